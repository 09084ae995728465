import { expect, test } from 'vitest'
import { sourceFiles } from '../support/files.ts'

const code = ['.ts', '.tsx', '.js']
const rooms = ['model', 'server', 'client', 'bench', 'tests']
const thisFile = /^tests\/architecture\/places\.test\.ts$/
const places = (rooms: readonly string[], endings: readonly string[], text: RegExp, allowed: RegExp) =>
  sourceFiles(rooms, endings)
    .filter(file => text.test(file.text) && !allowed.test(file.path))
    .map(file => file.path)

test('Cypher lives in cypher/, and in the model only where it is derived from a declaration', () => {
  const cypher = /\b(?:MATCH|MERGE)\s*\(|\bUNWIND\s+\$|\bCREATE\s+(?:CONSTRAINT|FULLTEXT|RANGE|\(\w*:)|\bCALL\s+(?:db|dbms)\./
  expect(places(['model', 'server', 'client', 'bench'], code, cypher, /^model\/(?:ontology|chains)\/derive\//)).toEqual([])
})

test('the environment is read in one place', () => {
  expect(
    places(
      rooms,
      code,
      /process\s*\.\s*env\b|\benv\s*\}\s*=\s*process\b/,
      /^(?:server\/config\.ts|tests\/support\/.*|tests\/architecture\/places\.test\.ts)$/,
    ),
  ).toEqual([])
})

test('nothing is left for later, and no test is left out or alone', () => {
  expect(places(rooms, code, /\b(?:TO[D]O|FIX[M]E|X[X]X)\b/, thisFile)).toEqual([])
  expect(places(['tests'], code, /\b(?:test|it|describe)\.(?:only|skip|todo)\b/, thisFile)).toEqual([])
})

test('no file says where it was written or from where its packages were fetched', () => {
  const ours = [...code, '.json', '.md', '.cypher', '.yml', '.java', '.xml']
  expect(places(['.'], ours, /(?:^|[\s'"`(])\/(?:root|home|work|tmp|Users)\/\w|registry\.npmjs\.org/m, thisFile)).toEqual([])
  expect(places(['.'], ['package-lock.json'], /"resolved"/, /^node_modules\//)).toEqual([])
})
