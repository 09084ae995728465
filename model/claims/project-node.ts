import { scriptOf } from '../names/script.ts'
import { nameProperties, type NameProperty } from '../ontology/common.ts'
import { nodeDefinition, splitHeading } from '../ontology/lookup.ts'
import type { NodeType } from '../ontology/nodes/all.ts'
import type { Claim } from './claim.ts'
import type { NodeId } from './identifiers.ts'
import { projectValues, projectWhen } from './project-values.ts'
import type { NameRecord, NodeRecord } from './records.ts'

const kindOf = { name: 'primary', alias: 'alias', weakAlias: 'weak-alias' } as const satisfies Record<NameProperty, NameRecord['kind']>
const isNameProperty = (property: string): property is NameProperty => (nameProperties as readonly string[]).includes(property)

/** A node from the live claims about its profiles that one reader may see. */
export function projectNode(id: NodeId, type: NodeType, claims: readonly Claim[]): NodeRecord {
  const definition = nodeDefinition(type)
  const { properties, disagrees } = projectValues(type, claims, heading => isNameProperty(splitHeading(heading).property))
  const names = namesOf(claims)
  const { when, disagrees: datesDisagree } = definition.time === 'event' ? projectWhen(claims) : { when: null, disagrees: false }
  return {
    id,
    type,
    caption: names[0]?.value ?? definition.unnamed,
    names,
    named: names.length > 0 && properties['named'] !== false,
    when,
    properties,
    disagrees: datesDisagree ? [...disagrees, 'when'] : disagrees,
    claims: claims.length,
  }
}

interface Counted extends NameRecord {
  times: number
}

/** Every spelling once, best caption first: primary before alias, Latin before other scripts, said more often before less, then by letter. */
function namesOf(claims: readonly Claim[]): NameRecord[] {
  const found = new Map<string, Counted>()
  for (const claim of claims) {
    if (claim.stance === 'denies') continue
    for (const [heading, said] of Object.entries(claim.says)) {
      const { property, language } = splitHeading(heading)
      if (!isNameProperty(property)) continue
      for (const value of Array.isArray(said) ? said : [said]) {
        const spelling = String(value)
        const at = `${spelling}\u0000${language ?? ''}`
        const before = found.get(at)
        const kind = before && rankOfKind(before.kind) < rankOfKind(kindOf[property]) ? before.kind : kindOf[property]
        const script = scriptOf(spelling)
        found.set(at, {
          value: spelling,
          ...(language !== undefined && { language }),
          ...(script !== undefined && { script }),
          kind,
          times: (before?.times ?? 0) + 1,
        })
      }
    }
  }
  return [...found.values()].sort(better).map(({ times: _times, ...name }) => name)
}

const rankOfKind = (kind: NameRecord['kind']): number => ['primary', 'alias', 'weak-alias'].indexOf(kind)
const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const better = (a: Counted, b: Counted): number =>
  rankOfKind(a.kind) - rankOfKind(b.kind) ||
  Number(b.script === 'Latn') - Number(a.script === 'Latn') ||
  b.times - a.times ||
  text(a.value, b.value) ||
  text(a.language ?? '', b.language ?? '')
