import type { Audience, Block, CheckItem, DossierDocument, Inline, Section } from '#model/dossier/document.ts'
import { noOwnParts } from '#model/dossier/facts.ts'
import { clearanceOf, dossierOf } from '#server/explore/dossier.ts'
import type { Store } from '#server/store/store.ts'

/** A dossier in English under one regime, with nothing written by its author. */
export async function dossierFrom(store: Store, id: string, audience: Audience = 'submission'): Promise<DossierDocument> {
  const person = await store.node(id, clearanceOf(audience))
  if (!person) throw new Error(`nobody here is ${id}`)
  return dossierOf(store, { person, regime: 'eu-ghrsr', audience, language: 'en', own: noOwnParts })
}

export function section({ sections }: DossierDocument, id: string): Section {
  const found = sections.find(one => one.id === id)
  if (!found) throw new Error(`the dossier has no section ${id}`)
  return found
}
/** What a reader reads, without the numbers of claims and footnotes. */
export const inText = (content: readonly Inline[]): string => content.map(part => ('text' in part ? part.text : '')).join('')
const linesOf = (block: Block): string[] => {
  if (block.kind === 'paragraph' || block.kind === 'notice') return [inText(block.content)]
  if (block.kind === 'heading') return [block.text]
  if (block.kind === 'list') return block.items.map(inText)
  return block.kind === 'table' ? block.rows.map(row => row.map(inText).join(' | ')) : []
}
export const lines = (of: Section): string[] => of.blocks.flatMap(linesOf)
export const stateOf = ({ checklist }: DossierDocument, of: string): CheckItem['state'] | undefined =>
  checklist.find(one => one.section === of)?.state
