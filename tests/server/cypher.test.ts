import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import type * as languageSupport from '@neo4j-cypher/language-support'
import { describe, expect, it } from 'vitest'
import { neo4jStageFiles } from '#model/chains/derive/neo4j-stages.ts'
import { neo4jWriteFiles } from '#model/ontology/derive/neo4j-merge.ts'
import { neo4jSchemaFiles } from '#model/ontology/derive/neo4j-schema.ts'
import { cypherVocabulary } from '#model/ontology/derive/vocabulary.ts'
import { nodeTypes } from '#model/ontology/nodes/all.ts'
import { relationshipTypes } from '#model/ontology/relationships/all.ts'
import { cypherText } from '#server/store/neo4j/query.ts'
import { queries } from '#server/store/neo4j/queries.ts'

// Its ES modules are hundreds, which name each other without extensions; for CommonJS it comes as one file.
const { lintCypherQuery } = createRequire(import.meta.url)('@neo4j-cypher/language-support') as typeof languageSupport
const files = readdirSync(new URL('../../cypher/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.cypher'))
  .sort()
const used = (text: string): string[] => [...new Set([...text.matchAll(/\$(\w+)/g)].map(([, name = '']) => name))].sort()

/** The procedures that these statements call; Community Edition has them all. */
const called = ['db.index.fulltext.queryNodes', 'db.index.fulltext.queryRelationships', 'db.awaitIndexes']
const lint = (text: string): string[] =>
  lintCypherQuery(text, { ...cypherVocabulary(), parameters: Object.fromEntries(used(text).map(name => [name, null])) }).map(
    ({ message }) => (typeof message === 'string' ? message : message.value),
  )

describe('Cypher', () => {
  it('is asked only from files, and every file is asked', () => {
    expect(queries.map(({ file }) => file).sort()).toEqual(files)
  })

  it.for(queries.map(query => [query.file, query] as const))(
    '%s is one statement under one sentence, in the words of the ontology',
    ([, { text, parameters }]) => {
      const [comment, ...lines] = text.trimEnd().split('\n')
      expect(comment).toMatch(/^\/\/ .+\.$/)
      expect(lines.filter(line => line.startsWith('//') || line.includes(';'))).toEqual([])
      expect(used(text)).toEqual(Object.keys(parameters.shape).sort())
      expect([...text.matchAll(/\bCALL ([a-zA-Z.]+)/g)].map(([, name]) => name!).filter(name => !called.includes(name))).toEqual([])
      expect(lint(text)).toEqual([])
    },
  )

  it('that follows from the ontology is up to date', () => {
    const derived = [...neo4jSchemaFiles(), ...neo4jWriteFiles(), ...neo4jStageFiles()]
    expect(derived.map(({ path }) => cypherText(path.replace('cypher/', '')))).toEqual(derived.map(({ text }) => text))
  })

  it('notices a word the ontology does not have', () => {
    expect(lint('MATCH (:Persn)-[:HOLDS]->(:Post) RETURN 1 AS one')).not.toEqual([])
  })

  it('gives no property of a type a name under which something else is kept', () => {
    const taken =
      /^(uid|id|type|key|lo|hi|layers|.+At|tokens|nearKeys|caption|names|when|definite(From|To)|possible(From|To)|supported|denied|hedged)$/
    const names = [...nodeTypes, ...relationshipTypes].flatMap(({ type, properties }) =>
      Object.keys(properties).map(property => [type, property] as const),
    )
    expect(names.filter(([, property]) => taken.test(property))).toEqual([])
  })
})
