import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { output } from './output.ts'

/** What a Java program of the tests can be started with on this machine, or the reason why it cannot and the command that changes it. */
export type Recipe = { readonly classpath: string } | { readonly missing: string; readonly remedy: string }

interface Kept {
  readonly pom: string
  readonly classpath: string
}

/** Finds the JDK, and with Maven everything that the pom.xml in a folder of tests/support names; the first time Maven fetches it. */
export async function findJava(folder: string, what: string): Promise<Recipe> {
  const recipe = fileURLToPath(new URL(`./${folder}/`, import.meta.url))
  const cache = fileURLToPath(new URL(`../../node_modules/.cache/${folder}/`, import.meta.url))
  const remedy = 'apt-get install -y maven default-jdk-headless'
  if ((await output('javac', ['-version'])) === undefined) return { missing: 'no JDK 17 or later (javac) was found', remedy }
  const pom = await readFile(join(recipe, 'pom.xml'), 'utf8')
  const kept = await readFile(join(cache, 'classpath.json'), 'utf8').then(
    text => JSON.parse(text) as Kept,
    () => undefined,
  )
  if (kept?.pom === pom && kept.classpath.split(delimiter).every(jar => existsSync(jar))) return kept
  if ((await output('mvn', ['-v'])) === undefined) return { missing: 'no Maven (mvn) was found', remedy }
  await mkdir(cache, { recursive: true })
  const file = join(cache, `classpath-${process.pid}.txt`)
  const built = await output('mvn', ['-q', '-B', '-f', recipe, 'dependency:build-classpath', `-Dmdep.outputFile=${file}`])
  if (built === undefined)
    return { missing: `Maven could not fetch ${what}`, remedy: `mvn -f tests/support/${folder} dependency:build-classpath` }
  const found: Kept = { pom, classpath: (await readFile(file, 'utf8')).trim() }
  await writeFile(file, JSON.stringify(found))
  await rename(file, join(cache, 'classpath.json'))
  return found
}

/** The class path of veraPDF, where `npm test` found it. */
export const veraPdf = (): string | undefined => process.env['ANSWERABLE_TEST_VERAPDF']
