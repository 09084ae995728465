import { useQuery } from '@tanstack/react-query'
import { relationshipDefinition } from '#model/ontology/lookup.ts'
import { relationshipWith } from '#client/data/questions.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { When } from '#client/ui/When.tsx'
import { Claims } from './Claims.tsx'
import { Doubts } from './Doubts.tsx'
import { End } from './End.tsx'
import { Waiting } from './NodePanel.tsx'

/** A relationship: its sentence, both ends, and every claim it rests on. */
export function RelationshipPanel({ id }: { readonly id: string }) {
  const say = useSay()
  const words = useWords()
  const { data, error, refetch } = useQuery(relationshipWith(id))
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const { relationship, from, to, claims } = data
  return (
    <article className="panel-body">
      <header className="panel-head is-relationship">
        <h2>
          <End node={from} /> <span className="soft">{words.forward(relationship.type)}</span> <End node={to} />
        </h2>
        <p>
          <When when={relationship.when} time={relationshipDefinition(relationship.type).time} />
          <Doubts relationship={relationship} />
        </p>
      </header>
      <section className="panel-section">
        <h3>
          {say('panel.evidence')} <span className="faint tabular">{relationship.claims}</span>
        </h3>
        <Claims relationship={relationship} claims={claims} />
      </section>
    </article>
  )
}
