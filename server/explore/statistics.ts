import { stages } from '#model/chains/stages.ts'
import type { NodeId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import { countsOf, exactFigures, isExact, shareOf, type Figures, type Range } from '#model/statistics/figures.ts'
import { sampleOf, type CaseInSample } from '#model/statistics/sample.ts'
import { filtered, groupsOf, unitOf, wholeOf, type Counted, type Filter, type Grouping } from '#model/statistics/table.ts'
import { figuresOf, inFull, seesSmallNumbers, withhold } from '#model/statistics/withhold.ts'
import type { NodeKey, Page, Store } from '#server/store/store.ts'

/** How many nodes counting may expand: cases with their accused, steps, courts and bodies. */
export const mayExpand = 100_000
const casesAtOnce = 200

/** Every case there is for a reader, as far as the bound goes, in the order of captions; and the nodes that are around them. */
export interface Sampled {
  readonly sample: readonly CaseInSample[]
  readonly nodes: ReadonlyMap<string, NodeRecord>
  readonly expanded: number
  readonly more: boolean
}

/** Reads cases a page at a time, each page in one walk; a page that the bound cuts short is not counted at all, so that every case counted is whole. */
export async function sampleCases(store: Store, clearance: Rank, signal?: AbortSignal, most = mayExpand): Promise<Sampled> {
  const cases: NodeId[] = []
  const nodes = new Map<NodeId, NodeRecord>()
  const relationships = new Map<string, RelationshipRecord>()
  let [expanded, more] = [0, false]
  let after: NodeKey | null = null
  do {
    signal?.throwIfAborted()
    const page: Page<NodeRecord, NodeKey> = await store.nodesOfType('Case', { after, limit: casesAtOnce }, clearance)
    const ids = page.items.map(({ id }) => id)
    const reached = await store.reach(ids, stages.cases, most - expanded, clearance, signal)
    if (reached.more) {
      more = true
      break
    }
    cases.push(...ids)
    for (const node of reached.nodes) nodes.set(node.id, node)
    for (const relationship of reached.relationships) relationships.set(relationship.id, relationship)
    expanded += reached.expanded
    after = page.next
  } while (after !== null)
  return { sample: sampleOf(cases, [...nodes.values()], [...relationships.values()]), nodes, expanded, more }
}

export interface Row extends Figures {
  readonly group: string
  readonly node: NodeRecord | null
  readonly share: Range | null
}
/** The sort key of a row: the number it is ordered by as the reader is shown it (what is withheld must not show in the order), caption, group. */
export type RowKey = readonly [count: number, caption: string, group: string]
export interface TableShown {
  readonly rows: readonly Row[]
  readonly without: Figures
  readonly sample: Figures
  readonly base: Figures
  readonly withheld: boolean
}

const keyOfRow = ({ group, node, ...figures }: Row, by: Grouping): RowKey => [figures[unitOf(by)].least, node?.caption ?? group, group]
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byKey = (a: RowKey, b: RowKey): number => b[0] - a[0] || byText(a[1], b[1]) || byText(a[2], b[2])

const nodeOf = (group: string, { nodes }: Sampled): NodeRecord | null => nodes.get(group.split('.', 1)[0] ?? '') ?? null

/** The whole table, largest first, as a reader of this clearance may see it. */
export function tabulate(sampled: Sampled, by: Grouping, filter: Filter, clearance: Rank): TableShown {
  const asked = filtered(sampled.sample, filter)
  const { rows, without } = groupsOf(asked, by)
  const counted = {
    rows: [...rows, without].map(countsOf),
    sample: countsOf(wholeOf(asked)),
    base: countsOf(wholeOf(sampled.sample)),
  }
  const shown = seesSmallNumbers(clearance) ? inFull(counted) : withhold(counted)
  const [lastShown] = shown.rows.slice(-1)
  if (!lastShown) throw new Error('a table has at least the row of what is in no other')
  return {
    rows: rows
      .flatMap(({ group }, at): Row[] => {
        const figures = shown.rows[at]
        return figures ? [{ group, node: nodeOf(group, sampled), ...figures, share: shareOf(figures.accused, shown.sample.accused) }] : []
      })
      .sort((a, b) => byKey(keyOfRow(a, by), keyOfRow(b, by))),
    without: lastShown,
    sample: shown.sample,
    base: shown.base,
    withheld: !seesSmallNumbers(clearance),
  }
}

/** A page of rows after a key. */
export function pageOfRows(rows: readonly Row[], by: Grouping, after: RowKey | null, limit: number): Page<Row, RowKey> {
  const later = after === null ? rows : rows.filter(row => byKey(keyOfRow(row, by), after) > 0)
  const items = later.slice(0, limit)
  const last = items.at(-1)
  return { items, next: last !== undefined && items.length < later.length ? keyOfRow(last, by) : null }
}

/** The sort key of a case. */
export type CaseKey = readonly [caption: string, id: string]
export interface CaseBehind {
  readonly case: NodeRecord
  readonly accused: readonly Counted[]
  readonly courts: readonly NodeId[]
}
export interface Behind {
  readonly cases: readonly CaseBehind[]
  /** Whether the reader may see who of them is counted as uncertain. */
  readonly showsUncertain: boolean
}

/** The cases that a row counts, in the order of captions; `unknown` where there is no such row, `withheld` where the reader may not see how many it counts. */
export function behind(sampled: Sampled, by: Grouping, group: string, filter: Filter, clearance: Rank): Behind | 'unknown' | 'withheld' {
  const asked = filtered(sampled.sample, filter)
  const { rows, without } = groupsOf(asked, by)
  const row = [...rows, without].find(each => each.group === group)
  // A row that the filter emptied still is one.
  if (!row) return groupsOf(sampled.sample, by).rows.some(each => each.group === group) ? { cases: [], showsUncertain: true } : 'unknown'
  const shown = (seesSmallNumbers(clearance) ? exactFigures : figuresOf)(countsOf(row))
  if (!isExact(shown.accused)) return 'withheld'
  const cases = asked
    .filter(({ id }) => row.cases.has(id))
    .flatMap((one): CaseBehind[] => {
      const record = sampled.nodes.get(one.id)
      const accused = row.accused.filter(counted => counted.case === one.id)
      return record ? [{ case: record, accused, courts: one.courts.map(({ node }) => node) }] : []
    })
  return { cases, showsUncertain: isExact(shown.uncertain) }
}

/** A page of cases after a key. */
export function pageOfCases(cases: readonly CaseBehind[], after: CaseKey | null, limit: number): Page<CaseBehind, CaseKey> {
  const keyOfCase = ({ case: { caption, id } }: CaseBehind): CaseKey => [caption, id]
  const isLater = ([caption, id]: CaseKey, than: CaseKey) => (byText(caption, than[0]) || byText(id, than[1])) > 0
  const later = after === null ? cases : cases.filter(one => isLater(keyOfCase(one), after))
  const items = later.slice(0, limit)
  const last = items.at(-1)
  return { items, next: last !== undefined && items.length < later.length ? keyOfCase(last) : null }
}
