/** A document whose parts contradict each other, which some format would print wrongly: every finding, not the first. */
export class DossierNotRenderable extends Error {
  override name = 'DossierNotRenderable'
  readonly findings: readonly string[]
  constructor(findings: readonly string[]) {
    super(`the dossier cannot be laid out: ${findings.join('; ')}`)
    this.findings = findings
  }
}

/** Typst refused what it was given: always a fault of ours, as no text of a document is ever read as Typst. */
export class TypesettingFailed extends Error {
  override name = 'TypesettingFailed'
  readonly diagnostics: readonly string[]
  constructor(diagnostics: readonly string[]) {
    super(`the typesetter refused the dossier: ${diagnostics.join('; ')}`)
    this.diagnostics = diagnostics
  }
}

/** A render took longer than it may; its thread was ended and nothing was written. */
export class RenderDeadlinePassed extends Error {
  override name = 'RenderDeadlinePassed'
  readonly milliseconds: number
  constructor(milliseconds: number) {
    super(`the render was ended after ${milliseconds} ms`)
    this.milliseconds = milliseconds
  }
}
