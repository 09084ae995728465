import type { HitShown, Judgement, ListKept, Screened } from '#client/data/screening/questions.ts'
import { useWords } from '#client/data/words.ts'
import { useSay, type Say } from '#client/messages/say.ts'
import { dateText, momentText } from '#client/ui/when-text.ts'
import { anew, back, Judge } from './Judge.tsx'
import { isTold, type Judging } from './judging.ts'

type Reason = HitShown['reasons'][number]

function reasonText({ of, says, ours, theirs }: Reason, say: Say): string {
  if (of === 'name') {
    const how = says === 'same' ? 'same' : says === 'near' ? 'near' : 'other'
    return say(`hit.name.${how}`, { ours, theirs })
  }
  const how = says === 'agrees' || says === 'contradicts' ? says : 'unknown'
  return say(`hit.${of}.${how}`, { ours, theirs })
}

const tone = { same: 'for', near: 'for', agrees: 'for', contradicts: 'against', unknown: 'silent' } as const

/** An entry of a like name: as it is listed, what agrees and what does not, and what someone judged of it. */
export function Hit({ hit, judging }: { readonly hit: HitShown; readonly judging: Judging }) {
  const say = useSay()
  const { language } = useWords()
  const { list, entry, score, reasons, state, judgement, history } = hit
  const name = reasons.find(({ of }) => of === 'name')?.theirs ?? entry.names[0] ?? entry.id
  const ids = { list: list.id, entry: entry.id }
  return (
    <li className="hit">
      <div>
        <p className="hit-name">
          <strong>{name}</strong> <span className={`tag${state === 'open' ? ' is-warn' : ''}`}>{say(`hit.${state}`)}</span>
        </p>
        <p className="small faint">{say('hit.place', { entry: entry.id, list: list.title, date: dateText(list.date, language) })}</p>
      </div>
      <ul className="small hit-reasons">
        {reasons.map(reason => (
          <li key={reason.of} className={`is-${tone[reason.says]}`}>
            {reasonText(reason, say)}
          </li>
        ))}
        <li className="faint tabular">{say('hit.score', { score: score.toFixed(2) })}</li>
      </ul>
      <AsListed entry={entry} />
      {judgement && <Judged judgement={judgement} judging={judging} />}
      {history.length > (judgement ? 1 : 0) && <History history={history} />}
      <Judge key={state} {...{ name, ids, judging }} verdicts={judgement ? back : anew} />
    </li>
  )
}

/** The entry in the list's own words. */
function AsListed({ entry: { names, birthDates, countries, programmes, listedOn } }: { readonly entry: HitShown['entry'] }) {
  const say = useSay()
  const parts = [
    ['names', names],
    ['birth', birthDates],
    ['countries', countries],
    ['programmes', programmes],
    ['listedOn', listedOn === null ? [] : [listedOn]],
  ] as const
  return (
    <details className="small">
      <summary>{say('hit.listed')}</summary>
      <dl className="hit-listed">
        {parts.map(([part, values]) =>
          values.length === 0 ? null : (
            <div key={part}>
              <dt className="faint">{say(`hit.listed.${part}`)}</dt>
              <dd>{values.join('; ')}</dd>
            </div>
          ),
        )}
      </dl>
    </details>
  )
}

function Judged({ judgement, judging }: { readonly judgement: Judgement; readonly judging: Judging }) {
  const say = useSay()
  return (
    <p className="small hit-judged">
      <JudgementLine judgement={judgement} /> {judgement.verdict === 'confirmed' && <span className="soft">{say('hit.checked')}</span>}{' '}
      {!isTold(judgement, judging.audience) && <span className="tag is-warn">{say('hit.untold')}</span>}
    </p>
  )
}

function JudgementLine({ judgement: { verdict, by, at, why } }: { readonly judgement: Judgement }) {
  const say = useSay()
  const { language } = useWords()
  return (
    <>
      <strong>{say(`hit.${verdict}`)}</strong>{' '}
      <span className="faint tabular">
        {by === '' ? '' : `${by}, `}
        {momentText(at, language)}
      </span>
      : {why}
    </>
  )
}

function History({ history }: { readonly history: readonly Judgement[] }) {
  const say = useSay()
  return (
    <details className="small">
      <summary>{say('hit.history', { count: history.length })}</summary>
      <ol className="hit-history">
        {history.map((judgement, at) => (
          <li key={at}>
            <JudgementLine judgement={judgement} />
          </li>
        ))}
      </ol>
    </details>
  )
}

interface GoneProps {
  readonly gone: Screened['gone'][number]
  readonly list: ListKept | undefined
  readonly judging: Judging
}

/** What was judged of an entry that is not there any more. */
export function Gone({ gone, list, judging }: GoneProps) {
  const say = useSay()
  const { language } = useWords()
  return (
    <li className="hit">
      <p className="small">
        {list
          ? say('hit.gone', { entry: gone.entry, list: list.title, date: dateText(list.date, language) })
          : say('hit.gone.list', { entry: gone.entry })}
      </p>
      <Judged judgement={gone} judging={judging} />
      <Judge name={gone.entry} ids={{ list: gone.list, entry: gone.entry }} judging={judging} verdicts={back} />
    </li>
  )
}
