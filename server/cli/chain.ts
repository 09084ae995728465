import { Command, InvalidArgumentError } from 'commander'
import { chains, type ShownChain } from '#model/api/chains.ts'
import type { OutputOf } from '#model/api/endpoint.ts'
import { allRules } from '#model/chains/rules.ts'
import { isDay } from '#model/claims/day.ts'
import { sayWhen } from '#model/claims/say-when.ts'
import { relationshipDefinition } from '#model/ontology/lookup.ts'
import { chainsAnswer } from '#server/http/answer-chains.ts'
import { shown } from '#server/import/findings.ts'
import { resolveNode } from './resolve.ts'
import { withStore, type Exit, type Terminal } from './terminal.ts'

type Answer = OutputOf<typeof chains>

const askedOf = ['Person', 'Organisation', 'Case', 'Step', 'Incident'] as const
const endings = ['Person', 'PublicBody', 'Court', 'Facility', 'Organisation', 'Post'] as const
const ruleIds = allRules.map(({ id }): string => id)

const depthOf = (text: string): number => {
  const depth = Number(text)
  if (!/^\d+$/.test(text) || depth > 10) throw new InvalidArgumentError('a number of steps of subordination from 0 to 10')
  return depth
}
const dayOf = (text: string): string => {
  if (!isDay(text)) throw new InvalidArgumentError('a day, such as 2021-07-26')
  return text
}
const rulesOf = (text: string): ReadonlySet<string> => {
  const given = text.split(',')
  const unknown = given.filter(id => !ruleIds.includes(id))
  if (unknown.length > 0) throw new InvalidArgumentError(`${unknown.join(', ')}: the rules are ${ruleIds.join(', ')}`)
  return new Set(given)
}

export const chain = (terminal: Terminal, exit: (code: Exit) => void): Command =>
  new Command('chain')
    .description(
      'who is answerable for what was done to a victim, in an act or in a case; with an official: whether they are, and if not, why not',
    )
    .argument('<victim>', 'the name or id of a person, organisation, case, step or incident')
    .argument('[official]', 'the name or id of a person or body')
    .option('--depth <n>', 'how many steps of subordination above the body that acted', depthOf, 4)
    .option('--as-of <day>', 'only what can have been so on that day', dayOf)
    .option('--without <rules>', 'rules to switch off, separated by commas', rulesOf)
    .option('--impossible', 'also those that cannot be')
    .option('--json', 'answer as JSON, as /api/chains does')
    .action(
      async (
        victim: string,
        official: string | undefined,
        options: { depth: number; asOf?: string; without?: ReadonlySet<string>; impossible?: boolean; json?: boolean },
      ) => {
        await withStore(terminal, 'read', async store => {
          const { clearance } = terminal.config()
          const of = await resolveNode(store, victim, askedOf, clearance, terminal)
          const end = official === undefined ? null : await resolveNode(store, official, endings, clearance, terminal)
          if (!of || (official !== undefined && !end)) {
            exit(1)
            return
          }
          const { depth, asOf, without, impossible, json } = options
          const answer = chains.output.parse(
            await chainsAnswer(store, { of, official: end, depth, limit: 1000, asOf, without, impossible }, clearance),
          )
          if (json) terminal.print(`${JSON.stringify(answer, null, 2)}\n`)
          else print(answer, terminal)
          if (answer.chains.length === 0) {
            terminal.say(
              answer.whyNot?.why ??
                `No chain leads from “${shown(of.caption)}” to anyone. That says what our sources hold, not what happened.`,
            )
            exit(1)
          }
        })
      },
    )

function print(answer: Answer, { print, say }: Terminal): void {
  const captions = new Map<string, string>(answer.nodes.map(({ id, caption }) => [id, shown(caption)]))
  const captionOf = (id: string): string => captions.get(id) ?? id
  say('Inferences by rules from roles and time, never a finding of guilt.')
  let group = ''
  for (const one of [...answer.chains, ...answer.impossible]) {
    const heading = `${one.kind}, ${one.mode}`
    if (heading !== group) print(`${heading}\n`)
    group = heading
    printChain(one, captionOf, print)
  }
  for (const { act, victim, by } of answer.actedFor)
    print(`acted for ${captionOf(victim)}: ${shown(act.caption)}${by.length > 0 ? `, by ${by.map(captionOf).join(', ')}` : ''}\n`)
  if (answer.bounds.more)
    say(
      `Bounded: ${String(answer.chains.length)} of ${String(answer.bounds.total)} chains, ${String(answer.bounds.expanded)} nodes looked at.`,
    )
}

function printChain(one: ShownChain, captionOf: (id: string) => string, print: (text: string) => void): void {
  const unknown = one.gaps.some(({ kind }) => kind === 'unknown-holder')
  const end = unknown ? `the unknown holder of ${captionOf(one.end)}` : captionOf(one.end)
  print(`  ${one.verdict}: ${end}, for ${shown(one.act.caption)} (${sayWhen(withEnds(one.act.when), 'en', 'event')}) [${one.rule}]\n`)
  for (const { relationship, verdict, claims, origins } of one.hops) {
    const { forward, time } = relationshipDefinition(relationship.type)
    const when = time === 'timeless' ? '' : `, ${sayWhen(withEnds(relationship.when), 'en', time)}`
    print(
      `    ${captionOf(relationship.from)} ${forward} ${captionOf(relationship.to)}${when} (${verdict}; ${String(claims.length)} claims, ${String(origins)} origins)\n`,
    )
  }
  print(`    weakest: ${shownLong(one.weakest.why)}\n`)
  for (const { kind, at } of one.gaps) print(`    gap: ${kind.replace('-', ' ')} at ${captionOf(at)}\n`)
}

const shownLong = (text: string): string => text.split(' ').map(shown).join(' ')
/** Dates on the wire leave out what only their writing says; how they are told does not depend on it. */
const withEnds = (when: ShownChain['act']['when']) =>
  when && { ...when, starts: when.possible[0] !== null, ends: when.possible[1] !== null }
