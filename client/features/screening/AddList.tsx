import { Button, FileInput, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState, type ReactNode } from 'react'
import { addList } from '#model/api/screening.ts'
import { regimeIds, type RegimeId } from '#model/dossier/regime.ts'
import { call } from '#client/data/call.ts'
import { askAnew, type ListKept } from '#client/data/screening/questions.ts'
import { isTooLarge, refusalsIn } from '#client/data/screening/refusal.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { Refused } from '#client/ui/Refused.tsx'
import { dateText } from '#client/ui/when-text.ts'
import { inBase64, mistakeInFiles, mostMegabytes, Unreadable } from './reading.ts'

interface Given {
  readonly file: File | null
  readonly aliases: File | null
  readonly title: string
  readonly date: string
  readonly regime: RegimeId | null
  readonly publisher: string
}

const nothing: Given = { file: null, aliases: null, title: '', date: '', regime: null, publisher: '' }
const fields = ['title', 'date', 'regime', 'publisher'] as const
const accepted = '.csv,.txt,text/csv,text/plain'

async function send({ file, aliases, title, date, regime, publisher }: Given & { readonly file: File }) {
  const encoding = 'base64' as const
  return call(addList, {
    body: {
      ...{ title, date, regime, publisher: publisher.trim() === '' ? null : publisher },
      file: { encoding, content: await inBase64(file) },
      aliases: aliases && { encoding, content: await inBase64(aliases) },
    },
  })
}

/** Gives a list's file; what is wrong is said in its place, and everything stays as it was typed. */
export function AddList({ lists }: { readonly lists: readonly ListKept[] }) {
  const say = useSay()
  const client = useQueryClient()
  const [given, setGiven] = useState(nothing)
  const [tried, setTried] = useState(false)
  const titles = useId()
  const change = (changed: Partial<Given>) => setGiven(before => ({ ...before, ...changed }))
  const adding = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      setGiven(nothing)
      setTried(false)
      await askAnew(client)
    },
    // A browser reads no file that was changed since it was chosen: it has to be chosen anew.
    onError: error => {
      if (error instanceof Unreadable) change({ file: null, aliases: null })
    },
  })
  const { file, aliases, title, date, regime, publisher } = given
  const mistake = mistakeInFiles(file, aliases)
  const add = () => {
    setTried(true)
    if (file !== null && mistake === null && title.trim() !== '' && date !== '') adding.mutate({ ...given, file })
    else adding.reset()
  }
  const unreadable = adding.error instanceof Unreadable
  const tooLarge = isTooLarge(adding.error)
  const fileError: ReactNode =
    unreadable && file === null
      ? say('lists.file.changed')
      : mistake === 'large' || (tooLarge && adding.variables?.file === file)
        ? say('lists.file.large', { most: mostMegabytes })
        : mistake !== null && (tried || mistake === 'empty') && say(`lists.file.${mistake}`)
  /** What the server says of a field, or that it is needed. */
  const wrong = (field: (typeof fields)[number], needed: boolean): ReactNode => {
    const said = refusalsIn(adding.error).find(one => one.field === field)
    if (tried && needed) return say(field === 'date' ? 'lists.date.missing' : 'lists.name.missing')
    return said && <span lang="en">{said.expected}</span>
  }
  return (
    <section className="lists-add" aria-labelledby="lists-add-title">
      <h2 id="lists-add-title">{say('lists.add')}</h2>
      <p className="small soft">{say('lists.add.note', { most: mostMegabytes })}</p>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          add()
        }}
      >
        <div className="lists-fields">
          <FileInput
            {...{ label: say('lists.file'), placeholder: say('lists.file.choose'), accept: accepted }}
            withAsterisk
            clearable
            clearButtonProps={{ 'aria-label': say('lists.file.clear') }}
            name="file"
            value={file}
            error={fileError}
            onChange={chosen => change({ file: chosen })}
          />
          <FileInput
            {...{ label: say('lists.aliases'), placeholder: say('lists.aliases.note'), accept: accepted }}
            clearable
            clearButtonProps={{ 'aria-label': say('lists.aliases.clear') }}
            name="aliases"
            value={aliases}
            onChange={chosen => change({ aliases: chosen })}
          />
          <TextInput
            label={say('lists.name')}
            required
            list={titles}
            value={title}
            error={wrong('title', title.trim() === '')}
            onChange={event => change({ title: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={say('lists.day')}
            required
            value={date}
            error={wrong('date', date === '')}
            onChange={event => change({ date: event.currentTarget.value })}
          />
          <NativeSelect
            label={say('dossier.regime')}
            value={regime ?? ''}
            data={[{ value: '', label: say('lists.regime.none') }, ...regimeIds.map(value => ({ value, label: say(`regime.${value}`) }))]}
            error={wrong('regime', false)}
            onChange={({ currentTarget: { value } }) => change({ regime: regimeIds.find(id => id === value) ?? null })}
          />
          <TextInput
            label={say('lists.publisher')}
            value={publisher}
            error={wrong('publisher', false)}
            onChange={event => change({ publisher: event.currentTarget.value })}
          />
        </div>
        <datalist id={titles}>
          {lists.map(({ id, title: known }) => (
            <option key={id} value={known} />
          ))}
        </datalist>
        <Newer before={lists.find(known => known.title === title.trim() && known.regime === regime)} />
        {adding.error && !unreadable && !tooLarge && <Refused error={adding.error} onRetry={add} fields={fields} />}
        <Button className="lists-do" type="submit" loading={adding.isPending}>
          {say('lists.add.do')}
        </Button>
      </form>
      <div className="small" role="status">
        {adding.data && (
          <>
            <p>{say('lists.add.done', { title: adding.data.list.title, count: adding.data.list.entries })}</p>
            {adding.data.notes.map(note => (
              <p key={note} lang="en">
                {note}
              </p>
            ))}
          </>
        )}
      </div>
    </section>
  )
}

/** That a list of this title and regime is here, whose place this one takes. */
function Newer({ before }: { readonly before: ListKept | undefined }) {
  const say = useSay()
  const { language } = useWords()
  return (
    <p className="small soft" role="status">
      {before && say('lists.newer', { date: dateText(before.date, language) })}
    </p>
  )
}
