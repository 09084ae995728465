import type { Inquiry } from '#client/data/chains/use-inquiry.ts'
import { dated } from '#client/data/chains/words.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { session } from '#client/session/session.ts'

/** Steps in favour of the person, apart from every chain. */
export function ActedFor({ inquiry: { answer, names } }: { readonly inquiry: Inquiry }) {
  const say = useSay()
  const words = useWords()
  if (!answer || answer.actedFor.length === 0) return null
  return (
    <section className="chain-group is-first">
      <h2>{say('chains.actedFor')}</h2>
      <p className="small soft">{say('chains.actedFor.note')}</p>
      <ul className="small acted-for">
        {answer.actedFor.map(({ act, victim, relationship, by }) => (
          <li key={`${relationship} ${victim}`}>
            <button type="button" className="text-button" onClick={() => session.select(relationship)}>
              {names.captionOf(act.id)}
            </button>{' '}
            <span className="tabular faint">{dated(act.when, words, 'event')}</span>
            {by.length > 0 && <> · {say('chains.actedFor.by', { names: by.map(names.captionOf).join(', ') })}</>}
          </li>
        ))}
      </ul>
    </section>
  )
}
