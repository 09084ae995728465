import { Failure } from '#client/data/failure.ts'
import { useSay } from '#client/messages/say.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { Notice } from '#client/ui/Notice.tsx'

const refused = new Set([400, 409, 422])

/** Why a dossier could not be made, kept or given out: what to change where it was asked wrongly, else as everywhere. */
export function PreparedFailure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const say = useSay()
  const problem = error instanceof Failure ? error.problem : null
  if (problem === null || !(refused.has(problem.status) || problem.status === 403)) return <FailureNotice error={error} onRetry={onRetry} />
  const findings = problem.findings ?? []
  if (problem.type.endsWith('read-only')) return <Notice tone="alert" title={say('dossier.readOnly')} />
  if (problem.type.endsWith('nothing-documented')) return <Notice title={say('preview.nothing')}>{say('preview.nothing.hint')}</Notice>
  if (findings.some(({ at }) => at === 'body.audience'))
    return (
      <Notice tone="alert" title={say('preview.audience')}>
        {say('preview.audience.hint')}
      </Notice>
    )
  const why =
    findings.length > 0 ? findings.map(({ at, expected }) => `${at.replace(/^body\./, '')}: ${expected}`).join('; ') : problem.detail
  return (
    <Notice tone="alert" title={say('preview.refused')}>
      {say('preview.refused.hint', { why })}
    </Notice>
  )
}
