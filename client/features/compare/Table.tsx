import { useState } from 'react'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ShownFigures } from '#model/api/statistics.ts'
import type { Outcome } from '#model/statistics/outcomes.ts'
import { sentenceGroups } from '#model/statistics/sentence.ts'
import type { Statistics } from '#client/data/statistics.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import type { Comparison } from '#client/session/comparison.ts'
import { TypeMark } from '#client/ui/TypeMark.tsx'
import { Figure } from './Figure.tsx'
import { figureOf, isPartial, readAsShares, rowText, shareText, type RowOf } from './words.ts'

type Column = 'name' | 'cases' | 'accused' | 'uncertain' | Outcome
interface Sorting {
  readonly column: Column
  readonly rising: boolean
}

interface Props {
  readonly comparison: Comparison
  readonly rows: readonly RowOf[]
  readonly statistics: Statistics
  readonly columns: readonly Outcome[]
  /** Shares of the same rows of all cases, where the rows are outcomes or sentences. */
  readonly baseOf: ((group: string) => Statistics['rows'][number]['share']) | null
  readonly onOpen: (row: string, figure: Outcome | null) => void
}

/** Every row with its counts; a click on a heading sorts by it. */
export function Table({ comparison, rows, statistics, columns, baseOf, onOpen }: Props) {
  const say = useSay()
  const { language } = useWords()
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const name = (row: RowOf) => rowText(row, comparison.by, say, language)
  const sorted = sortRows(rows, sorting, comparison, name, language)
  const heading = (column: Column, label: string) => (
    <Heading
      key={column}
      label={label}
      number={column !== 'name'}
      sorting={sorting?.column === column ? sorting : null}
      onSort={rising => setSorting({ column, rising })}
    />
  )
  const shares = readAsShares(comparison)
  const extra = (shares ? 1 : 0) + (baseOf ? 1 : 0)
  const figures = (row: RowOf | null, of: ShownFigures, label: string) => (
    <Figures comparison={comparison} row={row} figures={of} label={label} columns={columns} onOpen={onOpen} />
  )
  return (
    <div className="compare-scroll" role="region" aria-label={say('compare.title')} tabIndex={0}>
      <table className="records compare-table">
        <caption className="for-readers">{say('compare.table')}</caption>
        <thead>
          <tr>
            {heading('name', say(`compare.by.${comparison.by}`))}
            {heading('cases', say('compare.cases'))}
            {heading('accused', say('compare.accused'))}
            {heading('uncertain', say('compare.uncertain'))}
            {shares && (
              <th scope="col" className="is-number">
                {say('compare.share')}
              </th>
            )}
            {baseOf && (
              <th scope="col" className="is-number">
                {say('compare.base.short')}
              </th>
            )}
            {columns.map(outcome => heading(outcome, say(`outcome.${outcome}`)))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(row => (
            <tr key={row.group} aria-current={comparison.row === row.group || undefined}>
              <th scope="row" className="records-cell">
                <span className="compare-name">
                  {row.node && <TypeMark type={row.node.type} size="small" official={row.node.official} />}
                  {name(row)}
                </span>
              </th>
              {figures(row, row, name(row))}
              {shares && <td className="tabular is-number">{shareText(row.share)}</td>}
              {baseOf && <td className="tabular is-number soft">{shareText(baseOf(row.group))}</td>}
              {columns.map(outcome => (
                <td key={outcome} className="tabular is-number">
                  <Figure
                    count={figureOf(row, outcome).accused}
                    share={figureOf(row, outcome).share}
                    label={`${name(row)}: ${say(`outcome.${outcome}`)}`}
                    open={() => onOpen(row.group, outcome)}
                    opened={comparison.row === row.group && comparison.figure === outcome}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          {isPartial(statistics) && <Total label={say('compare.sample')} figures={statistics.sample} columns={columns} extra={extra} />}
          <Total label={say('compare.base')} figures={statistics.base} columns={columns} extra={extra} />
        </tfoot>
      </table>
    </div>
  )
}

function Figures({
  comparison,
  row,
  figures,
  label,
  onOpen,
}: { readonly row: RowOf | null; readonly figures: ShownFigures; readonly label: string } & Pick<
  Props,
  'comparison' | 'columns' | 'onOpen'
>) {
  const say = useSay()
  // A list of cases says how many accused it holds, so it is there only where that is no secret.
  const known = figures.accused.least === figures.accused.most
  const open = row && known ? () => onOpen(row.group, null) : undefined
  const opened = row !== null && comparison.row === row.group && comparison.figure === null
  return (
    <>
      <td className="tabular is-number">
        <Figure count={figures.cases} label={`${label}: ${say('compare.cases')}`} open={open} opened={opened} />
      </td>
      <td className="tabular is-number">
        <Figure count={figures.accused} label={`${label}: ${say('compare.accused')}`} open={open} opened={opened} />
      </td>
      <td className="tabular is-number">
        <Figure count={figures.uncertain} label={label} />
      </td>
    </>
  )
}

/** What all rows are about, each accused once: the rows may share them, so it is not their sum. */
function Total({
  label,
  figures,
  columns,
  extra,
}: {
  readonly label: string
  readonly figures: ShownFigures
  readonly columns: readonly Outcome[]
  readonly extra: number
}) {
  return (
    <tr>
      <th scope="row" className="records-cell">
        {label}
      </th>
      {[figures.cases, figures.accused, figures.uncertain].map((count, at) => (
        <td key={at} className="tabular is-number">
          <Figure count={count} label={label} />
        </td>
      ))}
      {extra > 0 && <td colSpan={extra} />}
      {columns.map(outcome => (
        <td key={outcome} className="tabular is-number">
          <Figure count={figureOf(figures, outcome).accused} share={figureOf(figures, outcome).share} label={label} />
        </td>
      ))}
    </tr>
  )
}

function Heading({
  label,
  number,
  sorting,
  onSort,
}: {
  readonly label: string
  readonly number: boolean
  readonly sorting: Sorting | null
  readonly onSort: (rising: boolean) => void
}) {
  const Arrow = sorting?.rising ? IconArrowUp : IconArrowDown
  return (
    <th
      scope="col"
      className={number ? 'is-number' : undefined}
      aria-sort={sorting ? (sorting.rising ? 'ascending' : 'descending') : undefined}
    >
      <button type="button" className="plain-button compare-sort" onClick={() => onSort(sorting ? !sorting.rising : !number)}>
        {label}
        {sorting && <Arrow size={12} stroke={1.8} aria-hidden="true" />}
      </button>
    </th>
  )
}

/** As they came, largest first; sentences as people read them, from heavy to light and short to long; or as a heading says. */
function sortRows(
  rows: readonly RowOf[],
  sorting: Sorting | null,
  { by }: Comparison,
  name: (row: RowOf) => string,
  language: string,
): readonly RowOf[] {
  if (sorting === null)
    return by === 'sentence' ? rows.toSorted((a, b) => sentenceGroups.indexOf(a.group) - sentenceGroups.indexOf(b.group)) : rows
  const { column, rising } = sorting
  const number = (row: RowOf): number => {
    if (column === 'name') return 0
    return column === 'cases' || column === 'accused' || column === 'uncertain' ? row[column].least : figureOf(row, column).accused.least
  }
  const compared = (a: RowOf, b: RowOf) => (column === 'name' ? name(a).localeCompare(name(b), language) : number(a) - number(b))
  return rows.toSorted((a, b) => (rising ? compared(a, b) : compared(b, a)))
}
