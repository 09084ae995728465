import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { NodeInList } from '#model/api/shapes.ts'
import { captionIn } from '#client/data/caption.ts'
import { keptOf } from '#client/data/dossier/questions.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { writeAddress } from '#client/session/address.ts'
import { recordOf } from '#client/session/inquiry.ts'
import { emptyPicture, ofNode } from '#client/session/picture.ts'
import { session } from '#client/session/session.ts'
import { NodeSearch } from '#client/ui/NodeSearch.tsx'
import { TypeMark } from '#client/ui/TypeMark.tsx'
import { people } from './Begin.tsx'
import { KeptTable } from './KeptTable.tsx'
import type { Chosen } from './use-dossier.ts'

/** Of whom it is, what is known of them elsewhere, and which dossiers of theirs are kept. */
export function Who({ person, view }: { readonly person: NodeInList | undefined; readonly view: Chosen }) {
  const say = useSay()
  const { language } = useWords()
  const [changing, setChanging] = useState(false)
  const search = useId()
  const { data } = useQuery(keptOf(view.person))
  const kept = data?.dossiers ?? []
  return (
    <>
      {person && (
        <p className="dossier-person">
          <TypeMark type={person.type} official={person.official} />
          <strong>{captionIn(person, language)}</strong>
          <a className="text-button" href={writeAddress({ view: { kind: 'picture' }, picture: ofNode(person.id) })}>
            {say('dossier.details')}
          </a>
          <a className="text-button" href={writeAddress({ view: recordOf(person.id), picture: emptyPicture })}>
            {say('dossier.record')}
          </a>
          <button
            type="button"
            className="text-button"
            aria-expanded={changing}
            aria-controls={search}
            onClick={() => setChanging(!changing)}
          >
            {say('dossier.someoneElse')}
          </button>
        </p>
      )}
      <div id={search} hidden={!changing}>
        {changing && (
          <NodeSearch label={say('dossiers.find')} types={people} onChoose={id => session.prepare({ person: id, kept: null })} />
        )}
      </div>
      {kept.length > 0 && (
        <div>
          <h3>{say('dossier.kept.of')}</h3>
          <KeptTable dossiers={kept} here={view.kept} />
          {view.kept !== null && (
            <button type="button" className="text-button small" onClick={() => session.prepare({ kept: null })}>
              {say('dossier.new')}
            </button>
          )}
        </div>
      )}
    </>
  )
}
