import { checkStatement } from '#model/claims/check.ts'
import type { Profile } from '#model/claims/claim.ts'
import { isRelationship } from '#model/claims/claim.ts'
import type { ProfileId } from '#model/claims/identifiers.ts'
import { BatchRefused } from './failures.ts'
import type { Kept } from './changes.ts'
import type { Batch, IncomingClaim } from './store.ts'

/** Refuses a batch that leans on records that do not exist or that the ontology does not allow, naming everything wrong at once. */
export async function checkBatch(batch: Batch, kept: Kept): Promise<void> {
  const profiles = batch.profiles ?? []
  const claims = batch.claims ?? []
  const judgements = batch.judgements ?? []
  const findings: string[] = []

  const named = new Set<ProfileId>([
    ...profiles.map(({ id }) => id),
    ...claims.flatMap(profilesOf),
    ...judgements.flatMap(({ a, b }) => [a, b]),
    ...(batch.scenes ?? []).flatMap(scene => scene.nodes),
  ])
  const known = new Map<ProfileId, Profile>((await kept.profiles([...named])).map(profile => [profile.id, profile]))
  for (const profile of profiles) {
    const before = known.get(profile.id)
    if (before && (before.type !== profile.type || before.source !== profile.source || before.key !== profile.key))
      findings.push(`The record ${profile.key} is a ${before.type}, not a ${profile.type}: give the new one another key.`)
    known.set(profile.id, before ?? profile)
  }

  const cited = [
    ...new Set(
      claims.flatMap(({ statement }) => statement.citations.flatMap(({ source, relays }) => (relays ? [source, relays] : [source]))),
    ),
  ]
  const sources = new Set<string>([...(await kept.sources(cited)).map(({ id }) => id), ...(batch.sources ?? []).map(({ id }) => id)])
  for (const id of cited) if (!sources.has(id)) findings.push(`A claim cites the source ${id}, which is not known.`)

  for (const { statement, row } of claims)
    for (const { at, value, expected } of checkStatement(statement, id => known.get(id)?.type))
      findings.push(`Row ${row.key}, ${at}: “${value}” — expected ${expected}.`)

  for (const { a, b, verdict } of judgements) {
    const [left, right] = [known.get(a), known.get(b)]
    if (!left || !right) findings.push(`A judgement speaks of the record ${left ? b : a}, which is not known.`)
    else if (a === b) findings.push(`A judgement compares the record ${left.key} with itself.`)
    else if (verdict === 'same' && left.type !== right.type)
      findings.push(`${left.key} is a ${left.type} and ${right.key} a ${right.type}: they cannot be the same.`)
  }
  for (const scene of batch.scenes ?? [])
    for (const id of scene.nodes) if (!known.has(id)) findings.push(`The scene ${scene.id} shows the record ${id}, which is not known.`)
  if (findings.length > 0) throw new BatchRefused(findings)
}

const profilesOf = ({ statement: { subject, saidBy } }: IncomingClaim): ProfileId[] => [
  ...(isRelationship(subject) ? [subject.from, subject.to] : [subject.profile]),
  ...(saidBy ? [saidBy] : []),
]
