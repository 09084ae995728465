import type { ShownWhen } from '#model/api/shapes.ts'
import type { Time } from '#model/claims/when.ts'
import { useWords } from '#client/data/words.ts'
import { rangeText, whenText } from './when-text.ts'

/** A date as people read it; the exact days on hover. Nothing where there is no date. */
export function When({ when, time }: { readonly when: ShownWhen; readonly time: Time }) {
  const { language } = useWords()
  if (when === null) return null
  return (
    <span className="tabular faint" title={rangeText(when, language)}>
      {whenText(when, language, time)}
    </span>
  )
}
