import { dossierDocument, type DossierDocument } from '#model/dossier/document.ts'

/**
 * The document itself, in its own order: members as the schema declares them, so that one document gives one text however it was put together.
 * Text is left as it is: a reader of JSON gets what the claims say, to the character.
 */
export async function renderJson(document: DossierDocument): Promise<string> {
  return `${JSON.stringify(dossierDocument.parse(document), null, 2)}\n`
}
