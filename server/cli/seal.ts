import { readFile } from 'node:fs/promises'
import { Option } from 'commander'
import { seal, type Seal } from '#model/api/seal.ts'
import type { Audience } from '#model/dossier/document.ts'
import { shown } from '#server/import/findings.ts'
import { wrongRecipients } from '#server/render/seal.ts'

export interface SealOptions {
  readonly recipient?: readonly string[]
  readonly recipientsFile?: string
  readonly passphraseFile?: string
}

export const sealOptions = {
  recipient: new Option('--recipient <age1…>', 'of a sealed annex: encrypt it to this public key of age; may be repeated').argParser(
    (recipient: string, before: readonly string[] | undefined) => [...(before ?? []), recipient],
  ),
  recipientsFile: new Option(
    '--recipients-file <file>',
    'of a sealed annex: the same from a file as age reads it, one a line, # begins a remark',
  ),
  passphraseFile: new Option(
    '--passphrase-file <file>',
    'of a sealed annex: encrypt it with the passphrase in this file, one line of at least 15 characters (never an argument: the history of the shell and other users of the machine would see it)',
  ),
}

/** Whom the file is encrypted for, or every sentence on what is wrong with that. No secret is repeated in a sentence. */
export async function readSeal(
  audience: Audience,
  { recipient = [], recipientsFile, passphraseFile }: SealOptions,
): Promise<{ readonly seal: Seal | undefined; readonly wrong: readonly string[] }> {
  const asked = recipient.length > 0 || recipientsFile !== undefined || passphraseFile !== undefined
  if (audience !== 'sealed')
    return refused(
      asked ? ['--recipient, --recipients-file and --passphrase-file: only a sealed annex (--audience sealed) is encrypted.'] : [],
    )
  if (!asked)
    return refused([
      'A sealed annex is only ever given out encrypted: say for whom with --recipient, --recipients-file or --passphrase-file.',
    ])
  const [recipients, passphrase] = [await textOf(recipientsFile), await textOf(passphraseFile)]
  const unread = [recipients, passphrase].flatMap(file => (file?.unread === undefined ? [] : [file.unread]))
  if (unread.length > 0) return refused(unread)

  const given = [...recipient.map(text => ({ at: '--recipient', text })), ...linesOf(shown(recipientsFile ?? ''), recipients?.text ?? '')]
  const read = seal.safeParse({
    ...((recipient.length > 0 || recipients) && { recipients: given.map(({ text }) => text) }),
    ...(passphrase && { passphrase: passphrase.text.replace(/\r?\n$/, '') }),
  })
  const placeOf = (part: PropertyKey | undefined, at: PropertyKey | undefined): string => {
    const one = typeof at === 'number' ? given[at] : undefined
    if (one) return `${one.at}, ${/secret/i.test(one.text) ? 'a secret key' : `“${shown(one.text)}”`}`
    if (part === 'passphrase') return shown(passphraseFile ?? '')
    return part === 'recipients' && recipientsFile !== undefined ? shown(recipientsFile) : '--recipient, --passphrase-file'
  }
  if (!read.success) return refused(read.error.issues.map(({ path: [part, at], message }) => `${placeOf(part, at)}: ${message}.`))
  const wrong = await wrongRecipients(read.data.recipients ?? [])
  if (wrong.length > 0)
    return refused(wrong.map(at => `${placeOf('recipients', at)}: expected a recipient of age that can be encrypted to.`))
  return { seal: read.data, wrong: [] }
}

const refused = (wrong: readonly string[]) => ({ seal: undefined, wrong })

async function textOf(path: string | undefined): Promise<{ readonly text: string; readonly unread?: string } | undefined> {
  if (path === undefined) return undefined
  try {
    // A passphrase read with other letters than it has could never be given again.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) }
  } catch (error) {
    if (error instanceof TypeError) return { text: '', unread: `${shown(path)}: expected text in UTF-8.` }
    return {
      text: '',
      unread: `${shown(path)} cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'}).`,
    }
  }
}

const linesOf = (file: string, text: string): { at: string; text: string }[] =>
  text
    .split('\n')
    .map((line, at) => ({ at: `${file}, line ${at + 1}`, text: line.trim() }))
    .filter(line => line.text !== '' && !line.text.startsWith('#'))
