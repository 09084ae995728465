import type { NodeInList } from '#model/api/shapes.ts'
import { inOrderOfTime } from '../order-of-time.ts'
import { type Neighbour } from './importance.ts'
import { allNeighbours } from './neighbours.ts'

export interface StepOfCase {
  readonly step: NodeInList
  readonly neighbours: readonly Neighbour[]
}

const first = ['TAKEN_BY', 'CONCERNS']
const place = ({ relationship: { type } }: Neighbour): number => (first.includes(type) ? first.indexOf(type) : first.length)

/** The steps of a case in the order of time, each with who took it, whom it concerned and what else it is related to. */
export async function stepsWithNeighbours(id: string, signal?: AbortSignal): Promise<StepOfCase[]> {
  const steps = (await allNeighbours(id, { type: 'STEP_OF', direction: 'in' }, signal)).map(({ node }) => node).sort(inOrderOfTime)
  return Promise.all(
    steps.map(async step => {
      const neighbours = (await allNeighbours(step.id, {}, signal)).filter(({ relationship: { type } }) => type !== 'STEP_OF' && type !== 'NAMES')
      return { step, neighbours: neighbours.sort((one, other) => place(one) - place(other) || inOrderOfTime(one.node, other.node)) }
    }),
  )
}
