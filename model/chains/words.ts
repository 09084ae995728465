import type { Claim } from '../claims/claim.ts'
import type { Day } from '../claims/day.ts'
import type { NodeId } from '../claims/identifiers.ts'
import { possibleOf } from '../claims/range.ts'
import type { RelationshipRecord } from '../claims/records.ts'
import { sayWhen } from '../claims/say-when.ts'
import { relationshipDefinition } from '../ontology/lookup.ts'
import { dateWords } from '../claims/date-words.ts'
import type { Chain } from './chain.ts'
import type { Weakest } from './grade.ts'

/** What a node is called. */
export type CaptionOf = (id: NodeId) => string

const day = (of: Day): string => {
  const [year = 1, month = 1, date = 1] = of.split('-').map(Number)
  return dateWords.en.bare({ year, month, date, mark: 'sure' })
}

/** A relationship as a sentence: "Aizada Testova holds Chair of the Board". */
export const sayRelationship = ({ type, from, to }: RelationshipRecord, captionOf: CaptionOf): string =>
  `${captionOf(from)} ${relationshipDefinition(type).forward} ${captionOf(to)}`

/** Why this hop is the weakest, in a sentence. */
export function sayWeakest({ hops, act }: Chain, { hop, by, best }: Weakest, origins: number, captionOf: CaptionOf): string {
  const weak = hops[hop]
  if (!weak) return ''
  const what = `“${sayRelationship(weak.relationship, captionOf)}”`
  const { when, hedged } = weak.relationship
  switch (by) {
    case 'verdict': {
      if (when === null) return `${what} is undated, so it is only possible on the date of the act.`
      if (hedged) return `${what} is only suspected by its source.`
      if (weak.relationship.disagrees.includes('when')) return `The sources disagree on when ${what}.`
      return `${what} is evidenced ${sayWhen(when, 'en', relationshipDefinition(weak.relationship.type).time)}, which makes it only possible at the time of the act (${sayWhen(act.when, 'en', 'event')}).`
    }
    case 'status':
      return `The best claim for ${what} has the status “${best?.status ?? 'none'}”.`
    case 'stance':
      return `${what} rests on what is ${sayStance(best)}.`
    case 'hedged':
      return `${what} is only suspected by its source.`
    case 'origins':
      if (origins === 0) return `${what} is the editors’ reading; no source says it.`
      return `${what} rests on ${origins === 1 ? 'one origin' : `${origins} origins`} only.`
    case 'days':
      return `${what} is the least exactly dated.`
    case null:
      return hops.length === 1 ? `${what} is the only hop.` : `All hops are equally strong; ${what} is the nearest to the victim.`
  }
}

const sayStance = (claim: Claim | null): string => {
  switch (claim?.stance) {
    case 'alleges':
      return 'alleged, not stated as fact'
    case 'infers':
      return 'inferred by the editors, not said by a source'
    case 'adjudicates':
      return 'decided by a body'
    case 'states':
      return 'stated by a source'
    case 'denies':
    case undefined:
      return 'not supported by a claim'
  }
}

/** Why a chain cannot be, in a sentence: what ended or began when, and when the act was. */
export function sayWhyNot({ hops, act }: Chain, hop: number, captionOf: CaptionOf): string {
  const breaking = hops[hop]
  if (!breaking) return ''
  const what = sayRelationship(breaking.relationship, captionOf)
  const [from, to] = possibleOf(breaking.relationship.when)
  const [actFrom, actTo] = possibleOf(act.when)
  const acted = `${act.caption} was ${sayWhen(act.when, 'en', 'event')}`
  if (breaking.verdict === 'impossible') {
    if (to !== null && actFrom !== null && to < actFrom) return `“${what}” ended on ${day(to)} at the latest; ${acted}.`
    if (from !== null && actTo !== null && from > actTo) return `“${what}” began on ${day(from)} at the earliest; ${acted}.`
  }
  return `“${what}” (${sayWhen(breaking.relationship.when, 'en', 'spell')}) never held together with what comes before it at the time of the act; ${acted}.`
}
