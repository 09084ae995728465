import type { Judgement } from '#model/claims/claim.ts'

/** The store cannot be reached or does not answer; what is stored is safe. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}

/** The store took longer than is allowed and gave the question up; what is stored is safe, and nothing of a commit was written. */
export class StoreTooSlow extends Error {
  override readonly name = 'StoreTooSlow'
}

/** Another process writes to this embedded store. */
export class StoreLocked extends Error {
  override readonly name = 'StoreLocked'
}

/** The file is not an embedded store, or is damaged, or of another version. Nothing was changed. */
export class StoreUnreadable extends Error {
  override readonly name = 'StoreUnreadable'
}

/** The disk is full or the file system refuses to write. Nothing of the batch was written. */
export class StoreUnwritable extends Error {
  override readonly name = 'StoreUnwritable'
}

/** The batch contradicts what stands: an unknown profile or source, an end of the wrong type, another record under a known id. */
export class BatchRefused extends Error {
  override readonly name = 'BatchRefused'
  readonly findings: readonly string[]
  constructor(findings: readonly string[]) {
    super(findings.join(' '))
    this.findings = findings
  }
}

/** A judgement would join two profiles judged different, or split a joined set. `standing` are the judgements against it. */
export class JudgementRefused extends Error {
  override readonly name = 'JudgementRefused'
  readonly standing: readonly Judgement[]
  constructor(standing: readonly Judgement[]) {
    super(
      `This judgement contradicts ${String(standing.length)} that stand: withdraw ${standing.length === 1 ? 'it' : 'them'} first. Nothing was changed.`,
    )
    this.standing = standing
  }
}
