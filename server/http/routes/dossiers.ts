import { dossier } from '#model/api/dossiers.ts'
import type { OwnParts } from '#model/dossier/facts.ts'
import type { NodeId } from '#model/claims/identifiers.ts'
import { readScreenables } from '#server/desk/lists.ts'
import { clearanceOf } from '#server/explore/dossier.ts'
import { dossierFile } from '../answer-dossier.ts'
import { bound } from '../bind.ts'
import { BadRequest, NotFound } from '../failures.ts'

export const dossierRoutes = [
  bound(dossier, async ({ store, clearance, desk }, { body }, signal) => {
    const { person: id, regime, audience, language, style, format, own } = body
    const needed = clearanceOf(audience)
    if (needed > clearance) throw new BadRequest([{ at: 'body.audience', expected: 'an audience that this server may read for' }])
    const person = await store.node(id, needed)
    if (!person) throw new NotFound()
    if (person.type !== 'Person') throw new BadRequest([{ at: 'body.person', expected: 'the id of a person' }])
    const consent: OwnParts['consent'] = new Map(Object.entries(own.consent).map(([node, given]) => [node as NodeId, given]))
    return dossierFile(store, {
      person,
      regime,
      audience,
      language,
      style,
      format,
      own: { ...own, consent },
      screenables: readScreenables(desk),
      signal,
    })
  }),
]
