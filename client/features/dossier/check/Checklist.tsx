import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import type { CheckItem, DossierDocument } from '#model/dossier/document.ts'
import { useSay } from '#client/messages/say.ts'
import { writeAddress } from '#client/session/address.ts'
import { ofNode } from '#client/session/picture.ts'
import type { Lead } from './Check.tsx'

const groups = [
  { state: 'missing', label: 'dossier.missing', icon: IconAlertTriangle },
  { state: 'partly', label: 'dossier.partly', icon: IconCircleDashed },
  { state: 'complete', label: 'dossier.complete.group', icon: IconCircleCheck },
] as const

interface Props {
  readonly document: DossierDocument
  readonly lead: Lead
}

/** What each section asks for: missing first, each gap with the way to where it is filled. */
export function Checklist({ document: { checklist, sections }, lead }: Props) {
  const say = useSay()
  const titles = new Map(sections.map(({ id, number, title }) => [id, `${number} ${title}`]))
  const complete = checklist.filter(({ state }) => state === 'complete').length
  return (
    <div className="checklist">
      <p className="soft" role="status">
        {say('dossier.complete', { complete, all: checklist.length })}
      </p>
      {groups.map(({ state, label, icon: Glyph }) => {
        const items = checklist.filter(item => item.state === state)
        if (items.length === 0) return null
        const list = (
          <ul>
            {items.map(item => (
              <Item key={`${item.section} ${item.sentence}`} item={item} title={titles.get(item.section) ?? item.section} lead={lead} />
            ))}
          </ul>
        )
        const head = (
          <>
            <Glyph size={16} stroke={1.8} aria-hidden="true" /> {say(label)} <span className="faint tabular">{items.length}</span>
          </>
        )
        // What is done steps back; it is a click away.
        return state === 'complete' ? (
          <details key={state} className="checklist-group is-complete">
            <summary>{head}</summary>
            {list}
          </details>
        ) : (
          <section key={state} className={`checklist-group is-${state}`}>
            <h3>{head}</h3>
            {list}
          </section>
        )
      })}
    </div>
  )
}

function Item({ item, title, lead }: { readonly item: CheckItem; readonly title: string; readonly lead: Lead }) {
  const say = useSay()
  return (
    <li className="checklist-item">
      <span>
        {item.sentence}{' '}
        <button
          type="button"
          className="text-button faint small"
          aria-label={say('dossier.show', { section: title })}
          onClick={() => lead(`preview-${item.section}`, 'preview')}
        >
          {title}
        </button>
      </span>
      {item.state !== 'complete' && <Fill item={item} lead={lead} />}
    </li>
  )
}

function Fill({ item: { section, at, sentence }, lead }: { readonly item: CheckItem; readonly lead: Lead }) {
  const say = useSay()
  // Of lists this page tells more than the explorer does.
  if (section === 'elsewhere')
    return (
      <button
        type="button"
        className="text-button small"
        aria-label={`${say('dossier.fill.lists')}: ${sentence}`}
        onClick={() => lead('dossier-screened', 'work')}
      >
        {say('dossier.fill.lists')}
      </button>
    )
  if (at === null) return null
  if ('node' in at)
    return (
      <a
        className="text-button small"
        href={writeAddress({ view: { kind: 'picture' }, picture: ofNode(at.node) })}
        aria-label={`${say('dossier.fill.explore')}: ${sentence}`}
      >
        {say('dossier.fill.explore')}
      </a>
    )
  const words = say(at.part === 'consent' ? 'dossier.fill.consent' : 'dossier.fill.write')
  const to = at.part === 'consent' ? 'dossier-consent' : `own-${at.part}`
  return (
    <button type="button" className="text-button small" aria-label={`${words}: ${sentence}`} onClick={() => lead(to, 'work')}>
      {words}
    </button>
  )
}
