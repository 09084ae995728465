import type { Language } from '#model/languages.ts'
import type { NodeInList } from '#model/api/shapes.ts'

const script = { en: 'Latn', ru: 'Cyrl', kk: 'Cyrl' } as const satisfies Record<Language, string>

/** What a node is called for a reader of that language: a name in it, else one in its script, else the node's own caption. */
export function captionIn(node: Pick<NodeInList, 'caption' | 'names'>, language: Language): string {
  const whole = node.names.filter(name => name.kind !== 'weak-alias')
  if (whole.some(name => name.value === node.caption && name.script === script[language] && (name.language ?? language) === language)) return node.caption
  const inLanguage = whole.find(name => name.language?.startsWith(language) && name.script === script[language])
  const inScript = language === 'en' ? undefined : whole.find(name => name.script === script[language])
  return inLanguage?.value ?? inScript?.value ?? node.caption
}
