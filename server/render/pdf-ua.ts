import { TypesettingFailed } from './problems.ts'

const identification =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>'

/**
 * Adds the two things PDF/UA-1 asks that Typst without its flag leaves out, as an incremental update (ISO 32000-1, 7.5.6): the viewer shows the title
 * (7.1), and the metadata say which standard the file claims (5). Everything else is in what Typst writes; the tests hold it to veraPDF's reading.
 */
export function declareUniversallyAccessible(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const trailer = text.lastIndexOf('\ntrailer')
  const previous = found(/startxref\s+(\d+)/, text.slice(trailer))
  const root = found(/\/Root (\d+) 0 R/, text.slice(trailer))
  const size = found(/\/Size (\d+)/, text.slice(trailer))
  const identifiers = found(/\/Info \d+ 0 R\s+\/ID \[[^\]]*\]/, text.slice(trailer))
  const catalog = objectAt(text, root)
  const metadata = found(/\/Metadata (\d+) 0 R/, catalog)
  const stream = objectAt(text, metadata)
  const begins = stream.indexOf('stream\n') + 'stream\n'.length
  const xmp = stream.slice(begins, stream.lastIndexOf('\nendstream')).replace('</rdf:RDF>', `${identification}</rdf:RDF>`)
  const changed = [
    [Number(root), catalog.replace('/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true')],
    [Number(metadata), `<<\n  /Length ${xmp.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${xmp}\nendstream`],
  ] as const
  if (!changed[0][1].includes('/DisplayDocTitle') || !xmp.includes('pdfuaid:part')) throw unexpected()
  let added = text.endsWith('\n') ? '' : '\n'
  const entries = changed.map(([number, body]) => {
    const offset = text.length + added.length
    added += `${number} 0 obj\n${body}\nendobj\n`
    return { number, line: `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n` }
  })
  const table = text.length + added.length
  added += `xref\n${entries
    .sort((a, b) => a.number - b.number)
    .map(({ line }) => line)
    .join('')}`
  added += `trailer\n<<\n  /Size ${size}\n  /Root ${root} 0 R\n  ${identifiers}\n  /Prev ${previous}\n>>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(added, 'latin1')])
}

function objectAt(text: string, number: string): string {
  const begins = text.lastIndexOf(`\n${number} 0 obj\n`)
  const ends = text.indexOf('\nendobj', begins)
  if (begins < 0 || ends < 0) throw unexpected()
  return text.slice(begins + `\n${number} 0 obj\n`.length, ends)
}

function found(pattern: RegExp, text: string): string {
  const match = pattern.exec(text)
  if (match === null) throw unexpected()
  return match[1] ?? match[0]
}

const unexpected = () => new TypesettingFailed(['its PDF is not laid out as Typst 0.14 does'])
