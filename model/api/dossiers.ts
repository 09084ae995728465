import { z } from 'zod'
import { audiences } from '../dossier/document.ts'
import { regimeIds } from '../dossier/regime.ts'
import { languages } from '../languages.ts'
import { postForFile } from './endpoint.ts'
import { anyId } from './shapes.ts'

export const dossierFormats = ['html', 'pdf', 'docx', 'json'] as const
export const dossierStyles = ['apa', 'chicago-notes', 'mla', 'gost-7-0-5'] as const
export const consents = ['none', 'submission', 'partner', 'public'] as const

const ownText = z.string().max(20_000).default('')

/** What the advocate writes; never a claim. `consent` is by node: the widest audience they agreed to be named to. */
const ownParts = z.strictObject({
  submitter: ownText,
  whyNow: ownText,
  ask: ownText,
  consent: z.record(anyId, z.enum(consents)).default({}),
})

export const dossier = postForFile('/api/dossiers', {
  summary:
    'The dossier of an official for a regime and an audience, as a file: preparatory work for a submission, not legal advice. What the audience may not see was taken out before it was made.',
  body: z.strictObject({
    person: anyId,
    regime: z.enum(regimeIds),
    audience: z.enum(audiences),
    language: z.enum(languages).default('en'),
    /** How the bibliography is written. */
    style: z.enum(dossierStyles).default('apa'),
    format: z.enum(dossierFormats),
    own: ownParts.prefault({}),
  }),
  writes: false,
  mediaTypes: [
    'application/json',
    'text/html',
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  problems: ['not-found', 'foreign-origin', 'not-json'],
})
