import type { Block, Inline } from '../document.ts'
import type { VersionKey } from '../key.ts'
import { t, type Making } from '../making.ts'

/** Annex H, of a sealed annex only: what is C7, and who is “Victim A”, in the versions that others were given. */
export function keys(making: Making): Block[] {
  if (making.given.keys.length === 0) return []
  const here = new Map(making.numbering.claims.map(({ id }, at) => [id as string, at + 1]))
  return [making.heading('key.heading'), making.notice('key.notice'), ...making.given.keys.flatMap(key => keyOf(making, key, here))]
}

function keyOf(making: Making, { audience, person, snapshot, claims, persons }: VersionKey, here: ReadonlyMap<string, number>): Block[] {
  const version = making.say(`audience.${audience}`)
  const hereOf = (id: string): Inline => {
    const number = here.get(id)
    return number === undefined ? t('—') : { claims: [number] }
  }
  return [
    making.heading('key.version', { version, person: making.free(person.name), id: person.id }),
    making.text('key.fits', { snapshot, count: claims.length }),
    ...making.table(
      making.say('key.claims', { version }),
      [
        ['key.number', 0.15],
        ['annex.claimid', 0.65],
        ['key.here', 0.2],
      ],
      // Numbers of another document are text: what leads somewhere are the claims of this one.
      claims.map((id, at) => [[t(`C${at + 1}`)], [t(id)], [hereOf(id)]]),
    ),
    ...(persons.length === 0 ? [making.text('key.nobody')] : []),
    ...making.table(
      making.say('key.persons', { version }),
      [
        ['key.pseudonym', 0.25],
        ['column.name', 0.4],
        ['key.node', 0.35],
      ],
      persons.map(({ pseudonym, node }) => [
        [t(pseudonym)],
        [t(node ? making.free(node.name) : making.say('key.minor'))],
        [t(node?.id ?? '—')],
      ]),
    ),
  ]
}
