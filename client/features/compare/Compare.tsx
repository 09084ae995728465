import { Button, NativeSelect, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { Outcome } from '#model/statistics/outcomes.ts'
import { statisticsOf, unfiltered, type Statistics } from '#client/data/statistics.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import type { Comparison } from '#client/session/comparison.ts'
import { session } from '#client/session/session.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { Behind } from './Behind.tsx'
import { barsOf } from './bars.ts'
import { Controls } from './Controls.tsx'
import { Table } from './Table.tsx'
import { isPartial, readAsShares, rowText, type RowOf } from './words.ts'
import '#client/ui/page.css'
import './compare.css'

const Chart = lazy(() => import('./Chart.tsx').then(({ Chart }) => ({ default: Chart })))

/** Counts of cases side by side: a table and a drawing of it, every figure with the cases behind it. */
export function Compare({ comparison }: { readonly comparison: Comparison }) {
  const say = useSay()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(statisticsOf(comparison))
  const [first] = data?.pages ?? []
  const change = (changed: Partial<Comparison>) =>
    session.visit({ kind: 'compare', comparison: { ...comparison, row: null, figure: null, ...changed } })
  return (
    <div className="page scrolls">
      <div className="page-column compare">
        <header className="page-head">
          <h1>{say('compare.title')}</h1>
          {first && <Caveats statistics={first} />}
        </header>
        <Controls comparison={comparison} statistics={first} onChange={change} />
        {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
        {!first && !error && <Skeleton height={320} mt="lg" />}
        {/* While other rows are on their way, those of the last question still stand. */}
        {first && !error && <Compared comparison={{ ...comparison, by: first.by }} pages={data?.pages ?? []} onChange={change} />}
        {hasNextPage && (
          <Button className="page-more" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('app.more')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** What the sample is, before any number of it. */
function Caveats({ statistics: { base, sources, withheld, bounds } }: { readonly statistics: Statistics }) {
  const say = useSay()
  return (
    <div className="compare-caveats">
      <p>{say('compare.caveat', { count: base.cases.least, sources })}</p>
      <p className="soft">{say('compare.caveat.outcome')}</p>
      {withheld && <p className="soft">{say('compare.caveat.withheld')}</p>}
      {bounds.more && <p className="soft">{say('compare.caveat.bounded')}</p>}
    </div>
  )
}

interface ComparedProps {
  readonly comparison: Comparison
  readonly pages: readonly Statistics[]
  readonly onChange: (changed: Partial<Comparison>) => void
}

function Compared({ comparison, pages, onChange }: ComparedProps) {
  const say = useSay()
  const { language } = useWords()
  const { by } = comparison
  const asShares = readAsShares(comparison)
  const { data: whole } = useInfiniteQuery({ ...statisticsOf(unfiltered(by)), enabled: asShares })
  const [statistics] = pages
  if (!statistics) return null
  const without: RowOf = { ...statistics.without, node: null, share: null }
  const rows: readonly RowOf[] = [...pages.flatMap(page => page.rows), ...(without.cases.most > 0 ? [without] : [])]
  if (statistics.sample.cases.most === 0) return <p className="page-lead compare-none">{say('compare.none')}</p>
  const inBase = statistics.base.outcomes.map(each => each.outcome)
  const drawn = comparison.drawn ?? mostCommon(statistics)
  const shares = new Map(whole?.pages.flatMap(page => page.rows.map(row => [row.group, row.share] as const)))
  const baseOf = asShares && isPartial(statistics) ? (group: string) => shares.get(group) ?? { least: 0, most: 0 } : null
  const bars = barsOf({ rows, comparison, drawn, statistics, baseOf, say, language })
  const opened = rows.find(row => row.group === comparison.row)
  const figureText = comparison.figure === null ? '' : `: ${say(`outcome.${comparison.figure}`)}`
  const drawnText = asShares ? say('compare.drawn.rows') : say('compare.drawn.of', { outcome: say(`outcome.${drawn}`) })
  return (
    <div className="compare-sides">
      <Table
        comparison={comparison}
        rows={rows}
        statistics={statistics}
        columns={asShares ? [] : inBase}
        baseOf={baseOf}
        onOpen={(row, figure) => onChange({ row, figure })}
      />
      <div className="compare-aside">
        {opened && (
          <Behind
            asked={comparison.figure === null ? comparison : { ...comparison, outcome: comparison.figure }}
            group={opened.group}
            title={rowText(opened, by, say, language) + figureText}
            onClose={() => onChange({})}
          />
        )}
        <figure className="compare-figure">
          {!asShares && (
            <NativeSelect
              label={say('compare.drawn')}
              value={drawn}
              data={inBase.map(value => ({ value, label: say(`outcome.${value}`) }))}
              onChange={({ currentTarget: { value } }) =>
                onChange({ drawn: inBase.find(outcome => outcome === value) ?? null, row: comparison.row, figure: comparison.figure })
              }
            />
          )}
          <Suspense fallback={<Skeleton height={240} />}>
            <Chart bars={bars} label={say('compare.chart', { what: drawnText })} />
          </Suspense>
          <figcaption className="faint small">
            {[
              drawnText,
              ...(baseOf || !asShares ? [say('compare.rule')] : []),
              ...(bars.length < rows.length ? [say('compare.drawn.most', { count: bars.length })] : []),
            ].join(' ')}
          </figcaption>
        </figure>
      </div>
    </div>
  )
}

/** The outcome most of all accused have; what is not recorded is drawn only where nothing else is. */
function mostCommon({ base }: Statistics): Outcome {
  const known = base.outcomes.filter(({ outcome }) => outcome !== 'none').sort((a, b) => b.accused.least - a.accused.least)
  return known[0]?.outcome ?? 'none'
}
