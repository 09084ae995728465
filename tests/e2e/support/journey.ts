import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test as plain } from 'vitest'
import { launchChromium } from '#tests/support/chromium.ts'

const patience = 20_000
export const wide = { width: 1440, height: 900 } as const
export const narrow = { width: 390, height: 844 } as const

export interface Visitor {
  /** A fresh browser profile at the start page of the seeded program, in English and on a wide screen unless told otherwise. */
  arrive(options?: Arrival): Promise<Page>
  /** What went wrong in the browser so far: messages of the console, errors of the page, refusals of the policy, requests to elsewhere. */
  readonly complaints: readonly string[]
  /** This visit meets a server that does not answer, of which the browser complains by itself. */
  expectOutage(): void
}

interface Arrival extends BrowserContextOptions {
  /** The part of the address after the host. */
  readonly at?: string
  /** Another program than the seeded one. */
  readonly address?: string
}

let browser: Browser | undefined

/** A journey of users in a real browser; without one it is skipped, and `npm test` says so. */
export function journey(name: string, tell: () => void): void {
  describe.skipIf(inject('seeded') === null)(name, () => {
    beforeAll(async () => {
      browser = await launchChromium()
    })
    afterAll(async () => {
      await browser?.close()
    })
    tell()
  })
}

/** Every visit ends with the browser having nothing to complain of. */
export const test = plain.extend<{ visitor: Visitor }>({
  visitor: async ({}, use) => {
    const contexts: BrowserContext[] = []
    const complaints: string[] = []
    let outage = false
    await use({
      complaints,
      expectOutage: () => {
        outage = true
      },
      arrive: async ({ at = '/', address = inject('seeded') ?? '', ...options } = {}) => {
        const context = await browser!.newContext({
          viewport: wide,
          locale: 'en-GB',
          colorScheme: 'light',
          reducedMotion: 'reduce',
          ...options,
        })
        contexts.push(context)
        context.setDefaultTimeout(patience)
        await listen(context, address, complaints)
        const page = await context.newPage()
        await page.goto(address + at)
        return page
      },
    })
    await Promise.all(contexts.map(context => context.close()))
    expect(complaints.filter(complaint => !outage || !complaint.includes('Failed to load resource'))).toEqual([])
  },
})

async function listen(context: BrowserContext, address: string, complaints: string[]): Promise<void> {
  const { host } = new URL(address)
  context.on('request', request => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.host !== host) complaints.push(`asked elsewhere: ${request.url()}`)
  })
  context.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${message.type()}: ${message.text()}`)
  })
  context.on('weberror', error => complaints.push(`uncaught: ${error.error().message}`))
  context.on('dialog', dialog => {
    complaints.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      console.error(`refused by the policy: ${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`),
    )
  })
}

/** Waits until what is asked holds, however slow the machine is. */
export const eventually = <T>(ask: () => T | Promise<T>): ReturnType<typeof expect.poll<T | Promise<T>>> =>
  expect.poll(ask, { timeout: patience, interval: 100 })

/** Text as a reader sees it: runs of white space are one space. */
export const textOf = async (locator: Locator): Promise<string> => (await locator.innerText()).replaceAll(/\s+/g, ' ').trim()
export const textsOf = async (locator: Locator): Promise<string[]> =>
  (await locator.allInnerTexts()).map(text => text.replaceAll(/\s+/g, ' ').trim())
