import { createIntl } from 'react-intl'
import { describe, expect, test } from 'vitest'
import { draw } from '#client/data/draw.ts'
import { fold } from '#client/data/fold.ts'
import { liftedId, readLiftedId } from '#client/data/lifted-id.ts'
import { rolesOf } from '#client/data/roles.ts'
import type { Words } from '#client/data/words.ts'
import { messages, type Say } from '#client/messages/say.ts'
import { emptyPicture, type Picture } from '#client/session/picture.ts'
import { relationshipDefinition } from '#model/ontology/lookup.ts'
import { aNode, aTie, nodeId, tieId } from './support/world.ts'

const on = (day: string) => ({ edtf: day, definite: [day, day] as const, possible: [day, day] as const }) as never
const aizada = aNode(1, 'Person', 'Aizada Testova')
const court = aNode(2, 'Court', 'Court of Exampleville')
const proceeding = aNode(3, 'Case', 'Case against Aizada Testova')
const appeal = aNode(4, 'Step', 'Ruling on the appeal', { kind: 'appeal-ruling', when: on('2021-07-26') })
const verdict = aNode(5, 'Step', 'Verdict of the court', { kind: 'verdict', when: on('2021-05-17') })
const article = aNode(6, 'Provision', 'Article 1')
const other = aNode(7, 'Case', 'Case against someone else')

const ties = {
  accused: aTie(1, 'ACCUSED_IN', 1, 3),
  heard: aTie(2, 'HEARD_AT', 3, 2),
  stepAppeal: aTie(3, 'STEP_OF', 4, 3),
  stepVerdict: aTie(4, 'STEP_OF', 5, 3),
  appealBy: aTie(5, 'TAKEN_BY', 4, 2, { hedged: true }),
  verdictBy: aTie(6, 'TAKEN_BY', 5, 2),
  concerns: aTie(7, 'CONCERNS', 5, 1, { disagrees: ['sentence'] }),
  under: aTie(8, 'CHARGED_UNDER', 5, 6),
  charged: aTie(9, 'CHARGED_UNDER', 1, 6),
}
const records = { nodes: [aizada, court, proceeding, appeal, verdict, article], relationships: Object.values(ties) }
const line = (number: number) => liftedId(nodeId(3), nodeId(number))

const words: Words = {
  language: 'en',
  one: type => type,
  several: type => type,
  forward: type => relationshipDefinition(type).forward,
  inverse: type => relationshipDefinition(type).inverse,
  property: (_, heading) => heading,
}
const intl = createIntl({ locale: 'en', messages: messages.en })
const say: Say = (id, values) => intl.formatMessage({ id }, { ...values })
const drawn = (picture: Partial<Picture> = {}, of = records) => {
  const shown = { ...emptyPicture, ...picture }
  return draw(fold(of, shown.opened), shown, words, say)
}

describe('the steps of a case', () => {
  test('are not drawn while they are folded into it, and what they tie is tied to the case, once for each pair', () => {
    const { nodes, relationships, lifted, within } = fold(records, [])
    expect(nodes.map(({ id }) => id)).toEqual([1, 2, 3, 6].map(nodeId))
    expect(relationships).toEqual([])
    expect([...within].sort()).toEqual([nodeId(4), nodeId(5)])
    expect([...lifted.keys()].sort()).toEqual([line(1), line(2), line(6)])
    expect(lifted.get(line(2))).toEqual({
      id: line(2),
      proceeding: nodeId(3),
      other: nodeId(2),
      from: nodeId(3),
      to: nodeId(2),
      parts: [
        { relationship: ties.heard, step: null },
        { relationship: ties.verdictBy, step: verdict },
        { relationship: ties.appealBy, step: appeal },
      ],
    })
  })

  test('stand by themselves when the case is opened, and then nothing is lifted', () => {
    const { nodes, relationships, lifted, within } = fold(records, [nodeId(3)])
    expect([nodes, relationships, lifted.size, within.size]).toEqual([records.nodes, records.relationships, 0, 0])
  })

  test('stand by themselves in a picture without their case', () => {
    const without = { ...records, nodes: records.nodes.filter(({ type }) => type !== 'Case') }
    expect(fold({ ...without, relationships: [ties.appealBy] }, []).nodes).toEqual(without.nodes)
  })

  test('of two cases are folded into both, and drawn as soon as one of these is opened', () => {
    const shared = { nodes: [...records.nodes, other], relationships: [...records.relationships, aTie(20, 'STEP_OF', 5, 7)] }
    expect([...fold(shared, []).lifted.keys()]).toEqual(expect.arrayContaining([line(2), liftedId(nodeId(7), nodeId(2))]))
    expect(fold(shared, [nodeId(7)]).nodes.map(({ id }) => id)).toContain(nodeId(5))
    expect(fold(shared, [nodeId(7)]).nodes.map(({ id }) => id)).not.toContain(nodeId(4))
  })

  test('are listed in the order of time, whatever order the records come in', () => {
    expect(fold(records, []).steps.get(nodeId(3))).toEqual([verdict, appeal])
  })

  test('leave no relationship untold: each is drawn or part of a line that is', () => {
    const { relationships, lifted } = fold(records, [])
    const told = [...relationships, ...[...lifted.values()].flatMap(({ parts }) => parts.map(({ relationship }) => relationship))]
    const structure = new Set([ties.stepAppeal.id, ties.stepVerdict.id])
    expect([...new Set(told.map(({ id }) => id))].sort()).toEqual(
      Object.values(ties)
        .map(({ id }) => id)
        .filter(id => !structure.has(id))
        .sort(),
    )
  })

  test('say what stands for them in the picture', () => {
    const { standsFor } = fold(records, [])
    expect([appeal.id, ties.heard.id, ties.charged.id].map(id => standsFor.get(id))).toEqual([nodeId(3), line(2), line(6)])
  })
})

describe('the charge of an accused', () => {
  test('is told by the line between the case and the provision', () => {
    expect(
      fold(records, [])
        .lifted.get(line(6))
        ?.parts.map(({ relationship }) => relationship.id),
    ).toEqual([tieId(9), tieId(8)])
  })

  test('is drawn by itself where no step of the case is under that provision', () => {
    const without = { ...records, relationships: records.relationships.filter(({ id }) => id !== ties.under.id) }
    expect(fold(without, []).relationships).toEqual([ties.charged])
  })
})

describe('the drawing of a case', () => {
  test('says how many steps it holds, and nothing when they are open', () => {
    const note = (picture: Partial<Picture>) => drawn(picture).nodes.find(({ id }) => id === nodeId(3))?.note
    expect([note({}), note({ opened: [nodeId(3)] })]).toEqual(['2 steps', undefined])
  })

  test('writes on a line the steps with their dates', () => {
    const labels = Object.fromEntries(drawn().relationships.map(({ id, label }) => [id, label]))
    expect(labels).toEqual({
      [line(1)]: 'is accused in · verdict, 17 May 2021',
      [line(2)]: 'verdict, 17 May 2021 · appeal ruling, 26 Jul 2021',
      [line(6)]: 'verdict, 17 May 2021',
    })
  })

  test('shortens what many steps tell to a few and their number', () => {
    const more = Array.from({ length: 5 }, (_, index) =>
      aNode(30 + index, 'Step', `Search ${String(index)}`, { kind: 'other', when: on(`2021-01-0${String(index + 1)}`) }),
    )
    const many = {
      nodes: [proceeding, court, ...more],
      relationships: more.flatMap((_, index) => [aTie(40 + index, 'STEP_OF', 30 + index, 3), aTie(50 + index, 'TAKEN_BY', 30 + index, 2)]),
    }
    expect(drawn({}, many).relationships[0]?.label).toBe('Search 0, 1 Jan 2021 · Search 1, 2 Jan 2021 ·\nSearch 2, 3 Jan 2021 · 2 more')
  })

  test('is as certain as its most certain part, and keeps every mark of doubt', () => {
    const found = drawn().relationships.map(({ id, certainty, disagrees, denied }) => [id, certainty, disagrees, denied])
    expect(found).toEqual(
      expect.arrayContaining([
        [line(1), 'definite', true, false],
        [line(2), 'definite', false, false],
      ]),
    )
  })

  test('draws nothing of a case that is hidden, its steps included', () => {
    const { nodes, relationships } = drawn({ hidden: [nodeId(3)] })
    expect(nodes.map(({ id }) => id)).toEqual([1, 2, 6].map(nodeId))
    expect(relationships).toEqual([])
  })

  test('tells bodies without a name apart by what they belong to', () => {
    const police = [21, 22].map(number => aNode(number, 'PublicBody', 'police', { named: false }))
    const both = {
      nodes: [proceeding, other, ...police],
      relationships: [aTie(60, 'INVESTIGATED', 21, 3), aTie(61, 'INVESTIGATED', 22, 7)],
    }
    expect(
      drawn({}, both)
        .nodes.slice(2)
        .map(({ caption }) => caption),
    ).toEqual(['police (Case against Aizada Testova)', 'police (Case against someone else)'])
  })

  test('gives everyone a place by role', () => {
    expect([...(rolesOf(fold(records, [])) ?? [])]).toEqual([
      [nodeId(1), 'accused'],
      [nodeId(2), 'acting'],
      [nodeId(3), 'case'],
      [nodeId(6), 'provision'],
    ])
    expect(rolesOf(fold({ nodes: [aizada, court], relationships: [] }, []))).toBeNull()
  })
})

test('the id of a line names its ends', () => {
  expect(readLiftedId(line(2))).toEqual({ proceeding: nodeId(3), other: nodeId(2) })
  expect([readLiftedId(nodeId(3)), readLiftedId(tieId(1)), readLiftedId('l')]).toEqual([null, null, null])
})

test('on a day, a line of a case tells what was so then, and what was not is counted as gone', () => {
  const told = (asOf: string | null) => drawn({ asOf }).relationships.find(({ id }) => id === line(2))?.label ?? ''
  expect(told(null)).toContain('17 May 2021')
  expect(told('1999-01-01')).not.toContain('17 May 2021')
  expect([drawn().gone, drawn({ asOf: '1999-01-01' }).gone > 0]).toEqual([0, true])
})
