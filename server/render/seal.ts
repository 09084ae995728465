import { Worker } from 'node:worker_threads'
import { Encrypter } from 'age-encryption'
import type { Seal } from '#model/api/seal.ts'

/** The media type and the ending of a file in the age format (age-encryption.org/v1, IANA application/vnd.age). */
export const sealedFile = { mediaType: 'application/vnd.age', extension: 'age' } as const

/** Which of these are no recipients that age could encrypt to, by their places: a key is tried, not only read. */
export async function wrongRecipients(recipients: readonly string[]): Promise<number[]> {
  const wrong = await Promise.all(recipients.map(async (recipient, at) => ((await isRecipient(recipient)) ? [] : [at])))
  return wrong.flat()
}

async function isRecipient(text: string): Promise<boolean> {
  const encrypter = new Encrypter()
  try {
    encrypter.addRecipient(text)
    await encrypter.encrypt('')
    return true
  } catch {
    return false
  }
}

/**
 * Encrypts a file in the age format, at another key and nonce each time: the same content never gives the same bytes twice. In a thread of its own, as the
 * work that makes a passphrase hard to guess takes more than a second. Throws the signal's reason.
 */
export async function encrypted(content: Uint8Array | string, { recipients, passphrase }: Seal, signal?: AbortSignal): Promise<Uint8Array> {
  if (recipients === undefined && passphrase === undefined) throw new TypeError('a file is encrypted to somebody')
  signal?.throwIfAborted()
  const data = { content, recipients: [...new Set(recipients)], passphrase }
  const worker = new Worker(new URL('./seal-thread.js', import.meta.url), { workerData: data, execArgv: [] })
  const left = new AbortController()
  try {
    return await new Promise<Uint8Array>((settle, fail) => {
      signal?.addEventListener('abort', () => fail(signal.reason as Error), { signal: left.signal })
      worker.once('message', settle).once('error', fail)
      worker.once('exit', code => fail(new Error(`the encrypting thread ended with code ${code}`)))
    })
  } finally {
    left.abort()
    await worker.terminate()
  }
}
