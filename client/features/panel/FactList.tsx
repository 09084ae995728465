import type { ShownClaim } from '#model/api/shapes.ts'
import { nodeDefinition } from '#model/ontology/lookup.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { Evidence } from '#client/ui/Evidence.tsx'
import { ValueText } from '#client/ui/ValueText.tsx'
import { factsByGroup, factsOf, type Fact } from './facts.ts'

interface Props {
  readonly type: NodeType
  readonly disagrees: readonly string[]
  readonly claims: readonly ShownClaim[]
}

/** What is said, grouped by what a reader wants to know; each value with who says it and where. */
export function FactList({ type, disagrees, claims }: Props) {
  const say = useSay()
  const groups = factsByGroup(type, factsOf(claims, disagrees))
  return (
    <section className="panel-section">
      <h3>{say('panel.facts')}</h3>
      {groups.length === 0 && <p className="soft small">{say('panel.facts.none')}</p>}
      {groups.map(([group, facts]) => (
        <section key={group} className="fact-group">
          {groups.length > 1 && <h4 className="overline">{say(`panel.group.${group}`)}</h4>}
          <dl>
            {facts.map(fact => (
              <OneFact key={fact.property} fact={fact} type={type} />
            ))}
          </dl>
        </section>
      ))}
    </section>
  )
}

function OneFact({ fact: { property, values, disagrees }, type }: { readonly fact: Fact; readonly type: NodeType }) {
  const say = useSay()
  const words = useWords()
  const { time } = nodeDefinition(type)
  return (
    <div className={`fact${disagrees ? ' is-disputed' : ''}`}>
      <dt>
        {words.property(type, property)}
        {disagrees && (
          <span className="tag is-warn">
            <span aria-hidden="true">≠ </span>
            {say('panel.disagree')}
          </span>
        )}
      </dt>
      {values.map(({ value, claims }) => (
        <dd key={String(value)}>
          <p className="fact-value">
            <ValueText type={type} property={property} value={value} />
          </p>
          {claims.map(claim => (
            <Evidence key={claim.id} claim={claim} time={time} />
          ))}
        </dd>
      ))}
    </div>
  )
}
