import { identityOf } from '../chains/chain.ts'
import { digest, type ClaimId } from '../claims/identifiers.ts'
import type { DossierFacts, OwnParts } from './facts.ts'

/** On what a version of a dossier rested, as its audience could see it: no name and no text of a claim is in it. */
export interface Base {
  /** Claims by id, each with a digest of what may be revised about it. */
  readonly claims: ReadonlyMap<ClaimId, string>
  /** Digests of the identities of the chains. */
  readonly chains: ReadonlySet<string>
}

export const ownNames = ['submitter', 'whyNow', 'ask', 'consent'] as const
export type OwnName = (typeof ownNames)[number]

/** What differs from an earlier version. Lists of claims are by id. */
export interface Changes {
  readonly added: readonly ClaimId[]
  /** Retracted, superseded, or no longer near what the dossier tells of. */
  readonly withdrawn: readonly ClaimId[]
  readonly revised: readonly ClaimId[]
  readonly chainsAdded: number
  readonly chainsGone: number
  readonly own: readonly OwnName[]
}

/** What can be compared with another version. */
export interface Compared {
  readonly base: Base
  readonly own: OwnParts
}

/** The earlier version a dossier tells its changes since. */
export interface Since {
  readonly number: number
  /** The day it was kept, in UTC. */
  readonly day: string
  readonly changes: Changes
}

const short = 16

export function baseOf({ claims, chains }: Pick<DossierFacts, 'claims' | 'chains'>): Base {
  const all = [...claims.values()].flat()
  return {
    claims: new Map(all.map(({ id, status, note }) => [id, digest([status, note]).slice(0, short)])),
    chains: new Set(chains.map(({ chain }) => digest(identityOf(chain)).slice(0, 2 * short))),
  }
}

/** The same two versions give the same changes, in whatever order their parts stand. */
export function changesBetween(before: Compared, after: Compared): Changes {
  const [then, now] = [before.base, after.base]
  const kept = [...now.claims].filter(([id]) => then.claims.has(id))
  return {
    added: [...now.claims.keys()].filter(id => !then.claims.has(id)).sort(),
    withdrawn: [...then.claims.keys()].filter(id => !now.claims.has(id)).sort(),
    revised: kept
      .filter(([id, state]) => then.claims.get(id) !== state)
      .map(([id]) => id)
      .sort(),
    chainsAdded: [...now.chains].filter(chain => !then.chains.has(chain)).length,
    chainsGone: [...then.chains].filter(chain => !now.chains.has(chain)).length,
    own: ownNames.filter(name => !sameOwn(name, before.own, after.own)),
  }
}

function sameOwn(name: OwnName, before: OwnParts, after: OwnParts): boolean {
  if (name !== 'consent') return before[name] === after[name]
  return before.consent.size === after.consent.size && [...before.consent].every(([id, given]) => after.consent.get(id) === given)
}

export const nothingChanged = ({ added, withdrawn, revised, chainsAdded, chainsGone, own }: Changes): boolean =>
  added.length + withdrawn.length + revised.length + chainsAdded + chainsGone + own.length === 0
