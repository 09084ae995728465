import type { Period, Scale } from '#client/data/as-of.ts'
import { placeOf, lengthOf, stretch } from '#client/data/as-of.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { rangeText, whenText } from './when-text.ts'
import type { ShownWhen } from '#model/api/shapes.ts'
import './periods.css'

interface Props {
  readonly periods: readonly (Period & { readonly label: string; readonly when: ShownWhen })[]
  readonly scale: Scale
  readonly day: string | null
  readonly label: string
}

const percent = (part: number): string => `${(part * 100).toFixed(3)}%`

/** Periods as thin bars on one scale: full where it held for certain, pale where it may have. The words beside them say the same. */
export function Periods({ periods, scale, day, label }: Props) {
  const say = useSay()
  const { language } = useWords()
  return (
    <ul className="periods" aria-label={label}>
      {periods.map(period => {
        const possible = stretch(period.possible, scale)
        const definite = period.definite && stretch(period.definite, scale)
        const { verdict, when } = period
        return (
          <li key={period.id} className={verdict === 'impossible' ? 'period is-past' : 'period'}>
            <span className="period-label clip" title={period.label}>
              {period.label}
            </span>
            <span className="period-scale" title={rangeText(when, language)}>
              {possible && <span className="period-bar" style={{ '--left': percent(possible.left), '--width': percent(possible.width) }} />}
              {definite && (
                <span className="period-bar is-definite" style={{ '--left': percent(definite.left), '--width': percent(definite.width) }} />
              )}
              {day !== null && <span className="period-day" style={{ '--left': percent(placeOf(day, scale) / lengthOf(scale)) }} />}
            </span>
            <span className="period-when tabular clip">
              {whenText(when, language, 'spell')}
              {verdict !== null && <span className="for-readers">; {say(`asOf.period.${verdict}`)}</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
