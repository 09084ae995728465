import type { Bound } from '../bind.ts'
import { chainRoutes } from './chains.ts'
import { dossierRoutes } from './dossiers.ts'
import { gapRoutes } from './gaps.ts'
import { nodeRoutes } from './nodes.ts'
import { ontologyRoutes } from './ontology.ts'
import { overviewRoutes } from './overview.ts'
import { pathRoutes } from './paths.ts'
import { relationshipRoutes } from './relationships.ts'
import { screeningRoutes } from './screening.ts'
import { searchRoutes } from './search.ts'
import { sourceRoutes } from './sources.ts'
import { statisticsRoutes } from './statistics.ts'
import { systemRoutes } from './system.ts'

/** Every endpoint with its handler. */
export const routes: readonly Bound[] = [
  ...systemRoutes,
  ...ontologyRoutes,
  ...overviewRoutes,
  ...searchRoutes,
  ...nodeRoutes,
  ...relationshipRoutes,
  ...pathRoutes,
  ...chainRoutes,
  ...gapRoutes,
  ...dossierRoutes,
  ...screeningRoutes,
  ...sourceRoutes,
  ...statisticsRoutes,
]
