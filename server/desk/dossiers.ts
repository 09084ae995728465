import { randomBytes } from 'node:crypto'
import disk, { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fullClearance, rankOf, type Rank } from '#model/claims/mark.ts'
import { DeskUnusable, onDesk } from './failures.ts'
import { keptVersion, type KeptVersion } from './kept-version.ts'

// A folder per dossier under a random id, in it a file per version: 1.json, 2.json … What begins with a dot is not there yet, or no longer.

export interface Kept {
  readonly id: string
  /** Those that could be read, the first kept first; at least one. */
  readonly versions: readonly KeptVersion[]
  readonly last: KeptVersion
  /** Below this clearance it does not exist. */
  readonly rank: Rank
}
export interface AllKept {
  /** The last kept first. */
  readonly dossiers: readonly Kept[]
  /** Files and folders that are no kept dossier, or broken: left as they are. */
  readonly unreadable: readonly string[]
}
/** What a version holds beside what follows from where it is put. */
export type VersionGiven = Omit<KeptVersion, 'schema' | 'number'>

const idPattern = /^d[0-9a-f]{24}$/
const versionPattern = /^[1-9]\d{0,8}\.json$/
/** Some million claims. */
const mostBytes = 128 * 1024 * 1024
const folderOf = (desk: string): string => join(desk, 'dossiers')
const newId = (): string => `d${randomBytes(12).toString('hex')}`
const numberOf = (name: string): number => Number(name.replace('.json', ''))

/** Every dossier kept there, for any reader: whoever shows them looks at `rank`. */
export async function allKept(desk: string): Promise<AllKept> {
  const folder = folderOf(desk)
  const dossiers: Kept[] = []
  const unreadable: string[] = []
  for (const name of await namesIn(folder)) {
    if (!idPattern.test(name)) {
      unreadable.push(name)
      continue
    }
    const read = await readKept(folder, name)
    unreadable.push(...read.unreadable)
    if (read.kept) dossiers.push(read.kept)
  }
  const order = (a: Kept, b: Kept): number => (a.last.at === b.last.at ? (a.id < b.id ? -1 : 1) : a.last.at > b.last.at ? -1 : 1)
  return { dossiers: dossiers.sort(order), unreadable }
}

/** The dossier of this id where this reader may see it: unknown and hidden are both null. */
export async function keptFor(desk: string, id: string, reader: Rank): Promise<Kept | null> {
  if (!idPattern.test(id)) return null
  const { kept } = await readKept(folderOf(desk), id)
  return kept && kept.rank <= reader ? kept : null
}

/** Keeps the first version of a new dossier. Throws DeskUnusable, and then nothing was kept. */
export async function keepNew(desk: string, given: VersionGiven): Promise<{ id: string; number: number }> {
  const folder = folderOf(desk)
  const id = newId()
  const coming = join(folder, `.new-${id}`)
  return onDesk(folder, async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await mkdir(coming, { mode: 0o700 })
    try {
      await writePart(join(coming, '1.json'), textOf(given, 1))
      await rename(coming, join(folder, id))
    } finally {
      await rm(coming, { recursive: true, force: true })
    }
    return { id, number: 1 }
  })
}

/**
 * Keeps a further version. Its number is taken by whoever puts the file there first, so that of two who keep at once neither loses a version. Null where the
 * dossier is not there any more.
 */
export async function keepAgain(desk: string, id: string, given: VersionGiven): Promise<{ id: string; number: number } | null> {
  const folder = join(folderOf(desk), id)
  return onDesk(folder, async () => {
    for (;;) {
      const numbers = (await namesIn(folder)).filter(name => versionPattern.test(name)).map(numberOf)
      if (numbers.length === 0) return null
      const number = Math.max(...numbers) + 1
      if (await putNew(folder, number, textOf(given, number))) return { id, number }
    }
  })
}

/** Removes a dossier with all its versions; false where it is not there. */
export async function discardKept(desk: string, id: string): Promise<boolean> {
  const folder = folderOf(desk)
  return onDesk(folder, async () => {
    const going = join(folder, `.gone-${id}`)
    // In one step it is gone for everyone; one whose removal was killed half-way is removed with the next.
    const there = await rename(join(folder, id), going).then(() => true, unless('ENOENT', false))
    for (const name of await readdir(folder).catch(unless('ENOENT', [])))
      if (name.startsWith('.gone-')) await rm(join(folder, name), { recursive: true, force: true })
    return there
  })
}

async function readKept(folder: string, id: string): Promise<{ kept: Kept | null; unreadable: string[] }> {
  const versions: KeptVersion[] = []
  const unreadable: string[] = []
  const inOrder = (a: string, b: string): number => numberOf(a) - numberOf(b)
  const names = await namesIn(join(folder, id))
  for (const name of names.filter(one => versionPattern.test(one)).sort(inOrder)) {
    const version = await readVersion(join(folder, id, name))
    const [first = version] = versions
    const fits = version?.number === numberOf(name) && isSame(version, first)
    if (fits) versions.push(version)
    else unreadable.push(`${id}/${name}`)
  }
  unreadable.push(...names.filter(name => !versionPattern.test(name)).map(name => `${id}/${name}`))
  const last = versions.at(-1)
  // Nobody knows for whom a version was kept that cannot be read.
  const rank = unreadable.length > 0 ? fullClearance : (Math.max(...versions.map(({ clearance }) => rankOf(clearance))) as Rank)
  return { kept: last ? { id, versions, last, rank } : null, unreadable }
}

const isSame = (a: KeptVersion, b: KeptVersion | null): boolean => a.regime === b?.regime && a.audience === b.audience

async function readVersion(path: string): Promise<KeptVersion | null> {
  try {
    const { size } = await stat(path)
    if (size > mostBytes) return null
    return keptVersion.safeParse(JSON.parse(await readFile(path, 'utf8'))).data ?? null
  } catch {
    return null
  }
}

/** Names in a folder but for those that begin with a dot; none where there is no such folder. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter(name => !name.startsWith('.')).sort()
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw new DeskUnusable(folder, String(error.code))
  }
}

const textOf = (given: VersionGiven, number: number): string =>
  `${JSON.stringify(keptVersion.parse({ schema: 'urn:answerable:kept-dossier:1', ...given, number }), null, 1)}\n`

/** Puts a whole file where none is; false where one is already, or the folder is gone. */
async function putNew(folder: string, number: number, content: string): Promise<boolean> {
  const part = join(folder, `.${newId()}.part`)
  try {
    await writePart(part, content)
    // Unlike a rename, a link never takes the place of another file.
    await disk.link(part, join(folder, `${String(number)}.json`))
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOENT')) return false
    throw error
  } finally {
    await rm(part, { force: true })
  }
}

async function writePart(path: string, content: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

const unless =
  <Value>(code: string, value: Value) =>
  (error: unknown): Value => {
    if (error instanceof Error && 'code' in error && error.code === code) return value
    throw error
  }
