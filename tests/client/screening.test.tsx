import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { Dossiers } from '#client/features/dossier/Dossiers.tsx'
import { Gaps } from '#client/features/gaps/Gaps.tsx'
import { Lists } from '#client/features/screening/Lists.tsx'
import { readAddress, writeAddress, type View } from '#client/session/address.ts'
import { allGaps, allLists, dossierOf } from '#client/session/dossier.ts'
import { useDrafts } from '#client/session/drafts.ts'
import { emptyPicture } from '#client/session/picture.ts'
import { session, useSession } from '#client/session/session.ts'
import { aDesk, aProblem, chief } from './support/desk.ts'
import { show } from './support/page.tsx'
import { aHit, aList, listDesk } from './support/screening.ts'

function Screen() {
  const view = useSession(({ view }) => view)
  if (view.kind === 'dossier') return <Dossiers view={view} />
  if (view.kind === 'gaps') return <Gaps view={view} />
  return view.kind === 'lists' ? <Lists /> : null
}

function open(view: View = allLists) {
  show(<Screen />)
  session.visit(view)
  return userEvent.setup()
}
type User = ReturnType<typeof open>

const csv = 'id,name\n1,"TESTOV, Bolat"\n2,Someone Invented\n'
const aFile = (content: BlobPart = csv, name = 'invented.csv') => new File([content], name, { type: 'text/csv' })
const inputOf = (name: string) => document.querySelector<HTMLInputElement>(`input[name=${name}]`)!
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

async function fill(user: User, file: File | null) {
  await screen.findByRole('heading', { name: 'Add a list' })
  if (file) await user.upload(inputOf('file'), file)
  // The title has suggestions, which makes it a combobox.
  await user.click(screen.getByLabelText(/^Title/))
  await user.paste('An invented test list')
  const day = screen.getByLabelText<HTMLInputElement>(/^Day the list is of/)
  await user.type(day, '2026-01-10')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Regime' }), 'Canada')
}
const add = (user: User) => user.click(screen.getByRole('button', { name: 'Add this list' }))

beforeEach(() => useDrafts.setState({}, true))

test('the page has an address, and the officials who are documented and the dossiers lead to it', async () => {
  const address = writeAddress({ view: allLists, picture: emptyPicture })
  expect([address, readAddress(address).view]).toEqual(['#/lists', allLists])
  aDesk()
  open(allGaps)
  expect((await screen.findByRole('link', { name: 'Screened lists' })).getAttribute('href')).toBe(address)
  session.visit(dossierOf(chief.id))
  const part = within(await screen.findByRole('region', { name: /^Lists screened/ }))
  expect(part.getByRole('link', { name: 'Screened lists' }).getAttribute('href')).toBe(address)
})

test('without a list the page says that nobody is held against any, and that nothing is fetched', async () => {
  aDesk()
  open()
  expect(await screen.findByText('No list is here yet')).toBeTruthy()
  expect(screen.getByText(/Nothing is fetched from the network\. .* a list that is not here says nothing of anyone/)).toBeTruthy()
})

test('each list stands with its date, its entries, and its hash, whole on hover', async () => {
  const earlier = {
    date: '2026-01-02',
    sha256: '9'.repeat(64),
    aliasesSha256: null,
    format: 'simple',
    entries: 1,
    added: '2026-01-03T08:00:00.000Z',
  } as const
  aDesk({ screening: listDesk([aList(1, { earlier: [earlier] }), aList(2, { regime: null, publisher: null })]) })
  open()
  const [, first, second] = within(await screen.findByRole('table')).getAllByRole('row')
  expect(first!.textContent).toContain(
    'Test list 1A test office1 earlier edition: 2 Jan 2026Canada10 Jan 2026111111111…12 Jan 2026, 08:00 UTC',
  )
  expect(within(first!).getByText('11111111…').title).toBe('1'.repeat(64))
  expect(second!.textContent).toContain('Several, or none of these')
})

test('a file is sent as its bytes, whatever they are, with what was said of it', async () => {
  const screening = listDesk()
  aDesk({ screening })
  const user = open()
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(csv), 0xff])
  await fill(user, aFile(bytes))
  await user.click(field('Publisher'))
  await user.paste('An invented office')
  await add(user)
  expect(await screen.findByText('“An invented test list” is kept: 2 entries.')).toBeTruthy()
  expect(screen.getByText('A note of the server.')).toBeTruthy()
  const [sent] = screening.added
  expect(sent).toMatchObject({
    ...{ title: 'An invented test list', date: '2026-01-10', regime: 'ca-jvcfoa', publisher: 'An invented office', aliases: null },
    file: { encoding: 'base64' },
  })
  expect([...Buffer.from(sent!.file.content, 'base64')]).toEqual([...bytes])
  expect(within(screen.getByRole('table')).getByText('An invented test list')).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>(/^Title/).value).toBe('')
})

test('what is missing is said at each field, and nothing is sent', async () => {
  const desk = aDesk()
  const user = open()
  await screen.findByText('No list is here yet')
  await add(user)
  expect(screen.getByText('Choose the file of the list.')).toBeTruthy()
  expect(screen.getByText('Say what the list is called.')).toBeTruthy()
  expect(screen.getByText('Say of which day the list is, as its publisher says.')).toBeTruthy()
  await user.upload(inputOf('file'), aFile(''))
  expect(screen.getByText('This file is empty.')).toBeTruthy()
  await add(user)
  expect(desk.sent.filter(({ body }) => body !== null)).toEqual([])
})

test('a file larger than is taken is not sent', async () => {
  const desk = aDesk()
  const user = open()
  const large = aFile()
  Object.defineProperty(large, 'size', { value: 60 * 1024 * 1024 })
  await fill(user, large)
  expect(screen.getByText('This is larger than is taken: at most 47 MB.')).toBeTruthy()
  await add(user)
  expect(desk.sent.filter(({ body }) => body !== null)).toEqual([])
})

test('a file that was changed since it was chosen has to be chosen again, and the rest stays', async () => {
  const screening = listDesk()
  aDesk({ screening })
  const reading = vi.spyOn(FileReader.prototype, 'readAsDataURL').mockImplementationOnce(function (this: FileReader) {
    this.onerror?.(new ProgressEvent('error') as ProgressEvent<FileReader>)
  })
  const user = open()
  await fill(user, aFile())
  await add(user)
  expect(await screen.findByText(/^The file was changed, moved or removed since it was chosen/)).toBeTruthy()
  expect(screening.added).toEqual([])
  await user.upload(inputOf('file'), aFile())
  expect(screen.queryByText(/^The file was changed/)).toBeNull()
  await add(user)
  await screen.findByText(/is kept: 2 entries/)
  expect(screening.added[0]).toMatchObject({ title: 'An invented test list' })
  reading.mockRestore()
})

test('every finding of the server stands in its place: at its field, or with row and column; what was given stays', async () => {
  const findings = [
    { at: 'body.date', expected: 'the day the list is of, which has been' },
    { at: 'body.file, row 2, column birth_date', expected: 'dates as YYYY' },
    { at: 'body.file, row 3', expected: 'no more cells than headings (2)' },
    { at: 'body.aliases, row 4', expected: 'a row of ALT.CSV' },
  ]
  let refusing = true
  const screening = listDesk()
  aDesk({
    screening,
    refuse: ({ path, body }) => (refusing && path === '/api/lists' && body ? aProblem(400, 'bad-request', findings) : undefined),
  })
  const user = open()
  await fill(user, aFile())
  await add(user)
  const alert = within(await screen.findByRole('alert'))
  expect(
    alert
      .getAllByRole('row')
      .slice(1)
      .map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent)),
  ).toEqual([
    ['row 2, column birth_date', 'dates as YYYY'],
    ['row 3', 'no more cells than headings (2)'],
    ['OFAC’s ALT.CSV, row 4', 'a row of ALT.CSV'],
  ])
  expect(screen.getByText('the day the list is of, which has been').closest('.mantine-InputWrapper-root')!.textContent).toContain(
    'Day the list is of',
  )
  expect(screen.getByLabelText<HTMLInputElement>(/^Title/).value).toBe('An invented test list')
  refusing = false
  await add(user)
  await screen.findByText(/is kept: 2 entries/)
  expect(Buffer.from(screening.added[0]!.file.content, 'base64').toString()).toBe(csv)
})

test('a read-only server says so, and the list that was to be removed stays', async () => {
  const screening = listDesk([aList()])
  aDesk({ screening, refuse: ({ body }) => (body ? aProblem(403, 'read-only') : undefined) })
  const user = open()
  await user.click(await screen.findByRole('button', { name: 'Remove Test list 1' }))
  await user.click(screen.getByRole('button', { name: 'Remove the list' }))
  expect(await screen.findByText(/^This server is read-only/)).toBeTruthy()
  expect(screen.getByRole('rowheader', { name: /Test list 1/ })).toBeTruthy()
})

test('removing is asked once more, in all editions, and leaves the others', async () => {
  const screening = listDesk([aList(1), aList(2)])
  aDesk({ screening })
  const user = open()
  await user.click(await screen.findByRole('button', { name: 'Remove Test list 1' }))
  expect(document.activeElement?.textContent).toBe('Leave it')
  expect(screen.getByText(/^“Test list 1” is removed from this machine\. What was judged of its entries is kept/)).toBeTruthy()
  expect(screening.lists.length).toBe(2)
  await user.click(screen.getByRole('button', { name: 'Remove the list' }))
  await waitFor(() => expect(screen.queryByRole('rowheader', { name: /Test list 1/ })).toBeNull())
  expect(screening.lists.map(({ title }) => title)).toEqual(['Test list 2'])
})

test('a list of the title and regime of one that is here is said to be its newer edition', async () => {
  aDesk({ screening: listDesk([aList(1, { title: 'An invented test list' })]) })
  const user = open()
  await screen.findByRole('table')
  await fill(user, null)
  expect(screen.getByText(/^A list of this title and regime is here, of 10 Jan 2026/)).toBeTruthy()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Regime' }), 'European Union')
  expect(screen.queryByText(/^A list of this title and regime is here/)).toBeNull()
})

const part = async () => within(await screen.findByRole('region', { name: /^Lists screened/ }))

test('without a list the dossier leads to where one is added, and says that this says nothing', async () => {
  aDesk()
  open(dossierOf(chief.id))
  const shown = await part()
  expect(await shown.findByText(/No list was screened: that nothing is found says nothing/)).toBeTruthy()
  expect(shown.getByRole('link', { name: 'Add a list' }).getAttribute('href')).toBe('#/lists')
})

test('what section 13 asks for leads to the hits, which are like-named and no more', async () => {
  const list = aList()
  aDesk({ screening: listDesk([list, aList(2)], [aHit(list)]) })
  const user = open(dossierOf(chief.id))
  await user.click(await screen.findByRole('button', { name: 'See the lists: Every like-named entry judged' }))
  expect(document.activeElement?.id).toBe('dossier-screened')
  const shown = await part()
  expect(shown.getByText('1 to judge')).toBeTruthy()
  const [of1, of2, hit] = shown.getAllByRole('listitem')
  expect([of1!.textContent, of2!.textContent]).toEqual([
    'Test list 1, 10 Jan 2026 Canada: 1 like-named entry',
    'Test list 2, 10 Jan 2026 Canada: no like-named entry',
  ])
  expect(hit!.textContent).toContain('like-named, not judged')
  expect(
    within(hit!)
      .getAllByRole('listitem')
      .map(reason => reason.textContent),
  ).toEqual([
    'a name nearly alike: here Bolat Testov, in the list TESTOV, Bolat',
    'the year of birth differs: here 1970, in the list 1961',
    'countries cannot be compared',
    'likeness of the names 0.96 of 1',
  ])
  await user.click(within(hit!).getByText('The entry as listed'))
  expect(hit!.querySelector('dl')!.textContent).toBe('NamesTESTOV, Bolat; Testow B.Born1961ProgrammesAn invented programme')
  expect(hit!.textContent).not.toMatch(/designat|sanction/i)
})

test('a hit is rejected only with a reason; the preview is asked anew; it can be taken back, and nothing of it is lost', async () => {
  const list = aList()
  const screening = listDesk([list], [aHit(list)])
  aDesk({ screening })
  const user = open(dossierOf(chief.id))
  await user.click(await screen.findByRole('button', { name: 'Judge whether it is them: TESTOV, Bolat' }))
  const why = () => screen.getByRole('textbox', { name: /^Why(?! now)/ })
  await user.click(screen.getByRole('button', { name: 'It is another person' }))
  expect(screen.getByText('Say why: a judgement without a reason is not kept.')).toBeTruthy()
  expect(document.activeElement).toBe(why())
  expect(screening.judged).toEqual([])
  await user.paste('another year of birth')
  await user.click(field('Who judges'))
  await user.paste('K. Sample')
  await user.click(screen.getByRole('button', { name: 'It is another person' }))
  await waitFor(() => expect(screen.getByRole('article').textContent).toContain('rejected: another year of birth'), { timeout: 3000 })
  // As a submission is prepared it is told in submissions, whatever more this server may read.
  expect(screening.judged).toMatchObject([
    { person: chief.id, list: list.id, entry: '1', verdict: 'rejected', why: 'another year of birth', by: 'K. Sample', mark: 'internal' },
  ])
  const shown = await part()
  expect((await shown.findByText('K. Sample, 15 Jan 2026, 09:00 UTC')).closest('p')!.textContent).toContain('another year of birth')
  expect(shown.queryByText('1 to judge')).toBeNull()

  await user.click(shown.getByRole('button', { name: 'Take the judgement back: TESTOV, Bolat' }))
  await user.click(shown.getByRole('button', { name: 'Take the judgement back' }))
  expect(screening.judged.length).toBe(1)
  await user.click(why())
  await user.paste('it was the wrong register')
  await user.click(shown.getByRole('button', { name: 'Take the judgement back' }))
  expect(await shown.findByText('1 to judge')).toBeTruthy()
  expect(shown.getByText('2 judgements so far').closest('details')!.textContent).toMatch(/another year of birth.*it was the wrong register/)
})

test('a judgement that dossiers for this audience do not tell of says so', async () => {
  const list = aList()
  const judgement = { verdict: 'confirmed', why: 'the same birthday', by: '', at: '2026-01-15T09:00:00.000Z', mark: 'internal' } as const
  aDesk({ screening: listDesk([list], [aHit(list, { state: 'confirmed', judgement, history: [judgement] })]) })
  open({ ...dossierOf(chief.id), audience: 'public' })
  const shown = await part()
  expect(await shown.findByText('not told in a dossier for this audience')).toBeTruthy()
  expect(shown.getByText('That is a judgement made here, not of the authority.')).toBeTruthy()
  session.prepare({ audience: 'submission' })
  await waitFor(() => expect(shown.queryByText('not told in a dossier for this audience')).toBeNull())
})

test('a judgement that is refused says why in its place, and the reason stays as it was typed', async () => {
  const list = aList()
  let answer = aProblem(400, 'bad-request', [
    { at: 'body.mark', expected: 'a mark up to public' },
    { at: 'body.entry', expected: 'the id of an entry' },
  ])
  aDesk({ screening: listDesk([list], [aHit(list)]), refuse: ({ path }) => (path === '/api/screening/judge' ? answer : undefined) })
  const user = open(dossierOf(chief.id))
  await user.click(await screen.findByRole('button', { name: /^Judge whether it is them/ }))
  await user.paste('a reason that stays')
  await user.click(screen.getByRole('button', { name: 'It is the same person' }))
  const alert = await screen.findByRole('alert')
  expect(within(alert).getAllByRole('row')[1]!.textContent).toBe('entrythe id of an entry')
  expect(screen.getByText('a mark up to public').closest('.mantine-InputWrapper-root')!.textContent).toContain('Told in')
  answer = aProblem(403, 'read-only')
  await user.click(screen.getByRole('button', { name: 'It is the same person' }))
  expect(await screen.findByText(/^This server is read-only/)).toBeTruthy()
  expect(screen.getByDisplayValue('a reason that stays')).toBeTruthy()
})

test('what was judged of an entry that is gone is told, and can be taken back', async () => {
  const list = aList()
  const judged = {
    entry: '7',
    verdict: 'confirmed',
    why: 'the same address',
    by: '',
    at: '2026-01-15T09:00:00.000Z',
    mark: 'internal',
  } as const
  aDesk({
    screening: listDesk(
      [list],
      [],
      [
        { ...judged, list: list.id },
        { ...judged, list: aList(3).id, entry: '8' },
      ],
    ),
  })
  open(dossierOf(chief.id))
  const shown = await part()
  expect(await shown.findByText(/^The newest edition of Test list 1 \(10 Jan 2026\) no longer has the entry 7/)).toBeTruthy()
  expect(shown.getByText(/^The list of the entry 8 is not here any more/)).toBeTruthy()
  expect(shown.getAllByRole('button', { name: /^Take the judgement back/ }).length).toBe(2)
})
