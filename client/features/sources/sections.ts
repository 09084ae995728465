import type { ShownClaim } from '#model/api/shapes.ts'

/** The places where this source says a claim; another source may be cited for it too. */
export const citationsIn = (claim: ShownClaim, source: string): ShownClaim['citations'] =>
  claim.citations.filter(citation => citation.source.id === source || citation.relays?.id === source)

/** Claims under the section in which this source says them, in the order they come in: the order of the document. */
export function inSections(
  claims: readonly ShownClaim[],
  source: string,
): { readonly section: string | null; readonly claims: readonly ShownClaim[] }[] {
  const sections = new Map<string | null, ShownClaim[]>()
  for (const claim of claims) {
    const section = citationsIn(claim, source)[0]?.locator.section ?? null
    sections.set(section, [...(sections.get(section) ?? []), claim])
  }
  return [...sections].map(([section, found]) => ({ section, claims: found }))
}
