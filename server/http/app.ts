import express, { type Express } from 'express'
import type { Logger } from 'pino'
import { endpoints } from '#model/api/all.ts'
import { openapi } from '#model/api/openapi.ts'
import { addRoute, refuseOtherMethods, type Bound, type Context } from './bind.ts'
import { MethodNotAllowed, NotFound } from './failures.ts'
import { page } from './page.ts'
import { answerProblems } from './problems.ts'
import { routes as allRoutes } from './routes/all.ts'
import { boundedAddress, headers, knownHost, withToken } from './security.ts'

export interface AppOptions extends Context {
  /** The address listened on, and further names it may be opened under. */
  readonly host: string
  readonly hosts: readonly string[]
  readonly token: string | null
  /** The folder of the built explorer. */
  readonly client: string
  readonly log: Logger
  readonly routes?: readonly Bound[]
}

const description = openapi(endpoints)

/** The whole web server: what every request passes, the API, and the explorer's files. */
export function app({ host, hosts, token, client, log, routes = allRoutes, ...context }: AppOptions): Express {
  const server = express()
  server.disable('x-powered-by').disable('etag').enable('case sensitive routing').enable('strict routing').set('query parser', 'simple')
  server.use(headers(), knownHost(host, hosts), boundedAddress)
  server.use('/api', api(routes, token, context))
  server.use(page(client))
  server.use(request => {
    throw request.method === 'GET' || request.method === 'HEAD' ? new NotFound() : new MethodNotAllowed('GET, HEAD')
  })
  server.use(answerProblems(log))
  return server
}

function api(routes: readonly Bound[], token: string | null, context: Context) {
  const router = express.Router({ caseSensitive: true, strict: true })
  router.use(withToken(token, ['/api/health']), (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  router.get('/openapi.json', (_request, response) => void response.json(description))
  for (const route of routes) addRoute(router, route, context)
  refuseOtherMethods(router, [{ method: 'GET', path: '/api/openapi.json' }, ...routes.map(({ endpoint }) => endpoint)])
  router.use(() => {
    throw new NotFound()
  })
  return router
}
