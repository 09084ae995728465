import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { discardDossier, keepDossier, longestNote } from '#model/api/dossiers.ts'
import { call } from '#client/data/call.ts'
import type { Kept } from '#client/data/dossier/questions.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { draftKey, drafts } from '#client/session/drafts.ts'
import { session } from '#client/session/session.ts'
import { momentText } from '#client/ui/when-text.ts'
import { PreparedFailure } from '../PreparedFailure.tsx'
import type { Prepared } from '../use-dossier.ts'
import { changesText } from '../words.ts'

/** What was on the screen when it was sent. */
type Sent = Pick<Prepared, 'asked' | 'key' | 'view'> & { readonly note: string; readonly own: Prepared['draft']['own'] }

/** Keeps a version on this machine, and tells the earlier ones with what changed in each. */
export function Keep({ prepared }: { readonly prepared: Prepared }) {
  const say = useSay()
  const client = useQueryClient()
  const [note, setNote] = useState('')
  const { view, key, asked, kept, checked, state } = prepared
  const latest = useRef(key)
  useEffect(() => {
    latest.current = key
  }, [key])
  const keeping = useMutation({
    gcTime: 0,
    mutationFn: ({ asked: body, note: of }: Sent) => call(keepDossier, { body: { ...body, note: of } }),
    // By what was sent, not by what the screen shows when the answer comes: what was written meanwhile is not kept.
    onSuccess: async ({ id, number }, sent) => {
      drafts.kept(sent.key, draftKey({ ...sent.view, kept: id }), sent.own)
      if (sent.key === latest.current) session.prepare({ kept: id })
      setNote('')
      notifications.show({ message: say('dossier.keep.done', { number }) })
      // What changed is told since another version now.
      await Promise.all([client.invalidateQueries({ queryKey: ['kept'] }), client.invalidateQueries({ queryKey: ['dossier'] })])
    },
  })
  const keep = () => keeping.mutate({ asked, note: note.trim(), own: prepared.draft.own, key, view })
  const last = kept?.history.reduce((most, { number }) => Math.max(most, number), 0)
  return (
    <section className="dossier-part" aria-labelledby="dossier-keep-title">
      <h3 id="dossier-keep-title">{say('dossier.keep')}</h3>
      <p className="small soft">{say('dossier.keep.note')}</p>
      {checked?.changes && last !== undefined && state === 'current' && (
        <p className="small" role="status">
          {say('dossier.changes.now', { number: last })}: {changesText(checked.changes, say)}
        </p>
      )}
      <form
        className="dossier-keep"
        onSubmit={event => {
          event.preventDefault()
          keep()
        }}
      >
        <TextInput
          label={say('dossier.keep.what')}
          value={note}
          maxLength={longestNote}
          onChange={event => setNote(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={keeping.isPending} disabled={state === 'long'}>
          {say('dossier.keep.do')}
        </Button>
      </form>
      {keeping.error && <PreparedFailure error={keeping.error} onRetry={keep} />}
      {kept && <History kept={kept} draft={key} />}
      {kept && <Discard kept={kept} prepared={prepared} />}
    </section>
  )
}

function History({ kept, draft }: { readonly kept: Kept; readonly draft: string }) {
  const say = useSay()
  const { language } = useWords()
  const versions = [...kept.history].sort((a, b) => b.number - a.number)
  return (
    <>
      <h4 className="overline">{say('dossier.history')}</h4>
      <ol className="versions" reversed>
        {versions.map(({ number, at, note, own, changes }) => (
          <li key={number}>
            <p>
              <strong>{say('dossier.version', { number })}</strong> <span className="tabular faint">{momentText(at, language)}</span>
              {note !== '' && <> · {note}</>}
            </p>
            <p className="small soft">
              {changes ? changesText(changes, say) : say('dossier.version.first')}{' '}
              <button
                type="button"
                className="text-button"
                aria-label={say('dossier.version.take.of', { number })}
                onClick={() => drafts.takeUp(draft, own)}
              >
                {say('dossier.version.take')}
              </button>
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Asks once more in its place; what is written stays in the tab. */
function Discard({ kept, prepared: { view, key } }: { readonly kept: Kept; readonly prepared: Prepared }) {
  const say = useSay()
  const client = useQueryClient()
  const [sure, setSure] = useState(false)
  const discarding = useMutation({
    mutationFn: () => call(discardDossier, { body: { id: kept.id } }),
    onSuccess: async () => {
      drafts.release(key, draftKey({ ...view, kept: null }))
      session.prepare({ kept: null })
      notifications.show({ message: say('dossier.discard.done') })
      await client.invalidateQueries({ queryKey: ['kept', 'list'] })
    },
  })
  if (!sure)
    return (
      <button type="button" className="text-button small dossier-discard" onClick={() => setSure(true)}>
        {say('dossier.discard')}
      </button>
    )
  return (
    <div className="dossier-sure" role="alert">
      <p>{say('dossier.discard.sure', { count: kept.history.length })}</p>
      <div className="dossier-formats">
        <Button size="compact-md" autoFocus variant="default" onClick={() => setSure(false)}>
          {say('dossier.discard.leave')}
        </Button>
        <Button size="compact-md" color="red" variant="outline" loading={discarding.isPending} onClick={() => discarding.mutate()}>
          {say('dossier.discard.do')}
        </Button>
      </div>
      {discarding.error && <PreparedFailure error={discarding.error} onRetry={() => discarding.mutate()} />}
    </div>
  )
}
