import { describe, expect, test } from 'vitest'
import { noOwnParts } from '#model/dossier/facts.ts'
import { fill, phrases } from '#model/dossier/words/all.ts'
import { sayElement, sayRule } from '#model/dossier/words/rules.ts'
import { clearanceOf, dossierOf } from '#server/explore/dossier.ts'
import { Telling } from '#tests/support/claims.ts'
import { dossierFrom, lines, section } from '#tests/support/dossier-lines.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

// An invented pier: who gives a part, what is told beside the acts, and what is only the editors'.
const opened = (): Telling => {
  const told = new Telling()
  told.source('report', 'A report on the pier')
  return told
}
const guardOf = (told: Telling) => told.node('Person', 'guard', { name: 'Timur Pierov' })
async function linesOf(told: Telling, person: ReturnType<typeof guardOf>, id: string): Promise<string[]> {
  const store = new NaiveStore()
  await store.commit(told.batch)
  return lines(section(await dossierFrom(store, person), id))
}

describe('a part that a source only passes on as the words of another', () => {
  const world = (own: boolean) => {
    const told = opened()
    const guard = guardOf(told)
    const victim = told.node('Person', 'victim', { name: 'Aizada Testova' })
    const act = told.node('Incident', 'act', { name: 'Beating at the pier', kind: 'beating' }, { date: '2020-05-05' })
    told.between('SUFFERED', victim, act)
    told.between('COMMITTED', guard, act, { stance: 'alleges', saidBy: victim })
    if (own) told.between('COMMITTED', guard, act, { stance: 'alleges' }, { manner: 'with an oar' })
    return { told, guard }
  }

  test('is told as that, in the verdict, the rule, its element and the matrix', async () => {
    const { told, guard } = world(false)
    const part = (await linesOf(told, guard, 'part')).join('\n')
    expect(part).toContain(phrases.en['verdict.part-told'])
    expect(part).toContain(
      'Another, whose words a source passes on and who may be the one on whom the act fell, says that the person carried out the act.',
    )
    expect(part).toContain(
      'Another, whose words a source passes on and who may be the one on whom the act fell, gives this part in the act.',
    )
    expect(part).not.toContain('A source says')
    const legal = (await linesOf(told, guard, 'legal-basis')).join('\n')
    expect(legal).toContain(fill('en', 'reason.direct-told', { count: 1 }))
    expect(legal).not.toContain(fill('en', 'reason.direct', { count: 1 }))
  })

  test('and as the source’s where the source says it, too', async () => {
    const { told, guard } = world(true)
    const part = (await linesOf(told, guard, 'part')).join('\n')
    expect(part).toContain('A source says that the person carried out the act.')
    expect(part).not.toContain('passes on')
    expect((await linesOf(told, guard, 'legal-basis')).join('\n')).toContain(fill('en', 'reason.direct', { count: 1 }))
  })

  test.each(['en', 'ru', 'kk'] as const)('has its own sentence in %s', language => {
    const rule = (passedOn: boolean) => sayRule(language, 'direct/ordered', 'A source says that they ordered the act.', passedOn)
    const element = (passedOn: boolean) => sayElement(language, 'part', 'A source gives this part in the act.', passedOn)
    expect(rule(true)).not.toBe(rule(false))
    expect(element(true)).not.toBe(element(false))
  })
})

describe('the death of someone on whom an act fell', () => {
  const world = (
    death: { date: string },
    also?: (told: Telling, ids: { guard: ReturnType<typeof guardOf>; victim: never; died: never }) => void,
  ) => {
    const told = opened()
    const guard = guardOf(told)
    const victim = told.node('Person', 'victim', { name: 'Aizada Testova' })
    const act = told.node('Incident', 'act', { name: 'Seizing at the pier', kind: 'ill-treatment' }, { date: '2020-05-05' })
    told.between('SUFFERED', victim, act)
    told.between('COMMITTED', guard, act)
    const died = told.node('Incident', 'died', { name: 'Death at the pier', kind: 'death' }, death)
    told.between('SUFFERED', victim, died)
    const many = told.node('Incident', 'many', { name: 'Deaths of the year', kind: 'death' })
    told.between('SUFFERED', victim, many)
    told.between('SUFFERED', told.node('Person', 'other', { name: 'Samal Testova' }), many)
    also?.(told, { guard, victim: victim as never, died: died as never })
    return { told, guard }
  }
  const countedIn = (all: readonly string[]): boolean =>
    all.some(line => line.startsWith(fill('en', 'summary.deaths', { person: 'Timur Pierov', count: 1 })))

  test('is told apart from the acts, once, with the words that nobody gives the person a part in it', async () => {
    const { told, guard } = world({ date: '2020-05-05' })
    expect(countedIn(await linesOf(told, guard, 'summary'))).toBe(true)
    const acts = await linesOf(told, guard, 'acts')
    expect(acts).toContain(phrases.en['acts.deaths'])
    expect(acts).toContain(fill('en', 'acts.deaths.apart', { person: 'Timur Pierov' }))
    expect(acts.join()).toContain('Death at the pier')
    expect(acts.join()).not.toContain('Deaths of the year')
    expect((await linesOf(told, guard, 'annexes')).join('\n')).toMatch(/5 May 2020 \| Death at the pier/)
    const killing = (await linesOf(told, guard, 'legal-basis')).find(line => line.startsWith('Extrajudicial'))
    expect(killing).toContain(phrases.en['legal.not-met'])
    expect(killing).toContain(fill('en', 'reason.deaths', { count: 1 }))
    expect((await linesOf(told, guard, 'ask')).join()).not.toContain('Death')
  })

  test('is none of this dossier where it was before the act', async () => {
    const { told, guard } = world({ date: '2019' })
    const acts = (await linesOf(told, guard, 'acts')).join()
    expect(acts).not.toContain('Death at the pier')
  })

  test('nor are those words said where a statement that names the person speaks of it', async () => {
    const { told, guard } = world({ date: '2020-05-05' }, (more, { guard: named, victim, died }) => {
      const words = more.node('Intervention', 'words', { name: 'Words of a mother', kind: 'statement' })
      more.between('NAMES', words, named, {}, { what: 'to blame for it' })
      more.between('NAMES', words, died)
      more.between('NAMES', words, victim)
    })
    expect(countedIn(await linesOf(told, guard, 'summary'))).toBe(false)
    expect(await linesOf(told, guard, 'acts')).not.toContain(phrases.en['acts.deaths'])
  })

  test('nor to those to whom the one who died is not named', async () => {
    const { told, guard } = world({ date: '2020-05-05' })
    const store = new NaiveStore()
    await store.commit(told.batch)
    expect(lines(section(await dossierFrom(store, guard, 'public'), 'acts'))).not.toContain(phrases.en['acts.deaths'])
  })
})

describe('what else belongs to the case of an act', () => {
  const world = (age: number) => {
    const told = opened()
    const judge = told.node('Person', 'judge', { name: 'Timur Pierov', occupation: 'judge' })
    const trial = told.node('Case', 'trial', { name: 'Case of the pier' })
    const hearing = told.node('Step', 'hearing', { name: 'Hearing of the pier', kind: 'hearing' }, { date: '2021-02-02' })
    told.between('STEP_OF', hearing, trial)
    const tried = told.node('Person', 'tried', { name: 'Samal Testova' })
    told.between('CONCERNS', hearing, tried)
    told.between('ACCUSED_IN', tried, trial)
    told.between('TAKEN_BY', hearing, judge, { stance: 'infers' })
    const died = told.node('Incident', 'died', { name: 'Death of a rower of the pier', kind: 'death' }, { date: '2020-11-11' })
    told.between('PART_OF_CASE', died, trial)
    told.between('SUFFERED', told.node('Person', 'rower', { name: 'Daniyar Rowerov', age }), died)
    const ministry = told.node('PublicBody', 'ministry', { name: 'Ministry of the Pier' })
    told.more(died, { officialVersion: 'a quarrel on a boat' }, { saidBy: ministry })
    told.more(died, { officialVersion: 'Daniyar Rowerov fell by himself' }, { saidBy: ministry })
    told.between('TOOK_PART_IN', told.node('PublicBody', 'customs', { name: 'Customs of the Pier' }), died, {
      stance: 'alleges',
      date: '2020-11-11',
      hedged: true,
    })
    return { told, judge }
  }
  const rowOf = (all: readonly string[]): string => all.find(line => line.startsWith(phrases.en['acts.beside'])) ?? ''

  test('is told with it: what was tried, the version of the authorities, and who is suspected', async () => {
    const { told, judge } = world(40)
    const row = rowOf(await linesOf(told, judge, 'acts'))
    expect(row).toContain('Death of a rower of the pier')
    expect(row).toContain('a quarrel on a boat')
    expect(row).toMatch(/Alleged by .*Customs of the Pier may have taken part.*The source only suspects it/)
    expect((await linesOf(told, judge, 'counter-evidence')).join()).toContain('a quarrel on a boat')
  })

  test('by its kind alone where it fell on a minor, with only that there is a version, whose words could lead to one', async () => {
    const { told, judge } = world(15)
    const store = new NaiveStore()
    await store.commit(told.batch)
    const document = await dossierFrom(store, judge)
    const row = rowOf(lines(section(document, 'acts')))
    expect(row).toContain('“death (of someone who is not named here)”')
    expect(row).toContain(`Official version: ${phrases.en.withheld}`)
    expect(JSON.stringify(document)).not.toMatch(/Rowerov|Death of a rower|11 Nov 2020|a quarrel on a boat/)
  })

  test('an occupation that a source gives is no reading of the editors', async () => {
    const { told, judge } = world(40)
    const actor = (await linesOf(told, judge, 'legal-basis')).find(line => line.startsWith('The person is a state actor'))
    expect(actor).toContain(phrases.en['reason.official-called'])
    expect(actor).not.toContain(phrases.en['reason.official-read'])
  })
})

describe('what only the editors give', () => {
  const world = (stance: 'states' | 'infers') => {
    const told = opened()
    const head = told.node('Person', 'head', { name: 'Timur Pierov' })
    const post = told.node('Post', 'post', { name: 'Chief of the Pier' })
    const body = told.node('PublicBody', 'body', { name: 'Guards of the Pier' })
    const police = told.node('PublicBody', 'police', { name: 'Police of the Pier' })
    told.between('HOLDS', head, post, { date: '2019/2022', stance })
    told.between('POST_IN', post, body, { stance }, { heads: true })
    told.between('APPOINTED_BY', post, told.node('PublicBody', 'council', { name: 'Council of the Pier' }), { date: '2021-09-02' })
    for (const [name, day] of [
      ['Aizada Testova', '2020-05-05'],
      ['Samal Testova', '2020-06-06'],
    ] as const) {
      const act = told.node('Incident', name, { name: `Watching of ${name}` }, { date: day })
      told.between('SUFFERED', told.node('Person', `of ${name}`, { name }), act, { stance })
      told.between('COMMITTED', body, act, { stance })
      told.between('COMMITTED', police, act)
      told.between('HAPPENED_AT', act, told.node('Place', `at ${name}`, { name: 'the pier' }), { stance })
    }
    return { told, head }
  }
  const checksOf = async (stance: 'states' | 'infers') => {
    const { told, head } = world(stance)
    const store = new NaiveStore()
    await store.commit(told.batch)
    const { checklist } = await dossierFrom(store, head)
    return Object.fromEntries(checklist.map(({ section: id, state }) => [id, state]))
  }

  test('completes nothing: dates, places and whom an act fell on count where a source gives them', async () => {
    expect(await checksOf('states')).toMatchObject({ posts: 'complete', acts: 'complete', pattern: 'complete' })
    expect(await checksOf('infers')).toMatchObject({ posts: 'partly', acts: 'partly', pattern: 'partly' })
  })

  test('stands as theirs in the sentence on the post, which cites what they read', async () => {
    const { told, head } = world('infers')
    expect((await linesOf(told, head, 'summary')).join()).toContain('which, as the editors read it, heads the body')
    const { told: said, head: same } = world('states')
    expect((await linesOf(said, same, 'summary')).join()).toContain(', which heads the body')
  })

  test('is told as that in the table of evidence, too', async () => {
    const { told, head } = world('infers')
    const evidence = (await linesOf(told, head, 'evidence')).join('\n')
    expect(evidence).toContain('Guards of the Pier may have carried out')
    expect(evidence).not.toContain('Guards of the Pier are said to have carried out')
  })

  test('whom else a source gives a part in the act stands in the summary', async () => {
    const { told, head } = world('states')
    const acts = (await linesOf(told, head, 'summary')).filter(line => line.startsWith('“Watching of'))
    expect(acts).toHaveLength(2)
    for (const line of acts) expect(line).toContain(fill('en', 'part.also', { names: 'Police of the Pier' }))
  })

  test('how posts stand to each other on one day is told as of that day, and an act without a kind as under none', async () => {
    const { told, head } = world('states')
    expect((await linesOf(told, head, 'posts')).join()).toContain('is appointed by Council of the Pier (as of 2 Sep 2021)')
    expect((await linesOf(told, head, 'acts')).filter(line => line.includes(phrases.en['acts.unsorted']))).toHaveLength(2)
  })
})

test('what a proceeding leaves out is told without those beneath, where nobody is', async () => {
  const told = opened()
  const investigator = told.node('Person', 'investigator', { name: 'Timur Pierov' })
  const matter = told.node('Case', 'matter', { name: 'Case of the pier' })
  told.between('INVESTIGATED', investigator, matter)
  const victim = told.node('Person', 'victim', { name: 'Aizada Testova' })
  told.between('ACCUSED_IN', victim, matter)
  for (const kind of ['search', 'verdict'] as const) {
    const step = told.node('Step', kind, { name: `The ${kind} of the pier`, kind }, { date: '2021-02-02' })
    told.between('STEP_OF', step, matter)
    told.between('CONCERNS', step, victim)
  }
  const store = new NaiveStore()
  await store.commit(told.batch)
  const person = await store.node(investigator, clearanceOf('submission'))
  const wanted = { person: person!, regime: 'us-glomag', audience: 'submission', language: 'en', own: noOwnParts } as const
  const part = lines(section(await dossierOf(store, wanted), 'part')).join()
  expect(part).toContain(fill('en', 'part.proceeding-own', { person: 'Timur Pierov', count: 1 }))
  expect(part).not.toContain('those beneath')
})
