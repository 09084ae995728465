import type { NodeId } from '../claims/identifiers.ts'
import type { NodeRecord, RelationshipRecord } from '../claims/records.ts'
import { isAct, type Ground } from './ground.ts'
import { isDoubtful } from './verdict.ts'

/** An act and someone on whom it fell: where chains begin. */
export interface Root {
  readonly act: NodeRecord
  /** Null where no source says on whom. */
  readonly victim: NodeId | null
  /** From the victim to the act; null without one. */
  readonly suffered: RelationshipRecord | null
  /** The cases through which others had a part in it: how the act belongs to the case, and that the victim is accused in it. */
  readonly cases: readonly { readonly id: NodeId; readonly belongs: RelationshipRecord; readonly accused: RelationshipRecord | null }[]
}
/** A step in favour of the person: it makes no chain. */
export interface ActedFor {
  readonly act: NodeRecord
  readonly victim: NodeId
  readonly concerns: RelationshipRecord
  readonly takenBy: readonly RelationshipRecord[]
}
export interface Acts {
  readonly roots: readonly Root[]
  readonly actedFor: readonly ActedFor[]
}

// Where no source says for whom a step was good, its kind does.
const goodKinds = ['acquittal', 'release', 'dropping-of-charges']

function inFavour(step: NodeRecord, concerns: RelationshipRecord): boolean {
  const said = concerns.properties['favourable']
  return said === undefined ? goodKinds.includes(String(step.properties['kind'])) : said === true
}

/** The acts of a victim, of one act, or of a case (model.md §8, rule 1), by act and victim. */
export function actsOf(ground: Ground, of: NodeId): Acts {
  const node = ground.node(of)
  if (!node) return { roots: [], actedFor: [] }
  if (node.type === 'Case') return gathered(ground, actsOfCase(ground, node.id))
  if (isAct(node)) return gathered(ground, onWhom(ground, node))
  return gathered(ground, actsOfVictim(ground, node.id))
}

interface Found {
  readonly act: NodeRecord
  readonly fell: RelationshipRecord | null
  readonly victim: NodeId | null
}

function actsOfVictim(ground: Ground, victim: NodeId): Found[] {
  return [...ground.out(victim, 'SUFFERED'), ...ground.into(victim, 'CONCERNS')].flatMap(fell => {
    const act = ground.node(fell.type === 'SUFFERED' ? fell.to : fell.from)
    return act ? [{ act, fell, victim }] : []
  })
}

function onWhom(ground: Ground, act: NodeRecord): Found[] {
  const fell = [...ground.into(act.id, 'SUFFERED'), ...ground.out(act.id, 'CONCERNS')]
  if (fell.length === 0) return [{ act, fell: null, victim: null }]
  return fell.map(relationship => ({
    act,
    fell: relationship,
    victim: relationship.type === 'SUFFERED' ? relationship.from : relationship.to,
  }))
}

function actsOfCase(ground: Ground, id: NodeId): Found[] {
  const accused = new Set(ground.into(id, 'ACCUSED_IN').map(({ from }) => from))
  return ground.into(id, 'STEP_OF', 'PART_OF_CASE').flatMap(({ from }) => {
    const act = ground.node(from)
    if (!act) return []
    return onWhom(ground, act).filter(({ victim }) => (victim === null ? act.type === 'Step' : accused.has(victim)))
  })
}

function gathered(ground: Ground, found: readonly Found[]): Acts {
  const roots: Root[] = []
  const actedFor: ActedFor[] = []
  for (const { act, fell, victim } of found) {
    const cases = casesOf(ground, act, victim)
    if (fell?.type === 'CONCERNS' && victim !== null) {
      // What someone does in their own proceeding, such as an appeal, is not done to them.
      if (ground.out(act.id, 'TAKEN_BY').some(({ to }) => to === victim)) continue
      // A step counts only in a case in which the person is accused.
      if (inFavour(act, fell)) {
        actedFor.push({ act, victim, concerns: fell, takenBy: ground.out(act.id, 'TAKEN_BY') })
        continue
      }
      if (cases.length === 0) continue
    }
    roots.push({ act, victim, suffered: fell, cases })
  }
  return { roots, actedFor }
}

/** Never from an act to a case in which its victim is not accused. */
function casesOf(ground: Ground, act: NodeRecord, victim: NodeId | null): Root['cases'] {
  return ground.out(act.id, 'STEP_OF', 'PART_OF_CASE').flatMap((belongs): Root['cases'] => {
    if (victim === null) return belongs.type === 'STEP_OF' ? [{ id: belongs.to, belongs, accused: null }] : []
    const accused = ground.out(victim, 'ACCUSED_IN').filter(({ to }) => to === belongs.to)
    const best = accused.find(relationship => !isDoubtful(relationship)) ?? accused[0]
    return best ? [{ id: belongs.to, belongs, accused: best }] : []
  })
}
