import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useNarrow } from '#client/actions/use-actions.ts'
import { searchFor } from '#client/data/questions.ts'
import { useSay } from '#client/messages/say.ts'
import { session, useSession } from '#client/session/session.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { ActionOptions, NodeOptions, SceneOptions } from './options.tsx'
import { useChoices } from './use-choices.ts'
import './palette.css'

/** Search as one types: records in any spelling, scenes and commands, wholly usable with the keyboard. */
export function Palette() {
  const say = useSay()
  const narrow = useNarrow()
  const opened = useSession(({ overlay }) => overlay === 'palette')
  return (
    <Modal.Root
      opened={opened}
      onClose={() => session.show(null)}
      fullScreen={narrow}
      size={620}
      yOffset={72}
      padding={0}
      transitionProps={{ transition: 'fade', duration: 120 }}
    >
      <Modal.Overlay backgroundOpacity={0.28} />
      <Modal.Content className="palette" aria-label={say('search.title')}>
        <Modal.Body className="palette-body">
          <Answers />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

const pause = 80

function Answers() {
  const say = useSay()
  const [text, setText] = useState('')
  const query = text.trim()
  const [asked] = useDebouncedValue(query, pause)
  const { data, error, isFetching, refetch } = useQuery(searchFor(query === '' ? '' : asked))
  const answer = query === '' ? undefined : data
  const combobox = useCombobox({ opened: true })
  const choices = useChoices(answer, query)
  useEffect(() => {
    combobox.selectFirstOption()
    // Each answer is a new list: its first option is the one Enter takes.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the store of the combobox is another object at every turn
  }, [answer, query])
  const none = answer?.hits.length === 0 && query === asked
  return (
    <Combobox store={combobox} onOptionSubmit={choices.take} withinPortal={false}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          autoFocus
          data-autofocus
          className="palette-input"
          variant="unstyled"
          size="lg"
          leftSection={<IconSearch size={18} stroke={1.8} aria-hidden="true" />}
          placeholder={say('top.search')}
          aria-label={say('search.label')}
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <p className="for-readers" role="status">
        {query === '' ? '' : isFetching ? say('search.asking') : answer && say('search.count', { count: answer.total })}
      </p>
      <Combobox.Options className="palette-options scrolls" aria-label={say('search.title')}>
        {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
        {none && choices.actions.length === 0 && (
          <div className="palette-none">
            <p>{say(answer.nearest.length > 0 ? 'search.none.nearest' : 'search.none', { query })}</p>
            {answer.nearest.length === 0 && <p className="soft small">{say('search.none.hint')}</p>}
          </div>
        )}
        {!choices.inPicture && <SceneOptions scenes={choices.scenes} />}
        <NodeOptions label={say(none ? 'search.nearest' : 'search.nodes')} hits={choices.hits} />
        {choices.inPicture && <SceneOptions scenes={choices.scenes} />}
        <ActionOptions actions={choices.actions} />
      </Combobox.Options>
      {query === '' && <p className="palette-hint faint small">{say('search.hint')}</p>}
    </Combobox>
  )
}
