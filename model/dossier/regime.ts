import type { Language } from '../languages.ts'
import type { FactClaim } from './facts.ts'
import type { FitView } from './fit-view.ts'
import type { Values } from './words/all.ts'
import type { Phrase } from './words/en.ts'

export const regimeIds = ['us-glomag', 'eu-ghrsr', 'uk-ghrsr', 'ca-jvcfoa'] as const
export type RegimeId = (typeof regimeIds)[number]
export const elementStates = ['met', 'partly', 'not-met', 'not-assessed'] as const

/** What the graph can say to an element. `met` is met by what is recorded: whether it is so is for the authority. */
export interface Assessment {
  readonly state: (typeof elementStates)[number]
  readonly reason: Extract<Phrase, `reason.${string}`>
  readonly values?: Values
  readonly claims: readonly FactClaim[]
  /** How many of the acts are joined to the person only by what a source suspects or the editors read. */
  readonly doubtful?: number
  /** How many of the acts only the editors sort under the kind, and not with certainty. */
  readonly unsure?: number
  /** How many are definite only by dates of the editors. */
  readonly ours?: number
  /** How many are of kinds of which it takes more than the kind, such as being arbitrary. */
  readonly unjudged?: number
  /** In how many more the editors alone read a part. */
  readonly read?: number
  /** How many acts of other kinds a source gives the person a part in. */
  readonly others?: number
}
export interface RegimeElement {
  readonly id: string
  /** Where in the law. */
  readonly reference: string
  readonly sentence: Readonly<Record<Language, string>>
  readonly assess: (view: FitView) => Assessment
}
/** A sanctions regime as data: one more regime is one more file. */
export interface Regime {
  readonly id: RegimeId
  /** Raised with every change of an element. */
  readonly version: string
  /** The day as of which the law was read. */
  readonly asOf: string
  readonly name: Readonly<Record<Language, string>>
  readonly reference: string
  readonly elements: readonly RegimeElement[]
}
