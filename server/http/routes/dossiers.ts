import { checkDossier, discardDossier, dossier, keepDossier, keptDossier, keptDossiers } from '#model/api/dossiers.ts'
import type { NodeId } from '#model/claims/identifiers.ts'
import { fullClearance, rankOf } from '#model/claims/mark.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import { changesBetween } from '#model/dossier/changes.ts'
import type { Consent } from '#model/dossier/facts.ts'
import { victimsTold } from '#model/dossier/protect.ts'
import { allKept, discardKept, keptFor, type Kept } from '#server/desk/dossiers.ts'
import { baseRead, ownOf } from '#server/desk/kept-version.ts'
import { readScreenables } from '#server/desk/lists.ts'
import { clearanceOf, type DossierWanted, type PreparedDossier } from '#server/explore/dossier.ts'
import { wrongRecipients } from '#server/render/seal.ts'
import { warmTypesetter } from '#server/render/warm.ts'
import type { Store } from '#server/store/store.ts'
import { documentedDossier, dossierFile } from '../answer-dossier.ts'
import { bound, type Context, type ReadInput } from '../bind.ts'
import { BadRequest, NotFound } from '../failures.ts'
import { keep, keptOf, versionsOf } from '../kept-dossiers.ts'
import { changesShown, nodesShown } from '../present.ts'

const publicRank = rankOf('public')

type Asked = ReadInput<typeof checkDossier>['body']

/** What is asked for, as the explorer's questions take it, and the kept dossier that it names. */
async function wantedFrom(
  { store, desk, clearance }: Context,
  { person: id, regime, audience, language, style, own, kept: keptId }: Asked,
  signal: AbortSignal,
): Promise<{ wanted: DossierWanted & Pick<Asked, 'style'>; kept: Kept | null }> {
  const needed = clearanceOf(audience)
  if (needed > clearance) throw new BadRequest([{ at: 'body.audience', expected: 'an audience that this server may read for' }])
  const person = await store.node(id, needed)
  if (!person) throw new NotFound()
  if (person.type !== 'Person') throw new BadRequest([{ at: 'body.person', expected: 'the id of a person' }])
  const kept = await keptOf(store, { desk, reader: clearance }, keptId, { person, regime, audience })
  return {
    wanted: {
      person,
      regime,
      audience,
      language,
      style,
      // Whoever reads as anyone may gives no consent: whom a version still hides then would tell who is a minor.
      own: clearance === publicRank ? { ...ownOf(own), consent: new Map() } : ownOf(own),
      reader: clearance,
      versions: versionsOf(kept),
      screenables: readScreenables(desk),
      signal,
    },
    kept,
  }
}

/** Everyone on whom an act fell, as the reader sees them: whoever they are one person for stands there once. */
async function victimsShown({ store, clearance }: Context, { facts, own, document }: PreparedDossier) {
  const found = new Map<NodeId, { node: NodeRecord; consent: Consent; minor: boolean; named: boolean }>()
  for (const { id, consent, minor, named } of victimsTold(facts, own, document.audience)) {
    const node = await store.node(id, clearance)
    if (!node) continue
    const one = found.get(node.id)
    found.set(node.id, {
      node,
      consent: one?.consent ?? consent,
      minor: minor || (one?.minor ?? false),
      named: named || (one?.named ?? false),
    })
  }
  const victims = [...found.values()]
  const nodes = await nodesShown(
    store,
    victims.map(({ node }) => node),
    clearance,
  )
  return victims.flatMap((victim, at) => {
    const node = nodes[at]
    return node ? [{ ...victim, node }] : []
  })
}

/** As lists show them; a dossier of someone who is no longer in the data for this reader is not shown. */
async function keptShown(store: Store, all: readonly Kept[], clearance: Context['clearance']) {
  const persons = await Promise.all(all.map(({ last }) => store.node(last.person, clearance)))
  const there = persons.flatMap((person, at) => {
    const kept = all[at]
    return person && kept ? [{ person, kept }] : []
  })
  const nodes = await nodesShown(
    store,
    there.map(({ person }) => person),
    clearance,
  )
  return there.flatMap(({ kept: { id, versions, last } }, at) => {
    const person = nodes[at]
    const { regime, audience, language, style } = last
    return person ? [{ id, person, regime, audience, language, style, versions: versions.length, last: last.at }] : []
  })
}

/** The last first. */
const historyOf = ({ versions }: Kept) =>
  versions
    .map((version, at) => {
      const { number, at: when, note, snapshot, own } = version
      const before = versions[at - 1]
      const changes =
        before && changesBetween({ base: baseRead(before), own: ownOf(before.own) }, { base: baseRead(version), own: ownOf(version.own) })
      return { number, at: when, note, snapshot, own, changes: changes ? changesShown(changes) : null }
    })
    .reverse()

export const dossierRoutes = [
  bound(dossier, async (context, { body: { format, seal, ...asked } }, signal) => {
    const { wanted } = await wantedFrom(context, asked, signal)
    const wrong = await wrongRecipients(seal?.recipients ?? [])
    if (wrong.length > 0)
      throw new BadRequest(wrong.map(at => ({ at: `body.seal.recipients.${at}`, expected: 'a recipient of age that can be encrypted to' })))
    return dossierFile(context.store, { ...wanted, format, seal })
  }),
  bound(checkDossier, async (context, { body }, signal) => {
    const { wanted } = await wantedFrom(context, body, signal)
    const prepared = await documentedDossier(context.store, wanted)
    void warmTypesetter()
    const { document, changes } = prepared
    return { document, victims: await victimsShown(context, prepared), changes: changes && changesShown(changes) }
  }),
  bound(keptDossiers, async ({ store, desk, clearance }, { query: { person } }) => {
    const { dossiers, unreadable } = await allKept(desk)
    const shown = await keptShown(
      store,
      dossiers.filter(({ rank }) => rank <= clearance),
      clearance,
    )
    const only = person === undefined ? null : ((await store.node(person, clearance))?.id ?? person)
    return {
      dossiers: shown.filter(({ person: of }) => only === null || of.id === only),
      ...(clearance === fullClearance && unreadable.length > 0 && { unreadable: [...unreadable] }),
    }
  }),
  bound(keptDossier, async ({ store, desk, clearance }, { params: { id } }) => {
    const kept = await keptFor(desk, id, clearance)
    const [shown] = kept ? await keptShown(store, [kept], clearance) : []
    if (!kept || !shown) throw new NotFound()
    return { ...shown, own: kept.last.own, history: historyOf(kept) }
  }),
  bound(keepDossier, async (context, { body: { note, ...asked } }, signal) => {
    const { wanted, kept } = await wantedFrom(context, asked, signal)
    const prepared = await documentedDossier(context.store, wanted)
    signal.throwIfAborted()
    return keep({ desk: context.desk, reader: context.clearance }, wanted, prepared, { kept, note })
  }),
  bound(discardDossier, async ({ desk, clearance }, { body: { id } }) => {
    const kept = await keptFor(desk, id, clearance)
    if (!kept || !(await discardKept(desk, id))) throw new NotFound()
    return { discarded: true as const }
  }),
]
