import { Button } from '@mantine/core'
import { isNotFound } from '#client/data/failure.ts'
import { useSay } from '#client/messages/say.ts'
import { session } from '#client/session/session.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { Notice } from '#client/ui/Notice.tsx'

/** A kept dossier that is not here any more, and the way on without it. */
export function KeptGone({ error }: { readonly error: unknown }) {
  const say = useSay()
  const anew = () => session.prepare({ kept: null })
  if (!isNotFound(error)) return <FailureNotice error={error} onRetry={anew} />
  return (
    <Notice tone="alert" title={say('dossier.kept.gone')} actions={<Button onClick={anew}>{say('dossier.new')}</Button>}>
      {say('dossier.kept.gone.hint')}
    </Notice>
  )
}
