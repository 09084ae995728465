import { useSay } from '#client/messages/say.ts'
import { forgetRecent, usePreferences } from '#client/session/preferences.ts'

/** The last pictures of this browser. */
export function RecentPictures() {
  const say = useSay()
  const recent = usePreferences(preferences => preferences.recent)
  if (recent.length === 0) return null
  return (
    <section className="start-section">
      <h2>
        {say('start.recent')} <span className="faint small">{say('start.recent.note')}</span>
      </h2>
      <ul className="recent">
        {recent.map(({ title, address, nodes }) => (
          <li key={address}>
            <a href={address}>
              <span className="clip">{title}</span>
              <span className="faint small tabular">{say('picture.nodes', { count: nodes })}</span>
            </a>
          </li>
        ))}
      </ul>
      <button type="button" className="text-button small soft" onClick={forgetRecent}>
        {say('start.recent.clear')}
      </button>
    </section>
  )
}
