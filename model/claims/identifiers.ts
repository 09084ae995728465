import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { canonicalJson, type Json } from './canonical-json.ts'

/** Ids are opaque, made by hashing; none contains a name (model.md §1). A node's id is one of its profiles' ids. */
export const profileId = z
  .string()
  .regex(/^n[0-9a-f]{24}$/)
  .brand<'ProfileId'>()
export type ProfileId = z.infer<typeof profileId>
export type NodeId = ProfileId
export const relationshipId = z
  .string()
  .regex(/^r[0-9a-f]{24}$/)
  .brand<'RelationshipId'>()
export type RelationshipId = z.infer<typeof relationshipId>
export const claimId = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'ClaimId'>()
export type ClaimId = z.infer<typeof claimId>
export const judgementId = z
  .string()
  .regex(/^j[0-9a-f]{24}$/)
  .brand<'JudgementId'>()
export type JudgementId = z.infer<typeof judgementId>

/** SHA-256 (FIPS 180-4) of the canonical JSON, in lower-case hexadecimal. */
export const digest = (value: Json): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))
const short = (value: Json): string => digest(value).slice(0, 24)

export const profileIdOf = (source: string, key: string): ProfileId => `n${short([source, key])}` as ProfileId
export const relationshipIdOf = (type: string, from: NodeId, to: NodeId, key: string): RelationshipId =>
  `r${short([type, from, to, key])}` as RelationshipId
export const judgementIdOf = (judgement: { a: string; b: string; verdict: string; by: string; at: string; why: string }): JudgementId =>
  `j${short([...[judgement.a, judgement.b].sort(), judgement.verdict, judgement.by, judgement.at, judgement.why])}` as JudgementId
