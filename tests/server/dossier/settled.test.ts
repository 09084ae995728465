import { expect, test } from 'vitest'
import type { Claim, Says } from '#model/claims/claim.ts'
import type { ProfileId } from '#model/claims/identifiers.ts'
import type { DossierDocument } from '#model/dossier/document.ts'
import { noOwnParts } from '#model/dossier/facts.ts'
import type { RegimeId } from '#model/dossier/regime.ts'
import { fill, phrases } from '#model/dossier/words/all.ts'
import { clearanceOf, dossierOf } from '#server/explore/dossier.ts'
import type { Batch } from '#server/store/store.ts'
import { Telling } from '#tests/support/claims.ts'
import { lines, section, stateOf } from '#tests/support/dossier-lines.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

// An invented quay: what is only alleged, suspected, in conflict or still to be checked is never told as if it were settled.
type Said = NonNullable<Parameters<Telling['node']>[3]>
interface World {
  readonly told: Telling
  readonly guard: ProfileId
  readonly victim: ProfileId
  readonly act: ProfileId
}
function quay({ kind = 'torture', act = {}, says = {} }: { kind?: string; act?: Said; says?: Says } = {}): World {
  const told = new Telling()
  told.source('report', 'A report on the quay')
  const guard = told.node('Person', 'guard', { name: 'Timur Pierov' })
  const victim = told.node('Person', 'victim', { name: 'Aizada Testova' })
  const event = told.node('Incident', 'act', { name: 'Event at the quay', kind, ...says }, { date: '2020-05-05', ...act })
  told.between('SUFFERED', victim, event)
  told.between('COMMITTED', guard, event)
  return { told, guard, victim, act: event }
}
/** The quay with a body that acted and a head above it. */
function commanded(): World & { readonly body: ProfileId; readonly post: ProfileId } {
  const told = new Telling()
  told.source('report', 'A report on the quay')
  const guard = told.node('Person', 'head', { name: 'Timur Pierov' })
  const victim = told.node('Person', 'victim', { name: 'Aizada Testova' })
  const act = told.node('Incident', 'act', { name: 'Event at the quay', kind: 'torture' }, { date: '2020-05-05' })
  const body = told.node('PublicBody', 'body', { name: 'Guards of the Quay', country: 'KZ' })
  const post = told.node('Post', 'post', { name: 'Chief of the Guards', country: 'KZ' })
  told.between('SUFFERED', victim, act)
  told.between('COMMITTED', body, act)
  told.between('POST_IN', post, body, {}, { heads: true })
  told.between('HOLDS', guard, post, { date: '2019/2021' })
  return { told, guard, victim, act, body, post }
}
async function dossier(batch: Batch, person: ProfileId, regime: RegimeId = 'eu-ghrsr'): Promise<DossierDocument> {
  const store = new NaiveStore()
  await store.commit(batch)
  const node = await store.node(person, clearanceOf('submission'))
  if (!node) throw new Error('the person is not there')
  return dossierOf(store, { person: node, regime, audience: 'submission', language: 'en', own: noOwnParts })
}
const withStatus = (batch: Batch, isIt: (claim: NonNullable<Batch['claims']>[number]) => boolean, status: Claim['status']): Batch => ({
  ...batch,
  claims: (batch.claims ?? []).map(claim =>
    isIt(claim)
      ? { ...claim, revision: { ...claim.revision, status, note: status === 'conflict' ? 'Two reports disagree.' : null } }
      : claim,
  ),
})
const ofType = (type: string) => (claim: NonNullable<Batch['claims']>[number]) =>
  'type' in claim.statement.subject && claim.statement.subject.type === type
const ofKind = (claim: NonNullable<Batch['claims']>[number]): boolean => 'kind' in claim.statement.says
const row = (document: DossierDocument, beginning: RegExp): string =>
  lines(section(document, 'legal-basis')).find(line => beginning.test(line)) ?? ''
const states = { met: `| ${phrases.en['legal.met']} |`, partly: `| ${phrases.en['legal.partly']} |` }

test('an act meets an element only where its kind is stated and settled', async () => {
  expect(row(await dossier(quay().told.batch, quay().guard), /^Torture/)).toContain(states.met)
  for (const act of [{ stance: 'alleges' }, { stance: 'infers' }, { hedged: true }] satisfies Said[]) {
    const { told, guard } = quay({ act })
    expect(row(await dossier(told.batch, guard), /^Torture/)).toContain(states.partly)
    expect(row(await dossier(told.batch, guard), /responsible for it/)).toContain(states.partly)
  }
  for (const status of ['conflict', 'issue', 'work_needed'] as const) {
    const { told, guard } = quay()
    expect(row(await dossier(withStatus(told.batch, ofKind, status), guard), /^Torture/)).toContain(states.partly)
  }
})

test.each([
  ['issue', 'caveat.unsettled'],
  ['work_needed', 'caveat.unsettled'],
  ['conflict', 'caveat.conflict'],
] as const)(
  'a part, a post or an act of a body of status %s is told so in the summary, the part, the figure and the checklist',
  async (status, caveat) => {
    for (const type of ['HOLDS', 'COMMITTED'] as const) {
      const { told, guard } = commanded()
      const document = await dossier(withStatus(told.batch, ofType(type), status), guard)
      const [before = ''] = phrases.en[caveat].split('{what}')
      for (const id of ['summary', 'part']) expect(lines(section(document, id)).some(line => line.includes(before))).toBe(true)
      expect(stateOf(document, 'part')).toBe('partly')
      const drawn = section(document, 'part').blocks.flatMap(block =>
        block.kind === 'figure' ? block.drawing.lines.map(({ text }) => text) : [],
      )
      expect(drawn.filter(text => text.endsWith(`(${phrases.en['part.unsettled-short']})`))).toHaveLength(1)
      const evidence = lines(section(document, 'evidence')).join('\n')
      expect(evidence).toContain(status === 'conflict' ? 'Two reports disagree' : phrases.en['say.unsettled'])
    }
    const { told, guard } = commanded()
    expect(stateOf(await dossier(told.batch, guard), 'part')).toBe('complete')
    const held = await dossier(withStatus(told.batch, ofType('HOLDS'), status), guard)
    expect(lines(section(held, 'part')).some(line => line.includes(`— ${phrases.en['part.shown']}`))).toBe(false)
  },
)

test('a citizenship meets “foreign person” only where it is stated and settled', async () => {
  const state = async (said: Said, status: Claim['status'] = 'accepted'): Promise<string> => {
    const { told, guard } = quay()
    told.more(guard, { citizenship: 'KZ' }, said)
    const batch = withStatus(told.batch, claim => 'citizenship' in claim.statement.says, status)
    return row(await dossier(batch, guard, 'us-glomag'), /foreign person/)
  }
  expect(await state({})).toContain(states.met)
  for (const said of [{ stance: 'alleges' }, { stance: 'infers' }, { hedged: true }] satisfies Said[])
    expect(await state(said)).toContain(`${states.partly} ${phrases.en['reason.foreign-unsure']}`)
  expect(await state({}, 'issue')).toContain(states.partly)
})

test('a post that is sure but undated and one that is dated but only alleged make no dated post together', async () => {
  const { told, guard } = quay()
  told.between('HOLDS', guard, told.node('Post', 'one', { name: 'Post One' }))
  told.between('HOLDS', guard, told.node('Post', 'two', { name: 'Post Two' }), { stance: 'alleges', date: '2010/2020' })
  expect(row(await dossier(told.batch, guard), /state actor/)).toContain(`${states.partly} ${phrases.en['reason.official-weak']}`)
})

test('what someone says of their own work is no response to the acts; a word on the act is', async () => {
  const { told, guard, act } = quay()
  told.more(guard, { occupation: 'harbour guard' }, { saidBy: guard })
  const silent = await dossier(told.batch, guard)
  expect(lines(section(silent, 'summary'))).toContain(fill('en', 'summary.response', { person: 'Timur Pierov' }))
  expect(lines(section(silent, 'counter-evidence'))).toContain(fill('en', 'counter.elsewhere', { person: 'Timur Pierov', count: 1 }))
  expect(stateOf(silent, 'counter-evidence')).toBe('missing')
  told.more(act, { description: 'she slipped' }, { saidBy: guard })
  const spoken = await dossier(told.batch, guard)
  expect(lines(section(spoken, 'summary'))).not.toContain(fill('en', 'summary.response', { person: 'Timur Pierov' }))
  expect(stateOf(spoken, 'counter-evidence')).toBe('complete')
})

test('what a ministry of another state says of an act is no official version of it', async () => {
  const version = async (country: string): Promise<string> => {
    const { told, guard, act } = commanded()
    const ministry = told.node('PublicBody', 'ministry', { name: 'Ministry Elsewhere', country })
    told.more(act, { description: 'nobody was hurt' }, { saidBy: ministry })
    const acts = lines(section(await dossier(told.batch, guard), 'acts'))
    return acts.find(line => line.startsWith(phrases.en['acts.official'])) ?? ''
  }
  expect(await version('SE')).toContain(phrases.en['acts.noofficial'])
  expect(await version('KZ')).toContain('nobody was hurt')
})

test('who denies an official version is told to deny it, not to give it', async () => {
  const { told, guard, act } = commanded()
  told.more(act, { officialVersion: 'she slipped' }, { saidBy: told.node('Person', 'kin', { name: 'Aizhan Kinova' }), stance: 'denies' })
  const acts = lines(section(await dossier(told.batch, guard), 'acts')).join('\n')
  expect(acts).toMatch(/Denied by Aizhan Kinova .*: the official version: she slipped/)
})

test.each([
  [{ kind: 'poisoning' }, {}, 0],
  [{ kind: 'poisoning', deaths: 1 }, {}, 1],
  [{ kind: 'death' }, {}, 1],
  [{ kind: 'death' }, { hedged: true }, 0],
  [{ kind: 'death' }, { stance: 'infers' }, 0],
] satisfies [Says, Said, number][])('deaths are counted where a source tells of one: %j %j', async (says, said, count) => {
  const { told, guard, victim } = quay()
  told.between('SUFFERED', victim, told.node('Incident', 'later', { name: 'Event at home', ...says }, { date: '2021-05-05' }), said)
  const summary = lines(section(await dossier(told.batch, guard), 'summary'))
  const told1 = fill('en', 'summary.deaths', { person: 'Timur Pierov', count: 1 })
  expect(summary.some(line => line.startsWith(told1))).toBe(count === 1)
})

test('before the acts stands which of them are another’s, and how the person comes into those', async () => {
  const { told, guard, victim } = commanded()
  const own = told.node('Incident', 'own', { name: 'Shouting at the quay', kind: 'threat' }, { date: '2020-06-06' })
  told.between('SUFFERED', victim, own)
  told.between('COMMITTED', guard, own)
  const acts = lines(section(await dossier(told.batch, guard), 'acts'))
  expect(acts[0]).toBe(fill('en', 'acts.by-post', { person: 'Timur Pierov', acts: '1' }))
})

test('a chain through a case tells who else is given a part in the whole of it', async () => {
  const { told, guard, victim, body } = commanded()
  const trial = told.node('Case', 'trial', { name: 'Case of the rower' })
  const custody = told.node('Step', 'custody', { name: 'Custody of the rower', kind: 'custody' }, { date: '2020-07-07' })
  told.between('CONCERNS', custody, victim)
  told.between('STEP_OF', custody, trial)
  told.between('ACCUSED_IN', victim, trial)
  told.between('PROSECUTED', body, trial, { stance: 'infers', hedged: true })
  told.between('PROSECUTED', told.node('PublicBody', 'prosecution', { name: 'Prosecution of the Quay' }), trial)
  const later = told.node('Step', 'later', { name: 'Charge against the rower', kind: 'charge' }, { date: '2020-08-08' })
  told.between('CONCERNS', later, victim)
  told.between('STEP_OF', later, trial)
  const acts = lines(section(await dossier(told.batch, guard), 'acts'))
  const rowOf = acts.find(line => line.startsWith(phrases.en['acts.case-actors'])) ?? ''
  expect(rowOf).toContain('Prosecution of the Quay prosecuted')
  expect(rowOf).toContain('Read by the editors')
  const rows = acts.filter(line => line.startsWith(phrases.en['acts.case-actors']))
  expect(rows).toHaveLength(2)
  expect(rows[1]).toContain(fill('en', 'acts.as-with', { number: 2 }))
})

test('a statement is told with its day, and of several claims on one naming not the one that only dates it', async () => {
  const { told, guard } = quay()
  const call = told.node('Intervention', 'call', { name: 'Call of the rowers', kind: 'statement' }, { date: '2020-08-08' })
  told.between('NAMES', call, guard, {}, { what: 'to be asked about it' })
  told.between('NAMES', call, guard, { date: '2020-08-08', stance: 'infers' })
  const acts = lines(section(await dossier(told.batch, guard), 'acts'))
  expect(acts).toContain('“Call of the rowers” (8 Aug 2020)')
  expect(acts.filter(line => line.includes('the statement names'))).toHaveLength(1)
})

test('what counts as definite only by dates of the editors, and deprivations of liberty, are counted apart in the matrix', async () => {
  const { told, guard, body } = commanded()
  const custody = told.node('Incident', 'custody', { name: 'Holding at the quay', kind: 'arrest' })
  told.more(custody, {}, { stance: 'infers', date: '2020-06-06' })
  told.between('COMMITTED', body, custody)
  const responsible = row(await dossier(told.batch, guard, 'us-glomag'), /responsible for or complicit/)
  expect(responsible).toContain(fill('en', 'reason.command', { count: 2, sure: 2 }))
  expect(responsible).toContain(fill('en', 'reason.sure-ours', { count: 1 }))
  expect(responsible).toContain(fill('en', 'reason.unjudged', { count: 1 }))
})

test('a leader is one of a body that had a part in an act of such a kind, and not in any act', async () => {
  const leader = async (kind: string): Promise<string> => {
    const { told, guard } = commanded()
    const batch = { ...told.batch, claims: told.batch.claims!.map(claim => (ofKind(claim) ? withKind(claim, kind) : claim)) }
    return row(await dossier(batch, guard, 'us-glomag'), /^Or: the person is or was a leader/)
  }
  expect(await leader('torture')).toContain(fill('en', 'reason.leader', { count: 1, sure: 1 }))
  expect(await leader('censorship')).toContain(phrases.en['reason.no-leader'])
})
const withKind = (claim: NonNullable<Batch['claims']>[number], kind: string) => ({
  ...claim,
  statement: { ...claim.statement, says: { ...claim.statement.says, kind } },
})

test('where none of the acts is of a kind that an element takes in, it says that a source gives a part in others', async () => {
  const { told, guard } = quay({ kind: 'threat' })
  expect(row(await dossier(told.batch, guard), /^Torture/)).toContain(fill('en', 'reason.else', { count: 1 }))
})

test('a post of another state is no citizenship', async () => {
  const { told, guard } = commanded()
  expect(row(await dossier(told.batch, guard, 'us-glomag'), /foreign person/)).toContain(phrases.en['reason.foreign-post'])
})

test('a version of what else belongs to a case is no denial of an act, and no response to it', async () => {
  const { told, guard, act } = quay()
  const trial = told.node('Case', 'trial', { name: 'Case of the quay' })
  const fire = told.node('Incident', 'fire', { name: 'Fire at the quay', kind: 'attack' })
  told.between('PART_OF_CASE', act, trial)
  told.between('PART_OF_CASE', fire, trial)
  told.more(fire, { officialVersion: 'a candle fell' }, { saidBy: guard })
  const document = await dossier(told.batch, guard)
  const counter = lines(section(document, 'counter-evidence'))
  expect(counter[counter.indexOf(phrases.en['counter.denials']) + 1]).toContain(phrases.en['counter.none'])
  expect(counter[counter.indexOf(phrases.en['counter.beside']) + 1]).toContain('a candle fell')
  expect(counter).toContain(fill('en', 'counter.version', { person: 'Timur Pierov' }))
  expect(lines(section(document, 'summary')).some(line => line.startsWith(fill('en', 'summary.version', { person: 'Timur Pierov' })))).toBe(
    true,
  )
})

test('the draft of reasons tells the person’s own version of what it lays to the person', async () => {
  const { told, guard, act } = quay()
  told.more(act, { officialVersion: 'she slipped' }, { saidBy: guard })
  expect(lines(section(await dossier(told.batch, guard), 'ask')).join()).toMatch(/Timur Pierov is said to have carried out .*she slipped/)
})

test('what a source only suspects is told with “may have” from the first word on', async () => {
  const { told, guard, act } = quay()
  told.between('TOOK_PART_IN', told.node('PublicBody', 'customs', { name: 'Customs of the Quay' }), act, {
    stance: 'alleges',
    hedged: true,
  })
  const acts = lines(section(await dossier(told.batch, guard), 'acts')).join()
  expect(acts).toContain('Customs of the Quay may have taken part in the act')
})

test('for a picture stands how surely each hop is said', async () => {
  const { told, guard } = quay()
  const alleged = told.node('Incident', 'second', { name: 'Second event', kind: 'beating' }, { date: '2020-07-07' })
  told.between('COMMITTED', guard, alleged, { stance: 'alleges' })
  const figures = section(await dossier(told.batch, guard), 'part').blocks.flatMap(block => (block.kind === 'figure' ? [block.alt] : []))
  expect(figures.filter(alt => alt.includes(`(${phrases.en['part.alleged-short']})`))).toHaveLength(1)
})

test('that all rests on one document is said, and not where two tell of it', async () => {
  const one = quay()
  const corroboration = async ({ told, guard }: World): Promise<string> =>
    lines(section(await dossier(told.batch, guard), 'corroboration')).join('\n')
  const [before = ''] = phrases.en['corroboration.one'].split('{source}')
  expect(await corroboration(one)).toContain(before)
  const two = quay()
  two.told.source('other', 'Another report on the quay')
  two.told.between('COMMITTED', two.guard, two.act, { from: 'other' })
  expect(await corroboration(two)).not.toContain(before)
})

test('what the editors note of a spelling stands with the name', async () => {
  const { told, guard } = quay()
  told.more(guard, { alias: 'Timur Pieroff' }, { note: 'Spelled so once; that one man is meant is our reading.' })
  expect(lines(section(await dossier(told.batch, guard), 'identity')).find(line => line.startsWith('Timur Pieroff'))).toContain(
    'our reading',
  )
})

test('a way that several acts share says of its hops whether they hold only perhaps at that time', async () => {
  const shared = async (date: string | null): Promise<string> => {
    const { told, guard, body } = commanded()
    for (const key of ['one', 'two']) {
      const act = told.node('Incident', key, { name: `Event ${key}`, kind: 'beating' }, date === null ? {} : { date })
      told.between('COMMITTED', body, act)
    }
    const part = lines(section(await dossier(told.batch, guard), 'part'))
    return part.filter(line => line.includes('has held the post of Chief of the Guards')).join('\n')
  }
  expect(await shared(null)).toContain(`(${phrases.en['part.possible-short']})`)
  expect(await shared('2020-06-06')).not.toContain(phrases.en['part.possible-short'])
})
