import type { Day } from '#model/claims/day.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { dateText } from '#client/ui/when-text.ts'

/** On which day the question was asked, where the picture is looked at on one. */
export function OnDay({ day }: { readonly day: Day | null }) {
  const say = useSay()
  const { language } = useWords()
  return day === null ? null : <p className="small faint">{say('connect.asOf', { date: dateText(day, language) })}</p>
}
