import { expect, test } from 'vitest'
import { ConfigurationInvalid, readConfig, settings } from '#server/config.ts'

const token = 'a-long-enough-secret'
const findingsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigurationInvalid) return error.findings
    throw error
  }
  return []
}

test('with nothing set it serves this machine alone, everything, from an embedded store', () => {
  expect(readConfig({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    loopback: true,
    data: './data',
    neo4j: null,
    logLevel: 'info',
    clearance: 4,
    token: null,
    hosts: [],
    readOnly: false,
  })
})

test('NEO4J_URI alone selects Neo4j; the other NEO4J variables alone do nothing', () => {
  expect(readConfig({ NEO4J_URI: 'bolt://127.0.0.1:7687' }).neo4j).toEqual({
    uri: 'bolt://127.0.0.1:7687',
    username: 'neo4j',
    password: null,
    database: 'neo4j',
  })
  expect(readConfig({ NEO4J_USERNAME: 'someone', NEO4J_PASSWORD: 'secret', NEO4J_DATABASE: 'cases', NEO4J_AUTH: 'x' }).neo4j).toBeNull()
})

test('an empty variable is one that is not set', () => {
  expect(readConfig({ PORT: '', NEO4J_URI: ' ', ANSWERABLE_TOKEN: '' })).toEqual(readConfig({}))
})

test('on another address readers see what is public, and nothing can be changed', () => {
  const { clearance, readOnly, loopback } = readConfig({ HOST: '0.0.0.0' })
  expect({ clearance, readOnly, loopback }).toEqual({ clearance: 0, readOnly: true, loopback: false })
})

test('on another address a token lets its holders change things, and see more where that is said', () => {
  expect(readConfig({ HOST: '0.0.0.0', ANSWERABLE_TOKEN: token })).toMatchObject({ clearance: 0, readOnly: false, token })
  expect(readConfig({ HOST: '0.0.0.0', ANSWERABLE_TOKEN: token, ANSWERABLE_CLEARANCE: 'internal' })).toMatchObject({ clearance: 2 })
})

test('raising the clearance on another address without a token is refused', () => {
  expect(findingsOf({ HOST: '::', ANSWERABLE_CLEARANCE: 'partner' })).toEqual([
    'ANSWERABLE_CLEARANCE is above public while HOST is reachable from other machines: set ANSWERABLE_TOKEN too, or listen on 127.0.0.1.',
  ])
})

test('on this machine the clearance can be lowered, to look as others will', () => {
  for (const HOST of ['127.0.0.1', '127.8.9.10', '::1', 'localhost'])
    expect(readConfig({ HOST, ANSWERABLE_CLEARANCE: 'partner' })).toMatchObject({ clearance: 1, loopback: true })
})

test('everything wrong is said at once, in a sentence each, and no value is repeated', () => {
  const findings = findingsOf({
    PORT: '70000',
    HOST: 'not a host',
    NEO4J_URI: 'http://secret.example',
    LOG_LEVEL: 'loud',
    ANSWERABLE_CLEARANCE: 'secret',
    ANSWERABLE_TOKEN: 'short',
    ANSWERABLE_HOSTS: 'a b',
    ANSWERABLE_CLEARENCE: 'public',
  })
  expect(findings).toEqual([
    'ANSWERABLE_CLEARENCE is not a setting; those that begin so are ANSWERABLE_DATA, ANSWERABLE_CLEARANCE, ANSWERABLE_TOKEN, ANSWERABLE_HOSTS.',
    'PORT must be a number from 0 to 65535.',
    'HOST must be a host name or an address, such as 127.0.0.1.',
    'NEO4J_URI must be an address such as bolt://127.0.0.1:7687 or neo4j://graph.example.',
    'LOG_LEVEL must be one of: fatal, error, warn, info, debug, silent.',
    'ANSWERABLE_CLEARANCE must be one of: public, partner, internal, restricted, sealed.',
    'ANSWERABLE_TOKEN must be at least 16 characters long.',
    'ANSWERABLE_HOSTS must be host names separated by commas, such as graph.example,graph.example:8443.',
  ])
})

test('host names are compared in small letters', () => {
  expect(readConfig({ ANSWERABLE_HOSTS: 'Graph.Example, other.example:8443' }).hosts).toEqual(['graph.example', 'other.example:8443'])
})

test('every setting is in the table of the README, with its standard value', () => {
  expect(settings.map(({ name, standard }) => [name, standard])).toEqual([
    ['PORT', '4000'],
    ['HOST', '127.0.0.1'],
    ['ANSWERABLE_DATA', './data'],
    ['NEO4J_URI', ''],
    ['NEO4J_USERNAME', 'neo4j'],
    ['NEO4J_PASSWORD', ''],
    ['NEO4J_DATABASE', 'neo4j'],
    ['LOG_LEVEL', 'info'],
    ['ANSWERABLE_CLEARANCE', ''],
    ['ANSWERABLE_TOKEN', ''],
    ['ANSWERABLE_HOSTS', ''],
  ])
  expect(settings.filter(({ means }) => means === '')).toEqual([])
})
