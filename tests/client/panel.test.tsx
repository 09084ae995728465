import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import { Panel } from '#client/features/panel/Panel.tsx'
import { messages } from '#client/messages/say.ts'
import { ofNodes } from '#client/session/picture.ts'
import { useSession } from '#client/session/session.ts'
import { stanceText } from '#client/ui/stance.ts'
import { stances } from '#model/claims/claim.ts'

import { serve, show } from './support/page.tsx'
import { aClaim, aizada, aTie, court, nodeId, proceeding, report, tieId } from './support/world.ts'

const restsOn = { claims: 4, sources: [report], latest: '2021-09-02' }
const tie = aTie(1, 'ACCUSED_IN', 1, 3, { hedged: true })
const claims = [
  aClaim(aizada, { occupation: 'teacher' }),
  aClaim(aizada, { birthDate: '1980' }, { id: 'a'.repeat(64) as never }),
  aClaim(
    aizada,
    { birthDate: '1981' },
    { id: 'b'.repeat(64) as never, status: 'conflict', note: 'The two accounts give different years.', stance: 'alleges' },
  ),
]

const world = {
  [`/api/nodes/${aizada.id}`]: {
    node: { ...aizada, properties: { occupation: ['teacher'], birthDate: ['1980', '1981'] }, disagrees: ['birthDate'] },
    counts: { ACCUSED_IN: { in: 0, out: 1 } },
    claims,
    next: null,
    restsOn,
    statements: 0,
  },
  [`/api/nodes/${aizada.id}/neighbours`]: {
    relationships: [tie],
    nodes: [proceeding],
    counts: { ACCUSED_IN: { in: 0, out: 1 } },
    next: null,
  },
  '/api/subgraph': { nodes: [aizada, court], relationships: [], restsOn, next: null },
  [`/api/relationships/${tieId(1)}`]: {
    relationship: tie,
    from: aizada,
    to: proceeding,
    claims: [
      {
        ...claims[0],
        about: { relationship: tie.id, from: tie.from, to: tie.to },
        says: { capacity: 'employee' },
        stance: 'adjudicates',
        saidBy: { id: court.id, caption: court.caption },
      },
    ],
    next: null,
  },
}

const shown = ofNodes([nodeId(1), nodeId(2)], nodeId(1))

test('each stance is said with who says it, and a finding as the act of a named body', () => {
  const say = (id: keyof typeof messages.en, values?: Record<string, string | number>) =>
    createIntl({ locale: 'en', messages: messages.en }).formatMessage({ id }, values)
  const said = (stance: (typeof stances)[number]) =>
    stanceText(aClaim(aizada, {}, { stance, saidBy: { id: court.id, caption: court.caption } }), say, 'en')
  expect(stances.map(said)).toEqual([
    'stated by Court of Exampleville',
    'alleged by Court of Exampleville',
    'denied by Court of Exampleville',
    'found by Court of Exampleville',
    'inferred by Court of Exampleville',
  ])
  expect(stanceText(aClaim(aizada, {}), say, 'en')).toBe('stated by Test Monitor, 2 Sep 2021')
  expect(stanceText(aClaim(aizada, {}, { speakerHidden: true }), say, 'en')).toBe('stated by someone whose name is withheld')
})

test('a person: every fact says who says it and where, and that no response is recorded', async () => {
  serve(world)
  show(<Panel />, shown)
  expect(await screen.findByRole('heading', { name: 'Aizada Testova' })).toBeTruthy()
  expect(screen.getByText(/What these sources say; the last is of 2 Sep 2021. No response of this person is recorded./)).toBeTruthy()
  const occupation = screen.getByText('teacher').closest('dd')!
  expect(occupation.textContent).toContain('stated by Test Monitor, 2 Sep 2021')
  const place = within(occupation).getByRole('link')
  expect(place.textContent).toBe('Annual report of the Test Monitor, section 3, ¶ 12, footnote 41')
  expect(place.getAttribute('href')).toBe(`#/sources/report-2021?claim=${claims[0]!.id}`)
  expect(screen.getByText('Айзада Тестова')).toBeTruthy()
})

test('a person: where sources disagree both stand side by side with the note', async () => {
  serve(world)
  show(<Panel />, shown)
  const fact = (await screen.findByText('1981')).closest('.fact')!
  expect(fact.classList.contains('is-disputed')).toBe(true)
  expect(fact.textContent).toContain('1980')
  expect(fact.textContent).toContain('Sources disagree')
  expect(fact.textContent).toContain('The two accounts give different years.')
})

test('a relationship is a sentence with its evidence, and its other end joins the picture', async () => {
  serve(world)
  show(<Panel />, shown)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Evidence: is accused in Case against Aizada Testova' }))
  expect(await screen.findByText('found by Court of Exampleville')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Add to the picture: Case against Aizada Testova' }))
  expect(useSession.getState().history.present.nodes.at(-1)).toEqual({ id: proceeding.id, near: aizada.id })
})

test('an unknown record says what to do', async () => {
  serve({})
  show(<Panel />, ofNodes([nodeId(9)], nodeId(9)))
  expect((await screen.findByRole('alert')).textContent).toContain('Nothing is known under this id.')
})
