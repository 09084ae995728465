import { canonicalJson } from '#model/claims/canonical-json.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import type { When } from '#model/claims/when.ts'
import type { ClaimRecord, Everything } from '#server/store/store.ts'

const shownWhen = (when: When | null) => when && { edtf: when.edtf, definite: when.definite, possible: when.possible }

/**
 * The graph as one JSON object with every list sorted by id and no time of import, so that the same live claims give the same bytes
 * (RFC 8785 members order) however they came in.
 */
export function exportJson({ nodes, relationships, claims, judgements, sources }: Everything): string {
  const captions = new Map(nodes.map(node => [node.id, node.caption]))
  const claimsOf = new Map<string, string[]>()
  for (const { id, about } of claims)
    if ('relationship' in about) claimsOf.set(about.relationship, [...(claimsOf.get(about.relationship) ?? []), id])
  return canonicalJson({
    nodes: nodes.map(nodeOut),
    relationships: relationships.map(({ id, type, from, to, key, when, properties }) => ({
      id,
      type,
      from,
      to,
      key,
      when: shownWhen(when),
      properties,
      claims: claimsOf.get(id) ?? [],
    })),
    claims: claims.map(claim => claimOut(claim, claim.speaker === null ? null : (captions.get(claim.speaker) ?? null))),
    judgements: judgements.map(({ a, b, verdict, by, at, why }) => ({ a, b, verdict, by, at, why })),
    sources: sources.map(({ id, title, kind, publisher, authors, published, url, archiveUrl, language, sha256, repeats, file, note }) => ({
      id,
      title,
      kind,
      publisher,
      authors,
      published,
      url,
      archiveUrl,
      language,
      sha256,
      repeats,
      file,
      note,
    })),
  })
}

const nodeOut = ({ id, type, names, when, properties }: NodeRecord) => ({
  id,
  type,
  names: names.map(name => name.value),
  when: shownWhen(when),
  properties,
})

function claimOut(claim: ClaimRecord, speaker: string | null) {
  const { id, about, subject, says, stance, hedged, status, mark, when, note, citations } = claim
  return {
    id,
    about: 'node' in about ? about.node : about.relationship,
    profile: 'profile' in subject ? subject.profile : null,
    says,
    stance,
    hedged,
    status,
    mark,
    when: shownWhen(when),
    saidBy: speaker,
    note,
    citations: citations.map(({ source, locator, relays, accessed, quotation }) => ({ source, locator, relays, accessed, quotation })),
  }
}
