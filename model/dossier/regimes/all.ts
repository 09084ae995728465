import type { Regime, RegimeId } from '../regime.ts'
import { caJvcfoa } from './ca-jvcfoa.ts'
import { euGhrsr } from './eu-ghrsr.ts'
import { ukGhrsr } from './uk-ghrsr.ts'
import { usGlomag } from './us-glomag.ts'

export const regimes: Readonly<Record<RegimeId, Regime>> = {
  'us-glomag': usGlomag,
  'eu-ghrsr': euGhrsr,
  'uk-ghrsr': ukGhrsr,
  'ca-jvcfoa': caJvcfoa,
}
