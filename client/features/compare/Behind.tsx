import { Button, Skeleton, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { NodeInList } from '#model/api/shapes.ts'
import { captionIn } from '#client/data/caption.ts'
import { casesBehindFigure, type Asked } from '#client/data/statistics.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { ofNodes } from '#client/session/picture.ts'
import { session } from '#client/session/session.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { TypeMark } from '#client/ui/TypeMark.tsx'

interface Props {
  readonly asked: Asked
  readonly group: string
  readonly title: string
  readonly onClose: () => void
}

// A picture of more would be no picture.
const mostInPicture = 200

/** The cases behind a figure, and whom of the accused it counts in each. */
export function Behind({ asked, group, title, onClose }: Props) {
  const say = useSay()
  const { language } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(casesBehindFigure(asked, group))
  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [title])
  const cases = data?.pages.flatMap(page => page.cases) ?? []
  const nodes = new Map<string, NodeInList>(data?.pages.flatMap(page => page.nodes.map(node => [node.id, node] as const)))
  const name = (id: string) => {
    const node = nodes.get(id)
    return node ? captionIn(node, language) : ''
  }
  const around = ({ id, accused, courts }: (typeof cases)[number]) => [id, ...courts, ...accused.map(one => one.id)]
  const show = () => session.open(ofNodes(cases.flatMap(around).slice(0, mostInPicture)))
  return (
    <section className="behind" aria-label={title}>
      <header className="behind-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <UnstyledButton className="icon-button" aria-label={say('app.close')} title={say('app.close')} onClick={onClose}>
          <IconX size={18} stroke={1.6} aria-hidden="true" />
        </UnstyledButton>
      </header>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={120} mt="sm" />}
      {data && (
        <>
          <p className="soft small" role="status">
            {say('start.count.cases', { count: data.pages[0]?.total ?? 0 })}
          </p>
          {cases.length > 0 && (
            <Button size="sm" onClick={show}>
              {say('source.show')}
            </Button>
          )}
          <ul className="behind-cases">
            {cases.map(one => (
              <li key={one.id}>
                <span className="compare-name">
                  <TypeMark type="Case" size="small" />
                  <button type="button" className="text-button" onClick={() => session.open(ofNodes(around(one), one.id))}>
                    {name(one.id)}
                  </button>
                </span>
                {one.courts.length > 0 && <p className="faint small">{one.courts.map(name).join(' · ')}</p>}
                <ul className="behind-accused small">
                  {one.accused.map(accused => (
                    <li key={accused.id}>
                      {name(accused.id)} <span className="faint">{say(`outcome.${accused.outcome}`)}</span>
                      {accused.uncertain && <span className="behind-doubt">{say('compare.doubt')}</span>}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
          {hasNextPage && (
            <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {say('app.more')}
            </Button>
          )}
        </>
      )}
    </section>
  )
}
