import { nodeDefinition } from '#model/ontology/lookup.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { Rank } from '#model/claims/mark.ts'
import { searchByName } from '#server/explore/search.ts'
import { shown } from '#server/import/findings.ts'
import type { Store } from '#server/store/store.ts'
import type { Terminal } from './terminal.ts'

const mostCandidates = 20

/**
 * The node meant by an id, or by a name that only one of these types bears. Otherwise says what there is to choose from
 * and gives null.
 */
export async function resolveNode(
  store: Store,
  text: string,
  types: readonly NodeType[],
  clearance: Rank,
  { say }: Terminal,
): Promise<NodeRecord | null> {
  const byId = await store.node(text, clearance)
  if (byId) return byId
  const answer = await searchByName(store, { query: text, type: null, after: null, limit: 100 }, clearance)
  const hits = answer.hits.filter(({ node }) => types.includes(node.type))
  // A part of a name means whoever has it: only a whole spelling tells one from the others.
  const whole = hits.filter(({ score }) => score === 1)
  // The one person of that name is meant rather than the cases and acts that are called after them.
  const meant = whole.length > 0 ? whole : hits
  const people = meant.filter(({ node }) => node.type === 'Person' && node.named)
  const best = people.length === 1 ? people : meant
  const [only] = best
  if (only && best.length === 1) return only.node
  if (only) {
    say(`“${shown(text)}” may mean several; give one of these ids:`)
    for (const { node, matched } of best.slice(0, mostCandidates))
      say(
        `  ${node.id}  ${shown(node.caption)} (${nodeDefinition(node.type).label.toLowerCase()})${matched.value === node.caption ? '' : ` — ${shown(matched.value)}`}`,
      )
    if (best.length > mostCandidates) say(`  … and ${String(best.length - mostCandidates)} more.`)
    return null
  }
  say(`Nothing that can be asked about here is called “${shown(text)}”.`)
  const near = answer.nearest.filter(({ node }) => types.includes(node.type))
  if (near.length > 0) say(`Nearest: ${near.map(({ node, matched }) => `${shown(matched.value)} (${node.id})`).join('; ')}`)
  return null
}
