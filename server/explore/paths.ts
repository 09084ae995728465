import type { NodeId, RelationshipId } from '#model/claims/identifiers.ts'
import type { Path } from '#server/store/store.ts'

/** Every node and relationship along some paths, each once. */
export function alongPaths(paths: readonly Path[]): { nodes: NodeId[]; relationships: RelationshipId[] } {
  return {
    nodes: [...new Set(paths.flatMap(({ nodes }) => nodes))].sort(),
    relationships: [...new Set(paths.flatMap(({ relationships }) => relationships))].sort(),
  }
}
