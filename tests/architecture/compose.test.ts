import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { projectFile } from '../support/files.ts'

interface Service {
  image?: string
  ports: string[]
  environment: Record<string, string>
  depends_on?: Record<string, { condition: string }>
  volumes?: string[]
  healthcheck?: { test: string[] }
}
const compose = parse(projectFile('docker-compose.yml')) as { services: { neo4j: Service; answerable: Service } }
const dockerfile = projectFile('Dockerfile')
const { neo4j, answerable } = compose.services

test('nothing is published beyond this machine', () => {
  const published = Object.values(compose.services).flatMap(service => service.ports)
  expect(published).toEqual(['127.0.0.1:7474:7474', '127.0.0.1:7687:7687', '127.0.0.1:4000:4000'])
})

test('no secret has a default: it refuses to start without one and says which', () => {
  const environment = Object.values(compose.services).flatMap(service => Object.entries(service.environment))
  const secrets = environment.filter(([name]) => /AUTH|PASSWORD|TOKEN/.test(name))
  expect(secrets.map(([name, value]) => [name, /\$\{(\w+):\?set \1 \S/.exec(value)?.[1]])).toEqual([
    ['NEO4J_AUTH', 'NEO4J_PASSWORD'],
    ['NEO4J_PASSWORD', 'NEO4J_PASSWORD'],
    ['ANSWERABLE_TOKEN', 'ANSWERABLE_TOKEN'],
  ])
})

test('the explorer waits for a healthy Neo4j 5.26 Community whose data outlives it', () => {
  expect(neo4j.image).toBe('neo4j:5.26-community')
  expect(neo4j.volumes).toEqual(['neo4j-data:/data'])
  expect(neo4j.healthcheck?.test[0]).toBe('CMD-SHELL')
  expect(answerable.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } })
})

test('kept dossiers outlive the container', () => {
  expect(answerable.volumes).toEqual(['answerable-data:/data'])
  expect(dockerfile).toMatch(/ANSWERABLE_DATA=\/data\b/)
})

test('the image is built in stages, does not run as root, and knows whether it is well', () => {
  expect(dockerfile.match(/^FROM /gm)).toHaveLength(2)
  expect(dockerfile).toMatch(/^USER node$/m)
  expect(dockerfile).toMatch(/^HEALTHCHECK [^]*\/api\/health/m)
})
