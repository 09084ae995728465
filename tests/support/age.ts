import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import { folderWith } from './folders.ts'

/** Whether the reference program of the age format is on this machine. */
export const hasAge = (): boolean => spawnSync('age', ['--version']).status === 0

export interface KeyPair {
  readonly identity: string
  readonly recipient: string
}
export async function keyPair(): Promise<KeyPair> {
  const identity = await generateIdentity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** Opens a file of the age format with a secret key or a passphrase; rejects where it is for others. */
export async function opened(file: Uint8Array, key: { readonly identity: string } | { readonly passphrase: string }): Promise<string> {
  const decrypter = new Decrypter()
  if ('identity' in key) decrypter.addIdentity(key.identity)
  else decrypter.addPassphrase(key.passphrase)
  return await decrypter.decrypt(file, 'text')
}

/** The same by the reference program. */
export function openedByAge(file: Uint8Array, identity: string): string {
  const folder = folderWith({ 'key.txt': `${identity}\n` })
  chmodSync(join(folder, 'key.txt'), 0o600)
  writeFileSync(join(folder, 'file.age'), file)
  return execFileSync('age', ['--decrypt', '--identity', join(folder, 'key.txt'), join(folder, 'file.age')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
}
