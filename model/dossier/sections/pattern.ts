import { isDoubtful } from '../caveats.ts'
import { t, type Made, type Making } from '../making.ts'
import { byAppointment, throughProceeding } from '../relevant.ts'
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
  const victims = new Set(acts.flatMap(({ victims: of }) => of))
  const [only] = victims.size === 1 && acts.every(({ victims: of }) => of.length > 0) ? victims : []
  const counts = new Map<string, { kind: string; mode: string; acts: Set<number>; sure: Set<number> }>()
  for (const { number, act, chains } of acts)
    for (const { chain } of chains) {
      const kind = act.properties['kind'] === undefined ? making.say('acts.unsorted') : kindOf(making.language, act)
      const mode = making.mode(chain)
      const known = counts.get(`${kind}\u0000${mode}`) ?? { kind, mode, acts: new Set(), sure: new Set() }
      known.acts.add(number)
      if (!isDoubtful(id => making.supporting(id), chain)) known.sure.add(number)
      counts.set(`${kind}\u0000${mode}`, known)
    }
  const rows = [...counts.values()].map(({ kind, mode, acts: of, sure }) => [
    [t(kind)],
    [t(mode)],
    [t(String(of.size))],
    [t(String(of.size - sure.size))],
  ])
  return making.section(
    'pattern',
    7,
    'section.pattern',
    [
      making.notice('pattern.caveat'),
      making.text('pattern.once'),
      ...(only === undefined ? [] : [making.text('pattern.one', { name: making.caption(only) })]),
      ...making.table(
        making.say('pattern.table'),
        [
          ['acts.kind', 0.35],
          ['column.kind', 0.35],
          ['column.count', 0.1],
          ['pattern.doubtful', 0.2],
        ],
        rows,
      ),
    ],
    [making.check('pattern', 'check.pattern', isPattern(making) ? 'complete' : only === undefined ? 'partly' : 'missing')],
  )
}

/** Two acts that fell on different people, neither of them joined to the person only by what a source suspects or the editors read. */
function isPattern(making: Making): boolean {
  const sound = making.given.acts.flatMap(({ chains }) => {
    const of = chains
      .filter(({ chain }) => !byAppointment(chain) && !throughProceeding(chain) && !isDoubtful(id => making.supporting(id), chain))
      .flatMap(({ chain }) => chain.victim ?? [])
    return of.length > 0 ? [new Set(of)] : []
  })
  return sound.some((one, at) => sound.slice(at + 1).some(other => [...one].every(victim => !other.has(victim))))
}
