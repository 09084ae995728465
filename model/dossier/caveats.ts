import type { RelationshipRecord } from '../claims/records.ts'
import type { FactChain, FactClaim } from './facts.ts'
import type { Making } from './making.ts'
import { throughProceeding } from './relevant.ts'

// What a chain rests on that its reader must not miss: what the editors read and no source says, what its source only suspects or alleges. It stands with every
// sentence that tells the chain, not only in the table of evidence.

/** Do only the editors say it? */
export const onlyRead = (claims: readonly FactClaim[]): boolean => claims.length > 0 && claims.every(({ stance }) => stance === 'infers')
/** Do sources only pass it on as the words of another? */
export const onlyTold = (claims: readonly FactClaim[]): boolean => {
  const said = claims.filter(({ stance }) => stance !== 'infers')
  return said.length > 0 && said.every(({ speaker }) => speaker !== null)
}
/** Does a source state it itself? */
export const isPlain = ({ stance, speaker, hedged }: FactClaim): boolean =>
  (stance === 'states' || stance === 'adjudicates') && speaker === null && !hedged
/** Is it neither in conflict nor still to be checked by the editors? */
export const isSettled = ({ status }: FactClaim): boolean => status === 'accepted'
/** Does it state or decide, settled and without a suspicion, in whosever words? */
export const isSure = (claim: FactClaim): boolean => isPlain({ ...claim, speaker: null }) && isSettled(claim)
/** Is there no claim for it that is settled? */
export const isOpen = (claims: readonly FactClaim[]): boolean => claims.length > 0 && !claims.some(isSettled)
/** Is it dated by the editors alone? */
export const datedByEditors = (claims: readonly FactClaim[]): boolean => onlyRead(claims.filter(({ when }) => when !== null))

/** `stances`: whether the hops are told without theirs, so that what is only alleged has to be said here. */
export function caveatsOf(
  making: Making,
  { hops, act }: { readonly hops: FactChain['chain']['hops']; readonly act: Pick<FactChain['chain']['act'], 'id' | 'when'> },
  stances: 'said here' | 'with the hops',
): string {
  const actIsRead = act.when !== null && datedByEditors(making.claimsOf(act.id))
  const read: string[] = []
  const suspected: string[] = []
  const alleged: string[] = []
  const conflicting: string[] = []
  const unsettled: string[] = []
  for (const relationship of hops.map(hop => hop.relationship)) {
    const claims = making.supporting(relationship.id)
    const sentence = making.told(relationship)
    const said = claims.filter(({ stance }) => stance !== 'infers')
    if (onlyRead(claims)) read.push(sentence)
    else if (said.length > 0 && said.every(({ hedged }) => hedged)) suspected.push(sentence)
    else if (stances === 'said here' && said.length > 0 && said.every(({ stance }) => stance === 'alleges')) alleged.push(sentence)
    if (isOpen(claims)) (claims.some(({ status }) => status === 'conflict') ? conflicting : unsettled).push(sentence)
    // The date of the act is that of a part in it, and told once.
    const ofAct = actIsRead && (relationship.from === act.id || relationship.to === act.id)
    if (!ofAct && !onlyRead(claims) && relationship.when !== null && datedByEditors(claims))
      read.push(making.say('caveat.dates', { what: sentence }))
  }
  if (actIsRead) read.push(making.say('caveat.date', { act: making.named(act.id) }))
  return [
    ...told(making, 'caveat.alleged', alleged),
    ...told(making, 'caveat.suspected', suspected),
    ...told(making, 'caveat.conflict', conflicting),
    ...told(making, 'caveat.unsettled', unsettled),
    ...told(making, 'caveat.read', read),
  ].join(' ')
}

/** Definite, and nothing of it only read by the editors, or not settled. */
export const isWholly = (making: Making, chain: FactChain['chain']): boolean =>
  chain.verdict === 'definite' &&
  !throughProceeding(chain) &&
  !chain.hops.some(({ relationship: { id } }) => {
    const claims = making.supporting(id)
    return onlyRead(claims) || datedByEditors(claims) || isOpen(claims)
  })

/** Is any hop of it only suspected by its source, not settled, or only read by the editors? */
export const isDoubtful = (claimsOf: (id: RelationshipRecord['id']) => readonly FactClaim[], { hops }: FactChain['chain']): boolean =>
  hops.some(({ relationship }) => {
    const claims = claimsOf(relationship.id)
    return onlyRead(claims) || isOpen(claims) || (claims.length > 0 && claims.every(({ hedged }) => hedged))
  })

const told = (
  making: Making,
  phrase: `caveat.${'alleged' | 'suspected' | 'conflict' | 'unsettled' | 'read'}`,
  what: readonly string[],
): string[] => (what.length === 0 ? [] : [making.say(phrase, { what: what.join('; ') })])
