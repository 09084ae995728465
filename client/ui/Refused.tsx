import { isReadOnly, refusalsIn, type Refusal } from '#client/data/screening/refusal.ts'
import { useSay } from '#client/messages/say.ts'
import { FailureNotice } from './FailureNotice.tsx'
import { Notice } from './Notice.tsx'
import './refused.css'

// As many as the server tells of at most.
const mostTold = 100

interface Props {
  readonly error: unknown
  readonly onRetry: () => void
  /** Fields that say themselves what is wrong with them. */
  readonly fields: readonly string[]
}

/** Why a list or a judgement was not taken: every finding with its place, or that nothing can be changed here, else as everywhere. */
export function Refused({ error, onRetry, fields }: Props) {
  const say = useSay()
  if (isReadOnly(error)) return <Notice tone="alert" title={say('screening.readOnly')} />
  const all = refusalsIn(error)
  if (all.length === 0) return <FailureNotice error={error} onRetry={onRetry} />
  const elsewhere = all.filter(({ field, row, column }) => row !== null || column !== null || !fields.includes(field))
  return (
    <div className="refused" role="alert">
      <p className="refused-title">{say('screening.refused')}</p>
      {elsewhere.length > 0 && (
        <div className="refused-scroll scrolls" tabIndex={0} role="region" aria-label={say('screening.findings')}>
          <table className="records">
            <thead>
              <tr>
                <th scope="col">{say('screening.where')}</th>
                <th scope="col">{say('screening.expected')}</th>
              </tr>
            </thead>
            <tbody>
              {elsewhere.map((refusal, at) => (
                <tr key={at}>
                  <td className="tabular">
                    <Place refusal={refusal} />
                  </td>
                  <td lang="en">{refusal.expected}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {all.length >= mostTold && <p className="small soft">{say('screening.findings.more', { count: mostTold })}</p>}
    </div>
  )
}

const files = ['file', 'aliases'] as const

function Place({ refusal: { field, row, column } }: { readonly refusal: Refusal }) {
  const say = useSay()
  const file = files.find(one => one === field)
  const said = [
    ...(file === undefined ? [field] : file === 'aliases' || row === null ? [say(`lists.${file}`)] : []),
    ...(row === null ? [] : [say('screening.row', { row })]),
    ...(column === null ? [] : [say('screening.column', { column })]),
  ]
  return said.join(', ')
}
