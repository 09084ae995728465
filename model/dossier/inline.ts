import type { Inline } from './document.ts'

/** Words of a sentence. */
export const t = (text: string): Inline => ({ text, weight: 'plain' })
/** The title of a work: others' words. */
export const work = (text: string): Inline => ({ text, weight: 'emphasis' })
