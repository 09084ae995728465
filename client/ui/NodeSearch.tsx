import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import { captionIn } from '#client/data/caption.ts'
import { searchFor } from '#client/data/questions.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { TypeMark } from './TypeMark.tsx'

interface Props {
  readonly label: string
  readonly types: ReadonlySet<NodeType>
  readonly onChoose: (id: string) => void
}

const pause = 120
const most = 8

/** Finds a record of these types in any spelling, as the palette does. */
export function NodeSearch({ label, types, onChoose }: Props) {
  const say = useSay()
  const words = useWords()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [text, setText] = useState('')
  const query = text.trim()
  const [asked] = useDebouncedValue(query, pause)
  const { data } = useQuery(searchFor(query === '' ? '' : asked))
  const found =
    query === '' || !data ? [] : (data.hits.length > 0 ? data.hits : data.nearest).filter(({ node }) => types.has(node.type)).slice(0, most)
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={id => {
        setText('')
        combobox.closeDropdown()
        onChoose(id)
      }}
    >
      <Combobox.Target>
        <TextInput
          size="sm"
          leftSection={<IconSearch size={15} stroke={1.8} aria-hidden="true" />}
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={event => {
            setText(event.currentTarget.value)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query === '' || !data}>
        <Combobox.Options aria-label={label}>
          {found.length === 0 && <Combobox.Empty>{say('chains.search.none')}</Combobox.Empty>}
          {found.map(({ node }) => (
            <Combobox.Option key={node.id} value={node.id} className="palette-option">
              <TypeMark type={node.type} size="small" official={node.official} />
              <span className="palette-words">
                <span className="clip palette-caption">{captionIn(node, words.language)}</span>
                <span className="clip faint small">{words.one(node.type)}</span>
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
