export interface ValueFinding {
  readonly at: string
  readonly expected: string
}

/** Values of the request that are missing or not understood. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest'
  readonly findings: readonly ValueFinding[]
  constructor(findings: readonly ValueFinding[]) {
    super('values of the request are not as they should be')
    this.findings = findings
  }
}

/** A figure of so few that the reader may not see what is behind it. */
export class Withheld extends Error {
  override readonly name = 'Withheld'
}

/** Unknown or hidden: one answer for both. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** Nothing that a dossier tells of is documented of the person, for its audience. */
export class NothingDocumented extends Error {
  override readonly name = 'NothingDocumented'
}

/** The explorer's files are not there. */
export class ExplorerNotBuilt extends Error {
  override readonly name = 'ExplorerNotBuilt'
}

/** The id is that of a record which was joined to another; `id` is what the node is called now. */
export class Moved extends Error {
  override readonly name = 'Moved'
  readonly id: string
  constructor(id: string) {
    super('joined to another node')
    this.id = id
  }
}

export class TokenNeeded extends Error {
  override readonly name = 'TokenNeeded'
}

export class ForeignOrigin extends Error {
  override readonly name = 'ForeignOrigin'
}

export class ForeignHost extends Error {
  override readonly name = 'ForeignHost'
}

export class ReadOnly extends Error {
  override readonly name = 'ReadOnly'
}

export class MethodNotAllowed extends Error {
  override readonly name = 'MethodNotAllowed'
  /** As in the header Allow. */
  readonly allow: string
  constructor(allow: string) {
    super(`only ${allow}`)
    this.allow = allow
  }
}

export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

export class NotJson extends Error {
  override readonly name = 'NotJson'
}

export class TooSlow extends Error {
  override readonly name = 'TooSlow'
}

/** The client went away before the answer; nobody reads one. */
export class ClientLeft extends Error {
  override readonly name = 'ClientLeft'
}

/** The store answers but is not filled yet. */
export class StillSeeding extends Error {
  override readonly name = 'StillSeeding'
}
