import { chromium } from 'playwright-core'
const [,, out, hash, ...rest] = process.argv
const opts = Object.fromEntries(rest.map(r => r.split('=')))
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] })
const narrow = opts.narrow === '1'
const ctx = await browser.newContext({ viewport: narrow ? { width: 390, height: 844 } : { width: 1440, height: 900 }, locale: opts.lang ?? 'en-GB', colorScheme: opts.dark ? 'dark' : 'light', reducedMotion: 'reduce' })
const page = await ctx.newPage()
page.on('console', m => { if (['error','warning'].includes(m.type())) console.log(m.type(), m.text()) })
page.on('pageerror', e => console.log('pageerror', e.message))
await page.goto('http://127.0.0.1:4321/' + hash)
await page.waitForTimeout(Number(opts.wait ?? 2500))
if (opts.click) for (const c of opts.click.split('|')) { await page.locator(c).first().click({timeout:5000}).catch(e=>console.log('click', c, e.message.slice(0,200))); await page.waitForTimeout(900) }
if (opts.eval) console.log(await page.evaluate(opts.eval))
await page.screenshot({ path: out })
await browser.close()
