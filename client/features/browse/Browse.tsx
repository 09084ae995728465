import { Button, Skeleton, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NodeInList } from '#model/api/shapes.ts'
import { nodeDefinition } from '#model/ontology/lookup.ts'
import { nodeTypes, type NodeType } from '#model/ontology/nodes/all.ts'
import { captionIn } from '#client/data/caption.ts'
import { nodesOf, whatThereIs } from '#client/data/questions.ts'
import { useNamesApart } from '#client/data/use-names-apart.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { writeAddress } from '#client/session/address.ts'
import { emptyPicture, ofNode } from '#client/session/picture.ts'
import { session } from '#client/session/session.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { TypeMark } from '#client/ui/TypeMark.tsx'
import { When } from '#client/ui/When.tsx'
import '#client/ui/page.css'
import './browse.css'

/** Every record of a type, by name: for those who look for something without knowing what it is called. */
export function Browse({ type }: { readonly type: NodeType }) {
  const say = useSay()
  return (
    <div className="page scrolls">
      <div className="page-column">
        <header className="page-head">
          <h1>{say('records.title')}</h1>
        </header>
        <Types chosen={type} />
        <Records type={type} />
      </div>
    </div>
  )
}

function Types({ chosen }: { readonly chosen: NodeType }) {
  const say = useSay()
  const words = useWords()
  const { data } = useQuery(whatThereIs)
  const there = nodeTypes.map(({ type }) => type).filter(type => type === chosen || (data?.nodes[type] ?? 0) > 0)
  return (
    <nav className="browse-types" aria-label={say('records.type')}>
      {there.map(type => (
        <a
          key={type}
          href={writeAddress({ view: { kind: 'browse', type }, picture: emptyPicture })}
          aria-current={type === chosen ? 'page' : undefined}
        >
          {words.several(type)} <span className="faint tabular">{data?.nodes[type] ?? ''}</span>
        </a>
      ))}
    </nav>
  )
}

function Records({ type }: { readonly type: NodeType }) {
  const say = useSay()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 120)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(nodesOf(type, asked))
  const nodes = data?.pages.flatMap(page => page.hits.map(hit => hit.node)) ?? []
  const called = useNamesApart(nodes)
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  return (
    <>
      <TextInput
        className="browse-filter"
        aria-label={say('list.filter')}
        placeholder={say('list.filter')}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <p className="for-readers" role="status">
        {data && say('search.count', { count: data.pages[0]?.total ?? 0 })}
      </p>
      {!data && <Skeleton height={240} mt="lg" />}
      {data && nodes.length === 0 && <p className="page-lead">{say(asked === '' ? 'records.none' : 'records.filter.none')}</p>}
      {nodes.length > 0 && (
        <table className="records">
          <thead>
            <tr>
              <th scope="col">{say('records.name')}</th>
              <th scope="col" className="is-wide">
                {say('records.spellings')}
              </th>
              <th scope="col">{say('records.when')}</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map(node => (
              <Row key={node.id} node={node} caption={called(node)} />
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && (
        <Button className="page-more" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('app.more')}
        </Button>
      )}
    </>
  )
}

function Row({ node, caption }: { readonly node: NodeInList; readonly caption: string }) {
  const { language } = useWords()
  const plain = captionIn(node, language)
  const others = [...new Set(node.names.map(name => name.value))].filter(name => name !== plain)
  return (
    <tr>
      <th scope="row" className="records-cell">
        <span className="records-name">
          <TypeMark type={node.type} size="small" official={node.official} />
          <button type="button" className="text-button" onClick={() => session.open(ofNode(node.id))}>
            {caption}
          </button>
        </span>
      </th>
      <td className="soft is-wide">{others.slice(0, 3).join(' · ')}</td>
      <td>
        <When when={node.when} time={nodeDefinition(node.type).time} />
      </td>
    </tr>
  )
}
