import { regimeIds } from '#model/dossier/regime.ts'
import type { Day } from '#model/claims/day.ts'
import { captionIn } from '#client/data/caption.ts'
import type { Gap } from '#client/data/dossier/questions.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { writeAddress } from '#client/session/address.ts'
import { dossierOf } from '#client/session/dossier.ts'
import { recordOf } from '#client/session/inquiry.ts'
import { emptyPicture } from '#client/session/picture.ts'
import { TypeMark } from '#client/ui/TypeMark.tsx'
import { When } from '#client/ui/When.tsx'
import { groupOf, groups } from './groups.ts'
import { isOpen, regimeText, type RegimeState } from './regime-state.ts'

interface Props {
  readonly gaps: readonly Gap[]
  readonly day: Day | null
  readonly busy: boolean
}

const columns = 4 + regimeIds.length + 1

/** Who is reached only through a post stands first; who is told of as listed after those who are proposed. */
export function GapTable({ gaps, day, busy }: Props) {
  const say = useSay()
  return (
    <div className="gaps-scroll" role="region" aria-label={say('gaps.title')} tabIndex={0} aria-busy={busy}>
      <table className="records gaps-table">
        <thead>
          <tr>
            <th scope="col">{say('gaps.official')}</th>
            <th scope="col">{say('gaps.acts')}</th>
            <th scope="col">{say('gaps.posts')}</th>
            <th scope="col">{say('gaps.told')}</th>
            {regimeIds.map(regime => (
              <th key={regime} scope="col">
                {say(`regime.${regime}`)}
              </th>
            ))}
            <th scope="col">{say('gaps.open')}</th>
          </tr>
        </thead>
        {groups.map(group => {
          const members = gaps.filter(gap => groupOf(gap) === group)
          return members.length === 0 ? null : (
            <tbody key={group}>
              <tr>
                <th scope="rowgroup" colSpan={columns} className="gaps-group">
                  <span className="gaps-sentence">
                    {say(`gaps.group.${group}`)} <span className="faint tabular">{members.length}</span>
                  </span>
                </th>
              </tr>
              {members.map(gap => (
                <Row key={gap.official.id} gap={gap} day={day} />
              ))}
            </tbody>
          )
        })}
      </table>
    </div>
  )
}

function Row({ gap, day }: { readonly gap: Gap; readonly day: Day | null }) {
  const say = useSay()
  const { language } = useWords()
  const { official, acts, definite, posts, regimes } = gap
  const name = captionIn(official, language)
  return (
    <tr>
      <th scope="row" className="records-cell">
        <span className="records-name">
          <TypeMark type={official.type} size="small" official={official.official} />
          {name}
        </span>
      </th>
      <td className="tabular">{say('gaps.acts.of', { definite, acts })}</td>
      <td>
        {posts.length === 0 && <span className="faint">{say('gaps.posts.none')}</span>}
        <ul>
          {posts.map(({ relationship, post, when, onDate }) => (
            <li key={relationship}>
              {captionIn(post, language)} <When when={when} time="spell" />
              {day !== null && onDate === 'possible' && <span className="tag">{say('gaps.possible')}</span>}
            </li>
          ))}
        </ul>
      </td>
      <td>
        <Told gap={gap} />
      </td>
      {regimeIds.map(regime => (
        <RegimeCell key={regime} state={regimes[regime]} />
      ))}
      <td className="gaps-open">
        <a
          className="text-button"
          href={writeAddress({ view: dossierOf(official.id), picture: emptyPicture })}
          aria-label={say('gaps.dossier.of', { name })}
        >
          {say('gaps.dossier')}
        </a>
        <a
          className="text-button"
          href={writeAddress({ view: recordOf(official.id), picture: emptyPicture })}
          aria-label={say('gaps.record.of', { name })}
        >
          {say('gaps.record')}
        </a>
      </td>
    </tr>
  )
}

function RegimeCell({ state }: { readonly state: RegimeState }) {
  const say = useSay()
  const { language } = useWords()
  const { text, list } = regimeText(state, say, language)
  return (
    <td className={isOpen(state) ? 'faint' : ''}>
      {text} {list !== null && <span className="small faint">{list}</span>}
    </td>
  )
}

/** What sources tell of lists, as they tell it: by name, or only as holder of a post. */
function Told({ gap: { proposed, designated } }: { readonly gap: Gap }) {
  const say = useSay()
  const { language } = useWords()
  const told = [
    ...designated.map(listed => ({ listed, words: 'gaps.designated' as const })),
    ...proposed.map(listed => ({ listed, words: 'gaps.proposed' as const })),
  ]
  if (told.length === 0) return <span className="faint">{say('gaps.told.none')}</span>
  return (
    <ul>
      {told.map(({ listed: { relationship, list, when, post }, words }) => (
        <li key={relationship}>
          {say(words, { list: captionIn(list, language) })} <When when={when} time="event" />
          {post && <span className="soft"> {say('gaps.asHolder', { post: captionIn(post, language) })}</span>}
        </li>
      ))}
    </ul>
  )
}
