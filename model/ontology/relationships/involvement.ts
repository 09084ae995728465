import type { Properties } from '../define.ts'
import { choice, text } from '../kinds.ts'

/** What every relationship of someone to an act may say of their part in it. */
export const involvement = {
  mode: {
    kind: choice('direct', 'order', 'plan', 'aid', 'implement', 'superior-omission', 'policy', 'conceal', 'political'),
    label: 'Mode of responsibility',
    description: 'Degree of involvement after HURIDOCS.',
  },
  capacity: { kind: text, label: 'Capacity', many: true },
  manner: { kind: text, label: 'How', many: true },
} as const satisfies Properties
