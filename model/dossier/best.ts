import type { FactClaim } from './facts.ts'

// Which of several claims on the same is told first.

const statusOrder = ['accepted', 'conflict', 'work_needed', 'issue', 'retracted']
const stanceOrder = ['adjudicates', 'states', 'alleges', 'infers', 'denies']

/** The best first: by status, then by stance, then what is not only suspected; of those alike, the first of the documents. */
export function bestFirst(claims: readonly FactClaim[]): FactClaim[] {
  const place = ({ status, stance, hedged }: FactClaim): number =>
    statusOrder.indexOf(status) * 100 + stanceOrder.indexOf(stance) * 10 + Number(hedged)
  return claims
    .map((claim, at) => ({ claim, at }))
    .sort((a, b) => place(a.claim) - place(b.claim) || a.at - b.at)
    .map(({ claim }) => claim)
}
export const isLessSure = (one: FactClaim, other: FactClaim): boolean => stanceOrder.indexOf(one.stance) > stanceOrder.indexOf(other.stance)
