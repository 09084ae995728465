import type { Place } from './contract.ts'

/** How a relationship runs on the picture, from rim to rim; a bend is where a quadratic curve is pulled to. */
export interface Route {
  readonly id: string
  readonly from: Place
  readonly to: Place
  readonly bends: readonly Place[]
  /** Where a line of straight pieces turns. */
  readonly corners?: readonly Place[]
}
