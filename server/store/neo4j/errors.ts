import { Neo4jError } from 'neo4j-driver'
import { StoreTooSlow, StoreUnavailable } from '../failures.ts'
import type { Neo4jOptions } from './driver.ts'

type Where = Pick<Neo4jOptions, 'uri' | 'username' | 'password' | 'database'>

/** The address without a password that someone wrote into it. */
export const shownUri = (uri: string): string => uri.replace(/\/\/[^/@]*@/, '//').replace(/[?#].*$/, '')

/** An error of the driver as one of `failures.ts`; any other error as it is. Nothing of a secret is in the sentence. */
export function readable(error: unknown, where: Where): unknown {
  // A statement that the server does not understand is a fault of this program, and nothing that waiting or configuring would mend.
  if (!(error instanceof Neo4jError) || /^Neo\.ClientError\.(Statement|Schema|Procedure)\./.test(error.code)) return error
  const at = `Neo4j at ${shownUri(where.uri)}`
  const sentence = sentenceFor(error, where, at)
  if (/^Neo\.\w+\.Transaction\.(TransactionTimedOut|LockAcquisitionTimeout)/.test(error.code))
    return new StoreTooSlow(
      `${at} took longer than is allowed and the question was given up: ask for less, or give the server more memory.`,
      { cause: error },
    )
  return new StoreUnavailable(sentence, { cause: error })
}

function sentenceFor(error: Neo4jError, { username, password, database }: Where, at: string): string {
  switch (error.code) {
    case 'Neo.ClientError.Security.Unauthorized':
      return password === null
        ? `${at} asks for a user name and password: configure them.`
        : `${at} refuses the user name ${username} with the configured password: correct one of them.`
    case 'Neo.ClientError.Security.CredentialsExpired':
      return `${at} wants the password of ${username} changed first: run ALTER CURRENT USER SET PASSWORD FROM … TO … on its system database, then configure the new one.`
    case 'Neo.ClientError.Security.AuthenticationRateLimit':
      return `${at} was given a wrong password too often: correct the configured one, wait a few seconds and try again.`
    case 'Neo.ClientError.Security.Forbidden':
      return `${at} does not let ${username} do this: give the account the right to read, write and create indexes in the database ${database}.`
    case 'Neo.ClientError.Database.DatabaseNotFound':
      return `${at} has no database called ${database}: configure one that it has (Community Edition has one, neo4j).`
    case 'Neo.TransientError.Database.DatabaseUnavailable':
      return `The database ${database} of ${at} is not running yet: wait until it is, or look into the server's log.`
    case 'ServiceUnavailable':
    case 'SessionExpired':
    case 'ProtocolError':
    case 'N/A':
      return unreachable(error, at)
    default:
      return error.retryable
        ? `${at} could not finish this now (${error.code}): try again.`
        : `${at} failed (${error.code}): look into the server's log.`
  }
}

function unreachable({ message }: Neo4jError, at: string): string {
  if (/HTTP|handshake|protocol version|negotiat|magic|unknown.*version/i.test(message))
    return `What answers at ${at.slice('Neo4j at '.length)} is not the Bolt port of Neo4j: configure the port that speaks Bolt, usually 7687.`
  if (/certificate|TLS|SSL|self.signed/i.test(message))
    return `${at} cannot be reached with encryption: configure the same scheme as the server (bolt:// without, bolt+s:// or neo4j+s:// with a certificate).`
  return `${at} cannot be reached: start it, or correct the configured address.`
}
