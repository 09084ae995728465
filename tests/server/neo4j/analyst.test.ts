import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openNeo4jStore } from '#server/store/neo4j/open.ts'
import type { Store } from '#server/store/store.ts'
import { neo4jUri } from '#tests/support/neo4j.ts'
import { id, smallWorld } from './small-world.ts'

const uri = neo4jUri()

describe.skipIf(!uri)('an analyst in Neo4j Browser', { timeout: 120_000 }, () => {
  let store: Store
  const driver = neo4j.driver(uri ?? 'bolt://none.invalid', undefined, { disableLosslessIntegers: true })
  const ask = async (text: string, parameters = {}) =>
    (await driver.executeQuery(text, parameters)).records.map(record => record.toObject())

  beforeAll(async () => {
    store = await openNeo4jStore({ uri: uri!, username: 'neo4j', password: null, database: 'neo4j' })
    await store.reset()
    await store.commit(smallWorld)
  }, 120_000)
  afterAll(async () => {
    await store.reset()
    await driver.executeQuery('MATCH (n:Theirs) DETACH DELETE n')
    await driver.close()
    await store.close()
  })

  it('reads who held which post of which body', async () => {
    const found = await ask(
      'MATCH (p:Person)-[h:HOLDS]->(post:Post)-[:POST_IN]->(b:PublicBody) RETURN p.name AS person, p.gender AS gender, h.when AS when, h.possibleFrom AS from, h.acting AS acting, post.name AS post, b.name AS body',
    )
    expect(found).toEqual([
      {
        person: 'Aizada Testova',
        gender: 'female',
        when: '2020',
        from: '2020-01-01',
        acting: true,
        post: 'Chair of the Board',
        body: 'Board of Examples',
      },
    ])
  })

  it('follows a person to what is claimed, and to where it is said', async () => {
    const found = await ask(
      'MATCH (p:Entity:Person {id: $id})<-[:OF]-(:Profile)<-[:ABOUT]-(c:Claim)-[:CITES]->(at:Citation)-[:IN]->(s:Source) RETURN c.stance AS stance, c.mark AS mark, at.paragraph AS paragraph, s.title AS source ORDER BY mark',
      { id: id('aizada') },
    )
    expect(found).toEqual([
      { stance: 'states', mark: 'public', paragraph: '1', source: 'An invented report' },
      { stance: 'states', mark: 'restricted', paragraph: '1', source: 'An invented report' },
    ])
  })

  it('is answered by the store only what the reader may see', async () => {
    expect((await store.node(id('aizada'), 0))?.properties).toEqual({})
    expect((await store.node(id('aizada'), 3))?.properties).toEqual({ gender: 'female' })
  })

  it('sees a change made by hand named as a difference', async () => {
    await ask('MATCH (p:Person:Answerable {id: $id}) SET p.gender = "male"', { id: id('aizada') })
    expect(await store.verify()).toEqual([`The node ${id('aizada')} differs from what its claims make.`])
    await ask('MATCH (p:Person:Answerable {id: $id}) SET p.gender = "female"', { id: id('aizada') })
    expect(await store.verify()).toEqual([])
  })

  it('keeps what is theirs, whatever it is called, when Answerable removes what it wrote', async () => {
    await ask('CREATE (:Theirs:Person:Entity {id: $id})-[:HOLDS]->(:Theirs:Entity {id: $id}), (:Theirs:Claim {id: "x"})', {
      id: id('aizada'),
    })
    expect(await store.verify()).toEqual([])
    expect((await store.totals(4)).nodes).toEqual({ Person: 1, PublicBody: 1, Post: 1 })
    await store.reset()
    expect(await ask('MATCH (n) RETURN n:Theirs AS theirs, count(*) AS count')).toEqual([{ theirs: true, count: 3 }])
    expect(await ask('MATCH (:Theirs)-[h:HOLDS]->(:Theirs) RETURN count(h) AS count')).toEqual([{ count: 1 }])
  })
})
