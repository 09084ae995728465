import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { NodeInList } from '#model/api/shapes.ts'
import { captionIn } from '#client/data/caption.ts'
import { searchFor } from '#client/data/questions.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { FailureNotice } from './FailureNotice.tsx'
import { TypeMark } from './TypeMark.tsx'

interface Props {
  readonly label: string
  readonly onFind: (node: NodeInList) => void
}

const pause = 80
const mostShown = 8

/** Finds one node by any spelling of its name, as the palette does. */
export function FindNode({ label, onFind }: Props) {
  const say = useSay()
  const words = useWords()
  const [text, setText] = useState('')
  const query = text.trim()
  const [asked] = useDebouncedValue(query, pause)
  const { data, error, refetch } = useQuery(searchFor(query === '' ? '' : asked))
  const answer = query === '' ? undefined : data
  const combobox = useCombobox({ opened: true })
  useEffect(() => {
    combobox.selectFirstOption()
    // Each answer is a new list: its first option is the one Enter takes.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the store of the combobox is another object at every turn
  }, [answer])
  const none = answer?.hits.length === 0 && query === asked
  const nodes = answer ? (answer.hits.length > 0 ? answer.hits : answer.nearest).slice(0, mostShown).map(({ node }) => node) : []
  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={chosen => {
        const node = nodes.find(({ id }) => id === chosen)
        setText('')
        if (node) onFind(node)
      }}
    >
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          autoFocus
          size="sm"
          leftSection={<IconSearch size={15} stroke={1.8} aria-hidden="true" />}
          aria-label={label}
          placeholder={label}
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {none && <p className="soft small">{say(nodes.length > 0 ? 'search.none.nearest' : 'search.none', { query })}</p>}
      <Combobox.Options aria-label={label}>
        {nodes.map(node => (
          <Combobox.Option key={node.id} value={node.id}>
            <TypeMark type={node.type} size="small" official={node.official} /> {captionIn(node, words.language)}{' '}
            <span className="faint small">{words.one(node.type)}</span>
          </Combobox.Option>
        ))}
      </Combobox.Options>
    </Combobox>
  )
}
