import type { RestsOn as Rests } from '#model/api/shapes.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { writeAddress } from '#client/session/address.ts'
import { emptyPicture } from '#client/session/picture.ts'
import { dateText } from './when-text.ts'
import './rests-on.css'

/** On which claims and documents a view rests, each one click away. */
export function RestsOn({ restsOn: { claims, sources, latest } }: { readonly restsOn: Rests }) {
  const say = useSay()
  const { language } = useWords()
  return (
    <div className="rests small">
      <p className="soft">
        {say('rests.sources', { claims, sources: sources.length })}
        {latest !== null && <>; {say('rests.latest', { date: dateText(latest, language) })}</>}
      </p>
      <ul>
        {sources.map(source => (
          <li key={source.id}>
            <a href={writeAddress({ view: { kind: 'source', id: source.id, claim: null }, picture: emptyPicture })}>{source.title}</a>
            {source.published !== null && <span className="faint tabular"> {dateText(source.published, language)}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
