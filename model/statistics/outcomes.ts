/**
 * What the latest recorded step of a proceeding meant for one accused. Each is an act of a court or body, never a description of a person.
 * `unclear`: the step is recorded, its direction is not. `several`: different outcomes, and which is the last is not known. `none`: nothing recorded.
 */
export const outcomes = [
  'verdict-against',
  'verdict-favourable',
  'acquittal',
  'charges-dropped',
  'appeal-against',
  'appeal-favourable',
  'sentence-harsher',
  'sentence-eased',
  'parole-refused',
  'parole-granted',
  'release',
  'removal',
  'asylum-refused',
  'asylum-granted',
  'unclear',
  'several',
  'none',
] as const
export type Outcome = (typeof outcomes)[number]

/** What a step whose kind ends or turns a proceeding means where it goes against the accused, and where it favours them. */
const directions: Readonly<Record<string, readonly [against: Outcome, favourable: Outcome]>> = {
  verdict: ['verdict-against', 'verdict-favourable'],
  'appeal-ruling': ['appeal-against', 'appeal-favourable'],
  'cassation-ruling': ['appeal-against', 'appeal-favourable'],
  'sentence-change': ['sentence-harsher', 'sentence-eased'],
  'parole-ruling': ['parole-refused', 'parole-granted'],
  'asylum-decision': ['asylum-refused', 'asylum-granted'],
}
/** Kinds that say their direction themselves; a source that calls one of the favourable ones unfavourable makes it unclear. */
const favourableKinds: Readonly<Record<string, Outcome>> = {
  acquittal: 'acquittal',
  'dropping-of-charges': 'charges-dropped',
  release: 'release',
}
const againstKinds: Readonly<Record<string, Outcome>> = { 'deportation-order': 'removal', expulsion: 'removal' }

export interface StepSaid {
  /** More than one where sources disagree. */
  readonly kinds: readonly string[]
  /** Null where no source says, or they disagree. */
  readonly favourable: boolean | null
  /** Whether a source gives a sentence, or a provision under which the step found against them. */
  readonly found: boolean
}

/** The outcome that one step is for one accused; null where a step of its kind is none, such as a search or a charge. */
export function outcomeOf({ kinds, favourable, found }: StepSaid): Outcome | null {
  const meant = [...new Set(kinds.flatMap(kind => outcomeOfKind(kind, favourable, found) ?? []))]
  if (meant.length === 0) return null
  return kinds.length === 1 ? (meant[0] ?? null) : 'unclear'
}

function outcomeOfKind(kind: string, favourable: boolean | null, found: boolean): Outcome | null {
  const either = directions[kind]
  if (either) {
    if (favourable !== null) return either[favourable ? 1 : 0]
    return kind === 'verdict' && found ? 'verdict-against' : 'unclear'
  }
  const good = favourableKinds[kind]
  if (good) return favourable === false ? 'unclear' : good
  const bad = againstKinds[kind]
  return bad ? (favourable === true ? 'unclear' : bad) : null
}
