import { Textarea } from '@mantine/core'
import { useSay } from '#client/messages/say.ts'
import { drafts, isUnsaved } from '#client/session/drafts.ts'
import { longest, type Prepared } from '../use-dossier.ts'

const parts = ['submitter', 'whyNow', 'ask'] as const

/** What the advocate writes, and how safe it is just now. */
export function Own({ prepared: { key, draft, kept } }: { readonly prepared: Prepared }) {
  const say = useSay()
  const unsaved = isUnsaved(draft)
  return (
    <section className="dossier-part" aria-labelledby="dossier-own-title">
      <h3 id="dossier-own-title">
        {say('dossier.own')} {unsaved && <span className="tag is-warn">{say('dossier.unsaved')}</span>}
        {!unsaved && kept && <span className="tag">{say('dossier.saved')}</span>}
      </h3>
      <p className="small soft">{say('dossier.own.note')}</p>
      {draft.before !== null && (
        <p className="small" role="status">
          {say('dossier.version.taken')}{' '}
          <button type="button" className="text-button" onClick={() => drafts.takeBack(key)}>
            {say('dossier.version.back')}
          </button>
        </p>
      )}
      {parts.map(part => (
        <Textarea
          key={part}
          id={`own-${part}`}
          label={say(`dossier.own.${part}`)}
          description={say(`dossier.own.${part}.note`)}
          rows={3}
          resize="vertical"
          value={draft.own[part]}
          error={draft.own[part].length > longest ? say('dossier.own.long', { length: draft.own[part].length }) : null}
          onChange={event => drafts.write(key, { [part]: event.currentTarget.value })}
        />
      ))}
    </section>
  )
}
