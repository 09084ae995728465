import { z } from 'zod'
import { ownNames } from '../dossier/changes.ts'
import { audiences, dossierDocument } from '../dossier/document.ts'
import { consents } from '../dossier/facts.ts'
import { regimeIds } from '../dossier/regime.ts'
import { languages } from '../languages.ts'
import { get, post, postForFile } from './endpoint.ts'
import { anyId, nodeInList } from './shapes.ts'

export const dossierFormats = ['html', 'pdf', 'docx', 'json', 'bibtex', 'csl-json'] as const
export const dossierStyles = ['apa', 'chicago-notes', 'mla', 'gost-7-0-5'] as const

/** Of a note to a kept version, in characters. */
export const longestNote = 2000

const ownText = z.string().max(20_000).default('')

/** What the advocate writes; never a claim. `consent` is by node: the widest audience they agreed to be named to. */
export const ownParts = z.strictObject({
  submitter: ownText,
  whyNow: ownText,
  ask: ownText,
  consent: z.record(anyId, z.enum(consents)).default({}),
})

/** Of whom, for what and for whom a dossier is, and what its advocate wrote. */
const asked = {
  person: anyId,
  regime: z.enum(regimeIds),
  audience: z.enum(audiences),
  language: z.enum(languages).default('en'),
  /** How the bibliography is written. */
  style: z.enum(dossierStyles).default('apa'),
  own: ownParts.prefault({}),
  /** A kept dossier: the annex then tells what changed since its last version, or where nothing did since the last that differs. */
  kept: anyId.optional(),
}

export const dossier = postForFile('/api/dossiers', {
  summary:
    'The dossier of an official for a regime and an audience, as a file: preparatory work for a submission, not legal advice. What the audience may not see was taken out before it was made.',
  body: z.strictObject({ ...asked, format: z.enum(dossierFormats) }),
  writes: false,
  mediaTypes: [
    'application/json',
    'text/html',
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/x-bibtex',
    'application/vnd.citationstyles.csl+json',
  ],
  problems: ['not-found', 'nothing-documented', 'foreign-origin', 'not-json'],
})

/** What differs from an earlier version, in numbers that this reader may see. `own` names the parts of the advocate's that changed. */
export const changesShown = z.strictObject({
  added: z.int(),
  withdrawn: z.int(),
  revised: z.int(),
  chainsAdded: z.int(),
  chainsGone: z.int(),
  own: z.array(z.enum(ownNames)),
})

export const checkDossier = post('/api/dossiers/check', {
  summary: 'The dossier as a document, before it is made into a file: for a preview, with what is missing and who has to be asked.',
  body: z.strictObject(asked),
  output: z.strictObject({
    document: dossierDocument,
    /** Everyone on whom an act of the dossier fell, as this server's reader sees them: who agreed to be named, and who is told of under another name. */
    victims: z.array(z.strictObject({ node: nodeInList, consent: z.enum(consents), minor: z.boolean(), named: z.boolean() })),
    /** Since the last kept version; null where none is kept. */
    changes: changesShown.nullable(),
  }),
  writes: false,
  problems: ['not-found', 'nothing-documented', 'foreign-origin', 'not-json'],
})

const keptInList = z.strictObject({
  id: z.string(),
  person: nodeInList,
  regime: z.enum(regimeIds),
  audience: z.enum(audiences),
  language: z.enum(languages),
  style: z.enum(dossierStyles),
  versions: z.int(),
  /** When the last version was kept: date and time in UTC. */
  last: z.string(),
})

export const keptDossiers = get('/api/dossiers', {
  summary:
    'Dossiers kept on this machine with what their advocates wrote, the last kept first. Those for an audience above this reader are not there.',
  query: z.strictObject({ person: anyId.optional() }),
  output: z.strictObject({
    dossiers: z.array(keptInList),
    /** Names of files in the folder that could not be read as kept dossiers; told only to readers of everything, left out where there is none. */
    unreadable: z.array(z.string()).optional(),
  }),
})

export const keptDossier = get('/api/dossiers/{id}', {
  summary: 'One kept dossier: what its advocate wrote, and its versions with what changed in each.',
  params: z.strictObject({ id: anyId }),
  output: z.strictObject({
    ...keptInList.shape,
    own: ownParts,
    /** The last first. */
    history: z.array(
      z.strictObject({
        number: z.int().positive(),
        at: z.string(),
        note: z.string(),
        snapshot: z.string(),
        own: ownParts,
        /** Since the version before; null for the first. */
        changes: changesShown.nullable(),
      }),
    ),
  }),
  problems: ['not-found'],
})

export const keepDossier = post('/api/dossiers/keep', {
  summary: 'Keeps a version of a dossier on this machine: what was asked, what the advocate wrote, and which claims it rested on.',
  body: z.strictObject({ ...asked, note: z.string().max(longestNote).default('') }),
  output: z.strictObject({ id: z.string(), number: z.int().positive() }),
  writes: true,
  problems: ['not-found', 'nothing-documented', 'read-only', 'foreign-origin', 'not-json'],
})

export const discardDossier = post('/api/dossiers/discard', {
  summary: 'Removes a kept dossier with all its versions from this machine.',
  body: z.strictObject({ id: anyId }),
  output: z.strictObject({ discarded: z.literal(true) }),
  writes: true,
  problems: ['not-found', 'read-only', 'foreign-origin', 'not-json'],
})
