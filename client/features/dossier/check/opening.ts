import { shortestPassphrase } from '#model/api/seal.ts'
/** How a sealed annex is opened, as it is being typed. */
export interface Opening {
  readonly by: 'recipients' | 'passphrase'
  /** Public keys of age, one a line. */
  readonly recipients: string
  readonly passphrase: string
}

export const unopened: Opening = { by: 'recipients', recipients: '', passphrase: '' }

const publicKey = /^age1[a-z0-9]+$/

const keysIn = ({ recipients }: Opening): string[] => [...new Set(recipients.split(/[\s,;]+/).filter(key => key !== ''))]

/** What keeps it from being sealed like this; null where nothing does. */
export function mistakeIn(opening: Opening): 'empty' | 'secret' | 'unknown' | 'short' | null {
  if (opening.by === 'passphrase') {
    if (opening.passphrase === '') return 'empty'
    return opening.passphrase.length < shortestPassphrase ? 'short' : null
  }
  const keys = keysIn(opening)
  if (keys.some(key => /^age-secret-key-/i.test(key))) return 'secret'
  return keys.length === 0 ? 'empty' : keys.every(key => publicKey.test(key)) ? null : 'unknown'
}

/** What the server is told of it. */
export const sealOf = (opening: Opening) =>
  opening.by === 'passphrase' ? { passphrase: opening.passphrase } : { recipients: keysIn(opening) }
