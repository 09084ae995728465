import { ontology } from '#model/api/ontology.ts'
import type { Language } from '#model/languages.ts'
import type { Properties } from '#model/ontology/define.ts'
import { labels } from '#model/ontology/languages/all.ts'
import { nodeTypes } from '#model/ontology/nodes/all.ts'
import { relationshipTypes } from '#model/ontology/relationships/all.ts'
import { bound } from '../bind.ts'

// In English each declaration says its own label; in other languages a heading is called the same wherever it stands.
const propertiesShown = (properties: Properties, language: Language) =>
  Object.entries(properties).map(([name, { kind, label, many = false }]) => ({
    name,
    label: language === 'en' ? label : (labels[language].properties[name] ?? label),
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
        return { type, label, plural, unnamed, description, ...look, properties: propertiesShown(properties, language) }
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
          properties: propertiesShown(properties, language),
        }
      }),
      families: { ...inLanguage.families },
    })
  }),
]
