import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { OutputOf } from '#model/api/endpoint.ts'
import type { sourceById } from '#model/api/sources.ts'
import { sourceWith } from '#client/data/questions.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { writeAddress } from '#client/session/address.ts'
import { emptyPicture } from '#client/session/picture.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { dateText } from '#client/ui/when-text.ts'
import { SourceClaim } from './SourceClaim.tsx'
import { inSections } from './sections.ts'
import '#client/ui/page.css'
import './sources.css'

type Page = OutputOf<typeof sourceById>

/** One document and what it says, in its own order; `claim` is brought into view. */
export function SourceView({ id, claim }: { readonly id: string; readonly claim: string | null }) {
  const say = useSay()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(sourceWith(id))
  const [first] = data?.pages ?? []
  const shown = data?.pages.flatMap(page => page.shown) ?? []
  const found = claim !== null && shown.some(one => one.id === claim)
  useEffect(() => {
    if (found) document.getElementById(`claim-${claim}`)?.scrollIntoView({ block: 'center' })
    else if (claim !== null && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [claim, found, hasNextPage, isFetchingNextPage, fetchNextPage])
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  const nodes = new Map(data?.pages.flatMap(page => page.nodes.map(node => [node.id as string, node] as const)))
  const relationships = new Map(data?.pages.flatMap(page => page.relationships.map(one => [one.id as string, one] as const)))
  return (
    <div className="page scrolls">
      <div className="page-column">
        {!first && <Skeleton height={320} />}
        {first && <Head page={first} />}
        {inSections(shown, id).map(({ section, claims }) => (
          <section key={section ?? ''} className="source-section">
            <h2 className="overline">{section === null ? say('source.nowhere') : say('locator.section', { part: section })}</h2>
            <ol>
              {claims.map(one => (
                <SourceClaim key={one.id} source={id} claim={one} nodes={nodes} relationships={relationships} asked={one.id === claim} />
              ))}
            </ol>
          </section>
        ))}
        {hasNextPage && (
          <Button className="page-more" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('app.more')}
          </Button>
        )}
      </div>
    </div>
  )
}

function Head({ page: { source, claims } }: { readonly page: Page }) {
  const say = useSay()
  const { language } = useWords()
  const facts = [
    say(`kind.${source.kind}`),
    source.publisher,
    source.published === null ? say('source.undated') : dateText(source.published, language),
    say('panel.claims', { count: claims }),
  ]
  return (
    <header className="page-head source-head">
      <p className="overline">
        <a href="#/sources">{say('sources.title')}</a>
      </p>
      <h1 lang={source.language ?? undefined}>{source.title}</h1>
      <p className="page-lead">{facts.filter(fact => fact !== null).join(' · ')}</p>
      {source.authors.length > 0 && <p className="soft small">{say('source.authors', { names: source.authors.join(', ') })}</p>}
      {source.repeats !== null && (
        <p className="soft small">
          <a href={writeAddress({ view: { kind: 'source', id: source.repeats, claim: null }, picture: emptyPicture })}>
            {say('source.repeats', { source: source.repeats })}
          </a>
        </p>
      )}
      {source.note !== null && (
        <p className="source-note small">
          <span className="faint">{say('source.note')}:</span> {source.note}
        </p>
      )}
      <p className="source-ways small">
        {source.url !== null && (
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            {say('source.open')}
          </a>
        )}
        {source.archiveUrl !== null && (
          <a href={source.archiveUrl} target="_blank" rel="noopener noreferrer">
            {say('source.archive')}
          </a>
        )}
      </p>
      <h2 className="source-claims">{say('source.claims')}</h2>
    </header>
  )
}
