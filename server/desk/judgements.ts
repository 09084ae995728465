import { mkdirSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { hitJudgement, type HitJudgement } from '#model/screening/judgement.ts'

// One line for each judgement, in the order in which they were made; lines are only ever added, so that two processes lose none of each other's.
const fileName = 'judgements.jsonl'

/** All judgements of hits. A line that is broken is named, and the others are read. */
export function readJudgements(desk: string): { judgements: HitJudgement[]; broken: { file: string; problem: string }[] } {
  const judgements: HitJudgement[] = []
  const broken: { file: string; problem: string }[] = []
  for (const [at, line] of linesIn(join(desk, 'lists', fileName)).entries()) {
    if (line.trim() === '') continue
    const read = hitJudgement.safeParse(parsed(line))
    if (read.success) judgements.push(read.data)
    else broken.push({ file: fileName, problem: `line ${String(at + 1)} is no judgement: it may have been cut off or changed by hand` })
  }
  return { judgements, broken }
}

function linesIn(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Adds a judgement; it is on the disk when this resolves. */
export async function keepJudgement(desk: string, judgement: HitJudgement): Promise<void> {
  mkdirSync(join(desk, 'lists'), { recursive: true })
  const file = await open(join(desk, 'lists', fileName), 'a', 0o600)
  try {
    // Begins a line of its own even after one that was cut off.
    await file.writeFile(`\n${JSON.stringify(hitJudgement.parse(judgement))}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}
