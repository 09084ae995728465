import type { dossierFormats, dossierStyles } from '#model/api/dossiers.ts'
import type { FileAnswer } from '#model/api/endpoint.ts'
import { dossierOf, type DossierWanted } from '#server/explore/dossier.ts'
import { formats } from '#server/render/formats.ts'
import type { Store } from '#server/store/store.ts'

export interface DossierFileWanted extends DossierWanted {
  readonly format: (typeof dossierFormats)[number]
  readonly style: (typeof dossierStyles)[number]
}

/** A dossier as a file. Its name tells the regime and the audience, and nobody's name. */
export async function dossierFile(store: Store, wanted: DossierFileWanted): Promise<FileAnswer> {
  const { format, style, regime, audience, language, signal } = wanted
  const document = await dossierOf(store, wanted)
  const { mediaType, extension, render } = formats[format]
  const content = await render(document, { style, ...(signal && { signal }) })
  return { mediaType, name: `dossier-${regime}-${audience}-${language}.${extension}`, content }
}
