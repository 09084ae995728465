import type { RelationshipRecord } from '../../claims/records.ts'
import { relationshipDefinition } from '../../ontology/lookup.ts'
import { folded, words } from '../../names/fold.ts'
import { scriptOf } from '../../names/script.ts'
import { datedByEditors, isPlain, onlyRead } from '../caveats.ts'
import type { Block, Inline } from '../document.ts'
import { t, type Made, type Making } from '../making.ts'
import { timelineOf } from './drawings.ts'

const none: readonly Inline[] = [t('—')]

/** Section 3: names by script, what sources say of the person, and who else is called alike. */
export function identity(making: Making): Made {
  const { person, likeNamed } = making.facts
  const nameClaims = making.claimsOf(person.id)
  const saying = (value: string) => nameClaims.filter(({ says }) => Object.values(says).flat().includes(value))
  const names = person.names.map(({ value, kind, script, language }) => [
    [t(making.free(value)), ...making.after(saying(value)), ...making.notes(saying(value))],
    [
      t(
        making.say(`kind.${kind}`) +
          (onlyRead(saying(value)) ? ` (${making.say(kind === 'weak-alias' ? 'identity.meant' : 'identity.read')})` : ''),
      ),
    ],
    [t(script ?? scriptOf(value) ?? '—')],
    language === undefined ? none : [t(language)],
  ])
  const facts = nameClaims.filter(({ says }) => Object.keys(says).some(name => !/^(?:name|alias|weakAlias)(?:@|$)/.test(name)))
  const like = likeNamed.map(({ node, spelling, judgement }) => [
    [t(spelling)],
    [
      t(making.say(judgement ? `identity.${judgement.verdict}` : 'identity.notjudged')),
      ...(judgement?.why ? [t(` — ${making.free(judgement.why)}`)] : []),
    ],
    [t(node.caption === spelling ? '—' : making.free(node.caption))],
  ])
  const blocks: Block[] = [
    ...making.table(
      making.say('identity.names'),
      [
        ['column.name', 0.5],
        ['column.kind', 0.2],
        ['column.script', 0.15],
        ['column.language', 0.15],
      ],
      names,
    ),
    ...(facts.length > 0 ? [making.heading('identity.facts'), making.list(making.claimItems(facts))] : []),
    ...making.table(
      making.say('identity.like'),
      [
        ['column.name', 0.3],
        ['column.state', 0.4],
        ['column.value', 0.3],
      ],
      like,
    ),
    ...(like.length === 0 ? [making.text(making.given.isHiding ? 'identity.nolike-told' : 'identity.nolike')] : []),
  ]
  // Two spellings of one name, or a name with a title, do not tell two people apart; a second name or a date of birth does.
  const spelled = person.names
    .filter(({ kind, value }) => kind !== 'weak-alias' && !onlyRead(saying(value)))
    .map(({ value }) => words(value).map(folded).join(' '))
  const full = new Set(spelled).size > 1 || person.properties['birthDate'] !== undefined
  return making.section('identity', 3, 'section.identity', blocks, [
    making.check('identity', 'check.identity', full ? 'complete' : 'partly', { node: person.id }),
  ])
}

export const serving: readonly string[] = ['HOLDS', 'WORKS_AT', 'LEADS', 'MEMBER_OF']
const structure = ['POST_IN', 'SUBORDINATE_TO', 'APPOINTED_BY']

/** Section 4: posts and powers with dates, and what stands above them in the chains of this dossier. */
export function posts(making: Making): Made {
  const { facts } = making
  const { person, relationships, chains } = facts
  const held = relationships.filter(({ type, from, supported }) => serving.includes(type) && from === person.id && supported)
  const ordered = [...held].sort((a, b) => (a.when?.possible[0] ?? '9999').localeCompare(b.when?.possible[0] ?? '9999'))
  const rows = ordered.map(of => [
    [...partsOf(making, of), ...making.afterAll(making.supporting(of.id))],
    [t(making.whenSaid(of.when, relationshipDefinition(of.type).time, making.supporting(of.id)))],
    powersOf(making, of),
  ])
  const above = new Map(
    [...chains.flatMap(({ chain }) => chain.hops.map(({ relationship }) => relationship))]
      .filter(({ type }) => structure.includes(type))
      .map(of => [of.id, of]),
  )
  const posts = held.filter(({ type }) => type === 'HOLDS').map(({ to }) => to)
  const ofPosts = posts.flatMap(id =>
    (facts.around.get(id) ?? []).filter(of => structure.includes(of.type) && of.from === id && of.supported),
  )
  for (const of of ofPosts) above.set(of.id, of)
  const bodies = [...new Set(ofPosts.filter(({ type }) => type === 'POST_IN').map(({ to }) => to))]
  const said = [...posts, ...bodies].flatMap(id =>
    making.claimsOf(id).filter(({ says }) => 'description' in says || ('powers' in says && bodies.includes(id))),
  )
  const chart = timelineOf(
    ordered.map(of => ({ label: making.caption(of.to), when: of.when, text: making.whenSaid(of.when, 'spell', making.supporting(of.id)) })),
  )
  const blocks: Block[] = [
    ...making.table(
      making.say('posts.table'),
      [
        ['column.what', 0.36],
        ['column.when', 0.2],
        ['column.value', 0.44],
      ],
      rows,
    ),
    ...(rows.length === 0 ? [making.text('posts.none', { person: making.person })] : []),
    ...(above.size > 0 ? [making.heading('posts.above'), making.list([...above.values()].flatMap(of => structureItems(making, of)))] : []),
    ...(said.length > 0 ? [making.heading('posts.bodies'), making.list(making.notedItems(said))] : []),
    ...(chart
      ? [
          {
            kind: 'timeline',
            caption: making.say('posts.chart'),
            alt: ordered.map(of => `${making.caption(of.to)}: ${making.whenSaid(of.when, 'spell', making.supporting(of.id))}`).join('; '),
            drawing: chart,
          } as const,
        ]
      : []),
  ]
  const dated = held.filter(({ id, when }) => when !== null && !/[?~%]/.test(when.edtf) && !datedByEditors(making.supporting(id))).length
  const state = held.length === 0 ? 'missing' : dated === held.length ? 'complete' : 'partly'
  return making.section('posts', 4, 'section.posts', blocks, [making.check('posts', 'check.posts', state, { node: person.id })])
}

/** On what law or at whose word a post is filled is told too, where a source says it. */
function structureItems(making: Making, of: RelationshipRecord): Inline[][] {
  const claims = making.supporting(of.id)
  const isFuller = claims.some(({ says }) => Object.keys(says).some(name => name !== 'heads'))
  return isFuller ? making.notedItems(claims) : [making.relationship(of)]
}

/** The post as its best claim tells it, without the date, which has a column of its own; whose word it is, where no source states it. */
export function partsOf(making: Making, of: RelationshipRecord): Inline[] {
  const [best] = making.supporting(of.id)
  if (best === undefined) return [t(making.sentence(of))]
  const what = making.withParts(of, best)
  return isPlain(best) ? [t(what)] : making.stated(best, what)
}

function powersOf(making: Making, { to }: RelationshipRecord): readonly Inline[] {
  const powers = making.claimItems(making.claimsOf(to).filter(({ says, stance }) => 'powers' in says && stance !== 'denies'))
  return powers.length === 0 ? none : powers.flatMap((power, at) => (at === 0 ? power : [t('; '), ...power]))
}
