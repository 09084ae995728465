import { Command } from 'commander'
import { nodeDefinition } from '#model/ontology/lookup.ts'
import { searchByName, searchScenes } from '#server/explore/search.ts'
import { shown } from '#server/import/findings.ts'
import { withStore, type Exit, type Terminal } from './terminal.ts'

export const search = (terminal: Terminal, exit: (code: Exit) => void): Command =>
  new Command('search')
    .description('find nodes by name, in any script and spelling')
    .argument('<text...>')
    .option('--json', 'answer as JSON')
    .action(async (text: string[], { json }: { json?: boolean }) => {
      await withStore(terminal, 'read', async store => {
        const query = text.join(' ')
        const { clearance } = terminal.config()
        const answer = await searchByName(store, { query, type: null, after: null, limit: 20 }, clearance)
        const found = { ...answer, scenes: await searchScenes(store, query, clearance) }
        if (json) terminal.print(`${JSON.stringify(found, null, 2)}\n`)
        else {
          for (const { node, matched } of found.hits)
            terminal.print(
              `${node.id}  ${shown(node.caption)} (${nodeDefinition(node.type).label.toLowerCase()})${matched.value === node.caption ? '' : ` — ${shown(matched.value)}`}\n`,
            )
          for (const scene of found.scenes) terminal.print(`scene ${scene.id}  ${shown(scene.title)}\n`)
          if (found.total > found.hits.length) terminal.say(`${String(found.total - found.hits.length)} more.`)
        }
        if (found.hits.length > 0 || found.scenes.length > 0) return
        terminal.say(`Nothing is called “${shown(query)}”.`)
        if (found.nearest.length > 0)
          terminal.say(`Nearest: ${found.nearest.map(({ node, matched }) => `${shown(matched.value)} (${node.id})`).join('; ')}`)
        exit(1)
      })
    })
