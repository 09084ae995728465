import type { AnyEndpoint } from './endpoint.ts'
import { chains, record } from './chains.ts'
import { common } from './common.ts'
import { checkDossier, discardDossier, dossier, keepDossier, keptDossier, keptDossiers } from './dossiers.ts'
import { gaps } from './gaps.ts'
import { health, ready } from './health.ts'
import { neighbours, node } from './nodes.ts'
import { ontology } from './ontology.ts'
import { overview, sceneById, scenes } from './overview.ts'
import { paths } from './paths.ts'
import { relationship, subgraph } from './relationships.ts'
import { search } from './search.ts'
import { sourceById, sources } from './sources.ts'
import { caseStatistics, casesBehind } from './statistics.ts'

/** Every route there is, in the order in which OpenAPI lists them. */
export const endpoints: readonly AnyEndpoint[] = [
  health,
  ready,
  ontology,
  overview,
  search,
  node,
  neighbours,
  relationship,
  subgraph,
  paths,
  common,
  chains,
  record,
  gaps,
  dossier,
  checkDossier,
  keptDossiers,
  keptDossier,
  keepDossier,
  discardDossier,
  sources,
  sourceById,
  scenes,
  sceneById,
  caseStatistics,
  casesBehind,
]
