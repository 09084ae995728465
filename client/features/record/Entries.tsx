import { keyOf, type Named, type RecordAnswer } from '#client/data/chains/answer.ts'
import { dated } from '#client/data/chains/words.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { writeAddress } from '#client/session/address.ts'
import { noChains, type RecordView } from '#client/session/inquiry.ts'
import { emptyPicture } from '#client/session/picture.ts'
import { Verdict } from '#client/ui/Verdict.tsx'

type Entry = RecordAnswer['entries'][number]

interface Props {
  readonly entries: readonly Entry[]
  readonly names: Named
  readonly view: RecordView
}

/** The address of the strongest chain of an entry, shown among the other chains of that victim that end at this official. */
const addressOf = ({ act, victim, chain }: Entry, { official, depth, asOf, without }: RecordView): string =>
  writeAddress({
    view: { ...noChains, of: victim ?? act.id, official, depth, asOf, without, chain: keyOf(chain) },
    picture: emptyPicture,
  })

/** Acts and victims, each with its strongest chain. */
export function Entries({ entries, names, view }: Props) {
  const say = useSay()
  const words = useWords()
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">{say('record.act')}</th>
          <th scope="col">{say('record.victim')}</th>
          <th scope="col">{say('record.verdict')}</th>
          <th scope="col">
            <span className="for-readers">{say('record.open')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => {
          const { act, victim, verdict, chain } = entry
          const name = victim === null ? say('record.victim.none') : names.captionOf(victim)
          return (
            <tr key={keyOf(chain)}>
              <td>
                {names.captionOf(act.id)} <span className="tabular faint">{dated(act.when, words, 'event')}</span>
              </td>
              <td>{name}</td>
              <td>
                <Verdict verdict={verdict} />
              </td>
              <td>
                <a
                  className="text-button record-open"
                  href={addressOf(entry, view)}
                  aria-label={say('record.open.of', { act: names.captionOf(act.id), name })}
                >
                  {say('record.open')}
                </a>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
