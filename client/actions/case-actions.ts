import { IconFold, IconStack2, IconTopologyStar3 } from '@tabler/icons-react'
import { ofNode } from '#client/session/picture.ts'
import { session } from '#client/session/session.ts'
import type { Action, Situation } from './action.ts'

/** The case that is spoken of, where it has steps in the picture. */
const caseOf = ({ view, subject, steps }: Situation): string | null =>
  view.kind === 'picture' && subject?.type === 'Case' && steps.length > 0 ? subject.id : null

const isOpened = (situation: Situation): boolean => situation.picture.opened.includes(caseOf(situation) ?? '')

export const caseActions: readonly Action[] = [
  {
    id: 'open-around',
    label: 'action.openAround',
    icon: IconTopologyStar3,
    group: 'selection',
    places: ['panel', 'menu', 'palette'],
    when: ({ subject, picture }) => subject !== null && picture.around !== subject.id,
    perform: ({ subject }) => {
      if (subject) session.open(ofNode(subject.id))
    },
  },
  {
    id: 'open-steps',
    label: 'action.openSteps',
    icon: IconStack2,
    group: 'selection',
    keys: ['S'],
    places: ['panel', 'menu', 'palette'],
    when: situation => caseOf(situation) !== null && !isOpened(situation),
    perform: situation => {
      const id = caseOf(situation)
      if (id !== null) session.openSteps(id)
    },
  },
  {
    id: 'fold-steps',
    label: 'action.foldSteps',
    icon: IconFold,
    group: 'selection',
    keys: ['S'],
    places: ['panel', 'menu', 'palette'],
    when: isOpened,
    perform: situation => {
      const id = caseOf(situation)
      if (id !== null) session.foldSteps(id, situation.steps)
    },
  },
]
