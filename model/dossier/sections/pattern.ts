import { t, type Made, type Making } from '../making.ts'
import { kindOf } from '../words/kinds.ts'

/** Section 7: counts of what was written about, and the caveat that this is no sample. */
export function pattern(making: Making): Made {
  const { acts } = making.given
  if (acts.length < 2)
    return making.section(
      'pattern',
      7,
      'section.pattern',
      [making.text('pattern.none')],
      [making.check('pattern', 'check.pattern', 'missing', { node: making.facts.person.id })],
    )
  const counts = new Map<string, { kind: string; mode: string; acts: Set<number> }>()
  for (const { number, act, chains } of acts)
    for (const { chain } of chains) {
      const kind = kindOf(making.language, act)
      const mode = making.mode(chain)
      const known = counts.get(`${kind}\u0000${mode}`) ?? { kind, mode, acts: new Set() }
      known.acts.add(number)
      counts.set(`${kind}\u0000${mode}`, known)
    }
  const rows = [...counts.values()].map(({ kind, mode, acts: of }) => [[t(kind)], [t(mode)], [t(String(of.size))]])
  return making.section(
    'pattern',
    7,
    'section.pattern',
    [
      making.notice('pattern.caveat'),
      making.text('pattern.once'),
      ...making.table(
        making.say('pattern.table'),
        [
          ['acts.kind', 0.45],
          ['column.kind', 0.4],
          ['column.count', 0.15],
        ],
        rows,
      ),
    ],
    [making.check('pattern', 'check.pattern', new Set(acts.flatMap(({ victims }) => victims)).size > 1 ? 'complete' : 'partly')],
  )
}
