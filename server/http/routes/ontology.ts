import { ontology } from '#model/api/ontology.ts'
import type { Properties } from '#model/ontology/define.ts'
import { labels } from '#model/ontology/languages/all.ts'
import type { Labels } from '#model/ontology/languages/labels.ts'
import { nodeTypes } from '#model/ontology/nodes/all.ts'
import { relationshipTypes } from '#model/ontology/relationships/all.ts'
import { bound } from '../bind.ts'

const propertiesShown = (properties: Properties, inLanguage: Labels) =>
  Object.entries(properties).map(([name, { kind, label, many = false }]) => ({
    name,
    label: inLanguage.properties[name] ?? label,
    kind: kind.name,
    many,
    ...(kind.choices && { choices: [...kind.choices] }),
  }))

export const ontologyRoutes = [
  bound(ontology, (_context, { query: { language } }) => {
    const inLanguage = labels[language]
    return Promise.resolve({
      nodes: nodeTypes.map(({ type, description, look, properties }) => {
        const [label, plural, unnamed] = inLanguage.nodes[type]
        return { type, label, plural, unnamed, description, ...look, properties: propertiesShown(properties, inLanguage) }
      }),
      relationships: relationshipTypes.map(({ type, description, from, to, time, properties }) => {
        const [forward, inverse] = inLanguage.relationships[type]
        return {
          type,
          forward,
          inverse,
          description,
          from: [...from],
          to: [...to],
          time,
          properties: propertiesShown(properties, inLanguage),
        }
      }),
      families: { ...inLanguage.families },
    })
  }),
]
