/** The id of what is lifted from the steps of a case to it: `l`, the bits of the case, the bits of the node at the other end. */
export const liftedId = (proceeding: string, other: string): string => `l${proceeding.slice(1)}${other.slice(1)}`

const pattern = /^l([0-9a-f]{24})([0-9a-f]{24})$/

/** The case and the node at the other end that such an id names; null for any other id. */
export function readLiftedId(id: string): { readonly proceeding: string; readonly other: string } | null {
  const match = pattern.exec(id)
  return match ? { proceeding: `n${match[1] ?? ''}`, other: `n${match[2] ?? ''}` } : null
}
