import { expect, test } from 'vitest'
import { noOwnParts } from '#model/dossier/facts.ts'
import { phrases } from '#model/dossier/words/all.ts'
import { clearanceOf, dossierOf } from '#server/explore/dossier.ts'
import { Telling } from '#tests/support/claims.ts'
import { lines, section } from '#tests/support/dossier-lines.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

// Canada asks whether those on whom an act fell defended rights; what a source calls them speaks to it, and only of an act that the regime covers.
async function elementOf(occupation: string, kind: string): Promise<string> {
  const told = new Telling()
  told.source('report', 'A report on the yard')
  const guard = told.node('Person', 'guard', { name: 'Timur Headov' })
  const act = told.node('Incident', 'act', { name: 'What was done', kind }, { date: '2020-05-05' })
  told.between('SUFFERED', told.node('Person', 'victim', { name: 'Aizada Testova', occupation }), act)
  told.between('COMMITTED', guard, act)
  const store = new NaiveStore()
  await store.commit(told.batch)
  const person = await store.node(guard, clearanceOf('submission'))
  const wanted = { person: person!, regime: 'ca-jvcfoa', audience: 'submission', language: 'en', own: noOwnParts } as const
  return lines(section(await dossierOf(store, wanted), 'legal-basis')).find(line => line.includes('sought to expose'))!
}

test.each([
  ['human rights defender', 'torture', 'legal.met', 'reason.defender'],
  ['whistle-blower', 'beating', 'legal.met', 'reason.defender'],
  ['civil activist', 'torture', 'legal.partly', 'reason.defender-near'],
  ['baker', 'torture', 'legal.not-met', 'reason.no-defender'],
  ['human rights defender', 'dismissal', 'legal.not-met', 'reason.acts-none'],
] as const)('a %s on whom an act of the kind %s fell: %s', async (occupation, kind, state, reason) => {
  const element = await elementOf(occupation, kind)
  expect(element).toContain(`| ${phrases.en[state]} |`)
  expect(element).toContain(phrases.en[reason])
})
