import { describe, expect, test } from 'vitest'
import { claimHeadings, nodeHeadings, relationshipHeadings } from '#model/ontology/derive/headings.ts'
import { ontologyPage } from '#model/ontology/derive/docs.ts'
import { propertyOf } from '#model/ontology/lookup.ts'
import { nodeTypes } from '#model/ontology/nodes/all.ts'
import { relationshipTypes } from '#model/ontology/relationships/all.ts'

const types = [...nodeTypes, ...relationshipTypes]

describe.each(types.map(type => [type.type, type] as const))('%s', (name, { type, properties, description }) => {
  test('has no property that a spreadsheet could not tell from a column of every claim', () => {
    const own = ['key', 'about', 'from', 'to', 'which', ...claimHeadings]
    expect(Object.keys(properties).filter(property => own.includes(property))).toEqual([])
  })

  test('says in a sentence what it is, and each property what it takes by an example it accepts', () => {
    expect(description).toMatch(/^[A-Z].*\.$/)
    for (const { kind } of Object.values(properties))
      expect([kind.name, kind.schema.safeParse(kind.fromCell(kind.example)).success]).toEqual([kind.name, true])
  })

  test('is explained on the page of the ontology', () => {
    expect(ontologyPage()).toContain(`### ${name}\n`)
    expect(nodeTypes.some(node => node.type === type) ? nodeHeadings(type as never) : relationshipHeadings(type as never)).toEqual(
      expect.arrayContaining(Object.keys(properties)),
    )
  })
})

test('every type of node can be at an end of some relationship, and every end is a type of node', () => {
  const ends = new Set(relationshipTypes.flatMap(({ from, to }) => [...from, ...to]))
  expect([...ends].sort()).toEqual(nodeTypes.map(({ type }) => type).sort())
})

test('a name takes a language, other properties and malformed tags do not', () => {
  expect(
    ['name@ru', 'alias@kk-Latn', 'name@', 'name@Russian', 'occupation@ru', 'nmae'].map(
      heading => propertyOf('Person', heading) !== undefined,
    ),
  ).toEqual([true, true, false, false, false, false])
  expect(propertyOf('HOLDS', 'acting@ru')).toBeUndefined()
  expect(propertyOf('Person', 'constructor')).toBeUndefined()
})
