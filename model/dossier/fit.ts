import type { DossierFacts } from './facts.ts'
import { FitView } from './fit-view.ts'
import type { Assessment, Regime, RegimeElement } from './regime.ts'

export interface Fit {
  readonly element: RegimeElement
  readonly assessment: Assessment
}

/** What is recorded, held beside the elements of a regime: preparatory work, not legal advice. */
export function fitOf(facts: DossierFacts, regime: Regime, reduced: boolean): Fit[] {
  const view = new FitView(facts, reduced)
  return regime.elements.map(element => ({ element, assessment: element.assess(view) }))
}
