import type { DossierDocument } from '#model/dossier/document.ts'
import { bibTex, cslJson } from './bibliography.ts'
import { renderDocx } from './docx.ts'
import { renderHtml } from './html.ts'
import { renderJson } from './json.ts'
import type { RenderOptions } from './options.ts'
import { renderPdf } from './pdf.ts'

export interface Format {
  readonly mediaType: string
  readonly extension: string
  readonly render: (document: DossierDocument, options: RenderOptions) => Promise<Uint8Array | string>
}

/** Everything a dossier can be downloaded as. */
export const formats = {
  html: { mediaType: 'text/html; charset=utf-8', extension: 'html', render: renderHtml },
  pdf: { mediaType: 'application/pdf', extension: 'pdf', render: renderPdf },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    render: renderDocx,
  },
  json: { mediaType: 'application/json', extension: 'json', render: renderJson },
  bibtex: { mediaType: 'application/x-bibtex; charset=utf-8', extension: 'bib', render: async document => bibTex(document) },
  'csl-json': { mediaType: 'application/vnd.citationstyles.csl+json', extension: 'csl.json', render: async document => cslJson(document) },
} as const satisfies Record<string, Format>
