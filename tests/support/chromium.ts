import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const elsewhere = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser on this machine: the one ANSWERABLE_TEST_CHROMIUM names, or the first that is found; undefined where there is none. */
export function chromiumPath(): string | undefined {
  const named = process.env['ANSWERABLE_TEST_CHROMIUM']
  if (named) return named
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')
  return [...folders.flatMap(folder => names.map(name => join(folder, name))), ...elsewhere].find(canRun)
}

/** A headless browser that asks nothing of the network by itself; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (executablePath === undefined)
    throw new Error('There is no Chromium on this machine. Install one, for example: apt-get install -y chromium')
  return await chromium.launch({ executablePath, args: flags })
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
