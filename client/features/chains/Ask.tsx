import type { NodeType } from '#model/ontology/nodes/all.ts'
import { useSay } from '#client/messages/say.ts'
import { chainsOf } from '#client/session/inquiry.ts'
import { session } from '#client/session/session.ts'
import { NodeSearch } from '#client/ui/NodeSearch.tsx'
import './chains.css'

const beginnings = new Set<NodeType>(['Person', 'Organisation', 'Case', 'Step', 'Incident'])

/** Before anything is asked: what chains begin with, and a search for it. */
export function Ask() {
  const say = useSay()
  return (
    <div className="chains-ask">
      <h1>{say('chains.title')}</h1>
      <p className="soft">{say('chains.ask.hint')}</p>
      <NodeSearch label={say('chains.ask.label')} types={beginnings} onChoose={id => session.ask(chainsOf(id))} />
      <p className="small faint">{say('chains.caution')}</p>
    </div>
  )
}
