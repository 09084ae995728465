import { z } from 'zod'
import { audiences, type Audience } from '../dossier/document.ts'

/** NIST SP 800-63B-4 asks for as many where a passphrase stands alone; who has the file can try them without end. */
export const shortestPassphrase = 15
const mostRecipients = 20
const longestRecipient = 4000

/** A public key of age as `age-keygen` prints it. Whether it is one is known when it is used. */
const recipient = z
  .string()
  .max(longestRecipient)
  .regex(/^age1[a-z0-9]+$/, 'expected a recipient of age (age1…), as age-keygen prints it; a secret key stays with its owner')

const isPostQuantum = (text: string): boolean => /^age1(?:pq|tagpq)1/.test(text)

/** Whom an encrypted file is for: those who hold the keys of these recipients, or those who know the passphrase. */
export const seal = z
  .strictObject({
    recipients: z
      .array(recipient)
      .min(1)
      .max(mostRecipients)
      .refine(all => all.every(isPostQuantum) || !all.some(isPostQuantum), {
        error: 'expected post-quantum recipients (age1pq1…) alone or none: beside any other their protection is lost',
      })
      .optional(),
    passphrase: z
      .string()
      .min(shortestPassphrase)
      .max(1000)
      .regex(
        /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u,
        'expected one line without invisible characters, which nobody could type when opening the file',
      )
      .refine(text => text.trim() === text, { error: 'expected a passphrase without white space at its ends' })
      .optional(),
  })
  .refine(({ recipients, passphrase }) => (recipients === undefined) !== (passphrase === undefined), {
    error: 'expected either recipients or a passphrase',
  })
export type Seal = z.output<typeof seal>

type Body = z.ZodObject<{ audience: z.ZodType<Audience>; seal: z.ZodOptional<typeof seal> }>

/** Asks for a seal where, and only where, the audience is that of the sealed annex; told beside whatever else is wrong with the request. */
export function sealedAlone<Asked extends Body>(body: Asked): Asked {
  const known = z.object({ audience: z.enum(audiences) })
  const isKnown = ({ value }: { value: unknown }): boolean => known.safeParse(value).success
  const isSealed = ({ audience }: { audience: Audience }): boolean => audience === 'sealed'
  return body
    .refine(given => !isSealed(given) || given.seal !== undefined, {
      path: ['seal'],
      error: 'expected recipients of age or a passphrase: a sealed annex is only ever given out encrypted',
      when: isKnown,
    })
    .refine(given => isSealed(given) || given.seal === undefined, {
      path: ['seal'],
      error: 'expected nothing: only a sealed annex is encrypted',
      when: isKnown,
    })
}
