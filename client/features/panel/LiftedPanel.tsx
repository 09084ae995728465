import { captionIn } from '#client/data/caption.ts'
import type { Part } from '#client/data/fold.ts'
import { readLiftedId } from '#client/data/lifted-id.ts'
import { usePicture } from '#client/data/picture.tsx'
import { stepWords } from '#client/data/step-words.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { session } from '#client/session/session.ts'
import { Notice } from '#client/ui/Notice.tsx'
import { RelationshipRow } from './RelationshipRow.tsx'
import { End } from './End.tsx'
import './case-steps.css'

/** What ties a case and one other node through its steps: each statement by itself, with its evidence. */
export function LiftedPanel({ id }: { readonly id: string }) {
  const say = useSay()
  const { nodes, folded } = usePicture()
  const ends = readLiftedId(id)
  const line = folded.lifted.get(id)
  const [proceeding, other] = [nodes.get(ends?.proceeding ?? ''), nodes.get(ends?.other ?? '')]
  if (!line || !proceeding || !other) return <Notice title={say('panel.nothing')}>{say('panel.nothing.hint')}</Notice>
  const own = line.parts.filter(({ step }) => step === null)
  const steps = [...new Set(line.parts.flatMap(({ step }) => step ?? []))]
  return (
    <article className="panel-body">
      <header className="panel-head is-relationship">
        <h2>
          <End node={proceeding} /> <span className="soft">–</span> <End node={other} />
        </h2>
        <p className="soft small">{say('panel.lifted.note')}</p>
      </header>
      <section className="panel-section">
        <h3>
          {say('panel.lifted')} <span className="faint tabular">{line.parts.length}</span>
        </h3>
        <ul className="lifted-own">
          {own.map(({ relationship }) => (
            <PartRow key={relationship.id} part={{ relationship, step: null }} seenFrom={other.id} />
          ))}
        </ul>
        <ol className="case-steps">
          {steps.map(step => (
            <li key={step.id} className="case-step">
              <StepHead part={{ step }} />
              <ul>
                {line.parts
                  .filter(part => part.step?.id === step.id)
                  .map(part => (
                    <PartRow key={part.relationship.id} part={part} seenFrom={step.id} />
                  ))}
              </ul>
            </li>
          ))}
        </ol>
      </section>
    </article>
  )
}

function StepHead({ part: { step } }: { readonly part: { readonly step: NonNullable<Part['step']> } }) {
  const say = useSay()
  const words = useWords()
  return (
    <>
      <p className="case-step-head case-step-kind">{stepWords(step, words, say)}</p>
      <button type="button" className="text-button" onClick={() => session.select(step.id)}>
        {captionIn(step, words.language)}
      </button>
    </>
  )
}

/** One statement, read from the node that is not repeated in it. */
function PartRow({ part: { relationship, step }, seenFrom }: { readonly part: Part; readonly seenFrom: string }) {
  const { nodes } = usePicture()
  const outward = relationship.from === seenFrom
  const other = nodes.get(outward ? relationship.to : relationship.from)
  return other ? (
    <RelationshipRow relationship={relationship} other={other} direction={outward ? 'out' : 'in'} told on={step?.when ?? null} />
  ) : null
}
