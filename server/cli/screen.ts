import { Command, Option } from 'commander'
import { marks, type Mark } from '#model/claims/mark.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import { hitKey, readHitKey, type HitVerdict, type ScreenedHit, type Screening } from '#model/screening/judgement.ts'
import type { Reason } from '#model/screening/match.ts'
import { readScreenables } from '#server/desk/lists.ts'
import { screenerOf } from '#server/explore/screening.ts'
import { judge } from '#server/http/answer-screening.ts'
import { shown } from '#server/import/findings.ts'
import type { Store } from '#server/store/store.ts'
import { resolveNode } from './resolve.ts'
import { withStore, type Exit, type Terminal } from './terminal.ts'

interface Options {
  readonly confirm?: string
  readonly reject?: string
  readonly takeBack?: string
  readonly why?: string
  readonly by: string
  readonly mark?: Mark
  readonly json?: boolean
}

export const screen = (terminal: Terminal, exit: (code: Exit) => void): Command =>
  new Command('screen')
    .description('hold a person against the lists kept here, and judge like-named entries: a hit is a like name, never a designation')
    .argument('<person>', 'the name or id of a person')
    .addOption(new Option('--confirm <list:entry>', 'that entry is this person').conflicts(['reject', 'takeBack']))
    .addOption(new Option('--reject <list:entry>', 'that entry is someone else').conflicts(['confirm', 'takeBack']))
    .addOption(new Option('--take-back <list:entry>', 'what was judged of that entry no longer holds').conflicts(['confirm', 'reject']))
    .option('--why <reason>', 'why; asked for with each judgement')
    .option('--by <name>', 'who judges', '')
    .addOption(new Option('--mark <mark>', 'who may be told of the judgement; your clearance where it is not said').choices(marks))
    .option('--json', 'answer as JSON')
    .action(async (name: string, options: Options) => {
      const given = judgementIn(options)
      if (given === 'no key') {
        terminal.say('Expected LIST:ENTRY as “answerable screen” shows it. Nothing was kept.')
        exit(2)
        return
      }
      if (given && (options.why ?? '').trim() === '') {
        terminal.say('--why: a judgement needs a reason. Nothing was kept.')
        exit(2)
        return
      }
      await withStore(terminal, 'read', async store => {
        const { clearance } = terminal.config()
        const person = await resolveNode(store, name, ['Person'], clearance, terminal)
        if (person?.type !== 'Person') {
          if (person) terminal.say(`“${shown(person.caption)}” is not a person: only persons are screened.`)
          exit(1)
          return
        }
        if (given && !(await keep(store, terminal, person, given, options))) exit(1)
        else exit(await show(store, terminal, person, options.json === true))
      })
    })

interface Given {
  readonly verdict: HitVerdict
  readonly list: string
  readonly entry: string
}

function judgementIn({ confirm, reject, takeBack }: Options): Given | null | 'no key' {
  const pairs: readonly (readonly [HitVerdict, string | undefined])[] = [
    ['confirmed', confirm],
    ['rejected', reject],
    ['withdrawn', takeBack],
  ]
  const [verdict, text] = pairs.find(([, asked]) => asked !== undefined) ?? []
  if (verdict === undefined || text === undefined) return null
  const key = readHitKey(text)
  return key === null ? 'no key' : { verdict, ...key }
}

async function keep(store: Store, terminal: Terminal, person: NodeRecord, given: Given, { why = '', by, mark }: Options): Promise<boolean> {
  const { clearance, data } = terminal.config()
  const judged = await judge({ store, clearance, desk: data }, { ...given, person, why, by, mark }, new Date())
  if ('kept' in judged) return true
  terminal.say(`${judged.fault.at}: expected ${judged.fault.expected}. Nothing was kept.`)
  return false
}

async function show(store: Store, { config, print, say }: Terminal, person: NodeRecord, json: boolean): Promise<Exit> {
  const { clearance, data } = config()
  const screenables = readScreenables(data)
  const found = await screenerOf(store, screenables, clearance)(person)
  for (const { file, problem } of screenables.broken) say(`${shown(file)}: ${problem}. It was left as it is.`)
  if (json) print(`${JSON.stringify(found, null, 2)}\n`)
  else sayScreening(person, found, print)
  if (found.lists.length > 0) return 0
  say('No list is kept here: nothing was screened. “answerable lists add” adds one.')
  return 1
}

function sayScreening(person: NodeRecord, { lists, hits, gone }: Screening, print: (text: string) => void): void {
  for (const list of lists) {
    const own = hits.filter(hit => hit.list.id === list.id)
    print(
      `${shown(list.title)}, ${list.date}: ${own.length === 0 ? `no entry with a name like ${shown(person.caption)}` : `${String(own.length)} like-named`}\n`,
    )
    for (const hit of own) print(sayHit(hit))
  }
  for (const { list, entry, verdict, why } of gone)
    print(`no longer listed: ${shown(hitKey(list, entry))}, which was ${verdict}: ${shown(why)}\n`)
}

function sayHit({ list, entry, score, reasons, state, judgement }: ScreenedHit): string {
  const said = judgement
    ? `${state} on ${judgement.at.slice(0, 10)}${judgement.by === '' ? '' : ` by ${shown(judgement.by)}`} (${judgement.mark}): ${shown(judgement.why)}`
    : 'not judged'
  return `  ${shown(hitKey(list.id, entry.id))}  ${score.toFixed(2)}  ${reasons.map(sayReason).join('; ')}\n    ${said}\n`
}

const sayReason = ({ of, says, ours, theirs }: Reason): string => {
  if (of === 'name')
    return `${shown(theirs)} (${says === 'same' ? 'the same name as' : says === 'near' ? 'near' : 'another name than'} ${shown(ours)})`
  const what = of === 'birth' ? 'birth' : 'country'
  return says === 'unknown' ? `${what} cannot be compared` : `${what} ${says}: here ${shown(ours)}, listed ${shown(theirs)}`
}
