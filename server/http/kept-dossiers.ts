import type { dossierStyles } from '#model/api/dossiers.ts'
import { markOf, type Rank } from '#model/claims/mark.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import type { Audience } from '#model/dossier/document.ts'
import type { RegimeId } from '#model/dossier/regime.ts'
import { keepAgain, keepNew, keptFor, type Kept } from '#server/desk/dossiers.ts'
import { baseRead, baseWritten, ownOf, ownWritten } from '#server/desk/kept-version.ts'
import { clearanceOf, type DossierWanted, type EarlierVersion, type PreparedDossier } from '#server/explore/dossier.ts'
import type { Store } from '#server/store/store.ts'
import { BadRequest, NotFound } from './failures.ts'

/** At whose desk, and what they may see. */
export interface Desk {
  readonly desk: string
  readonly reader: Rank
}

/** The kept dossier that is named, where this reader may see it. Throws NotFound, and BadRequest where it is one of something else than is asked for. */
export async function keptOf(
  store: Store,
  { desk, reader }: Desk,
  id: string | undefined,
  asked: { readonly person: NodeRecord; readonly regime: RegimeId; readonly audience: Audience },
): Promise<Kept | null> {
  if (id === undefined) return null
  const kept = await keptFor(desk, id, reader)
  if (!kept) throw new NotFound()
  const { person, regime, audience } = kept.last
  const same = regime === asked.regime && audience === asked.audience
  if (!same || (await store.node(person, clearanceOf(audience)))?.id !== asked.person.id)
    throw new BadRequest([{ at: 'body.kept', expected: 'a kept dossier of this person, regime and audience' }])
  return kept
}

/** Its versions, to be compared with. */
export const versionsOf = (kept: Kept | null): EarlierVersion[] =>
  (kept?.versions ?? []).map(version => ({
    number: version.number,
    day: version.at.slice(0, 10),
    base: baseRead(version),
    own: ownOf(version.own),
  }))

/** Keeps what was prepared, as a further version of a kept dossier or as a new one. Throws NotFound where it was discarded meanwhile. */
export async function keep(
  { desk, reader }: Desk,
  wanted: DossierWanted & { readonly style: (typeof dossierStyles)[number] },
  { document, base }: PreparedDossier,
  { kept, note }: { readonly kept: Kept | null; readonly note: string },
): Promise<{ id: string; number: number }> {
  const { person, regime, audience, language, style, own } = wanted
  const clearance = markOf(Math.max(reader, clearanceOf(audience)) as Rank)
  const given = {
    person: person.id,
    regime,
    audience,
    at: new Date().toISOString(),
    note,
    clearance,
    language,
    style,
    own: ownWritten(own),
    snapshot: document.snapshot,
    base: baseWritten(base),
  }
  if (!kept) return keepNew(desk, given)
  const again = await keepAgain(desk, kept.id, given)
  if (!again) throw new NotFound()
  return again
}
