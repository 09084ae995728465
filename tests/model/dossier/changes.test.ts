import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClaimId, NodeId } from '#model/claims/identifiers.ts'
import { baseOf, changesBetween, nothingChanged, type Base, type Compared } from '#model/dossier/changes.ts'
import { consents, noOwnParts, type OwnParts } from '#model/dossier/facts.ts'

// Few ids, so that two versions share some.
const claimIds = ['a', 'b', 'c', 'd', 'e'].map(letter => letter.repeat(64) as ClaimId)
const base: fc.Arbitrary<Base> = fc.record({
  claims: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...claimIds), fc.constantFrom('0', '1')), { selector: ([id]) => id })
    .map(all => new Map<ClaimId, string>(all)),
  chains: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')).map(all => new Set<string>(all)),
})
const own: fc.Arbitrary<OwnParts> = fc.record({
  submitter: fc.constantFrom('', 'We'),
  whyNow: fc.constantFrom('', 'Now'),
  ask: fc.constantFrom('', 'Please'),
  consent: fc
    .uniqueArray(fc.tuple(fc.constantFrom('n1', 'n2'), fc.constantFrom(...consents)), { selector: ([id]) => id })
    .map(all => new Map(all.map(([id, given]) => [id as NodeId, given]))),
})
const version: fc.Arbitrary<Compared> = fc.record({ base, own })
const turned = ({ base: of, own: parts }: Compared): Compared => ({
  base: { claims: new Map([...of.claims].reverse()), chains: new Set([...of.chains].reverse()) },
  own: { ...parts, consent: new Map([...parts.consent].reverse()) },
})

test('nothing has changed since the same version, in whatever order its parts stand', () => {
  fc.assert(
    fc.property(version, one => {
      expect(nothingChanged(changesBetween(one, turned(one)))).toBe(true)
    }),
  )
})

test('forth and back, what was added is what is withdrawn', () => {
  fc.assert(
    fc.property(version, version, (one, other) => {
      const forth = changesBetween(one, other)
      const back = changesBetween(other, one)
      expect(back).toEqual({
        added: forth.withdrawn,
        withdrawn: forth.added,
        revised: forth.revised,
        chainsAdded: forth.chainsGone,
        chainsGone: forth.chainsAdded,
        own: forth.own,
      })
    }),
  )
})

test('an earlier version with its changes is the later one', () => {
  fc.assert(
    fc.property(version, version, (one, other) => {
      const { added, withdrawn, revised, chainsAdded, chainsGone } = changesBetween(one, other)
      const ids = new Set([...one.base.claims.keys(), ...added].filter(id => !withdrawn.includes(id)))
      expect(ids).toEqual(new Set(other.base.claims.keys()))
      for (const [id, state] of other.base.claims)
        if (one.base.claims.has(id)) expect(one.base.claims.get(id) !== state).toBe(revised.includes(id))
      expect(one.base.chains.size + chainsAdded - chainsGone).toBe(other.base.chains.size)
    }),
  )
})

test('only what was written anew is named as changed by its author', () => {
  const of = (changes: Partial<OwnParts>): Compared => ({
    base: { claims: new Map(), chains: new Set() },
    own: { ...noOwnParts, ...changes },
  })
  const asked = new Map([['n1' as NodeId, 'none' as const]])
  expect(changesBetween(of({ whyNow: 'Now' }), of({ whyNow: 'Now', ask: 'Please' })).own).toEqual(['ask'])
  // Someone who was asked and refused is not someone who was not asked.
  expect(changesBetween(of({}), of({ consent: asked })).own).toEqual(['consent'])
})

test('a base holds no text of a claim, and differs by what may be revised of it', () => {
  const claim = (note: string | null, status = 'accepted') =>
    baseOf({
      claims: new Map([['n1' as NodeId, [{ id: claimIds[0], status, note, says: { name: 'Marat Probny' } }]]]) as never,
      chains: [],
    })
  const text = (of: Base): string => JSON.stringify([...of.claims])
  expect(text(claim('A quiet remark'))).not.toMatch(/Probny|quiet/)
  expect(new Set([claim(null), claim(''), claim('A quiet remark'), claim(null, 'issue')].map(text)).size).toBe(4)
  expect(text(claim('A quiet remark'))).toBe(text(claim('A quiet remark')))
})
