import type { RelationshipInList, ShownClaim } from '#model/api/shapes.ts'
import { relationshipDefinition } from '#model/ontology/lookup.ts'
import type { PropertyValue } from '#model/ontology/kinds.ts'
import { useWords } from '#client/data/words.ts'
import { Evidence } from '#client/ui/Evidence.tsx'
import { ValueText } from '#client/ui/ValueText.tsx'

interface Props {
  readonly relationship: RelationshipInList
  readonly claims: readonly ShownClaim[]
}

const listed = (value: ShownClaim['says'][string]): readonly PropertyValue[] => (Array.isArray(value) ? value : [value])

/** The claims behind a relationship, each with the particulars it gives; first, side by side, those on which sources disagree. */
export function Claims({ relationship: { type, disagrees }, claims }: Props) {
  const takesPart = ({ says, when }: ShownClaim): boolean =>
    disagrees.some(property => (property === 'when' ? when !== null : Object.hasOwn(says, property)))
  const disputed = claims.filter(takesPart)
  return (
    <>
      {disputed.length > 0 && <Listed className="claims is-disputed" type={type} claims={disputed} />}
      {disputed.length < claims.length && <Listed className="claims" type={type} claims={claims.filter(claim => !takesPart(claim))} />}
    </>
  )
}

interface ListedProps {
  readonly className: string
  readonly type: RelationshipInList['type']
  readonly claims: readonly ShownClaim[]
}

function Listed({ className, type, claims }: ListedProps) {
  const words = useWords()
  const { time } = relationshipDefinition(type)
  return (
    <div className={className}>
      {claims.map(claim => (
        <div key={claim.id} className="claim">
          {Object.entries(claim.says).map(([property, said]) => (
            <p key={property} className="claim-particular small">
              <span className="faint">{words.property(type, property)}:</span>{' '}
              {listed(said).map((value, index) => (
                <span key={String(value)}>
                  {index > 0 && '; '}
                  <ValueText type={type} property={property} value={value} />
                </span>
              ))}
            </p>
          ))}
          <Evidence claim={claim} time={time} />
        </div>
      ))}
    </div>
  )
}
