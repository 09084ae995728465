import { dossierStyles } from '#model/api/dossiers.ts'
import { isDay, type Day } from '#model/claims/day.ts'
import { audiences, type Audience } from '#model/dossier/document.ts'
import { regimeIds, type RegimeId } from '#model/dossier/regime.ts'
import { languages, type Language } from '#model/languages.ts'
import { lengthen, shorten } from './short-id.ts'

export type DossierStyle = (typeof dossierStyles)[number]

/** What a dossier is prepared of and for whom. What the advocate writes is not here: an address is kept by browsers and pasted into letters. */
export interface DossierView {
  readonly kind: 'dossier'
  /** Null until somebody is chosen. */
  readonly person: string | null
  readonly regime: RegimeId
  readonly audience: Audience
  /** Null follows the language of the interface. */
  readonly language: Language | null
  readonly style: DossierStyle
  /** The id of the kept dossier it goes on from. */
  readonly kept: string | null
}

/** Officials who are documented, and what is told of lists; in post on a day, or at any time. */
export interface GapsView {
  readonly kind: 'gaps'
  readonly on: Day | null
}

/** The lists that are kept on this machine to hold people against. */
export interface ListsView {
  readonly kind: 'lists'
}

export const noDossier: DossierView = {
  kind: 'dossier',
  person: null,
  regime: 'us-glomag',
  audience: 'submission',
  language: null,
  style: 'apa',
  kept: null,
}
export const dossierOf = (person: string): DossierView => ({ ...noDossier, person })
export const allGaps: GapsView = { kind: 'gaps', on: null }
export const allLists: ListsView = { kind: 'lists' }

const keptId = /^[\w-]{1,100}$/
const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find(value => value === text) ?? null

export function readDossier(query: URLSearchParams): DossierView {
  const person = lengthen(query.get('person') ?? '')
  const kept = query.get('kept')
  return {
    kind: 'dossier',
    person: person?.startsWith('n') === true ? person : null,
    regime: oneOf(regimeIds, query.get('regime')) ?? noDossier.regime,
    audience: oneOf(audiences, query.get('audience')) ?? noDossier.audience,
    language: oneOf(languages, query.get('language')),
    style: oneOf(dossierStyles, query.get('style')) ?? noDossier.style,
    kept: person !== null && kept !== null && keptId.test(kept) ? kept : null,
  }
}

export function readGaps(query: URLSearchParams): GapsView {
  const on = query.get('on')
  return { kind: 'gaps', on: on !== null && isDay(on) ? on : null }
}

/** The view as it stands in the address after its room. */
export function writeDossier(view: DossierView | GapsView): string {
  if (view.kind === 'gaps') return view.on === null ? '' : `?on=${view.on}`
  if (view.person === null) return ''
  const parts: [string, string | null][] = [
    ['person', shorten(view.person)],
    ['regime', view.regime],
    ['audience', view.audience],
    ['language', view.language],
    ['style', view.style === noDossier.style ? null : view.style],
    ['kept', view.kept],
  ]
  return `?${parts.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`])).join('&')}`
}
