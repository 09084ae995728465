import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { NodeInList, RelationshipInList } from '#model/api/shapes.ts'
import { relationshipTypes, type RelationshipType } from '#model/ontology/relationships/all.ts'
import { neighboursOf } from '#client/data/questions.ts'
import type { Direction } from '#client/data/reach.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { RelationshipRow } from './RelationshipRow.tsx'

interface Props {
  readonly id: string
  readonly counts: Readonly<Record<string, { readonly in: number; readonly out: number }>>
}

interface Group {
  readonly type: RelationshipType
  readonly direction: Direction
  readonly all: number
  readonly rows: readonly { readonly relationship: RelationshipInList; readonly other: NodeInList }[]
}

function groupsOf(
  id: string,
  counts: Props['counts'],
  relationships: readonly RelationshipInList[],
  nodes: ReadonlyMap<string, NodeInList>,
): Group[] {
  return relationshipTypes.flatMap(({ type }) =>
    (['out', 'in'] as const).flatMap(direction => {
      const rows = relationships
        .filter(({ type: of, from, to }) => of === type && (direction === 'out' ? from : to) === id)
        .flatMap(relationship => {
          const other = nodes.get(direction === 'out' ? relationship.to : relationship.from)
          return other ? [{ relationship, other }] : []
        })
      return rows.length === 0 ? [] : [{ type, direction, all: counts[type]?.[direction] ?? rows.length, rows }]
    }),
  )
}

/** Every relationship of a node as a sentence, by type and both ways. */
export function Relationships({ id, counts }: Props) {
  const say = useSay()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(neighboursOf(id))
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  const pages = data?.pages ?? []
  const nodes = new Map<string, NodeInList>(pages.flatMap(page => page.nodes.map(node => [node.id, node])))
  const relationships = [...new Map(pages.flatMap(page => page.relationships.map(one => [one.id, one]))).values()]
  const groups = groupsOf(id, counts, relationships, nodes)
  return (
    <section className="panel-section">
      <h3>{say('panel.relationships')}</h3>
      {!data && <Skeleton height={120} />}
      {data && groups.length === 0 && <p className="soft small">{say('panel.relationships.none')}</p>}
      {groups.map(group => (
        <RelationshipGroup key={`${group.type} ${group.direction}`} group={group} />
      ))}
      {hasNextPage && (
        <Button variant="default" size="compact-sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('app.more')}
        </Button>
      )}
    </section>
  )
}

function RelationshipGroup({ group: { type, direction, all, rows } }: { readonly group: Group }) {
  const words = useWords()
  return (
    <div className="relationship-group">
      <h4>
        {direction === 'out' ? words.forward(type) : words.inverse(type)} <span className="faint tabular">{all}</span>
      </h4>
      <ul>
        {rows.map(({ relationship, other }) => (
          <RelationshipRow key={relationship.id} relationship={relationship} other={other} direction={direction} />
        ))}
      </ul>
    </div>
  )
}
