import { z } from 'zod'
import { marks, rankOf, type Rank } from '#model/claims/mark.ts'

/** Settings that cannot be used; `findings` are sentences, each saying what is wrong and what to write. */
export class ConfigurationInvalid extends Error {
  override readonly name = 'ConfigurationInvalid'
  readonly findings: readonly string[]
  constructor(findings: readonly string[]) {
    super(findings.join('\n'))
    this.findings = findings
  }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const
const shortestToken = 16
const hostName = /^(?:[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

// Every message completes "NAME must be …": values are never repeated, since some are secrets.
const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'a number from 0 to 65535')
    .transform(Number)
    .refine(port => port <= 65535, 'a number from 0 to 65535')
    .prefault('4000')
    .describe('The port on which the explorer is served; 0 takes any free one.'),
  HOST: z
    .string()
    .regex(/^[a-z0-9.:-]{1,253}$/i, 'a host name or an address, such as 127.0.0.1')
    .default('127.0.0.1')
    .describe('The address on which it listens. Anything but this machine’s own is read-only and public unless ANSWERABLE_TOKEN is set.'),
  ANSWERABLE_DATA: z.string().default('./data').describe('The folder of the embedded store, and with either store of kept dossiers.'),
  NEO4J_URI: z
    .string()
    .regex(/^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/[^\s/]+\/?$/i, 'an address such as bolt://127.0.0.1:7687 or neo4j://graph.example')
    .optional()
    .describe('The Neo4j to use; set, it alone selects Neo4j in place of the embedded store.'),
  NEO4J_USERNAME: z.string().default('neo4j').describe('The user of that Neo4j.'),
  NEO4J_PASSWORD: z.string().optional().describe('The password of that user; without one, none is sent.'),
  NEO4J_DATABASE: z.string().default('neo4j').describe('The database in that Neo4j.'),
  LOG_LEVEL: z
    .enum(logLevels, `one of: ${logLevels.join(', ')}`)
    .default('info')
    .describe(`What is logged, as JSON lines on standard error: ${logLevels.join(', ')}.`),
  ANSWERABLE_CLEARANCE: z
    .enum(marks, `one of: ${marks.join(', ')}`)
    .optional()
    .describe(
      'Up to which mark readers see claims: sealed on this machine alone, public on any other address, where raising it also needs ANSWERABLE_TOKEN.',
    ),
  ANSWERABLE_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'letters, digits and signs of ASCII without spaces')
    .min(shortestToken, `at least ${String(shortestToken)} characters long`)
    .optional()
    .describe(`A secret of at least ${String(shortestToken)} characters that every reader must then give.`),
  ANSWERABLE_HOSTS: z
    .string()
    .transform(text => text.split(',').map(name => name.trim().toLowerCase()))
    .refine(names => names.every(name => hostName.test(name)), 'host names separated by commas, such as graph.example,graph.example:8443')
    .optional()
    .describe('Further names under which it may be opened, separated by commas; with a port where only that port may be named.'),
})

/** The table of settings, for the README. */
export const settings: readonly { readonly name: string; readonly standard: string; readonly means: string }[] = Object.entries(
  environment.shape,
).map(([name, schema]) => ({ name, standard: schema.safeParse(undefined).data?.toString() ?? '', means: schema.description ?? '' }))

export interface Neo4jConfig {
  readonly uri: string
  readonly username: string
  readonly password: string | null
  readonly database: string
}
export interface Config {
  readonly port: number
  readonly host: string
  /** Whether it listens on this machine's own address only. */
  readonly loopback: boolean
  readonly data: string
  /** Null selects the embedded store. */
  readonly neo4j: Neo4jConfig | null
  readonly logLevel: (typeof logLevels)[number]
  readonly clearance: Rank
  readonly token: string | null
  /** Host names allowed beyond this machine's own and `host`. */
  readonly hosts: readonly string[]
  /** Nothing may be changed through the server. */
  readonly readOnly: boolean
}

const isLoopback = (host: string): boolean =>
  host.toLowerCase() === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
/** Variables that only the project's own tests read. */
const ofTests = 'ANSWERABLE_TEST_'

/** The settings of the environment; throws ConfigurationInvalid naming everything wrong at once. An empty variable counts as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const names = Object.keys(environment.shape)
  const findings = Object.keys(given)
    .filter(name => name.startsWith('ANSWERABLE_') && !name.startsWith(ofTests) && !names.includes(name))
    .map(name => `${name} is not a setting; those that begin so are ${names.filter(known => known.startsWith('ANSWERABLE_')).join(', ')}.`)
  const read = environment.safeParse(given)
  if (!read.success) {
    findings.push(...read.error.issues.map(({ path, message }) => `${path.join('.')} must be ${message}.`))
    throw new ConfigurationInvalid(findings)
  }

  const set = read.data
  const loopback = isLoopback(set.HOST)
  const token = set.ANSWERABLE_TOKEN ?? null
  const clearance = set.ANSWERABLE_CLEARANCE ?? (loopback ? 'sealed' : 'public')
  if (!loopback && token === null && clearance !== 'public')
    findings.push(
      `ANSWERABLE_CLEARANCE is above public while HOST is reachable from other machines: set ANSWERABLE_TOKEN too, or listen on 127.0.0.1.`,
    )
  if (findings.length > 0) throw new ConfigurationInvalid(findings)
  return {
    port: set.PORT,
    host: set.HOST,
    loopback,
    data: set.ANSWERABLE_DATA,
    neo4j:
      set.NEO4J_URI === undefined
        ? null
        : { uri: set.NEO4J_URI, username: set.NEO4J_USERNAME, password: set.NEO4J_PASSWORD ?? null, database: set.NEO4J_DATABASE },
    logLevel: set.LOG_LEVEL,
    clearance: rankOf(clearance),
    token,
    hosts: set.ANSWERABLE_HOSTS ?? [],
    readOnly: !loopback && token === null,
  }
}
