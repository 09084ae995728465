import type { Language } from '../../languages.ts'
import { families, type Family } from '../families.ts'
import { nodeTypes, type NodeType } from '../nodes/all.ts'
import { relationshipTypes, type RelationshipType } from '../relationships/all.ts'
import { kk } from './kk.ts'
import type { Labels } from './labels.ts'
import { ru } from './ru.ts'

/** English is what the declarations say. */
const en: Labels = {
  families: Object.fromEntries(Object.entries(families).map(([family, { label }]) => [family, label])) as Record<Family, string>,
  nodes: Object.fromEntries(nodeTypes.map(({ type, label, plural, unnamed }) => [type, [label, plural, unnamed]])) as unknown as Record<
    NodeType,
    readonly [string, string, string]
  >,
  relationships: Object.fromEntries(relationshipTypes.map(({ type, forward, inverse }) => [type, [forward, inverse]])) as unknown as Record<
    RelationshipType,
    readonly [string, string]
  >,
  properties: Object.fromEntries(
    [...nodeTypes, ...relationshipTypes].flatMap(({ properties }) => Object.entries(properties).map(([name, { label }]) => [name, label])),
  ),
}

/** What types and properties are called in each language of the interface. */
export const labels: Readonly<Record<Language, Labels>> = { en, ru, kk }
