import type { Changes, Kept } from './changes.ts'
import { checkBatch } from './plan-check.ts'
import { planNodes } from './plan-nodes.ts'
import { planRelationships } from './plan-relationships.ts'
import { planRows } from './plan-rows.ts'
import type { Batch } from './store.ts'

/** Works out everything a batch changes, or throws what `failures.ts` names; reads, writes nothing. */
export async function planCommit(batch: Batch, kept: Kept): Promise<Changes> {
  await checkBatch(batch, kept)
  const rowChanges = await planRows(batch, kept)
  const nodes = await planNodes(batch, rowChanges, kept)
  const relationships = await planRelationships(rowChanges, nodes, kept)
  return {
    sources: batch.sources ?? [],
    profiles: nodes.profiles,
    claims: rowChanges.added,
    revisions: rowChanges.revisions,
    liveness: rowChanges.liveness,
    rows: rowChanges.rows,
    judgements: nodes.judgements,
    withdrawn: batch.withdraw ?? [],
    nodes: { put: nodes.put, remove: nodes.remove },
    relationships,
    receipt: rowChanges.receipt,
  }
}
