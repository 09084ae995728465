import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { endpoints } from '#model/api/all.ts'
import { openapi } from '#model/api/openapi.ts'
import { routes } from '#server/http/routes/all.ts'

test('the description of the API is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate(openapi(endpoints))
  expect({ valid, errors, version: validator.version }).toEqual({ valid: true, errors: undefined, version: '3.1' })
})

test('every declared endpoint is answered, and nothing else is', () => {
  expect(new Set(routes.map(({ endpoint }) => endpoint))).toEqual(new Set(endpoints))
  expect(routes.length).toBe(endpoints.length)
})

test('the description names each operation once, its parameters and its problems', () => {
  const { paths } = openapi(endpoints) as {
    paths: Record<string, Record<string, { operationId: string; parameters?: { name: string }[]; responses: object }>>
  }
  const operations = Object.values(paths).flatMap(methods => Object.values(methods))
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(endpoints.length)
  const neighbours = paths['/api/nodes/{id}/neighbours']!['get']!
  expect(neighbours.parameters?.map(({ name }) => name)).toEqual(['id', 'type', 'direction', 'cursor', 'limit'])
  expect(Object.keys(neighbours.responses)).toEqual(['200', '400', '401', '404', '405', '413', '421', '500', '503', '504'])
})
