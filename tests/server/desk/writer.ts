// A process of its own that keeps versions of one dossier: `writer.ts DESK ID COUNT NAME VERSION-AS-JSON`.
import { keepAgain, type VersionGiven } from '#server/desk/dossiers.ts'

const [desk = '', id = '', count = '', name = '', version = ''] = process.argv.slice(2)
for (let n = 0; n < Number(count); n++) await keepAgain(desk, id, { ...(JSON.parse(version) as VersionGiven), note: `${name}${String(n)}` })
