import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { certaintyOn, dayAt, isGone, periodsOf, placeOf, stretch } from '#client/data/as-of.ts'
import { draw } from '#client/data/draw.ts'
import { AsOf } from '#client/features/as-of/AsOf.tsx'
import { emptyPicture } from '#client/session/picture.ts'
import type { Words } from '#client/data/words.ts'
import { between, nodes, on, people, relationships } from './support/chains.ts'
import { serve, show } from './support/page.tsx'
import { aNode, aTie, nodeId, tieId } from './support/world.ts'

const words: Words = { language: 'en', one: t => t, several: t => t, forward: t => t, inverse: t => t, property: (_, heading) => heading }

describe('a picture on one day', () => {
  test('what is timeless is always solid, a spell only in its days, an event only on its own', () => {
    const spell = aTie(1, 'HOLDS', 1, 2, {
      when: { edtf: '2020/2021', definite: ['2020-12-31', '2021-01-01'], possible: ['2020-01-01', '2021-12-31'] },
    })
    expect(['2019-12-31', '2020-06-01', '2021-01-01'].map(day => certaintyOn(spell, day))).toEqual([null, 'possible', 'definite'])
    const event = aTie(2, 'COMMITTED', 1, 2, { when: on('2021-05-17') })
    expect(['2021-05-16', '2021-05-17'].map(day => certaintyOn(event, day))).toEqual([null, 'definite'])
    expect(certaintyOn(aTie(3, 'POST_IN', 1, 2), '1950-01-01')).toBe('definite')
  })

  test('what has no date is possible on every day; what is hedged is never more; what is inferred stays so', () => {
    expect(certaintyOn(aTie(1, 'HOLDS', 1, 2), '2021-01-01')).toBe('possible')
    expect(certaintyOn(aTie(1, 'HOLDS', 1, 2, { hedged: true, when: between('2020-01-01', '2022-01-01') }), '2021-01-01')).toBe('possible')
    expect(certaintyOn(aTie(1, 'HOLDS', 1, 2, { inferred: true }), '2021-01-01')).toBe('inferred')
    expect(certaintyOn(aTie(1, 'HOLDS', 1, 2, { when: between('2020-01-01', '2022-01-01') }), null)).toBe('definite')
  })

  test('an act is gone on any other day than its own; a person never is', () => {
    expect(isGone(people.beating, '2021-05-18')).toBe(true)
    expect(isGone(people.beating, '2021-05-17')).toBe(false)
    expect(isGone(aNode(1, 'Person', 'Aizada Testova', { when: on('2021-05-17') }), '1999-01-01')).toBe(false)
  })

  test('what is gone is counted, and its nodes stay where they were and step back', () => {
    const picture = { ...emptyPicture, nodes: nodes.map(({ id }) => ({ id, near: null })) }
    expect(draw({ nodes, relationships }, picture, words).gone).toBe(0)
    const drawn = draw({ nodes, relationships }, { ...picture, asOf: '2018-06-01' }, words)
    expect(drawn.gone).toBe(3)
    expect(drawn.relationships.map(({ id }) => id)).toEqual([3, 5, 6, 7].map(tieId))
    expect(drawn.nodes.length).toBe(nodes.length)
    expect(drawn.nodes.filter(({ aside }) => aside).map(({ id }) => id)).toEqual([1, 2, 5].map(nodeId))
  })
})

describe('the periods in post', () => {
  test('are those of what is chosen, or of all, by when they began', () => {
    expect(periodsOf(relationships, null, null).map(({ id }) => id)).toEqual([tieId(5), tieId(4)])
    expect(periodsOf(relationships, people.chief.id, '2021-05-17')).toMatchObject([{ id: tieId(4), verdict: 'definite' }])
    expect(periodsOf(relationships, people.aizada.id, null).length).toBe(2)
  })

  test('lie on the scale of the data, open ends reaching its ends', () => {
    const scale = { from: '2020-01-01', to: '2020-12-31' }
    expect(stretch([null, null], scale)).toEqual({ left: 0, width: 1 })
    expect(stretch(['2021-01-01', null], scale)).toBeNull()
    expect(dayAt(placeOf('2020-03-01', scale), scale)).toBe('2020-03-01')
  })
})

test('the slider says that no day is chosen, goes by keys, takes an exact day, and can be cleared', async () => {
  serve({ '/api/overview': { nodes: {}, relationships: {}, claims: 9, sources: 1, period: ['2018-01-01', '2023-01-01'], scenes: [] } })
  function Held() {
    const [day, setDay] = useState<string | null>(null)
    return <AsOf day={day} onDay={setDay} gone={2} relationships={relationships} captionOf={id => id} chosen={null} />
  }
  show(<Held />)
  const slider = await screen.findByRole('slider', { name: 'Day on which the picture is looked at' })
  expect(slider.getAttribute('aria-valuetext')).toBe('Any day')
  const user = userEvent.setup()
  slider.focus()
  await user.keyboard('{ArrowLeft}')
  expect(slider.getAttribute('aria-valuetext')).toBe('31 Dec 2022')
  await user.keyboard('{PageDown}')
  await user.keyboard('{Shift>}{ArrowLeft}{/Shift}')
  expect(slider.getAttribute('aria-valuetext')).toBe('30 Nov 2021')
  expect(screen.getByText('2 relationships are gone: not so on that day')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('Exact day'), { target: { value: '2021-05-17' } })
  expect(slider.getAttribute('aria-valuetext')).toBe('17 May 2021')
  expect(screen.getByText(/1 Jan 2020 – 31 Dec 2022/).textContent).toContain('held on that day')
  await user.click(screen.getByRole('button', { name: 'Clear the day' }))
  expect(slider.getAttribute('aria-valuetext')).toBe('Any day')
})
