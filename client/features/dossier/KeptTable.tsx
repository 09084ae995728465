import { captionIn } from '#client/data/caption.ts'
import type { KeptInList } from '#client/data/dossier/questions.ts'
import { useWords } from '#client/data/words.ts'
import { languageNames, useSay } from '#client/messages/say.ts'
import { writeAddress } from '#client/session/address.ts'
import type { DossierView } from '#client/session/dossier.ts'
import { emptyPicture } from '#client/session/picture.ts'
import { TypeMark } from '#client/ui/TypeMark.tsx'
import { momentText } from '#client/ui/when-text.ts'

interface Props {
  readonly dossiers: readonly KeptInList[]
  /** The one that is open. */
  readonly here: string | null
}

const addressOf = ({ id, person, regime, audience, language, style }: KeptInList): string => {
  const view: DossierView = { kind: 'dossier', person: person.id, regime, audience, language, style, kept: id }
  return writeAddress({ view, picture: emptyPicture })
}

/** Kept dossiers, the last kept first, each with the way back into it. */
export function KeptTable({ dossiers, here }: Props) {
  const say = useSay()
  const { language } = useWords()
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">{say('dossiers.kept.official')}</th>
          <th scope="col">{say('dossiers.kept.for')}</th>
          <th scope="col" className="is-number">
            {say('dossiers.kept.versions')}
          </th>
          <th scope="col" className="is-wide">
            {say('dossiers.kept.last')}
          </th>
        </tr>
      </thead>
      <tbody>
        {dossiers.map(kept => {
          const name = captionIn(kept.person, language)
          const [regime, audience] = [say(`regime.${kept.regime}`), say(`audience.${kept.audience}`)]
          return (
            <tr key={kept.id} aria-current={kept.id === here || undefined}>
              <th scope="row" className="records-cell">
                <span className="records-name">
                  <TypeMark type={kept.person.type} size="small" official={kept.person.official} />
                  {kept.id === here ? (
                    <span>
                      {name} <span className="tag">{say('dossier.kept.here')}</span>
                    </span>
                  ) : (
                    <a className="text-button" href={addressOf(kept)} aria-label={say('dossiers.kept.go', { name, regime, audience })}>
                      {name}
                    </a>
                  )}
                </span>
              </th>
              <td>
                {regime}, {audience} <span className="faint">{languageNames[kept.language]}</span>
              </td>
              <td className="tabular is-number">{kept.versions}</td>
              <td className="tabular is-wide">{momentText(kept.last, language)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
