import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { problemOf } from './problems.ts'

/** Answers what Node could not read as a request, which Express therefore never sees. */
export function answerBrokenRequest(log: Logger) {
  return (error: NodeJS.ErrnoException, socket: Duplex): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const id = randomUUID()
    const document = problemOf(error.code === 'HPE_HEADER_OVERFLOW' ? 'too-large' : 'bad-request', id)
    log.info({ problem: document.type, id, code: error.code }, document.title)
    const body = JSON.stringify(document)
    socket.end(
      [
        `HTTP/1.1 ${String(document.status)} ${STATUS_CODES[document.status] ?? ''}`,
        'Content-Type: application/problem+json; charset=utf-8',
        `Content-Length: ${String(Buffer.byteLength(body))}`,
        'Cache-Control: no-store',
        'X-Content-Type-Options: nosniff',
        'Connection: close',
        '',
        body,
      ].join('\r\n'),
    )
  }
}
