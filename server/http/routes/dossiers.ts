import { dossier } from '#model/api/dossiers.ts'
import type { OwnParts } from '#model/dossier/facts.ts'
import type { NodeId } from '#model/claims/identifiers.ts'
import { clearanceOf } from '#server/explore/dossier.ts'
import { wrongRecipients } from '#server/render/seal.ts'
import { dossierFile } from '../answer-dossier.ts'
import { bound } from '../bind.ts'
import { BadRequest, NotFound } from '../failures.ts'

export const dossierRoutes = [
  bound(dossier, async ({ store, clearance }, { body }, signal) => {
    const { person: id, regime, audience, language, style, format, own, seal } = body
    const needed = clearanceOf(audience)
    if (needed > clearance) throw new BadRequest([{ at: 'body.audience', expected: 'an audience that this server may read for' }])
    const wrong = await wrongRecipients(seal?.recipients ?? [])
    if (wrong.length > 0)
      throw new BadRequest(wrong.map(at => ({ at: `body.seal.recipients.${at}`, expected: 'a recipient of age that can be encrypted to' })))
    const person = await store.node(id, needed)
    if (!person) throw new NotFound()
    if (person.type !== 'Person') throw new BadRequest([{ at: 'body.person', expected: 'the id of a person' }])
    const consent: OwnParts['consent'] = new Map(Object.entries(own.consent).map(([node, given]) => [node as NodeId, given]))
    return dossierFile(store, { person, regime, audience, language, style, format, seal, own: { ...own, consent }, signal })
  }),
]
