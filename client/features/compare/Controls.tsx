import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { groupings } from '#model/statistics/table.ts'
import { statisticsOf, unfiltered, type Statistics } from '#client/data/statistics.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import type { Comparison } from '#client/session/comparison.ts'
import { rowText } from './words.ts'

interface Props {
  readonly comparison: Comparison
  readonly statistics: Statistics | undefined
  readonly onChange: (change: Partial<Comparison>) => void
}

/** What the rows are, and which cases are counted at all. */
export function Controls({ comparison, statistics, onChange }: Props) {
  const say = useSay()
  const { court, provision, outcome, from, to } = comparison
  const any = { value: '', label: say('compare.any') }
  const outcomes = statistics?.base.outcomes.map(each => each.outcome) ?? []
  const offered = outcome !== null && !outcomes.includes(outcome) ? [...outcomes, outcome] : outcomes
  const isFiltered = [court, provision, outcome, from, to].some(value => value !== null)
  return (
    <form className="compare-controls" aria-label={say('compare.filters')} onSubmit={event => event.preventDefault()}>
      <NativeSelect
        label={say('compare.by')}
        value={comparison.by}
        data={groupings.map(by => ({ value: by, label: say(`compare.by.${by}`) }))}
        onChange={({ currentTarget: { value } }) => onChange({ by: groupings.find(by => by === value) ?? 'court' })}
      />
      <NodeSelect of="court" value={court} any={any} onChange={value => onChange({ court: value })} />
      <NodeSelect of="provision" value={provision} any={any} onChange={value => onChange({ provision: value })} />
      <NativeSelect
        label={say('compare.by.outcome')}
        value={outcome ?? ''}
        data={[any, ...offered.map(value => ({ value, label: say(`outcome.${value}`) }))]}
        onChange={({ currentTarget: { value } }) => onChange({ outcome: offered.find(each => each === value) ?? null })}
      />
      <Day label={say('compare.from')} value={from} onChange={value => onChange({ from: value })} />
      <Day label={say('compare.to')} value={to} onChange={value => onChange({ to: value })} />
      {isFiltered && (
        <Button variant="default" onClick={() => onChange({ court: null, provision: null, outcome: null, from: null, to: null })}>
          {say('compare.clear')}
        </Button>
      )}
    </form>
  )
}

interface NodeSelectProps {
  readonly of: 'court' | 'provision'
  readonly value: string | null
  readonly any: { readonly value: string; readonly label: string }
  readonly onChange: (value: string | null) => void
}

/** The courts or provisions of which there are cases, by name. */
function NodeSelect({ of, value, any, onChange }: NodeSelectProps) {
  const say = useSay()
  const { language } = useWords()
  const { data } = useInfiniteQuery(statisticsOf(unfiltered(of)))
  const nodes = (data?.pages ?? [])
    .filter(page => page.by === of)
    .flatMap(page => page.rows.map(row => ({ value: row.group, label: rowText(row, of, say, language) })))
    .sort((a, b) => a.label.localeCompare(b.label, language))
  return (
    <NativeSelect
      label={say(`compare.by.${of}`)}
      value={value ?? ''}
      data={[any, ...nodes]}
      onChange={event => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  )
}

function Day({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value ?? ''}
      onChange={event => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  )
}
