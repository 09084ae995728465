import { expect, test } from 'vitest'
import { phrases } from '#model/dossier/words/all.ts'
import { Telling } from '#tests/support/claims.ts'
import { dossierFrom, lines, section } from '#tests/support/dossier-lines.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

// An invented lighthouse: whose word a post is, what a note may not lose, and whom all acts fell on.
const opened = (): Telling => {
  const told = new Telling()
  told.source('report', 'A report on the lighthouse', 'Friends of the Lighthouse and Others')
  return told
}
async function document(told: Telling, person: Parameters<typeof dossierFrom>[1]) {
  const store = new NaiveStore()
  await store.commit(told.batch)
  return dossierFrom(store, person)
}

test('a post that only someone else gives is told as their word, in the table, the chronology and the matrix', async () => {
  const told = opened()
  const victim = told.node('Person', 'victim', { name: 'Aizada Testova' })
  const keeper = told.node('Person', 'keeper', { name: 'Timur Lampov' })
  const tower = told.node('Facility', 'tower', { name: 'the tower' })
  told.between('WORKS_AT', keeper, tower, { date: '2020', stance: 'alleges', saidBy: victim }, { role: 'keeper' })
  const act = told.node('Incident', 'act', { name: 'Beating in the tower', kind: 'beating' }, { date: '2020-05-05' })
  told.between('SUFFERED', victim, act)
  told.between('COMMITTED', keeper, act, { stance: 'alleges', saidBy: victim })
  const made = await document(told, keeper)
  const alleged = /Alleged by Aizada Testova .*Timur Lampov served or worked in the tower/
  expect(lines(section(made, 'posts')).some(line => alleged.test(line))).toBe(true)
  expect(lines(section(made, 'annexes')).some(line => line.startsWith('in 2020') && alleged.test(line))).toBe(true)
  const actor = lines(section(made, 'legal-basis')).find(line => line.startsWith('The person is a state actor'))
  expect(actor).toContain(phrases.en['legal.partly'])
  expect(actor).toContain(phrases.en['reason.post-alleged'])
})

test('what a source states of a post stands bare in the table, and a state actor is met by it', async () => {
  const told = opened()
  const keeper = told.node('Person', 'keeper', { name: 'Timur Lampov' })
  told.between('WORKS_AT', keeper, told.node('Facility', 'tower', { name: 'the tower' }), { date: '2020-05-05' })
  const act = told.node('Incident', 'act', { name: 'Beating in the tower', kind: 'beating' }, { date: '2020-05-05' })
  told.between('SUFFERED', told.node('Person', 'victim', { name: 'Aizada Testova' }), act)
  told.between('COMMITTED', keeper, act)
  const made = await document(told, keeper)
  expect(lines(section(made, 'posts')).some(line => line.startsWith('Timur Lampov served or worked in the tower'))).toBe(true)
  const actor = lines(section(made, 'legal-basis')).find(line => line.startsWith('The person is a state actor'))
  expect(actor).toContain(phrases.en['reason.official'])
})

test('steps of a case against one person: whose they are, on whom all fell, and nothing of our sorting as a source’s', async () => {
  const told = opened()
  const officer = told.node('Person', 'officer', { name: 'Timur Lampov' })
  const victim = told.node('Person', 'victim', { name: 'Aizada Testova' })
  const matter = told.node('Case', 'matter', { name: 'Case of the lamp' })
  told.more(matter, { character: 'opened for theft' }, { note: 'Against whom is not said.' })
  told.between('ACCUSED_IN', victim, matter, { stance: 'infers', note: 'The text calls her convicted by name only.' })
  for (const [kind, stance] of [
    ['interrogation', 'infers'],
    ['seizure', 'states'],
  ] as const) {
    const step = told.node('Step', kind, { name: `The ${kind} at the lamp`, kind }, { date: '2021-02-02' })
    told.between('STEP_OF', step, matter, { note: `Which case of the ${kind} is not said.` })
    told.between('CONCERNS', step, victim, {}, { outcome: 'done', favourable: false })
    told.between('TAKEN_BY', step, officer, { stance })
  }
  const made = await document(told, officer)
  const part = lines(section(made, 'part')).join('\n')
  const carrying = phrases.en['mode.implement']
  expect(part).toContain(`${carrying}, ${phrases.en['part.read-short']}. Rule direct/took-step`)
  expect(part).toContain(`${carrying}. Rule direct/took-step`)
  const acts = lines(section(made, 'acts')).join('\n')
  expect(acts).toContain('Note of the editors: Against whom is not said.')
  expect(acts).toContain('Note of the editors: Which case of the seizure is not said.')
  expect(lines(section(made, 'pattern'))).toContain('All these acts fell on one and the same: Aizada Testova.')
  expect(made.checklist.find(({ section: id }) => id === 'pattern')?.state).toBe('missing')
  const evidence = lines(section(made, 'evidence')).join('\n')
  expect(evidence).toContain('Outcome: done')
  expect(evidence).not.toMatch(/favour/i)
  // A note that may not be printed is no wording of a source.
  expect(evidence).toContain(`Note of the editors: ${phrases.en['note.withheld']}`)
  expect(evidence).not.toContain(phrases.en['wording.withheld'])
})

test('where no act is told: who stands behind a source and close to those who speak, and no denial of acts that are none', async () => {
  const told = opened()
  const head = told.node('Person', 'head', { name: 'Timur Lampov' })
  told.more(head, { weakAlias: 'Lampov' }, { stance: 'infers' })
  const speaker = told.node('Person', 'speaker', { name: 'Aizada Testova' })
  const friends = told.node('Organisation', 'friends', { name: 'Friends of the Lighthouse' })
  told.between('FOUNDED', speaker, friends)
  const rowers = told.node('Organisation', 'rowers', { name: 'Rowers of the Bay' })
  told.between('MEMBER_OF', rowers, friends)
  const call = told.node('Intervention', 'call', { name: 'Call of a keeper', kind: 'call' })
  told.between('ISSUED', speaker, call)
  told.between('ISSUED', rowers, call)
  told.between('NAMES', call, head, {}, { what: 'for sanctions' })
  const made = await document(told, head)
  const ties = lines(section(made, 'corroboration'))
  expect(ties.filter(line => line.includes('Friends of the Lighthouse'))).toEqual([
    expect.stringContaining('Aizada Testova founded Friends of the Lighthouse'),
  ])
  const counter = lines(section(made, 'counter-evidence'))
  expect(counter).toContain(phrases.en['counter.no-acts'])
  expect(counter).not.toContain(phrases.en['counter.none'])
  expect(lines(section(made, 'identity')).join()).toContain(`weak other name (${phrases.en['identity.meant']})`)
})
