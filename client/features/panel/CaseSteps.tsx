import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { NodeInList } from '#model/api/shapes.ts'
import { captionIn } from '#client/data/caption.ts'
import type { Neighbour } from '#client/data/gather/importance.ts'
import { stepsOfCase } from '#client/data/questions.ts'
import { stepKind } from '#client/data/step-words.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { session } from '#client/session/session.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { When } from '#client/ui/When.tsx'
import { RelationshipRow } from './RelationshipRow.tsx'
import './case-steps.css'

/** The steps of a case as a timeline: when, what, by which body, concerning whom and with what outcome. */
export function CaseSteps({ id }: { readonly id: string }) {
  const say = useSay()
  const { data, error, refetch } = useQuery(stepsOfCase(id))
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (data?.length === 0) return null
  return (
    <section className="panel-section">
      <h3>
        {say('panel.steps')} <span className="faint tabular">{data?.length}</span>
      </h3>
      {!data && <Skeleton height={120} />}
      <ol className="case-steps">
        {data?.map(({ step, neighbours }) => (
          <CaseStep key={step.id} step={step} neighbours={neighbours} />
        ))}
      </ol>
    </section>
  )
}

function CaseStep({ step, neighbours }: { readonly step: NodeInList; readonly neighbours: readonly Neighbour[] }) {
  const say = useSay()
  const words = useWords()
  const name = captionIn(step, words.language)
  const kind = stepKind(step, words, say)
  return (
    <li className="case-step">
      <p className="case-step-head">
        {step.when === null ? <span className="faint">{say('panel.steps.undated')}</span> : <When when={step.when} time="event" />}
        {kind !== name && <span className="case-step-kind">{kind}</span>}
      </p>
      <button type="button" className="text-button" onClick={() => session.select(step.id)}>
        {name}
      </button>
      <ul>
        {neighbours.map(({ node, relationship }) => {
          const direction = relationship.from === step.id ? 'out' : 'in'
          return (
            <RelationshipRow key={relationship.id} relationship={relationship} other={node} direction={direction} told on={step.when} />
          )
        })}
      </ul>
    </li>
  )
}
