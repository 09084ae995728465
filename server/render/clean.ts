// Controls that are not spaces (XML has no form for them), the controls that reorder text or hide in it, and what Unicode keeps for no character.
const unprintable =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]/gu
const unassignable = /[\p{Cs}\p{Co}\u{e0000}-\u{e007f}]|\p{Noncharacter_Code_Point}/gu
const lineEnds = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * Text as a page can show it, the same for every format: no control characters, line ends as spaces, and a text that holds a script written from
 * right to left is isolated (U+2068 … U+2069), so that it cannot turn what stands beside it.
 */
export function clean(text: string): string {
  const shown = text.replace(lineEnds, ' ').replace(unprintable, '').replace(unassignable, '\ufffd').normalize('NFC')
  return rightToLeft.test(shown) ? `\u2068${shown}\u2069` : shown
}

/** The same for every text in a value made of lists and plain objects. */
export function cleaned<T>(value: T): T {
  if (typeof value === 'string') return clean(value) as T
  if (Array.isArray(value)) return value.map((member: unknown) => cleaned(member)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]: [string, unknown]) => [key, cleaned(member)])) as T
}
