import { describe, expect, it } from 'vitest'
import type { Citation } from '#model/claims/citation.ts'
import type { Claim } from '#model/claims/claim.ts'
import { countOrigins } from '#model/claims/origins.ts'
import type { SourceId } from '#model/claims/source.ts'

const claim = (stance: Claim['stance'], ...cited: readonly (readonly [source: string, relays?: string])[]) => ({
  stance,
  citations: cited.map(([source, relays]): Citation => ({
    source: source as SourceId,
    locator: {},
    relays: (relays ?? null) as SourceId | null,
    accessed: null,
    quotation: null,
  })),
})
const repeating = (repeats: Readonly<Record<string, string>>) => new Map(Object.entries(repeats)) as Map<SourceId, SourceId>

describe('the origins of what is claimed', () => {
  it('are as many as the sources whose words support it', () => {
    expect(countOrigins([claim('states', ['report']), claim('alleges', ['report']), claim('states', ['paper'])], repeating({}))).toBe(2)
  })

  it('leave out those of a denial', () => {
    expect(countOrigins([claim('denies', ['ministry'])], repeating({}))).toBe(0)
    expect(countOrigins([claim('denies', ['ministry']), claim('states', ['report'])], repeating({}))).toBe(1)
  })

  it('are the relayed source where one passes on another', () => {
    expect(countOrigins([claim('states', ['report', 'paper']), claim('states', ['paper'])], repeating({}))).toBe(1)
    expect(countOrigins([claim('states', ['report', 'paper']), claim('states', ['report', 'site'])], repeating({}))).toBe(2)
  })

  it('do not count who passes on another for the same thing and says it, too', () => {
    expect(countOrigins([claim('states', ['report', 'paper'], ['report'])], repeating({}))).toBe(1)
    expect(
      countOrigins([claim('states', ['report']), claim('alleges', ['report', 'paper']), claim('states', ['site'])], repeating({})),
    ).toBe(2)
    expect(countOrigins([claim('states', ['a', 'b']), claim('states', ['b', 'a'])], repeating({}))).toBe(2)
  })

  it('leave out what the editors read', () => {
    expect(countOrigins([claim('infers', ['report'])], repeating({}))).toBe(0)
    expect(countOrigins([claim('infers', ['report']), claim('states', ['paper'])], repeating({}))).toBe(1)
  })

  it('are found behind copies of copies', () => {
    const said = ['wire', 'paper', 'site', 'blog'].map(source => claim('states', [source]))
    expect(countOrigins(said, repeating({ paper: 'wire', site: 'paper', blog: 'site' }))).toBe(1)
    expect(countOrigins([claim('states', ['report', 'site'])], repeating({ paper: 'wire', site: 'paper' }))).toBe(1)
  })

  it('are one where sources repeat each other in a circle, wherever one enters it', () => {
    const circle = repeating({ a: 'b', b: 'c', c: 'b' })
    expect(
      countOrigins(
        ['a', 'b', 'c'].map(source => claim('states', [source])),
        circle,
      ),
    ).toBe(1)
    expect(countOrigins([claim('states', ['a']), claim('states', ['d'])], circle)).toBe(2)
  })

  it('are one where one speaker is passed on by several, whoever else they pass on', () => {
    const by = (speaker: string, ...sources: string[]) => ({ ...claim('states', ...sources.map(source => [source] as const)), speaker })
    expect(countOrigins([by('anna', 'post'), by('anna', 'other post')], repeating({}))).toBe(1)
    expect(countOrigins([by('anna', 'post'), by('boris', 'other post')], repeating({}))).toBe(2)
    expect(countOrigins([by('anna', 'post'), claim('states', ['other post'])], repeating({}))).toBe(2)
    expect(countOrigins([by('anna', 'a'), by('anna', 'b'), by('boris', 'b'), by('boris', 'c')], repeating({}))).toBe(1)
    expect(countOrigins([by('anna', 'a'), by('anna', 'copy')], repeating({ copy: 'b' }))).toBe(1)
  })

  it('do not grow by not seeing who speaks', () => {
    const unseen = (source: string) => ({ ...claim('states', [source]), speaker: null, speakerHidden: true })
    expect(countOrigins([unseen('post'), unseen('other post')], repeating({}))).toBe(1)
  })
})
