import { Command, Option } from 'commander'
import { dossierFormats, dossierStyles } from '#model/api/dossiers.ts'
import { audiences, type Audience } from '#model/dossier/document.ts'
import { noOwnParts } from '#model/dossier/facts.ts'
import { regimeIds, type RegimeId } from '#model/dossier/regime.ts'
import { languages, type Language } from '#model/languages.ts'
import { readScreenables } from '#server/desk/lists.ts'
import { clearanceOf } from '#server/explore/dossier.ts'
import { dossierFile } from '#server/http/answer-dossier.ts'
import { shown } from '#server/import/findings.ts'
import { writeWhole } from '#server/render/write.ts'
import { resolveNode } from './resolve.ts'
import { withStore, type Exit, type Terminal } from './terminal.ts'

interface Options {
  readonly regime: RegimeId
  readonly audience: Audience
  readonly language: Language
  readonly format: (typeof dossierFormats)[number]
  readonly style: (typeof dossierStyles)[number]
  readonly out: string
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
    .requiredOption('--out <file>', 'write there; the file is written whole or not at all')
    .action(async (name: string, { regime, audience, language, format, style, out }: Options) => {
      await withStore(terminal, 'read', async store => {
        const clearance = clearanceOf(audience)
        if (clearance > terminal.config().clearance) {
          terminal.say(`A dossier for the audience “${audience}” needs a higher ANSWERABLE_CLEARANCE than is set.`)
          exit(1)
          return
        }
        const person = await resolveNode(store, name, ['Person'], clearance, terminal)
        if (person?.type !== 'Person') {
          if (person) terminal.say(`“${shown(person.caption)}” is not a person: a dossier is of a person.`)
          exit(1)
          return
        }
        const screenables = readScreenables(terminal.config().data)
        try {
          await writeWhole(out, async () => {
            const file = await dossierFile(store, { person, regime, audience, language, format, style, own: noOwnParts, screenables })
            return file.content
          })
        } catch (error) {
          if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) throw error
          terminal.say(`${shown(out)} cannot be written (${String(error.code)}). Nothing was written.`)
          exit(1)
          return
        }
        terminal.say(
          'Allegations and documented roles, not findings of guilt; preparatory work, not legal advice. Read it before it leaves your hands.',
        )
      })
    })
