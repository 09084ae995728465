import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { profileIdOf } from '#model/claims/identifiers.ts'
import { marks } from '#model/claims/mark.ts'
import { scene as sceneSchema, type Scene } from '#model/claims/scene.ts'
import type { Finding } from './findings.ts'

/** A scene as a person writes it: nodes as “source key/record key”. */
const written = z.strictObject({
  ...sceneSchema.shape,
  mark: z.enum(marks).default('public'),
  nodes: z
    .array(z.string().regex(/^[^/]+\/.+$/, 'expected “source key/record key”'))
    .min(1)
    .max(500),
})

/** Reads the scene files beside or in a folder to import. */
export function readScenes(path: string): { scenes: Scene[]; findings: Finding[] } {
  const folder = join(path, 'scenes')
  const findings: Finding[] = []
  if (!existsSync(folder)) return { scenes: [], findings }
  const scenes = readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .flatMap(name => {
      const file = `scenes/${name}`
      const wrong = (column: string | null, expected: string): [] => {
        findings.push({ file, row: null, column, value: '', expected })
        return []
      }
      let json: unknown
      try {
        json = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      } catch {
        return wrong(null, 'well-formed JSON')
      }
      const result = written.safeParse(json)
      if (!result.success) return result.error.issues.flatMap(issue => wrong(issue.path.join('.'), issue.message.replace(/^expected /, '')))
      const nodes = result.data.nodes.map(reference =>
        profileIdOf(reference.slice(0, reference.indexOf('/')), reference.slice(reference.indexOf('/') + 1)),
      )
      return [{ ...result.data, nodes }]
    })
  return { scenes, findings }
}
