import { UnstyledButton } from '@mantine/core'
import { nodeTypes, type NodeType } from '#model/ontology/nodes/all.ts'
import type { DrawnRelationship } from '#client/canvas/contract.ts'
import { usePicture, type Seen } from '#client/data/picture.tsx'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { session } from '#client/session/session.ts'
import { RestsOn } from '#client/ui/RestsOn.tsx'
import { TypeMark } from '#client/ui/TypeMark.tsx'
import './legend.css'

/** What is in the picture, by type: the legend is the filter. */
export function Legend() {
  const say = useSay()
  const { subgraph } = usePicture()
  return (
    <div className="legend scrolls">
      <h2 className="side-title">{say('legend.title')}</h2>
      <Types />
      <Lines />
      {subgraph.restsOn.sources.length > 0 && (
        <section className="legend-section">
          <h3 className="overline">{say('legend.rests')}</h3>
          <RestsOn restsOn={subgraph.restsOn} />
        </section>
      )}
    </div>
  )
}

const countBy = (nodes: Seen['subgraph']['nodes']): ReadonlyMap<NodeType, number> => {
  const counts = new Map<NodeType, number>()
  for (const { type } of nodes) counts.set(type, (counts.get(type) ?? 0) + 1)
  return counts
}

function Types() {
  const say = useSay()
  const words = useWords()
  const { picture, subgraph } = usePicture()
  const all = countBy(subgraph.nodes)
  const shown = countBy(subgraph.nodes.filter(node => !picture.hidden.includes(node.id)))
  const hidden = picture.hidden.filter(id => subgraph.nodes.some(node => node.id === id)).length
  const types = nodeTypes.map(({ type }) => type).filter(type => all.has(type))
  return (
    <section className="legend-section">
      <p className="faint small legend-hint">{say('legend.hint')}</p>
      <ul>
        {types.map(type => {
          const on = !picture.hiddenTypes.includes(type)
          const [left, count] = [shown.get(type) ?? 0, all.get(type) ?? 0]
          return (
            <li key={type}>
              <UnstyledButton className="legend-type" aria-pressed={on} onClick={() => session.toggleType(type)}>
                <TypeMark type={type} size="small" />
                <span className="clip">{words.several(type)}</span>
                <span className="tabular legend-count">{left === count ? count : say('legend.shown', { shown: left, all: count })}</span>
              </UnstyledButton>
            </li>
          )
        })}
      </ul>
      {hidden > 0 && (
        <p className="legend-hidden small">
          {say('legend.hidden', { count: hidden })}{' '}
          <button type="button" className="text-button" onClick={session.showHidden}>
            {say('legend.show')}
          </button>
        </p>
      )}
    </section>
  )
}

const certainties = ['definite', 'possible', 'inferred'] as const satisfies readonly DrawnRelationship['certainty'][]

function Lines() {
  const say = useSay()
  const { drawing, relationships, picture } = usePicture()
  const among = drawing.relationships.flatMap(({ id }) => relationships.get(id) ?? [])
  const marks = [
    { id: 'disagrees', mark: '≠', count: among.filter(({ disagrees }) => disagrees.length > 0).length },
    { id: 'denied', mark: '⊘', count: among.filter(({ denied }) => denied).length },
  ] as const
  const officials = drawing.nodes.some(node => node.official)
  if (among.length === 0) return null
  return (
    <section className="legend-section">
      <h3 className="overline">{say('legend.lines')}</h3>
      <ul className="small">
        {certainties.map(certainty => {
          const count = drawing.relationships.filter(relationship => relationship.certainty === certainty).length
          return count === 0 ? null : (
            <li key={certainty} className="legend-line">
              <span className={`legend-stroke is-${certainty}`} aria-hidden="true" />
              <span>{say(picture.asOf !== null && certainty !== 'inferred' ? `legend.${certainty}.asOf` : `legend.${certainty}`)}</span>
              <span className="tabular legend-count">{count}</span>
            </li>
          )
        })}
        {marks.map(({ id, mark, count }) =>
          count === 0 ? null : (
            <li key={id} className="legend-line">
              <span className="legend-mark" aria-hidden="true">
                {mark}
              </span>
              <span>{say(`legend.${id}`)}</span>
              <span className="tabular legend-count">{count}</span>
            </li>
          ),
        )}
        {officials && (
          <li className="legend-line">
            <span className="legend-ring" aria-hidden="true" />
            <span>{say('legend.official')}</span>
          </li>
        )}
      </ul>
    </section>
  )
}
