import type { RelationshipType } from '../ontology/relationships/all.ts'
import type { Claim } from './claim.ts'
import { relationshipIdOf, type NodeId } from './identifiers.ts'
import { projectValues, projectWhen } from './project-values.ts'
import type { RelationshipRecord } from './records.ts'

/** A relationship from the live claims of it that one reader may see (at least one). Its dates follow model.md §5. */
export function projectRelationship(
  type: RelationshipType,
  from: NodeId,
  to: NodeId,
  key: string,
  claims: readonly Claim[],
): RelationshipRecord {
  const { properties, disagrees } = projectValues(type, claims, () => false)
  const { when, disagrees: datesDisagree } = projectWhen(claims)
  const supporting = claims.filter(claim => claim.stance !== 'denies')
  return {
    id: relationshipIdOf(type, from, to, key),
    type,
    from,
    to,
    key,
    when,
    properties,
    disagrees: datesDisagree ? [...disagrees, 'when'] : disagrees,
    supported: supporting.length > 0,
    denied: claims.length > supporting.length,
    hedged: supporting.length > 0 && supporting.every(claim => claim.hedged),
    inferred: supporting.length > 0 && supporting.every(claim => claim.stance === 'infers'),
    claims: claims.length,
  }
}
