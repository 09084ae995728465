import type { dossierFormats, dossierStyles } from '#model/api/dossiers.ts'
import type { FileAnswer } from '#model/api/endpoint.ts'
import type { Seal } from '#model/api/seal.ts'
import { isDocumented } from '#model/dossier/documented.ts'
import { prepareDossier, type DossierWanted, type PreparedDossier } from '#server/explore/dossier.ts'
import { formats } from '#server/render/formats.ts'
import { encrypted, sealedFile } from '#server/render/seal.ts'
import type { Store } from '#server/store/store.ts'
import { NothingDocumented } from './failures.ts'

export interface DossierFileWanted extends DossierWanted {
  readonly format: (typeof dossierFormats)[number]
  readonly style: (typeof dossierStyles)[number]
  /** Whom a sealed annex is encrypted for: it is given out in no other way. */
  readonly seal?: Seal | undefined
}

/** A dossier of someone of whom there is something to tell; throws NothingDocumented, at every door. */
export async function documentedDossier(store: Store, wanted: DossierWanted): Promise<PreparedDossier> {
  const prepared = await prepareDossier(store, wanted)
  if (!isDocumented(prepared.facts)) throw new NothingDocumented()
  return prepared
}

/** A dossier as a file. Its name tells the regime and the audience, and nobody's name. */
export async function dossierFile(store: Store, wanted: DossierFileWanted, prepared?: PreparedDossier): Promise<FileAnswer> {
  const { format, style, regime, audience, language, seal, signal } = wanted
  if ((audience === 'sealed') !== (seal !== undefined)) throw new TypeError('a sealed annex, and nothing else, is encrypted')
  const { document } = prepared ?? (await documentedDossier(store, wanted))
  const { mediaType, extension, render } = formats[format]
  const content = await render(document, { style, ...(signal && { signal }) })
  const name = `dossier-${regime}-${audience}-${language}.${extension}`
  if (!seal) return { mediaType, name, content }
  return {
    mediaType: sealedFile.mediaType,
    name: `${name}.${sealedFile.extension}`,
    content: await encrypted(content, seal, signal),
  }
}
