import { describe, expect, test } from 'vitest'
import { languages } from '#model/languages.ts'
import { labels } from '#model/ontology/languages/all.ts'

describe.each(languages)('labels in %s', language => {
  const { nodes, relationships, properties, families } = labels[language]
  test('name every type, family and property that English names', () => {
    expect(Object.keys(nodes)).toEqual(Object.keys(labels.en.nodes))
    expect(Object.keys(relationships)).toEqual(Object.keys(labels.en.relationships))
    expect(Object.keys(families)).toEqual(Object.keys(labels.en.families))
    expect(Object.keys(properties).sort()).toEqual(Object.keys(labels.en.properties).sort())
  })

  test('tell all types of node apart', () => {
    const plurals = Object.values(nodes).map(([, plural]) => plural)
    expect(new Set(plurals).size).toBe(plurals.length)
  })

  test('speak of guilt only as what a court found, and never call anyone a perpetrator or criminal', () => {
    const { CONVICTED_UNDER, ...others } = relationships
    expect(JSON.stringify([nodes, others, properties, families])).not.toMatch(
      /guilt|convict|perpetrator|criminal|виновн|осужд|преступн|кінәлі|қылмыскер|сотталған/i,
    )
    for (const words of CONVICTED_UNDER) expect(words).toMatch(/court|суд|сот|conviction/)
  })
})
