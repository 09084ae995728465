import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import express, { type RequestHandler, type Router } from 'express'
import { ExplorerNotBuilt } from './failures.ts'
import { nonceOf } from './security.ts'

const noncePlace = '__CSP_NONCE__'
const year = '365d'

/** The explorer's files from its build folder: hashed ones are kept for good, its page is made anew for every request and answers every other address. */
export function page(folder: string): Router {
  const router = express.Router({ caseSensitive: true, strict: true })
  const answerPage: RequestHandler = async (_request, response) => {
    const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => {
      throw new ExplorerNotBuilt()
    })
    response
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(html.replaceAll(noncePlace, nonceOf(response)))
  }
  const asFiles = { index: false, redirect: false, dotfiles: 'ignore', etag: false } as const
  router.get('/index.html', answerPage)
  router.use('/assets', express.static(join(folder, 'assets'), { ...asFiles, immutable: true, maxAge: year, fallthrough: false }))
  router.use(
    express.static(folder, { ...asFiles, cacheControl: false, setHeaders: response => response.setHeader('Cache-Control', 'no-cache') }),
  )
  router.get('/{*address}', answerPage)
  return router
}
