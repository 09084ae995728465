import { UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import type { RelationshipInList } from '#model/api/shapes.ts'
import { addDays, addMonths, isDay, type Day } from '#model/claims/day.ts'
import { dayAt, lengthOf, periodsOf, placeOf, type Scale } from '#client/data/as-of.ts'
import { whatThereIs } from '#client/data/questions.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { Periods } from '#client/ui/Periods.tsx'
import { dateText } from '#client/ui/when-text.ts'
import './as-of.css'

interface Props {
  readonly day: Day | null
  readonly onDay: (day: Day | null) => void
  /** How many relationships were not so on that day, where that is counted here. */
  readonly gone?: number
  readonly relationships: Iterable<RelationshipInList>
  readonly captionOf: (id: string) => string
  readonly chosen: string | null
}

/** Where a key leads on the scale: arrows go by days, with Shift by months, the page keys by years. */
function onward(event: KeyboardEvent, day: Day): Day | null {
  const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }
  const step = steps[event.key]
  if (step !== undefined) return event.shiftKey ? addMonths(day, step) : addDays(day, step)
  if (event.key === 'PageUp') return addMonths(day, 12)
  return event.key === 'PageDown' ? addMonths(day, -12) : null
}

const within = (day: Day, { from, to }: Scale): Day => (day < from ? from : day > to ? to : day)

/** The day on which a picture is looked at, on the scale of the data's dates, with the periods in post under it. */
export function AsOf(props: Props) {
  const { data } = useQuery(whatThereIs)
  if (!data?.period) return null
  const [from, to] = data.period
  return <OnScale {...props} scale={{ from, to }} />
}

function OnScale({ day, onDay, gone, relationships, captionOf, chosen, scale }: Props & { readonly scale: Scale }) {
  const say = useSay()
  const { language } = useWords()
  const all = [...relationships]
  const whens = new Map<string, RelationshipInList['when']>(all.map(({ id, when }) => [id, when]))
  const periods = periodsOf(all, chosen, day).map(period => ({
    ...period,
    label: `${captionOf(period.holder)} · ${captionOf(period.post)}`,
    when: whens.get(period.id) ?? null,
  }))
  const own = periods.some(({ id, holder, post }) => chosen !== null && [id, holder, post].includes(chosen))
  return (
    <section className={`as-of${day === null ? ' is-unset' : ''}`} aria-label={say('asOf.label')}>
      <div className="as-of-row">
        <span className="as-of-label">
          <strong>{say('asOf.label')}</strong>{' '}
          <span className="tabular" role="status">
            {day === null ? say('asOf.none') : dateText(day, language)}
          </span>
        </span>
        <input
          type="range"
          className="as-of-slider"
          aria-label={say('asOf.slider')}
          aria-valuetext={day === null ? say('asOf.none') : dateText(day, language)}
          min={0}
          max={lengthOf(scale)}
          step={1}
          value={day === null ? lengthOf(scale) : placeOf(day, scale)}
          onChange={event => onDay(dayAt(Number(event.currentTarget.value), scale))}
          onKeyDown={event => {
            const next = onward(event, day ?? scale.to)
            if (next === null) return
            event.preventDefault()
            onDay(within(next, scale))
          }}
        />
        <span className="as-of-end">
          <input
            type="date"
            className="as-of-day tabular"
            aria-label={say('asOf.day')}
            min={scale.from}
            max={scale.to}
            value={day ?? ''}
            onChange={event => {
              const { value } = event.currentTarget
              if (isDay(value)) onDay(within(value, scale))
            }}
          />
          {day !== null && (
            <UnstyledButton
              className="icon-button is-small"
              aria-label={say('asOf.clear')}
              title={say('asOf.clear')}
              onClick={() => onDay(null)}
            >
              <IconX size={16} stroke={1.8} aria-hidden="true" />
            </UnstyledButton>
          )}
        </span>
      </div>
      <p className="as-of-said faint small">
        {day === null ? say('asOf.none.note') : gone !== undefined && `${say('asOf.gone', { count: gone })}: ${say('asOf.gone.note')}`}
      </p>
      {periods.length > 0 && (
        <div className="as-of-periods scrolls" tabIndex={periods.length > mostInSight ? 0 : undefined}>
          <Periods periods={periods} scale={scale} day={day} label={say(own ? 'asOf.posts.of' : 'asOf.posts')} />
        </div>
      )}
    </section>
  )
}

const mostInSight = 3
