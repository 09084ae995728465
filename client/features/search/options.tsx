import { Combobox } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import type { Hit } from '#model/api/search.ts'
import type { SceneInList } from '#model/api/shapes.ts'
import { keyCaps } from '#client/actions/keys.ts'
import { captionIn } from '#client/data/caption.ts'
import { useNamesApart } from '#client/data/use-names-apart.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { TypeMark } from '#client/ui/TypeMark.tsx'
import type { Choices } from './use-choices.ts'

export function NodeOptions({ label, hits }: { readonly label: string; readonly hits: readonly Hit[] }) {
  const say = useSay()
  const words = useWords()
  const called = useNamesApart(hits.map(({ node }) => node))
  if (hits.length === 0) return null
  return (
    <Combobox.Group label={label}>
      {hits.map(({ node, matched }) => {
        const caption = called(node)
        const differs = matched.how !== 'listed' && matched.value !== captionIn(node, words.language)
        return (
          <Combobox.Option key={node.id} value={`node ${node.id}`} className="palette-option">
            <TypeMark type={node.type} official={node.official} />
            <span className="palette-words">
              <span className="clip palette-caption">{caption}</span>
              <span className="clip faint small">
                {words.one(node.type)}
                {differs && <> · {say('search.matched', { value: matched.value })}</>}
                {node.official && <> · {say('search.official')}</>}
                {!node.named && <> · {say('search.unnamed')}</>}
              </span>
            </span>
          </Combobox.Option>
        )
      })}
    </Combobox.Group>
  )
}

export function SceneOptions({ scenes }: { readonly scenes: readonly SceneInList[] }) {
  const say = useSay()
  if (scenes.length === 0) return null
  return (
    <Combobox.Group label={say('search.scenes')}>
      {scenes.map(({ id, title, question }) => (
        <Combobox.Option key={id} value={`scene ${id}`} className="palette-option">
          <IconPhoto size={22} stroke={1.4} aria-hidden="true" className="palette-icon" />
          <span className="palette-words">
            <span className="clip palette-caption">{title}</span>
            <span className="clip faint small">{question}</span>
          </span>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  )
}

export function ActionOptions({ actions }: Pick<Choices, 'actions'>) {
  const say = useSay()
  if (actions.length === 0) return null
  return (
    <Combobox.Group label={say('search.actions')}>
      {actions.map(({ id, label, icon: Glyph, keys }) => (
        <Combobox.Option key={id} value={`action ${id}`} className="palette-option is-action">
          <Glyph size={17} stroke={1.7} aria-hidden="true" className="palette-icon" />
          <span className="palette-words">{say(label)}</span>
          <span aria-hidden="true">{keys?.[0] !== undefined && keyCaps(keys[0]).map(cap => <kbd key={cap}>{cap}</kbd>)}</span>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  )
}
