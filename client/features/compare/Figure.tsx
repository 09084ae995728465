import type { Range } from '#model/statistics/figures.ts'
import { useSay } from '#client/messages/say.ts'
import { rangeText, shareText } from './words.ts'

interface Props {
  readonly count: Range
  readonly share?: Range | null
  /** What the figure counts, for those who do not see its row and column. */
  readonly label: string
  readonly open?: (() => void) | undefined
  readonly opened?: boolean
}

/** A number of a table, which opens the cases behind it where there are any that the reader may see. */
export function Figure({ count, share, label, open, opened = false }: Props) {
  const say = useSay()
  const exact = count.least === count.most
  const text = rangeText(count, say)
  return (
    <>
      {exact && count.most > 0 && open ? (
        <button
          type="button"
          className="text-button figure"
          aria-pressed={opened}
          aria-label={say('compare.open', { count: count.most, label })}
          onClick={open}
        >
          {text}
        </button>
      ) : (
        <span className={exact ? (count.most === 0 ? 'faint' : '') : 'soft'}>{text}</span>
      )}
      {share !== undefined && count.most > 0 && <span className="faint figure-share">{shareText(share)}</span>}
    </>
  )
}
