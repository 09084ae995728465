import { Skeleton } from '@mantine/core'
import { useSay } from '#client/messages/say.ts'
import type { Prepared } from '../use-dossier.ts'
import { PreparedFailure } from '../PreparedFailure.tsx'
import { Paper } from './Paper.tsx'

/** What the dossier will be, kept up to date; it says when it is not. */
export function Preview({ prepared: { checked, state, error, retry } }: { readonly prepared: Prepared }) {
  const say = useSay()
  const words = { current: 'preview.current', making: 'preview.making', stale: 'preview.stale', long: 'preview.stale.long' } as const
  return (
    <>
      <p className={`preview-state small is-${state}`} role="status">
        {checked ? say(words[state]) : state === 'making' ? say('preview.waiting') : ''}
      </p>
      <div className="preview-scroll scrolls" tabIndex={0} role="region" aria-label={say('preview.label')} aria-busy={state === 'making'}>
        {state === 'stale' && <PreparedFailure error={error} onRetry={retry} />}
        {!checked && state === 'making' && <Skeleton height={640} maw="46rem" mx="auto" />}
        {checked && <Paper document={checked.document} />}
      </div>
    </>
  )
}
