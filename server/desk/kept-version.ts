import { z } from 'zod'
import { dossierStyles, longestNote, ownParts } from '#model/api/dossiers.ts'
import { claimId, profileId } from '#model/claims/identifiers.ts'
import { mark } from '#model/claims/mark.ts'
import type { Base } from '#model/dossier/changes.ts'
import { audiences } from '#model/dossier/document.ts'
import type { OwnParts } from '#model/dossier/facts.ts'
import { regimeIds } from '#model/dossier/regime.ts'
import { languages } from '#model/languages.ts'
import type { NodeId } from '#model/claims/identifiers.ts'

const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${String(length)}}$`))

/** A version of a kept dossier as its file holds it. Of the graph it holds ids and digests only: no name and no text of a claim. */
export const keptVersion = z.strictObject({
  schema: z.literal('urn:answerable:kept-dossier:1'),
  person: profileId,
  regime: z.enum(regimeIds),
  audience: z.enum(audiences),
  number: z.int().positive(),
  /** Date and time in UTC. */
  at: z.iso.datetime(),
  note: z.string().max(longestNote),
  /** What the reader saw who kept it, never below what the audience sees: their own texts may tell of it. */
  clearance: mark,
  language: z.enum(languages),
  style: z.enum(dossierStyles),
  own: ownParts,
  snapshot: hex(64),
  base: z.strictObject({ claims: z.record(claimId, hex(16)), chains: z.array(hex(32)) }),
})
export type KeptVersion = z.infer<typeof keptVersion>

export const ownOf = ({ consent, ...texts }: KeptVersion['own']): OwnParts => ({
  ...texts,
  consent: new Map(Object.entries(consent).map(([id, given]) => [id as NodeId, given])),
})

export const baseRead = ({ base: { claims, chains } }: KeptVersion): Base => ({
  claims: new Map(Object.entries(claims) as [keyof typeof claims, string][]),
  chains: new Set(chains),
})

/** In the order of ids, so that one version gives one text. */
export const baseWritten = ({ claims, chains }: Base): KeptVersion['base'] => ({
  claims: Object.fromEntries([...claims].sort(([a], [b]) => (a < b ? -1 : 1))),
  chains: [...chains].sort(),
})

/** Consents as they were given, of whomever: who is no victim of the dossier today may be one tomorrow, and a refusal must not be lost. */
export const ownWritten = ({ consent, ...texts }: OwnParts): KeptVersion['own'] => ({ ...texts, consent: Object.fromEntries(consent) })
