import type { dossierFormats, dossierStyles } from '#model/api/dossiers.ts'
import type { FileAnswer } from '#model/api/endpoint.ts'
import { isDocumented } from '#model/dossier/documented.ts'
import { prepareDossier, type DossierWanted, type PreparedDossier } from '#server/explore/dossier.ts'
import { formats } from '#server/render/formats.ts'
import type { Store } from '#server/store/store.ts'
import { NothingDocumented } from './failures.ts'

export interface DossierFileWanted extends DossierWanted {
  readonly format: (typeof dossierFormats)[number]
  readonly style: (typeof dossierStyles)[number]
}

/** A dossier of someone of whom there is something to tell; throws NothingDocumented, at every door. */
export async function documentedDossier(store: Store, wanted: DossierWanted): Promise<PreparedDossier> {
  const prepared = await prepareDossier(store, wanted)
  if (!isDocumented(prepared.facts)) throw new NothingDocumented()
  return prepared
}

/** A dossier as a file. Its name tells the regime and the audience, and nobody's name. */
export async function dossierFile(store: Store, wanted: DossierFileWanted, prepared?: PreparedDossier): Promise<FileAnswer> {
  const { format, style, regime, audience, language, signal } = wanted
  const { document } = prepared ?? (await documentedDossier(store, wanted))
  const { mediaType, extension, render } = formats[format]
  const content = await render(document, { style, ...(signal && { signal }) })
  return { mediaType, name: `dossier-${regime}-${audience}-${language}.${extension}`, content }
}
