import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, with about how many seconds of a run: what is not named here takes less than any of them. */
const seconds: Readonly<Record<string, number>> = {
  'contract/store/neo4j': 200,
  'contract/store/both': 120,
  'server/cli/killed': 150,
  'contract/store/embedded': 65,
  'contract/api/neo4j': 60,
  'e2e/accessible': 90,
  'e2e/explore': 60,
  'e2e/outside': 50,
  'e2e/cases': 50,
  'e2e/dossier': 50,
  'e2e/chains': 45,
  'server/neo4j/reconnecting': 45,
  'server/neo4j/round-trips': 40,
  'server/cypher': 40,
  'server/cli/full-disk': 35,
  'server/dossier/every-person': 30,
  'contract/store/plan': 20,
}

/** Of any project, the file that takes longest begins first, so that at the end no worker waits for another. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const length = ({ moduleId }: TestSpecification): number => seconds[/tests\/(.+)\.test\.tsx?$/.exec(moduleId)?.[1] ?? ''] ?? 0
    return (await super.sort(files)).sort((a, b) => length(b) - length(a))
  }
}
