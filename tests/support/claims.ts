import type { Profile, Says, Statement } from '#model/claims/claim.ts'
import { readWhen } from '#model/claims/edtf.ts'
import { profileIdOf, type ProfileId } from '#model/claims/identifiers.ts'
import type { Mark } from '#model/claims/mark.ts'
import type { Source, SourceId } from '#model/claims/source.ts'
import { relationshipDefinition } from '#model/ontology/lookup.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import type { Batch, IncomingClaim } from '#server/store/store.ts'

interface Said {
  readonly from?: string
  readonly relays?: string
  readonly date?: string
  readonly saidBy?: ProfileId
  readonly stance?: Statement['stance']
  readonly hedged?: boolean
  readonly mark?: Mark
  readonly accessed?: string
  readonly note?: string
}

/** Tells an invented world claim by claim; each is in a paragraph of its own. */
export class Telling {
  readonly #sources = new Map<string, Source>()
  readonly #profiles: Profile[] = []
  readonly #claims: IncomingClaim[] = []

  source(id: string, title: string, publisher: string | null = null, kind: Source['kind'] = 'report'): void {
    const rest = { publisher, authors: [], published: null, url: null, archiveUrl: null, language: 'en', sha256: null, repeats: null }
    this.#sources.set(id, { id: id as SourceId, title, kind, ...rest, file: null, note: null })
  }
  node(type: NodeType, key: string, says: Says, said: Said = {}): ProfileId {
    const source = this.#first()
    const id = profileIdOf(source, key)
    this.#profiles.push({ id, type, source, key })
    this.#tell({ profile: id }, says, 'event', said)
    return id
  }
  /** Something more of a node that was told of. */
  more(id: ProfileId, says: Says, said: Said = {}): void {
    this.#tell({ profile: id }, says, 'event', said)
  }
  between(type: RelationshipType, from: ProfileId, to: ProfileId, said: Said = {}, says: Says = {}): void {
    this.#tell({ type, from, to, key: '' }, says, relationshipDefinition(type).time, said)
  }
  get batch(): Batch {
    return { sources: [...this.#sources.values()], profiles: this.#profiles, claims: this.#claims, judgements: [], scenes: [] }
  }

  #first(): SourceId {
    const [source] = this.#sources.values()
    if (!source) throw new Error('a world needs a source first')
    return source.id
  }
  #tell(subject: Statement['subject'], says: Says, time: 'timeless' | 'event' | 'spell', said: Said): void {
    const {
      from = this.#first(),
      relays = null,
      date,
      saidBy = null,
      stance = 'states',
      hedged = false,
      mark = 'public',
      accessed = null,
      note = null,
    } = said
    const read = date === undefined ? null : readWhen(date, time, null)
    const paragraph = String(this.#claims.length + 1)
    const citation = { source: from as SourceId, locator: { section: '1', paragraph }, relays: relays as SourceId | null }
    this.#claims.push({
      statement: {
        ...{ subject, says, citations: [{ ...citation, accessed, quotation: null }], saidBy, stance, hedged },
        when: read?.ok ? read.when : null,
      },
      revision: { status: 'accepted', note, mark },
      researcher: null,
      row: { folder: this.#first(), key: `row-${paragraph}` },
    })
  }
}
