import fc from 'fast-check'
import { expect } from 'vitest'
import type { IncomingClaim, Row } from '#server/store/store.ts'
import type { Source, SourceId } from '#model/claims/source.ts'
import { profileIdOf, type ProfileId } from '#model/claims/identifiers.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'
import { hostileText, longText } from '#tests/support/arbitraries.ts'
import { aboutName } from '../questions.ts'
import { agree, patience, tell, written } from '../telling.ts'
import type { Theme } from '../describe-store.ts'

const folder = 'hostile' as SourceId
const plainSource: Omit<Source, 'title'> = {
  id: folder,
  kind: 'report',
  publisher: null,
  authors: [],
  published: null,
  url: null,
  archiveUrl: null,
  language: null,
  sha256: null,
  repeats: null,
  file: null,
  note: null,
}

interface Told {
  readonly text: string
  readonly long: string
}
function claimOf(profile: ProfileId, { text, long }: Told, row: Row): IncomingClaim {
  return {
    statement: {
      subject: { profile },
      says: { name: text, 'alias@ru': [text], reference: long, asks: [text, long] },
      citations: [
        {
          source: folder,
          locator: { section: text.slice(0, 100).trim(), paragraph: '2' },
          relays: null,
          accessed: null,
          quotation: { text, language: null, translation: long.slice(0, 2000) },
        },
      ],
      saidBy: null,
      stance: 'states',
      hedged: false,
      when: null,
    },
    revision: { status: 'conflict', note: text, mark: 'public' },
    researcher: text.slice(0, 100),
    row,
  }
}

/** Many texts a commit, each a case of its own: what was written is what is read, found and paged. */
export const hostile: Theme = {
  theme: 'hostile text',
  sentence: 'keeps every text the schema allows as it is, and finds it, whatever it would mean to a database',
  run: async ({ store }, { worlds }) => {
    const texts = fc.array(fc.record({ text: hostileText, long: fc.oneof(hostileText, longText) }), { minLength: 8, maxLength: 8 })
    let cases = 0
    await fc.assert(
      fc.asyncProperty(texts, async told => {
        await store.reset()
        const pair = { store, oracle: new NaiveStore() }
        const profiles = told.map(({ text }, at) => ({
          id: profileIdOf(folder, `${text} ${String(at)}`),
          type: 'Intervention' as const,
          source: folder,
          key: `${text} ${String(at)}`.slice(0, 200),
        }))
        const claims = told.map((one, at) => claimOf(profiles[at]!.id, one, { folder, key: `${one.text} ${String(at)}` }))
        const source = { ...plainSource, title: told[0]!.text, note: told[1]!.text }
        await tell(pair, { sources: [source], profiles, claims })
        for (const [at, { id }] of profiles.entries()) {
          await agree(pair, { words: `the node ${id}`, ask: of => of.node(id, 0) })
          await agree(pair, { words: `claims of ${id}`, ask: of => of.claimsOfNode(id, { after: null, limit: 5 }, 0) })
          for (const question of aboutName(told[at]!.text, 0)) await agree(pair, question)
        }
        const [first, all] = [
          await store.nodesOfType(null, { after: null, limit: 3 }, 0),
          await store.nodesOfType(null, { after: null, limit: 100 }, 0),
        ]
        const rest = await store.nodesOfType(null, { after: first.next, limit: 100 }, 0)
        expect(written([...first.items, ...rest.items])).toBe(written(all.items))
        await agree(pair, { words: 'rows', ask: of => of.rows(folder) })
        await agree(pair, { words: 'everything', ask: of => of.everything(0) })
        await agree(pair, { words: 'claims of the source', ask: of => of.claimsOfSource(folder, { after: null, limit: 100 }, 0) })
        expect(await store.verify()).toEqual([])
        cases += told.length
      }),
      { numRuns: Math.max(25, worlds), interruptAfterTimeLimit: patience },
    )
    return cases
  },
}
