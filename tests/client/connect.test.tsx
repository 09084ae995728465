import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { actions } from '#client/actions/actions.ts'
import type { Situation } from '#client/actions/action.ts'
import type { CommonAnswer, PathAnswer } from '#client/data/connections.ts'
import { Connect } from '#client/features/connect/Connect.tsx'
import { emptyPicture, hide, ofNodes, pin, type Picture } from '#client/session/picture.ts'
import { session, useSession } from '#client/session/session.ts'
import { serve, show } from './support/page.tsx'
import { aizada, aTie, court, nodeId, proceeding, tieId } from './support/world.ts'

const hit = { node: court, matched: { value: 'Court of Exampleville', how: 'words' }, score: 1 }
const found = { hits: [hit], nearest: [], scenes: [], total: 1, next: null }
const relationships = [aTie(1, 'ACCUSED_IN', 1, 3), aTie(2, 'HEARD_AT', 3, 2, { hedged: true })]
const path = { nodes: [aizada.id, proceeding.id, court.id], relationships: [tieId(1), tieId(2)] }
const bounds = {
  max: 6,
  limit: 1,
  by: 'limit',
  types: null,
  asOf: null,
  verdict: null,
  expanded: 4,
  mayExpand: 20_000,
  more: true,
} as const
const answer: PathAnswer = { paths: [path], nodes: [aizada, court, proceeding], relationships, bounds }
const none = (by: PathAnswer['bounds']['by']): PathAnswer => ({
  ...{ paths: [], nodes: [], relationships: [] },
  bounds: { ...bounds, by, more: by === 'nodes' },
})

const subgraph = { nodes: [aizada, court], relationships: [], restsOn: { claims: 0, sources: [], latest: null }, next: null }
const world = { '/api/subgraph': subgraph, '/api/search': found }
const shown = ofNodes([aizada.id], aizada.id)
const nodesShown = () => useSession.getState().history.present.nodes.map(({ id }) => id)

/** Opens it over a picture, with these answers of the server. */
async function open(overlay: 'path' | 'common', answers: Record<string, unknown>, picture: Picture = shown) {
  const asked = serve({ ...world, ...answers })
  show(<Connect />, picture)
  await waitFor(() => expect(asked.some(path => path.startsWith('/api/subgraph'))).toBe(true))
  act(() => session.show(overlay))
  return { asked, user: userEvent.setup() }
}
async function choose(user: ReturnType<typeof userEvent.setup>) {
  await user.type(await screen.findByRole('combobox', { name: 'Search for the other end' }), 'Court')
  await user.click(await screen.findByRole('option', { name: /Court of Exampleville/ }))
}

test('the shortest path to a node that is searched for joins the picture, under the sentence that it says nothing of responsibility', async () => {
  const { asked, user } = await open('path', { '/api/paths': answer })
  expect(await screen.findByRole('dialog', { name: 'A path from Aizada Testova to…' })).toBeTruthy()
  await choose(user)
  expect(await screen.findByText('Sources connect these two; this says nothing of responsibility.')).toBeTruthy()
  expect(nodesShown()).toEqual([aizada.id, proceeding.id, court.id])
  expect(asked.filter(path => path.startsWith('/api/paths'))).toEqual([`/api/paths?from=${aizada.id}&to=${court.id}&limit=1`])
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent.trim())).toEqual([
    'Aizada Testova is accused in Case against Aizada Testova',
    'Case against Aizada Testova was heard at Court of Exampleville hedged',
  ])
  expect(screen.getByText('There are other paths; this is the first of the shortest.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /was heard at/ }))
  expect(useSession.getState().history.present.selected).toBe(tieId(2))
})

test('undo takes the whole path away again, and Escape closes', async () => {
  const { user } = await open('path', { '/api/paths': answer })
  await choose(user)
  await screen.findByText(/2 steps/)
  act(() => session.undo())
  expect(nodesShown()).toEqual([aizada.id])
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(useSession.getState().overlay).toBeNull()
})

test.each([
  [null, 'Nothing in the data connects these two. That says what our sources hold, not what happened.'],
  ['length', 'Nothing connects these two within 6 steps. Longer paths were not looked for.'],
  ['nodes', 'No path was found before the search had to stop, after 4 nodes. There may be one.'],
] as const)('where no path is found (ended by %s) it says whether there is none, and the picture stays as it was', async (by, words) => {
  const { user } = await open('path', { '/api/paths': none(by) })
  await choose(user)
  expect(await screen.findByText(words)).toBeTruthy()
  expect(nodesShown()).toEqual([aizada.id])
  expect(screen.queryByText(/nothing of responsibility/)).toBeNull()
})

test('from a node to itself nothing is asked', async () => {
  const { asked, user } = await open('path', { '/api/search': { ...found, hits: [{ ...hit, node: aizada }] } })
  await user.type(await screen.findByRole('combobox'), 'Aizada')
  await user.click(await screen.findByRole('option', { name: /Aizada Testova/ }))
  expect(await screen.findByText('That is where the path begins. Choose another end.')).toBeTruthy()
  expect(asked.filter(path => path.startsWith('/api/paths'))).toEqual([])
})

test('a search can be stopped: its question is withdrawn, and nothing is said to have failed', async () => {
  const { user } = await open('path', {})
  const answered = fetch
  const withdrawn = vi.fn()
  vi.stubGlobal('fetch', (input: string, { signal }: { signal: AbortSignal }) => {
    if (!input.startsWith('/api/paths')) return answered(input)
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        withdrawn()
        reject(signal.reason as Error)
      })
    })
  })
  await choose(user)
  await user.click(await screen.findByRole('button', { name: 'Stop' }))
  await waitFor(() => expect(screen.queryByText('Looking for what connects them…')).toBeNull())
  expect(withdrawn).toHaveBeenCalledOnce()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(nodesShown()).toEqual([aizada.id])
})

const near = (node: string, paths: CommonAnswer['connections'][number]['paths']) => ({
  ...{ node: node as typeof court.id, connects: paths.length, paths },
  distance: paths.reduce((sum, { relationships }) => sum + relationships.length, 0),
})
const common: CommonAnswer = {
  of: [aizada.id, court.id],
  connections: [
    near(proceeding.id, [
      { nodes: [aizada.id, proceeding.id], relationships: [tieId(1)] },
      { nodes: [court.id, proceeding.id], relationships: [tieId(2)] },
    ]),
  ],
  direct: [],
  nodes: [aizada, court, proceeding],
  relationships,
  bounds: { ...bounds, max: 2, reached: 2, limit: 20, total: 7 },
}
const place = { x: 0, y: 0 }
const both = pin(pin(ofNodes([aizada.id, court.id]), aizada.id, place), court.id, place)

test('what connects the pinned nodes is listed, the nearest first, and can join the picture', async () => {
  const { asked, user } = await open('common', { '/api/common': common }, both)
  expect(await screen.findByText('Sources connect these; this says nothing of responsibility.')).toBeTruthy()
  expect(asked.filter(path => path.startsWith('/api/common'))).toEqual([
    `/api/common?ids=${encodeURIComponent(`${aizada.id},${court.id}`)}&limit=20`,
  ])
  const [row] = screen.getAllByRole('listitem')
  expect(row!.textContent).toContain('connects 2 of 2, 2 steps in all')
  expect(within(row!).getByText(/was heard at|heard/)).toBeTruthy()
  expect(screen.getByText('The first 1 of 7.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Add to the picture: Case against Aizada Testova' }))
  expect(nodesShown()).toEqual([aizada.id, court.id, proceeding.id])
})

test('where nothing connects the pinned nodes it says how far was looked', async () => {
  const nothing = { ...common, connections: [], nodes: [], relationships: [], bounds: { ...common.bounds, total: 0, by: 'length' } }
  await open('common', { '/api/common': nothing }, both)
  expect(await screen.findByText(/^Nothing within 2 steps connects any two of them\./)).toBeTruthy()
})

test('a path can be asked for from a selected node, and common connections where two or more are pinned', () => {
  const situation = (picture: Picture, view: Situation['view'] = { kind: 'picture' }): Situation => {
    const state: Partial<Situation> = { view, picture, canvas: null }
    return state as Situation
  }
  const can = (id: string, ...[picture, view]: Parameters<typeof situation>) =>
    actions.find(action => action.id === id)!.when(situation(picture, view))
  expect([can('path', shown), can('path', emptyPicture), can('path', ofNodes([nodeId(1)], null))]).toEqual([true, false, false])
  expect(can('path', { ...shown, selected: tieId(1) })).toBe(false)
  expect(can('path', shown, { kind: 'sources' })).toBe(false)
  expect([can('common', both), can('common', hide(both, court.id)), can('common', shown)]).toEqual([true, false, false])
})
