import type { ShownClaim } from '#model/api/shapes.ts'
import type { Time } from '#model/claims/when.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { Citation } from './Citation.tsx'
import { stanceText } from './stance.ts'
import { When } from './When.tsx'
import './evidence.css'

interface Props {
  readonly claim: ShownClaim
  readonly time: Time
}

/** Who says it, how, when and where: one claim behind a value or a relationship. */
export function Evidence({ claim, time }: Props) {
  const say = useSay()
  const { language } = useWords()
  const { hedged, status, mark, note, citations, stance, when } = claim
  return (
    <div className={`evidence is-${stance}`}>
      <p className="evidence-line">
        <span className="evidence-stance">{stanceText(claim, say, language)}</span>
        {when !== null && (
          <>
            {' · '}
            <When when={when} time={time} />
          </>
        )}
        {hedged && <span className="tag">{say('evidence.hedged')}</span>}
        {status !== 'accepted' && <span className="tag is-warn">{say(`evidence.status.${status}`)}</span>}
        {mark !== 'public' && <span className="tag">{say('evidence.mark', { mark: say(`mark.${mark}`) })}</span>}
      </p>
      {citations.map((citation, index) => (
        <p key={index} className="evidence-place">
          <Citation citation={citation} claim={claim.id} />
        </p>
      ))}
      {note !== null && <p className="evidence-note">{note}</p>}
    </div>
  )
}
