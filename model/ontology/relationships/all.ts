import { accusedIn } from './accused-in.ts'
import { addressedTo } from './addressed-to.ts'
import { appealOf } from './appeal-of.ts'
import { appointedBy } from './appointed-by.ts'
import { associatedWith } from './associated-with.ts'
import { banned } from './banned.ts'
import { bornIn } from './born-in.ts'
import { callsFor } from './calls-for.ts'
import { chargedUnder } from './charged-under.ts'
import { committed } from './committed.ts'
import { concealed } from './concealed.ts'
import { concerns } from './concerns.ts'
import { controls } from './controls.ts'
import { convictedUnder } from './convicted-under.ts'
import { defended } from './defended.ts'
import { designatedOn } from './designated-on.ts'
import { failedToPrevent } from './failed-to-prevent.ts'
import { familyOf } from './family-of.ts'
import { founded } from './founded.ts'
import { funds } from './funds.ts'
import { happenedAt } from './happened-at.ts'
import { heardAt } from './heard-at.ts'
import { heldIn } from './held-in.ts'
import { holds } from './holds.ts'
import { investigated } from './investigated.ts'
import { issued } from './issued.ts'
import { judged } from './judged.ts'
import { leads } from './leads.ts'
import { livedIn } from './lived-in.ts'
import { locatedIn } from './located-in.ts'
import { memberOf } from './member-of.ts'
import { names } from './names.ts'
import { ordered } from './ordered.ts'
import { owns } from './owns.ts'
import { partOfCase } from './part-of-case.ts'
import { postIn } from './post-in.ts'
import { proposedFor } from './proposed-for.ts'
import { prosecuted } from './prosecuted.ts'
import { represents } from './represents.ts'
import { stepOf } from './step-of.ts'
import { subordinateTo } from './subordinate-to.ts'
import { succeeded } from './succeeded.ts'
import { suffered } from './suffered.ts'
import { suppliedBy } from './supplied-by.ts'
import { supports } from './supports.ts'
import { takenBy } from './taken-by.ts'
import { testifiedIn } from './testified-in.ts'
import { tookPartIn } from './took-part-in.ts'
import { usedIn } from './used-in.ts'
import { worksAt } from './works-at.ts'

/** Every relationship type, in the order in which menus and panels show them. */
export const relationshipTypes = [
  holds,
  postIn,
  worksAt,
  subordinateTo,
  appointedBy,
  accusedIn,
  stepOf,
  concerns,
  takenBy,
  heardAt,
  investigated,
  prosecuted,
  judged,
  defended,
  testifiedIn,
  represents,
  chargedUnder,
  convictedUnder,
  appealOf,
  partOfCase,
  suffered,
  committed,
  ordered,
  tookPartIn,
  concealed,
  failedToPrevent,
  usedIn,
  suppliedBy,
  heldIn,
  happenedAt,
  locatedIn,
  livedIn,
  bornIn,
  memberOf,
  leads,
  supports,
  founded,
  owns,
  controls,
  funds,
  succeeded,
  familyOf,
  associatedWith,
  banned,
  issued,
  addressedTo,
  names,
  callsFor,
  proposedFor,
  designatedOn,
] as const
export type RelationshipType = (typeof relationshipTypes)[number]['type']
