import { createIntl } from 'react-intl'
import { describe, expect, test } from 'vitest'
import { keyed, named } from '#client/data/chains/answer.ts'
import { strongest } from '#client/data/chains/choose.ts'
import { columnOf, layersOf } from '#client/data/chains/columns.ts'
import { drawChains, postOf, type Shown } from '#client/data/chains/draw.ts'
import { messages, type Say } from '#client/messages/say.ts'
import type { Words } from '#client/data/words.ts'
import { arrangeLayered, levelRuns, wordsOf } from '#client/canvas/layout/layered.ts'
import { placeHeads } from '#client/canvas/layout/heads.ts'
import { relationshipDefinition } from '#model/ontology/lookup.ts'
import { answer, chains, nodes, people } from './support/chains.ts'
import { tieId } from './support/world.ts'

const intl = createIntl({ locale: 'en', messages: messages.en })
const say: Say = (id, values) => intl.formatMessage({ id }, { ...values })
const words: Words = {
  language: 'en',
  one: type => type,
  several: type => type,
  forward: type => relationshipDefinition(type).forward,
  inverse: type => relationshipDefinition(type).inverse,
  property: (_, heading) => heading,
}
const names = named(answer(), 'en', 'unnamed')
const all = keyed([chains.direct, chains.head, chains.unknown])
const drawn = (more: Partial<Shown> = {}) => drawChains({ chains: all, chosen: null, ...more }, names, words, say)

describe('the picture of chains', () => {
  test('stands in columns from the victim to the holder', () => {
    const layers = layersOf(
      all.map(({ chain }) => chain),
      new Map(nodes.map(node => [node.id, node])),
    )
    const { aizada, beating, station, chiefPost, chief, ministry, ministerPost } = people
    const column = (id: string) => columnOf(layers.get(id)!)
    expect([aizada, beating, station, ministry, chiefPost, ministerPost, chief].map(({ id }) => column(id))).toEqual([
      'victim',
      'act',
      'actor',
      'superior',
      'post',
      'post',
      'holder',
    ])
  })

  test('draws what chains share once, and a holder nobody names as an empty circle that says so', () => {
    const { nodes: shown, relationships, heads } = drawn()
    expect(shown.filter(({ id }) => id === people.beating.id).length).toBe(1)
    expect(relationships.filter(({ type }) => type === 'COMMITTED').length).toBe(1)
    const empty = shown.filter(node => node.empty)
    expect(empty.map(({ caption, note }) => [caption, note])).toEqual([['holder unknown, 17 May 2021', '- - possible']])
    expect(postOf(empty[0]!.id)).toBe(people.ministerPost.id)
    expect(heads!.map(({ label }) => label)).toEqual(['Done to', 'Act', 'Had a part', 'Body above', 'Commanding post', 'Holder then'])
  })

  test('says the days of a spell on its hop and the date of an act under it', () => {
    const { nodes: shown, relationships } = drawn()
    expect(shown.find(({ id }) => id === people.beating.id)!.note).toBe('17 May 2021')
    expect(relationships.find(({ id }) => id === tieId(4))!.notes).toEqual(['⚑ fewest origins', '1 Jan 2020 – 31 Dec 2022'])
    expect(relationships.find(({ id }) => id === tieId(6))!.certainty).toBe('possible')
  })

  test('steps back behind the chain that is looked at', () => {
    const { nodes: shown, relationships } = drawn({ chosen: all[1]!.key })
    expect(shown.filter(({ aside }) => aside === true).map(({ id }) => postOf(id))).toEqual(
      [people.ministry, people.ministerPost, people.ministerPost].map(({ id }) => id),
    )
    expect(relationships.filter(({ emphasis }) => emphasis === 'chosen').length).toBe(4)
  })

  test('strikes the hop at which a chain breaks', () => {
    const [broken] = keyed([chains.past])
    const { relationships } = drawn({ chains: [broken!], chosen: null, breaks: { key: broken!.key, hop: 3 } })
    expect(relationships.map(({ certainty }) => certainty)).toEqual(['definite', 'definite', 'definite', 'impossible'])
    expect(relationships[3]!.notes).toEqual(['✕ breaks here', '1 Jan 2018 – 31 Dec 2019'])
  })

  test('begins with the strongest few of each kind and never with what cannot be', () => {
    const many = keyed(
      Array.from({ length: 9 }, (_, place) => ({
        ...chains.head,
        end: nodes[place % nodes.length]!.id,
        hops: chains.head.hops.slice(0, 1 + (place % 4)),
      })),
    )
    expect(strongest([...many, ...keyed([chains.past])]).size).toBeLessThanOrEqual(3)
    expect(strongest(keyed([chains.past])).size).toBe(0)
  })

  test('is laid out one column a layer, headings above, words beside the end with fewest lines', async () => {
    const { nodes: shown, relationships, heads } = drawn()
    const places = await arrangeLayered(shown, relationships)
    const xs = new Map<number, Set<number>>()
    for (const { id, layer = 0 } of shown) xs.set(layer, (xs.get(layer) ?? new Set()).add(places.get(id)!.x))
    expect([...xs.values()].every(({ size }) => size === 1)).toBe(true)
    const placed = placeHeads({ heads: heads! }, Object.fromEntries(places))
    expect(placed.length).toBe(6)
    expect(Math.max(...placed.map(({ y }) => y))).toBeLessThan(Math.min(...[...places.values()].map(({ y }) => y)))
    expect(wordsOf(shown, relationships).get(tieId(1))).toBe('middle')
    expect(levelRuns(shown, relationships).has(tieId(1))).toBe(true)
  })
})
