import type { Says } from '#model/claims/claim.ts'
import type { ProfileId } from '#model/claims/identifiers.ts'
import type { Source } from '#model/claims/source.ts'
import type { Audience, DossierDocument } from '#model/dossier/document.ts'
import { noOwnParts, type OwnParts } from '#model/dossier/facts.ts'
import { clearanceOf, prepareDossier, type PreparedDossier } from '#server/explore/dossier.ts'
import { Telling } from '#tests/support/claims.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

/** An invented breakwater: a guard who hit someone there, in versions for each audience. */
export interface World {
  readonly told: Telling
  readonly guard: ProfileId
  readonly victim: ProfileId
  readonly act: ProfileId
}
export function breakwater(victimSays: Says, { date = '2020-05-05', act = {} }: { date?: string | null; act?: Says } = {}): World {
  const told = new Telling()
  told.source('report', 'A report on the breakwater')
  const guard = told.node('Person', 'guard', { name: 'Timur Pierov' })
  const victim = told.node('Person', 'victim', victimSays)
  const beating = told.node('Incident', 'act', { name: 'Beating at the water', kind: 'beating', ...act }, date === null ? {} : { date })
  told.between('SUFFERED', victim, beating)
  told.between('COMMITTED', guard, beating)
  return { told, guard, victim, act: beating }
}
export async function prepared(
  { told, guard }: World,
  audience: Audience,
  { own = noOwnParts, sources = {} }: { own?: OwnParts; sources?: Partial<Source> } = {},
): Promise<PreparedDossier> {
  const store = new NaiveStore()
  await store.commit({ ...told.batch, sources: told.batch.sources!.map(source => ({ ...source, ...sources })) })
  const person = await store.node(guard, clearanceOf(audience))
  if (!person) throw new Error('the guard is not there')
  return prepareDossier(store, { person, regime: 'eu-ghrsr', audience, language: 'en', own })
}
export const whole = ({ document }: { document: DossierDocument }): string => JSON.stringify(document)
export const textOf = async (...asked: Parameters<typeof prepared>): Promise<string> => whole(await prepared(...asked))
