import type { NodeId } from '../../claims/identifiers.ts'
import type { RelationshipRecord } from '../../claims/records.ts'
import type { FactClaim } from '../facts.ts'
import type { Making } from '../making.ts'

// What is said of the person, and what the person is recorded to have said.

/** Interventions that speak of the person: calls, statements, resolutions. What they say is theirs. */
export const namings = (making: Making): RelationshipRecord[] =>
  making.facts.relationships.filter(
    ({ type, to, supported }) => (type === 'NAMES' || type === 'ADDRESSED_TO') && to === making.facts.person.id && supported,
  )

/** What such a statement says, beside that it was made: what it asks, what it gives, what is told of it. */
export const contentOf = (making: Making, intervention: NodeId): FactClaim[] =>
  making.claimsOf(intervention).filter(({ says }) => Object.keys(says).some(name => !/^(?:name|alias|weakAlias|kind)(?:@|$)/.test(name)))

/** Statements and other interventions that the person made or issued. */
export const issuedBy = ({ facts: { relationships, person } }: Making): RelationshipRecord[] =>
  relationships.filter(({ type, from, supported }) => type === 'ISSUED' && from === person.id && supported)

/** What the person says in one of them of whom or what it names; what it says of an act of the dossier is an answer. */
export const saidIn = (making: Making, intervention: NodeId): FactClaim[] => {
  const acts = new Set<NodeId>(making.given.acts.map(({ act }) => act.id))
  return making.facts.statements.filter(({ about }) => 'relationship' in about && about.from === intervention && !acts.has(about.to))
}

/**
 * What the person is recorded to have said of the acts, of a part in them or in their cases, and of statements that speak of the person; and what the person denies: an
 * answer, unlike a statement on other matters, or on the person's own name and work.
 */
export const answersOf = (making: Making): FactClaim[] => sorted(making).answers
/** What the person is recorded to have said that is neither an answer, nor in a statement of theirs, nor a version of what else happened. */
export const asideOf = (making: Making): FactClaim[] => sorted(making).aside

function sorted(making: Making): { readonly answers: FactClaim[]; readonly aside: FactClaim[] } {
  const issued = issuedBy(making).map(({ to }) => to)
  const elsewhere = new Set(issued.flatMap(id => [...contentOf(making, id), ...saidIn(making, id)]).map(({ id }) => id))
  const acts = new Set<NodeId>(making.given.acts.map(({ act }) => act.id))
  const spoken = new Set([...acts, ...casesOf(making, acts), ...namings(making).map(({ from }) => from)])
  // What else happened, such as a death that a case is about, is told with its versions; a word on it is no answer to what is said of the person.
  const isBeside = ({ about }: FactClaim): boolean =>
    'node' in about && making.facts.nodes.get(about.node)?.type === 'Incident' && !acts.has(about.node)
  // By what it is about and not by its words, which a version may not tell.
  const isIssued = ({ about }: FactClaim): boolean => 'node' in about && issued.includes(about.node)
  const isOfThem = ({ about }: FactClaim): boolean => ('node' in about ? [about.node] : [about.from, about.to]).some(id => spoken.has(id))
  const open = making.facts.statements.filter(claim => !elsewhere.has(claim.id) && !isIssued(claim) && !isBeside(claim))
  const isAnswer = (claim: FactClaim): boolean => claim.stance === 'denies' || isOfThem(claim)
  return { answers: open.filter(isAnswer), aside: open.filter(claim => !isAnswer(claim)) }
}

const casesOf = ({ facts: { around } }: Making, acts: ReadonlySet<NodeId>): NodeId[] =>
  [...acts].flatMap(id =>
    (around.get(id) ?? []).flatMap(({ type, from, to }) => ((type === 'STEP_OF' || type === 'PART_OF_CASE') && from === id ? [to] : [])),
  )
