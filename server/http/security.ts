import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import { ForeignHost, ForeignOrigin, NotJson, TokenNeeded, TooLarge } from './failures.ts'

const nonces = new WeakMap<object, string>()
/** The nonce of this answer's Content-Security-Policy, for the styles of the page. */
export function nonceOf(response: Response): string {
  const nonce = nonces.get(response) ?? randomBytes(18).toString('base64url')
  nonces.set(response, nonce)
  return nonce
}

/** Headers of every answer: nothing from elsewhere is loaded, run, framed or told. */
export const headers = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'worker-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'object-src': ["'none'"],
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    // Served over plain HTTP on this machine; whoever puts TLS before it adds this there.
    strictTransportSecurity: false,
  })

const ownNames = ['localhost', '127.0.0.1', '[::1]']
const bracketed = (address: string): string => (address.includes(':') ? `[${address}]` : address)

/**
 * Refuses requests under a name that is not this server's: a page elsewhere may point its own name at this address (DNS rebinding) and
 * would then be of the same origin. The address on which the request came in is allowed: an address cannot be pointed elsewhere.
 */
export function knownHost(host: string, further: readonly string[]): RequestHandler {
  const allowed = new Set([...ownNames, bracketed(host.toLowerCase())])
  return (request, _response, next) => {
    const asked = request.headers.host?.toLowerCase() ?? ''
    const [, name = '', port = '80'] = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(asked) ?? []
    const here = bracketed((request.socket.localAddress ?? '').replace(/^::ffff:/, ''))
    const own = (allowed.has(name) || name === here) && Number(port) === request.socket.localPort
    next(own || further.includes(asked) || further.includes(name) ? undefined : new ForeignHost())
  }
}

/** Longest address of a request, in characters: the longest cursor and some. */
const longestAddress = 12_000

export const boundedAddress: RequestHandler = (request, _response, next) =>
  next(request.originalUrl.length > longestAddress ? new TooLarge() : undefined)

/** For everything that may change something: only pages of this server, and only JSON, which no form of another site can send. */
export const sameOriginJson: RequestHandler = (request, _response, next) => {
  const isJson = /^application\/json\s*(?:;|$)/i.test(request.headers['content-type'] ?? '')
  next(isSameOrigin(request) ? (isJson ? undefined : new NotJson()) : new ForeignOrigin())
}

function isSameOrigin(request: Request): boolean {
  const { origin, host, 'sec-fetch-site': site } = request.headers
  if (origin === undefined || host === undefined || (site !== undefined && site !== 'same-origin')) return false
  return [`http://${host}`, `https://${host}`].includes(origin.toLowerCase())
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Asks for the token, where one is set. Digests are compared, so that neither length nor content shows in the time it takes. */
export function withToken(token: string | null, open: readonly string[]): RequestHandler {
  if (token === null) return (_request, _response, next) => next()
  const expected = digest(token)
  return (request, _response, next) => {
    const [, given = ''] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? []
    next(
      open.includes(request.originalUrl.split('?', 1)[0] ?? '') || timingSafeEqual(digest(given), expected) ? undefined : new TokenNeeded(),
    )
  }
}
