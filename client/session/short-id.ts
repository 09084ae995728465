// An id is a letter and 96 bits in hexadecimal; base64url says the bits in 16 characters instead of 24 (RFC 4648 §5).
const idPattern = /^([nr])([0-9a-f]{24})$/
const shortPattern = /^([nr])([A-Za-z0-9_-]{16})$/

/** An id as it stands in an address; anything else as it is. */
export function shorten(id: string): string {
  const match = idPattern.exec(id)
  if (!match) return id
  const [, letter = '', bits = ''] = match
  const bytes = bits.match(/../g)?.map(pair => String.fromCharCode(Number.parseInt(pair, 16))) ?? []
  return letter + btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_')
}

/** The id that an address says in short, or whole; null for what is none. */
export function lengthen(short: string): string | null {
  const match = shortPattern.exec(short)
  if (!match) return idPattern.test(short) ? short : null
  const [, letter = '', text = ''] = match
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return letter + Array.from(bytes, byte => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}
