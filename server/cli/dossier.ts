import { Command, Option } from 'commander'
import { dossierFormats, dossierStyles, longestNote } from '#model/api/dossiers.ts'
import { problemKinds } from '#model/api/problems.ts'
import { audiences, type Audience } from '#model/dossier/document.ts'
import { noOwnParts, type OwnParts } from '#model/dossier/facts.ts'
import { regimeIds, type RegimeId } from '#model/dossier/regime.ts'
import { languages, type Language } from '#model/languages.ts'
import type { Kept } from '#server/desk/dossiers.ts'
import { ownOf } from '#server/desk/kept-version.ts'
import { clearanceOf } from '#server/explore/dossier.ts'
import { documentedDossier, dossierFile, type DossierFileWanted } from '#server/http/answer-dossier.ts'
import { BadRequest, NotFound, NothingDocumented } from '#server/http/failures.ts'
import { keep as keepVersion, keptOf, versionsOf } from '#server/http/kept-dossiers.ts'
import { shown } from '#server/import/findings.ts'
import { writeWhole } from '#server/render/write.ts'
import type { Store } from '#server/store/store.ts'
import { readOwnParts } from './own-parts.ts'
import { resolveNode } from './resolve.ts'
import { withStore, type Exit, type Terminal } from './terminal.ts'

interface Options {
  readonly regime: RegimeId
  readonly audience: Audience
  readonly language: Language
  readonly format: (typeof dossierFormats)[number]
  readonly style: (typeof dossierStyles)[number]
  readonly out: string
  readonly own?: string
  readonly kept?: string
  readonly keep?: string | true
}

export const dossier = (terminal: Terminal, exit: (code: Exit) => void): Command =>
  new Command('dossier')
    .description('prepare the dossier of an official for a sanctions regime and an audience: preparatory work, not legal advice')
    .argument('<person>', 'the name or id of a person')
    .addOption(new Option('--regime <regime>', 'the sanctions regime').choices(regimeIds).makeOptionMandatory())
    .addOption(new Option('--audience <audience>', 'for whom: what they may not see is taken out').choices(audiences).default('public'))
    .addOption(new Option('--language <language>', 'the language of the framing text').choices(languages).default('en'))
    .addOption(new Option('--format <format>', 'the form').choices(dossierFormats).default('pdf'))
    .addOption(new Option('--style <style>', 'how the bibliography is written').choices(dossierStyles).default('apa'))
    .option('--own <file>', 'JSON of what the advocate writes: submitter, whyNow, ask, and consent by the id of a person')
    .option('--kept <id>', 'tell what changed since the last version of this kept dossier; without --own, with what was written then')
    .option('--keep [note]', 'keep it on this machine as a version: of the dossier of --kept, else of a new one')
    .requiredOption('--out <file>', 'write there; the file is written whole or not at all')
    .action(async (name: string, options: Options) => {
      const { audience, keep, out } = options
      const note = typeof keep === 'string' ? keep : ''
      const own = options.own === undefined ? null : readOwnParts(options.own)
      const findings = [
        ...(own?.findings ?? []),
        ...(note.length > longestNote ? [`--keep: expected a note of at most ${String(longestNote)} characters.`] : []),
      ]
      if (findings.length > 0) {
        for (const finding of [...findings, 'Nothing was written.']) terminal.say(finding)
        exit(1)
        return
      }
      const { clearance: reader, data: desk } = terminal.config()
      if (clearanceOf(audience) > reader) {
        terminal.say(`A dossier for the audience “${audience}” needs a higher ANSWERABLE_CLEARANCE than is set.`)
        exit(1)
        return
      }
      await withStore(terminal, 'read', async store => {
        try {
          const asked = await askedFor(store, name, options, own?.own ?? null, terminal)
          if (!asked) {
            exit(1)
            return
          }
          const prepared = await documentedDossier(store, asked.wanted)
          await writeWhole(out, async () => (await dossierFile(store, asked.wanted, prepared)).content)
          if (keep !== undefined) {
            const { id, number } = await keepVersion({ desk, reader }, asked.wanted, prepared, { kept: asked.kept, note })
            terminal.say(`Kept as version ${String(number)} of ${id}.`)
          }
        } catch (error) {
          terminal.say(sentenceFor(error, out))
          exit(1)
          return
        }
        terminal.say(
          'Allegations and documented roles, not findings of guilt; preparatory work, not legal advice. Read it before it leaves your hands.',
        )
      })
    })

/** Of whom and with what; says what is wrong and gives null where that is not clear. */
async function askedFor(
  store: Store,
  name: string,
  { regime, audience, language, format, style, kept: id }: Options,
  given: OwnParts | null,
  terminal: Terminal,
): Promise<{ wanted: DossierFileWanted; kept: Kept | null } | null> {
  const { clearance: reader, data: desk } = terminal.config()
  const person = await resolveNode(store, name, ['Person'], clearanceOf(audience), terminal)
  if (person?.type !== 'Person') {
    if (person) terminal.say(`“${shown(person.caption)}” is not a person: a dossier is of a person.`)
    return null
  }
  const kept = await keptOf(store, { desk, reader }, id, { person, regime, audience })
  const own = given ?? (kept ? ownOf(kept.last.own) : noOwnParts)
  return { wanted: { person, regime, audience, language, format, style, own, reader, versions: versionsOf(kept) }, kept }
}

function sentenceFor(error: unknown, out: string): string {
  if (error instanceof NothingDocumented) return problemKinds['nothing-documented'].detail
  if (error instanceof NotFound) return 'No kept dossier has the id given with --kept; answerable dossiers lists them.'
  if (error instanceof BadRequest) return error.findings.map(({ expected }) => `--kept: expected ${expected}.`).join('\n')
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) throw error
  return `${shown(out)} cannot be written (${String(error.code)}). Nothing was written.`
}
