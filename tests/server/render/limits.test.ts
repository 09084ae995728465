import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Block } from '#model/dossier/document.ts'
import { renderPdf } from '#server/render/pdf.ts'
import { RenderDeadlinePassed, TypesettingFailed } from '#server/render/problems.ts'
import { closeTypesetter, query, typeset, typesetPortably, typesetsPortably } from '#server/render/typst/compiler.ts'
import { writeWhole } from '#server/render/write.ts'
import { evidenceTable, inventedDossier, plain } from '#tests/support/dossier.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

afterAll(closeTypesetter)
const endless = '#let n = 0\n#while n < 1000000000 { n = n + 1 - 0 * n }'
const quick = '#set text(font: "Noto Serif")\nHello #metadata(7)<seven>'

test('a render that takes too long is ended, and the next one works', async () => {
  const slow = '#for n in range(400000) [#n ]'
  await expect(typeset(slow, {}, { deadline: 300 })).rejects.toThrow(RenderDeadlinePassed)
  expect(await query(quick, {}, '<seven>')).toEqual([7])
})

test('a render that is aborted ends at once with the reason it was given, and those that wait go on', async () => {
  const abort = new AbortController()
  const reason = new Error('the reader left')
  const aborted = typeset('#for n in range(400000) [#n ]', {}, { signal: abort.signal })
  const waiting = query(quick, {}, '<seven>')
  setTimeout(() => abort.abort(reason), 200)
  await expect(aborted).rejects.toBe(reason)
  expect(await waiting).toEqual([7])
  await expect(typeset(quick, {}, { signal: abort.signal })).rejects.toBe(reason)
})

test('a render that waits behind another is given up without ending that one', async () => {
  const abort = new AbortController()
  const running = typeset('#set text(font: "Noto Serif")\n#for n in range(3000) [#n ]', {})
  const given = typeset(quick, {}, { signal: abort.signal })
  abort.abort()
  await expect(given).rejects.toThrow('aborted')
  expect((await running).length).toBeGreaterThan(1000)
})

test('what Typst refuses is said, and a source has no file but the ones it is given', async () => {
  await expect(typeset(endless.slice(0, 20), {})).rejects.toThrow(TypesettingFailed)
  await expect(typeset('#read("/etc/passwd")', {})).rejects.toThrow(TypesettingFailed)
  await typeset('#set text(font: "Noto Serif")\n#read("/mine.txt")', { '/mine.txt': Buffer.from('x') })
  await expect(typeset('#read("/mine.txt")', {})).rejects.toThrow(TypesettingFailed)
  await expect(typeset('#import "@preview/cetz:0.3.0"', {})).rejects.toThrow(TypesettingFailed)
})

test('the native compiler and the portable one give the same bytes, the same values and the same refusals', async () => {
  // Long sections begin a page of their own, and the native compiler sets these side by side.
  const long: Block = { kind: 'list', ordered: false, items: Array.from({ length: 90 }, (_, at) => [plain(`Line ${at} of a long list.`)]) }
  const document = inventedDossier({
    sections: [
      { id: 'e', number: '1', title: 'E', blocks: [evidenceTable(60)] },
      { id: 'f', number: '2', title: 'F', blocks: Array.from({ length: 50 }, () => long) },
    ],
    footnotes: [],
  })
  const made = async () => [
    Buffer.from(await renderPdf(document, { style: 'apa' })).toString('base64'),
    await query(quick, {}, '<seven>'),
    await typeset('#read("../../../../../../../../../../etc/passwd")', {}).catch((error: unknown) => error instanceof TypesettingFailed),
  ]
  const native = await made()
  await typesetPortably(true)
  try {
    expect(await made()).toEqual(native)
  } finally {
    await typesetPortably(false)
  }
})

test('the native compiler is there where this is tested, or the test before compares nothing', async () => {
  expect(await query(quick, {}, '<seven>')).toEqual([7])
  expect(typesetsPortably()).toBe(false)
})

test('a refusal names no path of this machine', async () => {
  const refused = await typeset('#read("/etc/passwd")', {}).catch((error: unknown) => String(error))
  expect(refused).not.toContain(process.cwd())
})

test('a whole dossier that is aborted leaves what was there, and nothing beside it', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'dossier.pdf')
  await writeFile(path, 'the old one')
  const document = inventedDossier({ sections: [{ id: 'e', number: '1', title: 'E', blocks: [evidenceTable(2000)] }], footnotes: [] })
  const signal = AbortSignal.timeout(400)
  await expect(writeWhole(path, () => renderPdf(document, { style: 'apa', signal }))).rejects.toThrow()
  expect(await readFile(path, 'utf8')).toBe('the old one')
  await writeWhole(path, async () => 'the new one')
  expect(await readFile(path, 'utf8')).toBe('the new one')
  expect(await readdir(folder)).toEqual(['dossier.pdf'])
})

test('a name that cannot be written to leaves no part behind', async () => {
  const folder = temporaryFolder()
  await writeWhole(join(folder, 'taken', 'x'), async () => 'x')
  await expect(writeWhole(join(folder, 'taken'), async () => 'y')).rejects.toThrow()
  expect(await readdir(folder)).toEqual(['taken'])
})
