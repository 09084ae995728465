import { readFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import { isDay } from '#model/claims/day.ts'
import { regimeIds, type RegimeId } from '#model/dossier/regime.ts'
import type { ScreeningList } from '#model/screening/list.ts'
import { addList, ListRefused, readLists, removeList, type ListGiven } from '#server/desk/lists.ts'
import { sayListFinding } from '#server/http/answer-screening.ts'
import { shown } from '#server/import/findings.ts'
import type { Exit, Terminal } from './terminal.ts'

interface Options {
  readonly title: string
  readonly date: string
  readonly regime?: RegimeId
  readonly publisher?: string
  readonly aliases?: string
}
const mostFindingsShown = 200
const longest = 200

export const lists = (terminal: Terminal, exit: (code: Exit) => void): Command =>
  new Command('lists')
    .description('the lists of sanctions regimes kept on this machine to screen against; a list says what it says on its date')
    .action(() => {
      const { lists: kept, broken } = readLists(terminal.config().data)
      for (const list of kept) terminal.print(sayList(list))
      for (const { file, problem } of broken) terminal.say(`${shown(file)}: ${problem}. It was left as it is.`)
      if (kept.length === 0 && broken.length === 0)
        terminal.say('No list is kept here: “answerable lists add FILE --title T --date YYYY-MM-DD” adds one.')
      if (broken.length > 0) exit(1)
    })
    .addCommand(add(terminal, exit))
    .addCommand(remove(terminal, exit))

const add = (terminal: Terminal, exit: (code: Exit) => void): Command =>
  new Command('add')
    .description('read a list’s file and keep it: id,name CSV, OpenSanctions targets.simple.csv, OFAC SDN.CSV, the UK’s or the EU’s CSV')
    .argument('<file>')
    .requiredOption('--title <title>', 'what the list is called; a newer edition is given the same title and regime')
    .requiredOption('--date <day>', 'the day the list is of, as its publisher says (YYYY-MM-DD)')
    .addOption(new Option('--regime <regime>', 'the sanctions regime it lists under').choices(regimeIds))
    .option('--publisher <name>', 'who publishes it')
    .option('--aliases <file>', 'OFAC’s ALT.CSV, which goes beside SDN.CSV')
    .action(async (file: string, { title, date, regime, publisher, aliases }: Options) => {
      const refuse = (line: string): void => {
        terminal.say(line)
        exit(1)
      }
      const [content, other] = [readBytes(file), aliases === undefined ? null : readBytes(aliases)]
      if (!isDay(date)) refuse(`--date: “${shown(date)}” — expected a day of the calendar as YYYY-MM-DD. Nothing was kept.`)
      else if (title.trim() === '' || title.length > longest) refuse('--title: expected 1 to 200 characters. Nothing was kept.')
      else if (publisher !== undefined && (publisher.trim() === '' || publisher.length > longest))
        refuse('--publisher: expected 1 to 200 characters. Nothing was kept.')
      else if (content instanceof Error || other instanceof Error)
        refuse(`${shown(content instanceof Error ? file : (aliases ?? ''))} cannot be read. Nothing was kept.`)
      else
        await keep({ title, date, regime: regime ?? null, publisher: publisher ?? null, content, aliases: other }, file, terminal, refuse)
    })

async function keep(given: ListGiven, file: string, terminal: Terminal, refuse: (line: string) => void): Promise<void> {
  try {
    const { list, notes } = await addList(terminal.config().data, given, new Date())
    terminal.print(sayList(list))
    for (const note of notes) terminal.say(note)
  } catch (error) {
    if (!(error instanceof ListRefused)) throw error
    for (const finding of error.findings.slice(0, mostFindingsShown)) terminal.say(`${shown(file)}, ${sayListFinding(finding, shown)}`)
    if (error.findings.length > mostFindingsShown) terminal.say(`… and ${String(error.findings.length - mostFindingsShown)} more.`)
    refuse(error.message)
  }
}

const remove = (terminal: Terminal, exit: (code: Exit) => void): Command =>
  new Command('remove')
    .description('remove a list with all its editions; what was judged of its entries is kept')
    .argument('<id>', 'as “answerable lists” shows it')
    .action((id: string) => {
      if (removeList(terminal.config().data, id)) return
      terminal.say(`No list here has the id “${shown(id)}”; “answerable lists” shows those there are.`)
      exit(1)
    })

const readBytes = (path: string): Uint8Array | Error => {
  try {
    return readFileSync(path)
  } catch (error) {
    return error as Error
  }
}

function sayList({ id, title, regime, publisher, date, entries, sha256, aliasesSha256, earlier }: ScreeningList): string {
  const of = [regime, publisher].filter(part => part !== null).map(shown)
  const hashes = [sha256, ...(aliasesSha256 === null ? [] : [aliasesSha256])].join(' + ')
  const before = earlier.map(edition => `  earlier: ${edition.date}, ${String(edition.entries)} entries, SHA-256 ${edition.sha256}\n`)
  return `${id}  ${shown(title)}${of.length > 0 ? ` (${of.join(', ')})` : ''}: ${date}, ${String(entries)} entries, SHA-256 ${hashes}\n${before.join('')}`
}
