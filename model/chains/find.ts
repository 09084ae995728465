import type { NodeId } from '../claims/identifiers.ts'
import type { RelationshipRecord } from '../claims/records.ts'
import { actsOf, type ActedFor, type Root } from './acts.ts'
import { identityOf, type Chain } from './chain.ts'
import type { Ground } from './ground.ts'
import { isOfCustody, rules, type Rule } from './rules.ts'
import { rolesInActs, rolesInCases } from './stages.ts'
import { isDoubtful } from './verdict.ts'
import { along, begin, ended, onward, resting, verdictOf, type Way } from './way.ts'

export interface Asked {
  /** A victim, an act or a case. */
  readonly of: NodeId
  /** Only chains that end at this person or body. */
  readonly official?: NodeId
  /** How many steps of subordination above the body that acted or was served in; 0 is its own head. */
  readonly depth: number
  /** Also those that cannot be, to say why not. */
  readonly impossible?: boolean
  /** Ids of rules that are switched off. */
  readonly without?: ReadonlySet<string>
  /** How many chains are made at most before the search stops and says so. */
  readonly most?: number
}
export interface Found {
  readonly chains: readonly Chain[]
  readonly actedFor: readonly ActedFor[]
  /** True when there are more than `most`. */
  readonly more: boolean
}

/** Where the search stops unless told otherwise: more chains than anyone reads. */
export const mostChains = 20_000

/** Every chain of responsibility (model.md §8), each once; the same ground gives the same chains. Their order is `inOrder` of grade.ts. */
export function findChains(ground: Ground, asked: Asked): Found {
  const search = new Search(ground, asked)
  const { roots, actedFor } = actsOf(ground, asked.of)
  for (const root of roots) search.from(root)
  return { chains: [...search.found.values()], actedFor, more: search.full }
}

const heads = ({ properties }: RelationshipRecord): boolean => properties['heads'] === true

class Search {
  readonly found = new Map<string, Chain>()
  full = false
  readonly #ground: Ground
  readonly #asked: Asked
  readonly #most: number

  constructor(ground: Ground, asked: Asked) {
    this.#ground = ground
    this.#asked = asked
    this.#most = asked.most ?? mostChains
  }

  from({ act, victim, suffered, cases }: Root): void {
    const empty = begin(this.#ground, act, victim)
    const start = suffered ? along(empty, suffered, act.id) : empty
    // That a step is of a case in which the person is accused makes it an act against them.
    const accusing = cases.find(({ belongs, accused }) => !isDoubtful(belongs) && !(accused && isDoubtful(accused))) ?? cases[0]
    const root = act.type === 'Step' && accusing ? resting(resting(start, accusing.belongs), accusing.accused) : start
    for (const role of this.#ground.into(act.id, ...rolesInActs)) this.#actor(root, role, role.from)
    for (const role of this.#ground.out(act.id, 'TAKEN_BY')) this.#actor(root, role, role.to)
    for (const { id, belongs, accused } of cases) {
      const through = onward(resting(start, accused), belongs, id)
      if (through) for (const role of this.#ground.into(id, ...rolesInCases)) this.#actor(through, role, role.from)
    }
    if (victim !== null && isOfCustody(act)) for (const held of this.#ground.out(victim, 'HELD_IN')) this.#held(root, held)
  }

  #held(root: Way, held: RelationshipRecord): void {
    if (this.#ground.node(held.to)?.type === 'Facility') this.#actor(root, held, held.to)
  }

  #actor(root: Way, role: RelationshipRecord, actor: NodeId): void {
    const way = onward(root, role, actor)
    if (!way) return
    this.#end(way, rules[role.type as keyof typeof rules])
    if (!this.#goesOn(way)) return
    const node = this.#ground.node(actor)
    if (node?.type !== 'Person') {
      this.#above(way, 0)
      return
    }
    for (const works of this.#ground.out(actor, 'WORKS_AT')) this.#served(onward(way, works, works.to))
    for (const holds of this.#ground.out(actor, 'HOLDS')) {
      const inPost = onward(way, holds, holds.to)
      if (!inPost || !this.#goesOn(inPost)) continue
      const places = this.#ground.out(holds.to, 'POST_IN')
      for (const postIn of places) this.#served(onward(inPost, postIn, postIn.to))
      if (places.some(heads)) this.#appointers(inPost)
      this.#superiors(inPost, 0)
    }
  }

  #served(way: Way | null): void {
    if (!way) return
    this.#end(way, rules.served)
    if (this.#goesOn(way)) this.#above(way, 0)
  }

  /** Who commands the body it has come to, then what stands above that. `level` counts the steps of subordination. */
  #above(way: Way, level: number): void {
    for (const postIn of this.#ground.into(way.at, 'POST_IN')) {
      if (!heads(postIn)) continue
      const post = onward(way, postIn, postIn.from)
      if (post) this.#commander(post, level)
    }
    this.#superiors(way, level)
  }

  #superiors(way: Way, level: number): void {
    if (level >= this.#asked.depth) return
    for (const under of this.#ground.out(way.at, 'SUBORDINATE_TO')) {
      const above = onward(way, under, under.to)
      if (!above || !this.#goesOn(above)) continue
      if (this.#ground.node(under.to)?.type === 'Post') this.#commander(above, level + 1)
      else this.#above(above, level + 1)
    }
  }

  /** The holder of the post it has come to, whoever filled that post, and what stands above it. */
  #commander(post: Way, level: number): void {
    const rule = level === 0 ? rules.head : rules.superior
    this.#holders(post, rule, holder => this.#appointers(holder))
    this.#appointers(post)
    this.#superiors(post, level)
  }

  #appointers(way: Way): void {
    for (const appointed of this.#ground.out(way.at, 'APPOINTED_BY')) {
      const by = onward(way, appointed, appointed.to)
      if (!by || !this.#goesOn(by)) continue
      if (this.#ground.node(by.at)?.type === 'Post') this.#holders(by, rules.appointed)
      else this.#end(by, rules.appointed)
    }
  }

  /** The chains to those who may have held the post; where nobody is known to, the one to the empty post. */
  #holders(post: Way, rule: Rule, further?: (holder: Way) => void): void {
    let known = false
    for (const holds of this.#ground.into(post.at, 'HOLDS')) {
      // Someone already in the chain who held the post is its holder, though not above themselves.
      if (post.on.has(holds.from)) known ||= verdictOf(along(post, holds, holds.from)) !== 'impossible'
      const holder = onward(post, holds, holds.from)
      if (!holder) continue
      known ||= verdictOf(holder) !== 'impossible'
      this.#end(holder, rule)
      if (this.#goesOn(holder)) further?.(holder)
    }
    if (!known) this.#end(post, rule, true)
  }

  /** What has become impossible stays so: time only narrows along the way. */
  #goesOn(way: Way): boolean {
    return this.#asked.impossible === true || verdictOf(way) !== 'impossible'
  }

  #end(way: Way, rule: Rule, holderUnknown = false): void {
    const { official, without } = this.#asked
    if (without?.has(rule.id) || (official !== undefined && way.at !== official) || !this.#goesOn(way)) return
    if (this.found.size >= this.#most) {
      this.full = true
      return
    }
    const chain = ended(way, rule, holderUnknown)
    const identity = identityOf(chain)
    if (!this.found.has(identity)) this.found.set(identity, chain)
  }
}
