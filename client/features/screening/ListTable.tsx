import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { removeList } from '#model/api/screening.ts'
import { call } from '#client/data/call.ts'
import { askAnew, type ListKept } from '#client/data/screening/questions.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { Refused } from '#client/ui/Refused.tsx'
import { dateText, momentText } from '#client/ui/when-text.ts'

/** The lists in their newest editions; each can be removed, which is asked once more in its place. */
export function ListTable({ lists }: { readonly lists: readonly ListKept[] }) {
  const say = useSay()
  const [leaving, setLeaving] = useState<string | null>(null)
  const chosen = lists.find(({ id }) => id === leaving)
  return (
    <>
      <div className="lists-scroll" role="region" aria-label={say('lists.title')} tabIndex={0}>
        <table className="records lists-table">
          <thead>
            <tr>
              <th scope="col">{say('lists.list')}</th>
              <th scope="col">{say('dossier.regime')}</th>
              <th scope="col">{say('lists.date')}</th>
              <th scope="col" className="is-number">
                {say('lists.entries')}
              </th>
              <th scope="col">{say('lists.hash')}</th>
              <th scope="col">{say('lists.added')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {lists.map(list => (
              <Row key={list.id} list={list} onRemove={() => setLeaving(list.id)} />
            ))}
          </tbody>
        </table>
      </div>
      {chosen && <Remove key={chosen.id} list={chosen} onLeave={() => setLeaving(null)} />}
    </>
  )
}

function Row({ list, onRemove }: { readonly list: ListKept; readonly onRemove: () => void }) {
  const say = useSay()
  const { language } = useWords()
  const { title, publisher, regime, date, entries, sha256, aliasesSha256, added, earlier } = list
  return (
    <tr>
      <th scope="row">
        {title}
        {publisher !== null && <span className="lists-under">{publisher}</span>}
        {earlier.length > 0 && (
          <span className="lists-under">
            {say('lists.earlier', { count: earlier.length, dates: earlier.map(edition => dateText(edition.date, language)).join('; ') })}
          </span>
        )}
      </th>
      <td>{regime === null ? say('lists.regime.none') : say(`regime.${regime}`)}</td>
      <td className="tabular">{dateText(date, language)}</td>
      <td className="tabular is-number">{entries.toLocaleString(language)}</td>
      <td>
        <Hash whole={sha256} />
        {aliasesSha256 !== null && (
          <>
            {' + '}
            <Hash whole={aliasesSha256} />
          </>
        )}
      </td>
      <td className="tabular">{momentText(added, language)}</td>
      <td>
        <button type="button" className="text-button" aria-label={say('lists.remove.of', { title })} onClick={onRemove}>
          {say('lists.remove')}
        </button>
      </td>
    </tr>
  )
}

const shown = 8

function Hash({ whole }: { readonly whole: string }) {
  return (
    <code className="lists-hash" title={whole}>
      {whole.slice(0, shown)}…
    </code>
  )
}

function Remove({ list: { id, title, earlier }, onLeave }: { readonly list: ListKept; readonly onLeave: () => void }) {
  const say = useSay()
  const client = useQueryClient()
  const removing = useMutation({
    mutationFn: () => call(removeList, { body: { id } }),
    onSuccess: async () => {
      notifications.show({ message: say('lists.remove.done', { title }) })
      onLeave()
      await askAnew(client)
    },
  })
  return (
    <div className="lists-sure" role="alert">
      <p>{say('lists.remove.sure', { title, count: earlier.length + 1 })}</p>
      <div className="lists-buttons">
        <Button size="compact-md" autoFocus variant="default" onClick={onLeave}>
          {say('lists.remove.leave')}
        </Button>
        <Button size="compact-md" color="red" variant="outline" loading={removing.isPending} onClick={() => removing.mutate()}>
          {say('lists.remove.do')}
        </Button>
      </div>
      {removing.error && <Refused error={removing.error} onRetry={() => removing.mutate()} fields={[]} />}
    </div>
  )
}
