import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { fontFiles } from '../font.ts'
import { RenderDeadlinePassed, TypesettingFailed } from '../problems.ts'

const require = createRequire(import.meta.url)
/** Without another: a minute, and a minute more for each megabyte of data, some hundred pages. */
const minute = 60_000
const deadlineFor = (files: Record<string, Uint8Array>): number =>
  minute * (1 + Math.floor(Object.values(files).reduce((sum, { length }) => sum + length, 0) / 1_000_000))
/** The compiler remembers all it has typeset, which soon costs more than it saves: after so many bytes of data the next job gets a new thread. */
const bytesOfAThread = 2_000_000

export interface Limits {
  readonly signal?: AbortSignal | undefined
  readonly deadline?: number | undefined
}

interface Job {
  readonly message: { readonly source: string; readonly files: Record<string, Uint8Array>; readonly query?: string }
  readonly signal: AbortSignal
  readonly settle: (answer: Answer) => void
  readonly fail: (reason: unknown) => void
}
type Answer = { readonly value: Uint8Array | string } | { readonly diagnostics: readonly string[] }
type Word = Answer | { readonly native: false }

// Node has it; its types name only the instances.
const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: { readonly Module: new (bytes: Uint8Array) => object } }

const waiting: Job[] = []
let wasm: object | undefined
/** Whether a thread found no native compiler for this machine; then, or when told so, all go with the portable one. */
let portable = false
let worker: Worker | undefined
let bytes = 0
let current: Job | undefined

/** The source text of a template of ours. */
export const template = (name: 'dossier' | 'references'): string => readFileSync(new URL(`./${name}.typ`, import.meta.url), 'utf8')

/** Typesets a source of ours with the files it reads; the same input gives the same bytes. Throws TypesettingFailed, RenderDeadlinePassed or the signal's reason. */
export async function typeset(source: string, files: Record<string, Uint8Array>, limits: Limits = {}): Promise<Uint8Array> {
  const value = await ask({ source, files }, limits)
  if (typeof value === 'string') throw new TypesettingFailed(['it answered with text where a PDF was asked for'])
  return value
}

/** The values of the metadata that a selector finds in the typeset source, in the order of the document. */
export async function query(source: string, files: Record<string, Uint8Array>, selector: string, limits: Limits = {}): Promise<unknown> {
  const value = await ask({ source, files, query: selector }, limits)
  if (typeof value !== 'string') throw new TypesettingFailed(['it answered with a PDF where values were asked for'])
  return JSON.parse(value)
}

/** Ends the thread; the next job starts another. Without it the thread does not keep a process alive either. */
export async function closeTypesetter(): Promise<void> {
  const ended = worker
  worker = undefined
  await ended?.terminate()
}

/** From the next thread on, the portable compiler even where there is a native one, or the native one again where there is. */
export async function typesetPortably(only: boolean): Promise<void> {
  portable = only
  await closeTypesetter()
}

/** Whether the last thread found no native compiler, or was told to do without. */
export const typesetsPortably = (): boolean => portable

async function ask(message: Job['message'], { signal, deadline = deadlineFor(message.files) }: Limits): Promise<Uint8Array | string> {
  const timer = AbortSignal.timeout(deadline)
  const ends = signal === undefined ? timer : AbortSignal.any([signal, timer])
  const reason = () => (signal?.aborted ? signal.reason : new RenderDeadlinePassed(deadline)) as Error
  if (ends.aborted) throw reason()
  const answer = await new Promise<Answer>((settle, fail) => {
    const job: Job = { message, signal: ends, settle, fail }
    ends.addEventListener('abort', () => abandon(job, reason()), { once: true })
    waiting.push(job)
    next()
  })
  if ('diagnostics' in answer) throw new TypesettingFailed(answer.diagnostics)
  return answer.value
}

/** One at a time: the compiler holds its thread until it is done. */
function next(): void {
  if (current !== undefined) return
  current = waiting.shift()
  if (current === undefined) {
    worker?.unref()
    return
  }
  if (bytes >= bytesOfAThread) void closeTypesetter()
  worker ??= start()
  worker.ref()
  bytes += Object.values(current.message.files).reduce((sum, file) => sum + file.length, 0)
  worker.postMessage(current.message)
}

function start(): Worker {
  bytes = 0
  const wasmFile = require.resolve('@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm')
  // Compiled once for all threads where they need it: what one has made quick stays quick for the next.
  if (portable) wasm ??= new WebAssembly.Module(readFileSync(wasmFile))
  const workerData = { wasm: portable ? wasm : undefined, wasmFile, native: !portable, fonts: fontFiles }
  const started = new Worker(new URL('./thread.js', import.meta.url), { workerData, execArgv: [] })
  started.on('message', (word: Word) => {
    if ('native' in word) portable = true
    else if (started === worker) done(job => job.settle(word))
  })
  started.on('error', error => lost(started, error))
  started.on('exit', code => lost(started, new Error(`the typesetter's thread ended with code ${code}`)))
  return started
}

function lost(ended: Worker, error: Error): void {
  if (ended !== worker) return
  worker = undefined
  done(job => job.fail(new TypesettingFailed([error.message])))
}

function done(tell: (job: Job) => void): void {
  const job = current
  current = undefined
  if (job !== undefined) tell(job)
  next()
}

/** A job that waits leaves the queue; one that runs can only be ended with its thread. */
function abandon(job: Job, reason: Error): void {
  if (job === current) {
    void closeTypesetter()
    done(ended => ended.fail(reason))
  } else if (waiting.includes(job)) {
    waiting.splice(waiting.indexOf(job), 1)
    job.fail(reason)
  }
}
