import { describe, expect, test } from 'vitest'
import { seal } from '#model/api/seal.ts'
import { encrypted, wrongRecipients } from '#server/render/seal.ts'
import { hasAge, keyPair, opened, openedByAge } from '#tests/support/age.ts'
import { hostile } from '#tests/support/dossier.ts'

// As it is decoded from UTF-8: the lone surrogate is none.
const secret = `Aizada Probnaya ${hostile.replace('\ud800', '')} Қ Ғ Ң `.repeat(5000)

test('whoever holds one of the keys opens the file, and nobody else', async () => {
  const [first, second, stranger] = [await keyPair(), await keyPair(), await keyPair()]
  const file = await encrypted(secret, { recipients: [first.recipient, second.recipient, first.recipient] })
  expect(await opened(file, first)).toBe(secret)
  expect(await opened(file, second)).toBe(secret)
  await expect(opened(file, stranger)).rejects.toThrow('no identity matched')
  await expect(opened(file, { passphrase: 'not a file for a passphrase' })).rejects.toThrow()
})

test.skipIf(!hasAge())('the reference program opens it', async () => {
  const { identity, recipient } = await keyPair()
  expect(openedByAge(await encrypted(secret, { recipients: [recipient] }), identity)).toBe(secret)
})

test('whoever knows the passphrase opens it, at the work factor that age itself asks for', async () => {
  const passphrase = 'қоңыр күз 7 дала түн'
  const file = await encrypted('secret', { passphrase })
  expect(Buffer.from(file).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 18\n/)
  expect(await opened(file, { passphrase })).toBe('secret')
  await expect(opened(file, { passphrase: `${passphrase}!` })).rejects.toThrow()
})

test('nothing of the content is in the file, which is another each time; one changed byte, or a lost end, is refused', async () => {
  const { identity, recipient } = await keyPair()
  const file = await encrypted(secret, { recipients: [recipient] })
  const bytes = Buffer.from(file)
  for (const part of ['Aizada', 'Probnaya', '<script>', 'Қ Ғ Ң']) expect(bytes.includes(part)).toBe(false)
  expect(bytes.includes(recipient)).toBe(false)
  expect(bytes.equals(Buffer.from(await encrypted(secret, { recipients: [recipient] })))).toBe(false)
  for (const at of [100, bytes.length >> 1, bytes.length - 1]) {
    const changed = Uint8Array.from(bytes)
    changed[at] = changed[at]! ^ 1
    await expect(opened(changed, { identity })).rejects.toThrow()
  }
  await expect(opened(bytes.subarray(0, -20), { identity })).rejects.toThrow()
})

test('a reader who leaves ends the work', async () => {
  const leaving = new AbortController()
  const reason = new Error('the reader left')
  const asked = encrypted('secret', { passphrase: 'a long passphrase of words' }, leaving.signal)
  leaving.abort(reason)
  await expect(asked).rejects.toBe(reason)
  await expect(encrypted('secret', { passphrase: 'a long passphrase of words' }, leaving.signal)).rejects.toBe(reason)
})

test('content for nobody is not encrypted to nobody', async () => {
  await expect(encrypted('secret', {})).rejects.toThrow(TypeError)
})

describe('what is no recipient', () => {
  // A point of low order: every key agreed with it is zero.
  const zero = 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z'
  const plugin = 'age1yubikey1q2w7u3vpya839jxxuq8g0sedh3d740d4xvn639sqhr95ejj8vu3hyfumptt'
  const findings = (given: unknown) => seal.safeParse(given).error?.issues.map(({ path }) => path.join('.')) ?? []

  test('is named by its place, whatever stands beside it', async () => {
    const { identity, recipient } = await keyPair()
    const last = recipient.endsWith('q') ? 'p' : 'q'
    expect(await wrongRecipients([recipient, zero, plugin, `${recipient.slice(0, -1)}${last}`, 'age1', recipient])).toEqual([1, 2, 3, 4])
    const bad = [
      '',
      ' ',
      identity,
      recipient.toUpperCase(),
      ` ${recipient}`,
      `${recipient}\n`,
      `${recipient}\u0000`,
      'ssh-ed25519 AAAA',
      'age1é',
    ]
    expect(findings({ recipients: [recipient, ...bad] })).toEqual(bad.map((_, at) => `recipients.${at + 1}`))
    expect(findings({ recipients: [recipient] })).toEqual([])
  })

  test('no list, an endless one, both ways at once and neither are refused', async () => {
    const { recipient } = await keyPair()
    const passphrase = 'a long passphrase of words'
    expect(findings({ recipients: [] })).toEqual(['recipients'])
    expect(findings({ recipients: Array.from({ length: 21 }, () => recipient) })).toEqual(['recipients'])
    expect(findings({ recipients: [`age1${'q'.repeat(5000)}`] })).toEqual(['recipients.0'])
    expect(findings({ recipients: [recipient], passphrase })).toEqual([''])
    expect(findings({})).toEqual([''])
    expect(findings({ passphrase })).toEqual([])
  })

  test('a post-quantum recipient is not weakened by one beside it', async () => {
    const { recipient } = await keyPair()
    expect(findings({ recipients: ['age1pq1qq', recipient] })).toEqual(['recipients'])
    expect(findings({ recipients: ['age1pq1qq', 'age1pq1qqq'] })).toEqual([])
  })
})

test.each([
  '',
  'short',
  'fourteen chars',
  'two lines of\nwords here',
  ' white space at an end ',
  'a\u200bzero width passphrase',
  'half a letter \ud800 in it',
])('a passphrase such as “%s”, which is guessed or cannot be typed, is refused', passphrase => {
  expect(seal.safeParse({ passphrase }).success).toBe(false)
})
