import { IconListTree, IconReport, IconTimeline } from '@tabler/icons-react'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import { dossierOf } from '#client/session/dossier.ts'
import { chainsOf, recordOf } from '#client/session/inquiry.ts'
import { session } from '#client/session/session.ts'
import type { Action, Situation } from './action.ts'

// What chains begin with: someone to whom something was done, an act, or a case.
const beginnings = new Set<NodeType>(['Person', 'Organisation', 'Case', 'Step', 'Incident'])
const bodies = new Set<NodeType>(['PublicBody', 'Court', 'Facility'])

const spokenOf = ({ view, subject }: Situation): Situation['subject'] =>
  view.kind === 'picture' || view.kind === 'chains' ? subject : null
const isBody = ({ type }: NonNullable<Situation['subject']>): boolean => bodies.has(type)

const inquire = (ask: (id: string) => void) => (situation: Situation) => {
  const subject = spokenOf(situation)
  if (subject) ask(subject.id)
}

export const inquiryActions: readonly Action[] = [
  {
    id: 'answerable',
    label: 'action.answerable',
    icon: IconTimeline,
    group: 'selection',
    keys: ['W'],
    places: ['panel', 'menu', 'palette'],
    when: situation => {
      const subject = spokenOf(situation)
      const already = situation.view.kind === 'chains' && situation.view.of === subject?.id && situation.view.official === null
      return subject !== null && beginnings.has(subject.type) && !already
    },
    perform: inquire(id => session.ask(chainsOf(id))),
  },
  {
    id: 'record',
    label: 'action.record',
    icon: IconListTree,
    group: 'selection',
    keys: ['O'],
    places: ['panel', 'menu', 'palette'],
    when: situation => spokenOf(situation)?.official === true,
    perform: inquire(id => session.ask(recordOf(id))),
  },
  {
    id: 'dossier',
    label: 'action.dossier',
    icon: IconReport,
    group: 'selection',
    keys: ['D'],
    places: ['panel', 'menu', 'palette'],
    when: situation => {
      const subject = spokenOf(situation)
      return subject?.type === 'Person' && subject.official
    },
    perform: inquire(id => session.visit(dossierOf(id))),
  },
  {
    id: 'record-body',
    label: 'action.record.body',
    icon: IconListTree,
    group: 'selection',
    places: ['panel', 'menu', 'palette'],
    when: situation => {
      const subject = spokenOf(situation)
      return subject !== null && isBody(subject)
    },
    perform: inquire(id => session.ask(recordOf(id))),
  },
]
