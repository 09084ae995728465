import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { Dossiers } from '#client/features/dossier/Dossiers.tsx'
import { Gaps } from '#client/features/gaps/Gaps.tsx'
import { regimeText } from '#client/features/gaps/regime-state.ts'
import { en, type MessageId } from '#client/messages/en.ts'
import { readAddress, writeAddress } from '#client/session/address.ts'
import { dossierOf, noDossier, type DossierView } from '#client/session/dossier.ts'
import { useDrafts } from '#client/session/drafts.ts'
import { emptyPicture, ofNode } from '#client/session/picture.ts'
import { session, useSession } from '#client/session/session.ts'
import { aDesk, aGap, aizada, aProblem, chief, listedAs } from './support/desk.ts'
import { show } from './support/page.tsx'

function Screen() {
  const view = useSession(({ view }) => view)
  return view.kind === 'dossier' ? <Dossiers view={view} /> : view.kind === 'gaps' ? <Gaps view={view} /> : null
}

function open(view: DossierView = dossierOf(chief.id)) {
  show(<Screen />)
  session.visit(view)
  return userEvent.setup()
}

const paper = () => screen.findByRole('article')
const part = (name: string) => screen.findByRole('textbox', { name })
/** Puts a text at the end of a field, as pasted: one change, however slow the machine. */
async function write(user: ReturnType<typeof open>, name: string, text: string) {
  await user.click(await part(name))
  await user.paste(text)
}
const viewNow = () => useSession.getState().view
const lastCheck = (desk: ReturnType<typeof aDesk>) => desk.sent.filter(({ path }) => path === '/api/dossiers/check').at(-1)?.body

beforeEach(() => useDrafts.setState({}, true))

test('the address says of whom and for whom, and comes back as it was; nothing that was written is in it', async () => {
  const view: DossierView = { ...dossierOf(chief.id), regime: 'uk-ghrsr', audience: 'public', language: 'kk', style: 'mla', kept: 'kept-1' }
  const address = writeAddress({ view, picture: emptyPicture })
  expect(readAddress(address).view).toEqual(view)
  expect(readAddress('#/dossier?person=<script>&regime=moon&audience=all&kept=../x').view).toEqual(noDossier)
  aDesk()
  const user = open()
  await write(user, 'Why now', 'A secret reason')
  expect(writeAddress({ view: viewNow(), picture: emptyPicture })).not.toContain('secret')
  expect(Object.values(localStorage).concat(Object.values(sessionStorage)).join(' ')).not.toContain('secret')
})

test('the preview is the document: sections in order, claims and footnotes that lead somewhere, drawings told in words', async () => {
  aDesk()
  const user = open()
  const page = within(await paper())
  expect(page.getAllByRole('heading', { level: 3 }).map(heading => heading.textContent)).toEqual([
    ...['1 Summary', '2 Submitter', '8 Evidence', '12 Why now', '15 The request'],
    ...['Sources cited', 'Notes'],
  ])
  expect(page.getByRole('img', { name: 'Bolat Testov holds Chief' })).toBeTruthy()
  expect(page.getByText('Figure 1. The chain')).toBeTruthy()
  await user.click(page.getAllByRole('button', { name: 'C2' })[0]!)
  expect(document.activeElement?.closest('tr')?.textContent).toContain('The post is in the police.')
  await user.click(page.getByRole('button', { name: 'Note 1' }))
  expect(document.activeElement?.textContent).toContain('Annual report of the Test Monitor, section 3')
  await user.click(page.getByRole('button', { name: 'Back to the text (Note 1)' }))
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Note 1')
})

test('what is missing stands first, each gap with the way to where it is filled', async () => {
  aDesk()
  const user = open()
  const missing = (await screen.findByRole('heading', { name: 'Missing 5' })).closest('section')!
  expect(screen.getByText('0 of 6 complete')).toBeTruthy()
  await user.click(within(missing).getByRole('button', { name: 'Write it: Needs whyNow' }))
  expect(document.activeElement).toBe(await part('Why now'))
  expect(within(missing).getByRole('link', { name: 'See it in the explorer: A response of the person' }).getAttribute('href')).toBe(
    writeAddress({ view: { kind: 'picture' }, picture: ofNode(chief.id) }),
  )
  await user.click(within(missing).getByRole('button', { name: 'Record consent: Consent of each' }))
  expect(document.activeElement?.id).toBe('dossier-consent')
  await user.click(within(missing).getByRole('button', { name: 'Show in the preview: 12 Why now' }))
  expect(document.activeElement?.id).toBe('preview-why-now')
})

test('what is written shows in the preview, is asked once after a pause, and completes its part of the list', async () => {
  const desk = aDesk()
  const user = open()
  await paper()
  await write(user, 'Why now', 'The term ')
  await write(user, 'Why now', 'ends.')
  expect(screen.getByText('Being made again…')).toBeTruthy()
  await waitFor(() => expect(screen.getByRole('article').textContent).toContain('The term ends.'), { timeout: 3000 })
  expect(await screen.findByText('Up to date')).toBeTruthy()
  expect(desk.sent.filter(({ path }) => path === '/api/dossiers/check').length).toBe(2)
  expect(await screen.findByText('1 of 6 complete')).toBeTruthy()
})

test('a text that is too long is kept as it is, said so, and not sent', async () => {
  const desk = aDesk()
  open()
  await paper()
  const { drafts } = await import('#client/session/drafts.ts')
  drafts.write(`new ${chief.id}`, { ask: 'x'.repeat(20_001) })
  expect(await screen.findByText(/^At most 20,000 characters; this has 20,?001/)).toBeTruthy()
  expect(screen.getByText('Out of date: one of your parts is too long')).toBeTruthy()
  await new Promise(resolve => setTimeout(resolve, 900))
  expect(desk.sent.filter(({ body }) => (body?.own?.ask ?? '').length > 20_000)).toEqual([])
})

test('consent is recorded person by person, and a minor is never named whatever is agreed', async () => {
  const desk = aDesk()
  const user = open()
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Consent of Aizada Testova' }), 'Asked, does not agree')
  expect(await screen.findByText('under another name here')).toBeTruthy()
  expect(lastCheck(desk)?.own?.consent).toEqual({ [aizada.id]: 'none' })
  expect(screen.queryByRole('combobox', { name: 'Consent of Dana Testova' })).toBeNull()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Consent of Aizada Testova' }), 'Not asked')
  await waitFor(() => expect(lastCheck(desk)?.own?.consent).toEqual({}), { timeout: 3000 })
})

test('versions are kept with their notes, told with what changed, and an earlier text can be taken up and given back', async () => {
  const desk = aDesk()
  const user = open()
  await write(user, 'Why now', 'First reason')
  expect(screen.getByText('Not kept yet')).toBeTruthy()
  await write(user, 'Note, such as where it was filed', 'filed in spring')
  await user.click(screen.getByRole('button', { name: 'Keep this version' }))
  expect(await screen.findByText('As in the kept version')).toBeTruthy()
  expect(viewNow()).toMatchObject({ kept: 'kept-1' })
  expect((await screen.findByText('Version 1')).closest('li')!.textContent).toContain('filed in spring')

  await write(user, 'Why now', ', and more')
  expect(await screen.findByText('Since version 1: 1 new claim; changed by you: Why now.', {}, { timeout: 3000 })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Keep this version' }))
  expect((await screen.findByText('Version 2')).closest('li')!.textContent).toContain('changed by you: Why now.')
  expect(await screen.findByText('Since version 2: 1 new claim.', {}, { timeout: 3000 })).toBeTruthy()
  expect(desk.kept.get('kept-1')?.history.map(({ own }) => own.whyNow)).toEqual(['First reason', 'First reason, and more'])

  await user.click(screen.getByRole('button', { name: 'Take up the text of version 1' }))
  expect(await part('Why now')).toHaveProperty('value', 'First reason')
  await user.click(screen.getByRole('button', { name: 'Take that back' }))
  expect(await part('Why now')).toHaveProperty('value', 'First reason, and more')
})

test('what is written while a version is being kept is kept nowhere yet, and says so', async () => {
  let release: () => void = () => undefined
  const held = new Promise<void>(resolve => (release = resolve))
  const desk = aDesk({ waits: ({ path }) => (path === '/api/dossiers/keep' ? held : undefined) })
  const user = open()
  await write(user, 'Why now', 'Sent')
  await user.click(screen.getByRole('button', { name: 'Keep this version' }))
  await waitFor(() => expect(desk.sent.some(({ path }) => path === '/api/dossiers/keep')).toBe(true))
  await write(user, 'Why now', ', and written meanwhile')
  release()
  await waitFor(() => expect(viewNow()).toMatchObject({ kept: 'kept-1' }))
  expect(desk.kept.get('kept-1')?.own.whyNow).toBe('Sent')
  expect(await part('Why now')).toHaveProperty('value', 'Sent, and written meanwhile')
  const draft = useDrafts.getState()['kept kept-1']
  expect(draft?.saved.whyNow).toBe('Sent')
  expect(screen.queryByText('As in the kept version')).toBeNull()
})

test('asked for another audience, a kept dossier goes on as a new one with its text, and stays as it was', async () => {
  const desk = aDesk()
  const user = open()
  await write(user, 'What is asked', 'Please act')
  await user.click(screen.getByRole('button', { name: 'Keep this version' }))
  await screen.findByText('As in the kept version')
  await write(user, 'What is asked', ' soon')
  await user.click(screen.getByRole('radio', { name: 'Public' }))
  expect(viewNow()).toMatchObject({ audience: 'public', kept: null })
  expect(await part('What is asked')).toHaveProperty('value', 'Please act soon')
  await waitFor(() => expect(lastCheck(desk)).toMatchObject({ audience: 'public', own: { ask: 'Please act soon' } }))
  expect(lastCheck(desk)).not.toHaveProperty('kept')
  expect(desk.kept.get('kept-1')).toMatchObject({ audience: 'submission', own: { ask: 'Please act' } })
})

test('discarding is asked once more, and leaves what was written in its place', async () => {
  const desk = aDesk()
  const user = open()
  await write(user, 'Who submits', 'An invented organisation')
  await user.click(screen.getByRole('button', { name: 'Keep this version' }))
  await user.click(await screen.findByRole('button', { name: 'Discard this dossier' }))
  expect(document.activeElement?.textContent).toBe('Leave it')
  expect(desk.kept.size).toBe(1)
  await user.click(screen.getByRole('button', { name: 'Discard' }))
  await waitFor(() => expect(desk.kept.size).toBe(0))
  expect(viewNow()).toMatchObject({ kept: null })
  expect(await part('Who submits')).toHaveProperty('value', 'An invented organisation')
  expect(screen.getByText('Not kept yet')).toBeTruthy()
})

test('leaving the tab asks first while something is kept nowhere, and not after', async () => {
  const { guardDrafts } = await import('#client/session/drafts.ts')
  const stop = guardDrafts()
  const left = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  aDesk()
  const user = open()
  await paper()
  expect(left()).toBe(false)
  await write(user, 'Why now', 'x')
  expect(left()).toBe(true)
  await user.click(screen.getByRole('button', { name: 'Keep this version' }))
  await screen.findByText('As in the kept version')
  expect(left()).toBe(false)
  stop()
})

test('a file is made of what stands there now, without waiting for the preview, under the name of the server', async () => {
  const desk = aDesk()
  const names: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  const user = open()
  await write(user, 'Why now', 'The last word')
  await user.click(screen.getByRole('button', { name: 'PDF' }))
  expect(await screen.findByText('Downloaded: dossier-us-glomag-submission-en.pdf')).toBeTruthy()
  expect(names).toEqual(['dossier-us-glomag-submission-en.pdf'])
  expect(desk.sent.findLast(({ path }) => path === '/api/dossiers')?.body).toMatchObject({
    format: 'pdf',
    own: { whyNow: 'The last word' },
  })
})

test('a preview that cannot be made again says so beside the last one, and loses nothing', async () => {
  let broken = false
  aDesk({ refuse: ({ path }) => (broken && path === '/api/dossiers/check' ? aProblem(503, 'store-unavailable') : undefined) })
  const user = open()
  await paper()
  broken = true
  await write(user, 'Why now', 'Still here')
  expect(await screen.findByText('Out of date: it could not be made again', {}, { timeout: 3000 })).toBeTruthy()
  expect(screen.getByRole('article').textContent).toContain('Bolat Testov holds the post.')
  expect(await part('Why now')).toHaveProperty('value', 'Still here')
  broken = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(screen.getByRole('article').textContent).toContain('Still here'))
})

test.each([
  [aProblem(400, 'bad-request', [{ at: 'body.audience', expected: 'another' }]), 'This server does not read for that audience'],
  [aProblem(422, 'nothing-documented'), 'Nothing is documented of this person'],
  [aProblem(400, 'bad-request', [{ at: 'body.person', expected: 'the id of a person' }]), 'The dossier cannot be made like this'],
])('a refusal says what to change', async (answer, title) => {
  aDesk({ refuse: ({ path }) => (path === '/api/dossiers/check' ? answer : undefined) })
  open()
  expect(await screen.findByText(title)).toBeTruthy()
})

test('a kept dossier that is not here says so and offers to begin anew', async () => {
  aDesk()
  const user = open({ ...dossierOf(chief.id), kept: 'kept-9' })
  expect(await screen.findByText('This kept dossier is not here')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Begin a new one' }))
  expect(viewNow()).toMatchObject({ kept: null, person: chief.id })
  expect(await paper()).toBeTruthy()
})

test('officials reached only through a named post stand first under that sentence; not being told of a list is not said to be absence from it', async () => {
  aDesk({
    gaps: [
      aGap(40, 'Arman Untoldov'),
      aGap(41, 'Berik Postov', { proposed: [listedAs(true)] }),
      aGap(42, 'Dias Namedov', { proposed: [listedAs(false)] }),
      aGap(43, 'Erlan Listov', { designated: [listedAs(false)] }),
    ],
  })
  show(<Screen />)
  session.visit({ kind: 'gaps', on: '2021-06-01' })
  const table = await screen.findByRole('table')
  const groups = within(table)
    .getAllByRole('rowgroup')
    .slice(1)
    .map(group =>
      within(group)
        .getAllByRole('rowheader')
        .map(header => header.textContent),
    )
  expect(groups).toEqual([
    ['Documented, in post, not yet listed: proposed only as holder of a named post 1', 'Berik Postov'],
    ['Documented and proposed by name 1', 'Dias Namedov'],
    ['Documented; no source tells of a list 1', 'Arman Untoldov'],
    ['Told of as listed 1', 'Erlan Listov'],
  ])
  const untold = within(table).getByText('Arman Untoldov').closest('tr')!
  expect(untold.textContent).toContain('1 definite of 3')
  expect(untold.textContent).toContain('nothing')
  expect(untold.textContent).not.toMatch(/not listed/i)
  expect(screen.getByText(/not the same as not being on it/)).toBeTruthy()
  expect(within(untold).getByRole('link', { name: 'Dossier of Arman Untoldov' }).getAttribute('href')).toContain('#/dossier?person=')
})

test('a sealed annex is given out only for a recipient or a passphrase, and a secret key is never sent', async () => {
  const desk = aDesk()
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const user = open({ ...dossierOf(chief.id), audience: 'sealed' })
  const pdf = () => screen.getByRole('button', { name: 'PDF' })
  await paper()
  expect(pdf()).toHaveProperty('disabled', true)
  await write(user, 'Recipients', 'AGE-SECRET-KEY-1INVENTED')
  expect(screen.getByText(/^This is a secret key/)).toBeTruthy()
  expect(pdf()).toHaveProperty('disabled', true)
  await user.clear(await part('Recipients'))
  await write(user, 'Recipients', 'age1invented\nage1another')
  await user.click(pdf())
  await screen.findByText(/^Downloaded: /)
  expect(desk.sent.at(-1)?.body).toMatchObject({ audience: 'sealed', seal: { recipients: ['age1invented', 'age1another'] } })

  await user.click(screen.getByRole('radio', { name: 'Passphrase' }))
  await user.click(screen.getByLabelText('Passphrase', { selector: 'input[type=password]' }))
  await user.paste('too short')
  expect(screen.getByText(/^At least 15 characters/)).toBeTruthy()
  await user.paste(', but not any more')
  await user.click(pdf())
  await waitFor(() => expect(desk.sent.at(-1)?.body).toMatchObject({ seal: { passphrase: 'too short, but not any more' } }))
  expect(desk.sent.filter(({ body }) => JSON.stringify(body).includes('SECRET'))).toEqual([])
})

test('a regime says what sources tell beside what a screened list said, each as what it is', () => {
  const say = (id: MessageId) => en[id]
  const list = { id: 'invented', title: 'An invented list', date: '2026-01-02' }
  expect(regimeText({ told: 'nothing', screened: null }, say, 'en')).toEqual({ text: 'not screened', list: null })
  expect(regimeText({ told: 'proposed', screened: { state: 'not-listed', list } }, say, 'en')).toEqual({
    text: 'proposed; not listed',
    list: 'An invented list, 2 Jan 2026',
  })
  expect(regimeText({ told: 'nothing', screened: { state: 'hit-open', list } }, say, 'en').text).toBe('like-named, not judged')
})
