import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAddress, writeAddress } from '#client/session/address.ts'
import * as history from '#client/session/history.ts'
import { deepest, noChains, recordOf, type ChainsView } from '#client/session/inquiry.ts'
import * as picture from '#client/session/picture.ts'
import type { Picture } from '#client/session/picture.ts'
import { allRules } from '#model/chains/rules.ts'
import { nodeTypes } from '#model/ontology/nodes/all.ts'
import { nodeId } from './support/world.ts'

const anId = fc.stringMatching(/^n[0-9a-f]{24}$/)
const aSelection = fc.stringMatching(/^[nr][0-9a-f]{24}$/)
const aPlace = fc.record({ x: fc.integer({ min: -9999, max: 9999 }), y: fc.integer({ min: -9999, max: 9999 }) })
const aPicture: fc.Arbitrary<Picture> = fc.record({
  scene: fc.option(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)),
  question: fc.constantFrom(null, 'sanctions' as const),
  nodes: fc.uniqueArray(anId, { maxLength: 20 }).map(ids => ids.map(id => ({ id, near: null }))),
  hidden: fc.uniqueArray(anId, { maxLength: 5 }),
  hiddenTypes: fc.uniqueArray(fc.constantFrom(...nodeTypes.map(({ type }) => type)), { maxLength: 4 }),
  pinned: fc.dictionary(anId, aPlace, { maxKeys: 5 }),
  asOf: fc.option(fc.constantFrom('2021-08-12', '1999-12-31')),
  selected: fc.option(aSelection),
})
const aQuestion: fc.Arbitrary<ChainsView> = fc.record({
  kind: fc.constant('chains' as const),
  of: fc.option(anId),
  official: fc.option(anId),
  depth: fc.integer({ min: 0, max: deepest }),
  asOf: fc.option(fc.constantFrom('2021-08-12', '1999-12-31')),
  without: fc.subarray(allRules.map(({ id }) => id)),
  impossible: fc.boolean(),
  chain: fc.option(fc.stringMatching(/^[0-9a-f]{12}$/)),
})

/** Everything someone can do to a picture, over few enough nodes that the steps meet. */
const few = fc.integer({ min: 0, max: 6 }).map(nodeId)
const aStep: fc.Arbitrary<(of: Picture) => Picture> = fc.oneof(
  fc.tuple(fc.array(few), fc.option(few)).map(
    ([ids, near]) =>
      (of: Picture) =>
        picture.add(of, ids, near),
  ),
  few.map(id => (of: Picture) => picture.hide(of, id)),
  fc.constant(picture.showHidden),
  fc.constantFrom('Person' as const, 'Court' as const).map(type => (of: Picture) => picture.toggleType(of, type)),
  fc.tuple(few, aPlace).map(
    ([id, place]) =>
      (of: Picture) =>
        picture.pin(of, id, place),
  ),
  few.map(id => (of: Picture) => picture.unpin(of, id)),
)

describe('the address', () => {
  test('reopens the same picture', () => {
    fc.assert(
      fc.property(aPicture, shown => {
        const address = writeAddress({ view: { kind: 'picture' }, picture: shown })
        expect(readAddress(address)).toEqual({ view: { kind: 'picture' }, picture: shown })
      }),
    )
  })

  test('asks the same question of who is answerable', () => {
    fc.assert(
      fc.property(aQuestion, view => {
        const address = writeAddress({ view, picture: picture.emptyPicture })
        expect(readAddress(address)).toEqual({ view, picture: null })
      }),
    )
  })

  test('asks the same of an official, and leaves out what it does not understand', () => {
    const view = { ...recordOf(nodeId(7)), depth: 2 }
    expect(readAddress(writeAddress({ view, picture: picture.emptyPicture })).view).toEqual(view)
    expect(readAddress('#/record?official=nobody').view).toEqual({ kind: 'start' })
    expect(readAddress('#/chains?of=nobody&depth=99&asOf=2021-02-30&without=no/rule&chain=x').view).toEqual(noChains)
  })

  test('says a prepared scene by its name alone', () => {
    expect(writeAddress({ view: { kind: 'picture' }, picture: picture.ofScene('example') })).toBe('#/picture?scene=example')
  })

  test('needs 18 characters for each further node', () => {
    const of = (count: number) =>
      writeAddress({ view: { kind: 'picture' }, picture: picture.ofNodes(Array.from({ length: count }, (_, number) => nodeId(number))) })
    expect(of(11).length - of(10).length).toBe(18)
  })

  test('leads to a place in a source', () => {
    const view = { kind: 'source', id: 'report-2021', claim: 'abc' } as const
    expect(readAddress(writeAddress({ view, picture: picture.emptyPicture }))).toEqual({ view, picture: null })
  })

  test('never stops the program, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(readAddress(`#/${text}`).view.kind).toMatch(/^(start|picture|browse|sources|source)$/)
      }),
    )
    fc.assert(
      fc.property(fc.string(), text => {
        expect(readAddress(`#/picture?nodes=${text}&pin=${text}&at=${text}`).view.kind).toBe('picture')
      }),
    )
    expect(readAddress('#/sources/%E0%A4%A').view).toEqual({ kind: 'sources' })
  })
})

describe('undo and redo', () => {
  test('go back to the first picture and forward to the last, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 60 }), steps => {
        const all = steps.reduce((so, step) => history.step(so, step(so.present)), history.begin(picture.emptyPicture))
        let now = all
        while (now.past.length > 0) now = history.undo(now)
        expect(now.present).toEqual(picture.emptyPicture)
        while (now.future.length > 0) now = history.redo(now)
        expect(now).toEqual(all)
      }),
    )
  })

  test('remember a hundred steps', () => {
    let now = history.begin(picture.emptyPicture)
    for (let count = 1; count <= 150; count += 1) now = history.step(now, picture.add(now.present, [nodeId(count)], null))
    expect(now.past).toHaveLength(100)
  })

  test('do not count a selection as a step', () => {
    const before = history.begin(picture.ofNodes([nodeId(1)]))
    const after = history.amend(before, picture.select(before.present, nodeId(1)))
    expect(after.past).toEqual([])
    expect(after.present.selected).toBe(nodeId(1))
  })
})

describe('a picture', () => {
  test('never holds a node twice, and shows again what is added again', () => {
    const hidden = picture.hide(picture.ofNodes([nodeId(1), nodeId(2)]), nodeId(1))
    expect(picture.add(hidden, [nodeId(1), nodeId(3), nodeId(3)], nodeId(2))).toEqual({
      ...picture.emptyPicture,
      nodes: [
        { id: nodeId(1), near: null },
        { id: nodeId(2), near: null },
        { id: nodeId(3), near: nodeId(2) },
      ],
    })
  })

  test('lets go of the selection when what was selected is hidden', () => {
    expect(picture.hide(picture.ofNodes([nodeId(1)], nodeId(1)), nodeId(1)).selected).toBeNull()
  })
})
