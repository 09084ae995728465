import type { NodeInList, ShownClaim } from '#model/api/shapes.ts'
import { nodeDefinition } from '#model/ontology/lookup.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import { useSay } from '#client/messages/say.ts'
import { Evidence } from '#client/ui/Evidence.tsx'
import { claimsOfName } from './facts.ts'

interface Props {
  readonly names: NodeInList['names']
  readonly type: NodeType
  readonly claims: readonly ShownClaim[]
}

const scripts = ['Latn', 'Cyrl', 'other'] as const
const scriptOf = (script: string | undefined): (typeof scripts)[number] => (script === 'Latn' || script === 'Cyrl' ? script : 'other')

/** Every spelling, by script, each with the places that use it. */
export function Names({ names, type, claims }: Props) {
  const say = useSay()
  if (names.length === 0) return null
  const groups = scripts
    .map(script => [script, names.filter(name => scriptOf(name.script) === script)] as const)
    .filter(([, found]) => found.length > 0)
  return (
    <section className="panel-section">
      <h3>{say('panel.names')}</h3>
      {groups.map(([script, found]) => (
        <div key={script} className="fact-group">
          {groups.length > 1 && <h4 className="overline">{say(`script.${script}`)}</h4>}
          <ul>
            {found.map(({ value, language, kind }) => (
              <li key={`${value} ${language ?? ''}`}>
                <details className="name">
                  <summary>
                    <bdi lang={language}>{value}</bdi>{' '}
                    <span className="faint small">
                      {[language?.toUpperCase(), kind === 'primary' ? null : say(`name.${kind}`)].filter(Boolean).join(' · ')}
                    </span>
                  </summary>
                  {claimsOfName(claims, value).map(claim => (
                    <Evidence key={claim.id} claim={claim} time={nodeDefinition(type).time} />
                  ))}
                </details>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
