import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { Chains } from '#client/app/Chains.tsx'
import { keyOf } from '#client/data/chains/answer.ts'
import { en } from '#client/messages/en.ts'
import { chainsOf, type ChainsView } from '#client/session/inquiry.ts'
import { prefer } from '#client/session/preferences.ts'
import { session, useSession } from '#client/session/session.ts'
import { allRules } from '#model/chains/rules.ts'
import { answer, chains, people, relationships } from './support/chains.ts'
import { serve, show } from './support/page.tsx'
import { aClaim, nodeId, report } from './support/world.ts'

const { aizada, chief, before } = people
const overview = { nodes: {}, relationships: {}, claims: 9, sources: 1, period: ['2018-01-01', '2023-01-01'], scenes: [] }

/** The screen as the session has it. */
function Screen() {
  const view = useSession(({ view }) => view)
  return view.kind === 'chains' ? <Chains view={view} /> : null
}

function ask(view: ChainsView, said = answer()) {
  const asked = serve({ '/api/chains': said, '/api/overview': overview, '/api/relationships': evidence })
  show(<Screen />)
  session.ask(view)
  return asked
}

const evidence = {
  relationship: relationships[3],
  from: chief,
  to: people.chiefPost,
  claims: [{ ...aClaim(chief, {}), about: { relationship: relationships[3]!.id, from: chief.id, to: people.chiefPost.id } }],
  next: null,
}

beforeEach(() => prefer({ as: 'list', panel: true }))

test('the answer says what it is, what bounds it, and groups chains by kind, each with its verdict and weakest hop', async () => {
  ask(chainsOf(aizada.id))
  expect(await screen.findByRole('heading', { level: 1, name: 'Who is answerable for what was done to Aizada Testova?' })).toBeTruthy()
  expect(screen.getByText('Sources, roles and time put these in the answer. It is never a finding of guilt.')).toBeTruthy()
  expect(screen.getByText(/^3 chains of 3, with up to 4 steps of subordination\. 8 records read\./)).toBeTruthy()
  expect(screen.getAllByRole('heading', { level: 2 }).map(heading => heading.textContent.split(' ')[0])).toEqual(['Direct', 'Command'])
  const chain = (await screen.findByRole('button', { name: /^Bolat Testov/ })).closest('li')!
  expect(chain.textContent).toContain('definite')
  expect(chain.textContent).toContain('They held the post that heads the body which acted, on the date of the act.')
  expect(chain.textContent).toContain('Weakest hop: It rests on one origin only.')
})

test('a holder nobody names stays unknown, with the day, and nobody is put there', async () => {
  ask(chainsOf(aizada.id))
  const chain = (await screen.findByRole('button', { name: /^Minister of Examples: holder unknown, 17 May 2021/ })).closest('li')!
  expect(chain.textContent).toContain(
    'No source names the holder of Minister of Examples at that time (17 May 2021). Nobody is put in their place.',
  )
})

test('choosing a chain opens it hop by hop, says what is not assessed, and stands in the address', async () => {
  ask(chainsOf(aizada.id))
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: /^Bolat Testov/ }))
  expect(useSession.getState().view).toMatchObject({ chain: keyOf(chains.head) })
  const hops = within(screen.getByRole('button', { name: /^Bolat Testov/ }).closest('li')!).getAllByRole('listitem')
  expect(hops[0]!.textContent).toContain('Aizada Testova suffered Beating in Exampleville')
  expect(hops[3]!.textContent).toContain('1 Jan 2020 – 31 Dec 2022')
  expect(screen.getAllByText('not assessed').length).toBe(4)
  expect(screen.getByText(/Inferred by rule command\/head/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /^Evidence: Bolat Testov/ }))
  expect(useSession.getState().history.present.selected).toBe(relationships[3]!.id)
})

test('kinds and rules can be switched off, and the empty list says how to get them back', async () => {
  const asked = ask(chainsOf(aizada.id))
  const user = userEvent.setup()
  await user.click(await screen.findByText('Filter and bounds'))
  await user.click(screen.getByRole('checkbox', { name: 'Command 2' }))
  expect(screen.queryByRole('button', { name: /^Bolat Testov/ })).toBeNull()
  await user.click(screen.getByRole('checkbox', { name: 'Direct 1' }))
  await user.click(screen.getByRole('button', { name: 'Show all' }))
  expect(await screen.findByRole('button', { name: /^Bolat Testov/ })).toBeTruthy()
  await user.click(screen.getByRole('checkbox', { name: /^They held the post that heads/ }))
  await vi.waitFor(() => expect(asked.at(-1)).toContain('without=command%2Fhead'))
})

test('why not this one: the sentence, both dates, and the hop at which it breaks', async () => {
  ask(
    { ...chainsOf(aizada.id), official: before.id },
    answer({
      chains: [],
      whyNot: {
        chain: chains.past,
        hop: 3,
        why: '“Damir Formerov holds Chief” ended on 31 Dec 2019 at the latest; the beating was 17 May 2021.',
      },
      bounds: { depth: 4, limit: 200, total: 0, expanded: 8, mayExpand: 20_000, more: false },
    }),
  )
  const box = await screen.findByRole('region', { name: 'Why not this one?' })
  expect(within(box).getByRole('heading', { name: 'Damir Formerov is in no chain' })).toBeTruthy()
  expect(box.textContent).toContain('ended on 31 Dec 2019 at the latest')
  expect(within(box).getByText('The breaking hop').nextSibling!.textContent).toContain('1 Jan 2018 – 31 Dec 2019')
  expect(within(box).getByText('The act').nextSibling!.textContent).toContain('17 May 2021')
  expect(within(box).getAllByText('breaks here').length).toBe(1)
  await userEvent.setup().click(within(box).getByRole('button', { name: 'Ask without Damir Formerov' }))
  expect(useSession.getState().view).toMatchObject({ of: aizada.id, official: null })
})

test('a chain is copied as a paragraph in which each sentence has its source, and which says that it is an inference', async () => {
  ask(chainsOf(aizada.id))
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: /^Bolat Testov/ }))
  await user.click(screen.getByRole('button', { name: 'Copy as a cited paragraph' }))
  await vi.waitFor(async () => expect(await navigator.clipboard.readText()).toContain('inference'))
  const text = await navigator.clipboard.readText()
  expect(text).toContain(
    `Bolat Testov holds Chief of Exampleville Police (1 Jan 2020 – 31 Dec 2022) [stated by Test Monitor, 2 Sep 2021: ${report.title}, section 3, ¶ 12, footnote 41].`,
  )
  expect(text).toMatch(
    /Verdict on roles and time: definite\. Weakest hop: It rests on one origin only\. This chain is an inference by rule command\/head \(“They held the post/,
  )
})

test('a chain joins the scene, and steps in favour of the person stand apart', async () => {
  ask(
    chainsOf(aizada.id),
    answer({ actedFor: [{ act: chains.head.act, victim: aizada.id, relationship: relationships[0]!.id, by: [people.station.id] }] }),
  )
  const apart = (await screen.findByRole('heading', { name: 'Acted for, in no chain' })).closest('section')!
  expect(apart.textContent).toContain('taken by Exampleville Police Station')
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: /^Bolat Testov/ }))
  await user.click(screen.getByRole('button', { name: 'Add to the scene' }))
  expect(useSession.getState().history.present.nodes.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map(nodeId))
})

test('nothing found says what that means and what to do', async () => {
  ask(chainsOf(aizada.id), answer({ chains: [], bounds: { depth: 4, limit: 200, total: 0, expanded: 1, mayExpand: 20_000, more: false } }))
  expect(await screen.findByText('No chain is found')).toBeTruthy()
  expect(screen.getByText(/That says what our sources hold, not what happened/)).toBeTruthy()
})

test('the rules and elements are said as the model declares them', () => {
  const said: Readonly<Record<string, string>> = en
  expect(allRules.map(({ id }) => said[`rule.${id}`])).toEqual(allRules.map(({ sentence }) => sentence))
  const elements = allRules.flatMap(rule => rule.elements)
  expect(elements.map(({ id }) => said[`element.${id}`])).toEqual(elements.map(({ sentence }) => sentence))
})
