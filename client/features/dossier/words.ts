import type { Changes } from '#client/data/dossier/questions.ts'
import type { Say } from '#client/messages/say.ts'

const counted = ['added', 'withdrawn', 'revised', 'chainsAdded', 'chainsGone'] as const

export const partText = (part: Changes['own'][number], say: Say): string =>
  say(part === 'consent' ? 'dossier.consent' : `dossier.own.${part}`)

/** What differs from an earlier version, in one sentence. */
export function changesText(changes: Changes, say: Say): string {
  const said = counted.filter(what => changes[what] > 0).map(what => say(`dossier.changes.${what}`, { count: changes[what] }))
  const own =
    changes.own.length === 0 ? [] : [say('dossier.changes.own', { parts: changes.own.map(part => partText(part, say)).join(', ') })]
  const all = [...said, ...own]
  return all.length === 0 ? say('dossier.changes.none') : `${all.join('; ')}.`
}
