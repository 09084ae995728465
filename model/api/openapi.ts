import { z } from 'zod'
import type { AnyEndpoint } from './endpoint.ts'
import { everywhere, problem, problemKinds, type ProblemKind } from './problems.ts'

type JsonObject = Readonly<Record<string, unknown>>

/** The description of these endpoints in OpenAPI 3.1.0 (JSON Schema 2020-12), each schema written where it is used. */
export function openapi(endpoints: readonly AnyEndpoint[]): JsonObject {
  const paths: Record<string, Record<string, JsonObject>> = {}
  for (const endpoint of endpoints) (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operation(endpoint)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Answerable',
      version: '1',
      description:
        'Who is answerable for what was done to this person, on what evidence. Every list is paged: pass “next” as “cursor” for more. Ids are opaque.',
    },
    paths,
    components: {
      schemas: { Problem: schemaOf(problem, 'output') },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Asked for where the server has a token.' } },
    },
    security: [{}, { token: [] }],
  }
}

function operation({ method, path, summary, params, query, body, output, file, problems }: AnyEndpoint): JsonObject {
  const parameters = [...parametersOf(params, 'path'), ...parametersOf(query, 'query')]
  return {
    operationId: [method.toLowerCase(), ...path.split('/').slice(2)].join('-').replaceAll(/[{}]/g, ''),
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(method !== 'GET' && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } }),
    responses: {
      200: file
        ? {
            description: 'The file.',
            content: Object.fromEntries(file.map(type => [type, { schema: { type: 'string', format: 'binary' } }])),
          }
        : { description: 'The answer.', content: { 'application/json': { schema: schemaOf(output, 'output') } } },
      ...problemResponses([...new Set([...everywhere, ...problems])]),
    },
  }
}

function problemResponses(kinds: readonly ProblemKind[]): JsonObject {
  const statuses = [...new Set(kinds.map(kind => problemKinds[kind].status))].sort((a, b) => a - b)
  return Object.fromEntries(
    statuses.map(status => [
      status,
      {
        description: kinds
          .filter(kind => problemKinds[kind].status === status)
          .map(kind => `${problemKinds[kind].title}.`)
          .join(' '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

function parametersOf(shape: z.ZodObject, place: 'path' | 'query'): JsonObject[] {
  const { properties = {}, required = [] } = schemaOf(shape, 'input') as { properties?: Record<string, JsonObject>; required?: string[] }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  // OpenAPI 3.1 says once for the whole document which dialect its schemas are in.
  return Object.fromEntries(Object.entries(z.toJSONSchema(schema, { io, unrepresentable: 'any' })).filter(([key]) => key !== '$schema'))
}
