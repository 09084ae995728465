import type { Drawing } from '#client/canvas/contract.ts'
import { useSay } from '#client/messages/say.ts'

const certainties = ['definite', 'possible', 'inferred', 'impossible'] as const

/** What the lines and signs of the picture mean: only those that occur in it. */
export function Key({ drawing: { nodes, relationships } }: { readonly drawing: Drawing }) {
  const say = useSay()
  const words = {
    definite: say('chains.verdict.definite'),
    possible: say('chains.verdict.possible'),
    inferred: say('legend.inferred'),
    impossible: say('chains.verdict.impossible'),
  }
  return (
    <ul className="chains-key small">
      {certainties
        .filter(certainty => relationships.some(relationship => relationship.certainty === certainty))
        .map(certainty => (
          <li key={certainty}>
            <span className={`legend-stroke is-${certainty}`} aria-hidden="true" />
            {words[certainty]}
          </li>
        ))}
      {relationships.some(({ notes = [] }) => notes.some(note => note.startsWith('⚑'))) && (
        <li>
          <span aria-hidden="true">⚑</span>
          {say('chains.weakest')}
        </li>
      )}
      {nodes.some(({ named, empty }) => !named && empty !== true) && (
        <li>
          <span className="chains-key-unnamed" aria-hidden="true" />
          {say('chains.key.unnamed')}
        </li>
      )}
      {nodes.some(({ empty }) => empty) && (
        <li>
          <span className="chain-unknown" aria-hidden="true" />
          {say('chains.key.unknown')}
        </li>
      )}
    </ul>
  )
}
