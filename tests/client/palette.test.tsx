import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Palette } from '#client/features/search/Palette.tsx'
import { ofNodes } from '#client/session/picture.ts'
import { session, useSession } from '#client/session/session.ts'
import { serve, show } from './support/page.tsx'
import { aizada, court, nodeId } from './support/world.ts'

const hit = { node: aizada, matched: { value: 'Айзада Тестова', how: 'prefix' }, score: 0.9 }
const scene = { id: 'example', title: 'The Example case', question: 'Who is accused?', description: 'A test.', nodes: [court.id] }
const empty = { nodes: {}, relationships: {}, claims: 0, sources: 0, period: null, scenes: [scene] }
const none = { hits: [], nearest: [], scenes: [], total: 0, next: null }
const subgraph = { nodes: [court], relationships: [], restsOn: { claims: 0, sources: [], latest: null }, next: null }
const world = { '/api/overview': empty, '/api/subgraph': subgraph }

function open(answers: Record<string, unknown>) {
  const asked = serve({ ...world, ...answers })
  show(<Palette />, ofNodes([nodeId(2)]))
  act(() => session.show('palette'))
  return asked
}

test('a name typed in Cyrillic finds the person and says which spelling matched', async () => {
  const asked = open({ '/api/search': { ...none, hits: [hit], total: 1 } })
  const user = userEvent.setup()
  await user.type(await screen.findByRole('combobox'), 'Айзада')
  const option = await screen.findByRole('option', { name: /Aizada Testova/ })
  expect(option.textContent).toBe('Aizada TestovaPerson · matched “Айзада Тестова”')
  expect(asked.filter(path => path.startsWith('/api/search')).length).toBeLessThan(6)
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1 record found'))
})

test('Enter puts the first answer into the picture and selects it', async () => {
  open({ '/api/search': { ...none, hits: [hit], total: 1 } })
  const user = userEvent.setup()
  await user.type(await screen.findByRole('combobox'), 'Aizada')
  await screen.findByRole('option', { name: /Aizada Testova/ })
  await user.keyboard('{Enter}')
  const { nodes, selected } = useSession.getState().history.present
  expect({ nodes, selected }).toEqual({
    nodes: [
      { id: nodeId(2), near: null },
      { id: aizada.id, near: null },
    ],
    selected: aizada.id,
  })
  expect(useSession.getState().overlay).toBeNull()
})

test('nothing found says so and offers the nearest names', async () => {
  open({ '/api/search': { ...none, nearest: [{ ...hit, matched: { value: 'Aizada Testova', how: 'near' } }] } })
  const user = userEvent.setup()
  await user.type(await screen.findByRole('combobox'), 'Aizzada')
  expect(await screen.findByText('Nothing is found for “Aizzada”. These names come nearest.')).toBeTruthy()
  expect(screen.getByRole('option', { name: /Aizada Testova/ })).toBeTruthy()
})

test('before anything is typed, scenes and commands are offered', async () => {
  open({})
  expect(await screen.findByRole('option', { name: /The Example case/ })).toBeTruthy()
  expect(screen.getByRole('option', { name: /Go to the sources/ })).toBeTruthy()
})
