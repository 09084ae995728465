export const penalties = ['imprisonment', 'restriction', 'suspended', 'arrest', 'fine', 'ban', 'confiscation', 'unspecified'] as const
export type Penalty = (typeof penalties)[number]

/** One penalty of a sentence. Arrest is counted in days, all others in months; null where the words give no length. */
export interface PartOfSentence {
  readonly kind: Penalty
  readonly length: number | 'life' | null
}

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen']
const more = ['fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty']
const numbers = new Map([...words, ...more].map((word, at) => [word, at + 1]))
const number = `(?:\\d{1,3}(?:\\.\\d{1,2})?|an?|${[...numbers.keys()].join('|')})`
const unit = '(?:years?|months?|weeks?|days?)'
/** "five years", "5.5 years", "a five-year", "two and a half years", "1 year (and) 6 months". */
const duration = `(?:(?:a |an )?${number}(?: and a half)?[ -]${unit}(?:(?<=years?)(?: and)? ${number}[ -]months?)?)`

// What a colony or prison is like says nothing of how long.
const place =
  '(?: (?:in|at|to be served in) (?:an? |the )?[a-z -]*(?:colony|prison|jail|institution|regime)(?: (?:of|with) [a-z -]*(?:security|regime))?)?'
const forms: readonly (readonly [Penalty, RegExp])[] = [
  [
    'imprisonment',
    said(`(?<length>${duration})(?: of| in)? (?:imprisonment|prison|jail|custody|deprivation of liberty|deprivation of freedom)${place}`),
  ],
  [
    'imprisonment',
    said(`(?<length>${duration}) (?:in|at) (?:an? |the )?[a-z -]*(?:colony|prison|jail)(?: (?:of|with) [a-z -]*(?:security|regime))?`),
  ],
  ['imprisonment', said(`(?<length>${duration}) prison (?:term|sentence)`)],
  ['imprisonment', said(`imprisonment (?:for|of) (?<length>${duration})`)],
  ['imprisonment', said(`(?<life>life)(?: imprisonment| in prison| sentence)`)],
  ['imprisonment', said('imprisonment|deprivation of liberty|(?:a )?(?:prison terms?|prison sentences?|custodial sentences?)')],
  [
    'restriction',
    said(`(?<length>${duration})(?: of)? (?:restriction of (?:liberty|freedom)|restricted (?:liberty|freedom)|freedom restriction)`),
  ],
  ['restriction', said(`restriction of (?:liberty|freedom)(?: (?:for|of) (?<length>${duration}))?`)],
  ['suspended', said(`(?<length>${duration})(?: of)?(?: a)? (?:suspended sentence|probation|suspended imprisonment|on probation)`)],
  ['suspended', said(`(?:suspended sentence|probation)(?: (?:for|of) (?<length>${duration}))?`)],
  ['arrest', said(`(?<length>${duration})(?: of)? (?:administrative arrest|administrative detention|arrest|under arrest)`)],
  ['arrest', said(`(?:administrative )?arrest(?: (?:for|of) (?<length>${duration}))?`)],
  ['fine', said('(?:a |an )?(?:administrative )?fines?(?: of (?<amount>[a-z0-9 .,$€]+))?')],
  ['ban', said(`(?<length>${duration})(?: of a| of)? (?:ban|prohibition)(?: (?:on|from|to) (?<object>[a-z ,'()-]+))?`)],
  ['ban', said(`(?:a |an )?(?:ban|prohibition) (?:on|from) (?<object>[a-z ,'()-]+?) for (?<length>${duration})`)],
  ['ban', said(`(?:a |an )?(?:ban|prohibition)(?: (?:for|of) (?<length>${duration}))?(?: (?:on|from) (?<object>[a-z ,'()-]+))?`)],
  ['confiscation', said('(?:the )?confiscation(?: of (?:the |their |his |her )?property)?')],
  ['unspecified', said(`(?<length>${duration})`)],
]

function said(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`)
}

// Within what a ban forbids or a fine amounts to, none of these may hide a second penalty or a doubt.
const penal = new RegExp(
  `\\b(?:${unit}|imprisonment|prison|liberty|arrest|fine|probation|confiscation|suspended|ban|no|not|without|except|minus|possibly|up to|at least)\\b`,
)

const lengthInMonths = { year: 12, month: 1 } as const
const lengthInDays = { week: 7, day: 1 } as const

/** Whole months, or days for an arrest; undefined where the words do not give such a number. */
function measure(text: string, kind: Penalty): number | undefined {
  const pieces = [...text.matchAll(new RegExp(`(${number})( and a half)?[ -](year|month|week|day)s?`, 'g'))]
  const values = pieces.map(([, count = '', half, name = '']) => {
    const units: Readonly<Record<string, number>> = kind === 'arrest' ? lengthInDays : lengthInMonths
    const amount = count === 'a' || count === 'an' ? 1 : (numbers.get(count) ?? Number(count))
    return (amount + (half === undefined ? 0 : 0.5)) * (units[name] ?? NaN)
  })
  const total = Math.round(values.reduce((sum, value) => sum + value, 0) * 1000) / 1000
  return Number.isInteger(total) && total > 0 ? total : undefined
}

function partOf(text: string): PartOfSentence | null {
  for (const [kind, form] of forms) {
    const groups = form.exec(text)?.groups ?? (form.test(text) ? {} : undefined)
    if (groups === undefined) continue
    if (penal.test(groups['object'] ?? groups['amount'] ?? '')) continue
    if (groups['life'] !== undefined) return { kind, length: 'life' }
    if (groups['length'] === undefined) return { kind, length: null }
    const length = measure(groups['length'], kind)
    return length === undefined ? null : { kind, length }
  }
  return null
}

// What a source adds about its own words, or says did not happen.
const aside = /^(?:its length not given|without deportation|as (?:this|the) (?:paragraph|text|source) calls it)$/

const joint = /( and |, and |, |; | with | plus )/

/** Reads pieces from the first on, each the longest run that is a penalty; null where something is left that is none. */
function partsOf(pieces: readonly string[]): PartOfSentence[] | null {
  if (pieces.length === 0) return []
  const [first = '', , ...others] = pieces
  if (aside.test(first)) return partsOf(others)
  for (let end = pieces.length; end >= 1; end -= 2) {
    const part = partOf(pieces.slice(0, end).join(''))
    const rest = part && partsOf(pieces.slice(end + 1))
    if (part && rest) return [part, ...rest]
  }
  return null
}

/**
 * What the words of a sentence say, or null where any of them is not understood: a range, an "up to", a language other than English. Never a guess;
 * a length without a kind is `unspecified`, and two lengths of one kind are not understood.
 */
export function readSentence(words: string): readonly PartOfSentence[] | null {
  const text = words
    .toLowerCase()
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(?:sentenced to|sentence of) /, '')
    .replace(/\.$/, '')
  const parts = partsOf(text.split(joint))
  const read = parts && together(parts)
  return read?.understood && read.parts.length > 0 ? read.parts : null
}

/** What all values together say: each kind once. A value that gives no length does not contradict one that does; two lengths leave the kind not understood. */
export function together(values: readonly (PartOfSentence | null)[]): {
  readonly parts: readonly PartOfSentence[]
  readonly understood: boolean
} {
  const parts = values.filter(value => value !== null)
  const lengthsOf = (kind: Penalty) => [
    ...new Set(parts.filter(part => part.kind === kind && part.length !== null).map(({ length }) => length)),
  ]
  const kinds = penalties.filter(kind => parts.some(part => part.kind === kind))
  const clear = kinds.filter(kind => lengthsOf(kind).length <= 1)
  return {
    parts: clear.map(kind => ({ kind, length: lengthsOf(kind)[0] ?? null })),
    understood: clear.length === kinds.length && parts.length === values.length,
  }
}

/** The bands in which lengths are counted, in months (for arrest in days): from the first number to below the second. */
const bands = [
  ['under-1', 0, 12],
  ['1-3', 12, 36],
  ['3-5', 36, 60],
  ['5-8', 60, 96],
  ['8-up', 96, Infinity],
] as const
const bandsOfArrest = [
  ['under-15', 0, 15],
  ['15-up', 15, Infinity],
] as const

const banded = (kind: Penalty): boolean => !['fine', 'ban', 'confiscation'].includes(kind)

/** The group in which a part is counted: `imprisonment.3-5`, `arrest.under-15`, `fine`, `imprisonment.life`, `restriction.unsaid`. */
export function groupOfPart({ kind, length }: PartOfSentence): string {
  if (!banded(kind)) return kind
  if (length === null) return `${kind}.unsaid`
  if (length === 'life') return `${kind}.life`
  const band = (kind === 'arrest' ? bandsOfArrest : bands).find(([, from, to]) => from <= length && length < to)
  return `${kind}.${band?.[0] ?? 'unsaid'}`
}

const allBands = (kind: Penalty): readonly string[] => [
  ...(kind === 'arrest' ? bandsOfArrest : bands).map(([name]) => name),
  'life',
  'unsaid',
]

/** Every group of sentences there can be, from the heaviest kind on and from short to long: the order in which people read them. */
export const sentenceGroups: readonly string[] = [
  ...penalties.flatMap(kind => (banded(kind) ? allBands(kind).map(band => `${kind}.${band}`) : [kind])),
  'not-understood',
  'none',
]
