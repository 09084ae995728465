import { daysInMonth, earlier, later, type Day } from './day.ts'
import { spanOf, Unreadable, type Span } from './span.ts'
import type { Time, When } from './when.ts'

type Read = { readonly ok: true; readonly when: When } | { readonly ok: false; readonly why: string }

const monthNames = 'January February March April May June July August September October November December'.split(' ')
const examples = '2021-08-12, 2021-08, 2021, 2016-09/2021-09-02, 2016-09/.. (still so), 2016-09/ (end unknown) or 2021~ (about)'

function wrongDay(year: number, month: number, date: number, text: string): string | null {
  const name = monthNames[month - 1]
  if (name === undefined) return `${text} is not a day: months run from 01 to 12.`
  const days = daysInMonth(year, month)
  if (date < 1 || date > days) return `${text} is not a day: ${name} ${String(year)} has ${String(days)} days.`
  return null
}

/** What the calendar itself refuses, every finding at once; the grammar alone would only say at which letter it stopped. */
function calendarFindings(edtf: string): string[] {
  const plain = edtf.replaceAll(/[?~%]/g, '')
  const findings: string[] = []
  if (/\dT\d/.test(plain)) findings.push('Times of day are not kept: write the day alone, for example 2021-08-12.')
  const eight = /^(\d{4})(\d\d)(\d\d)$/.exec(plain)
  if (eight !== null) findings.push(`Write ${plain} with hyphens: ${eight.slice(1).join('-')}.`)
  else if (/\d{5}|Y\d|Y-|(^|[/[{,.])-\d/.test(plain) || /(^|[/[{,.])0000/.test(plain))
    findings.push('Years have four digits here, from 0001 to 9999.')
  for (const [text, year, month, date] of plain.matchAll(/(?<![\dX-])(\d{4})-(\d\d)-(\d\d)(?!\d)/g)) {
    const finding = wrongDay(Number(year), Number(month), Number(date), text)
    if (finding !== null) findings.push(finding)
  }
  for (const [text, month] of plain.matchAll(/(?<![\dX-])[\dX]{4}-(\d\d)(?![\dX-])/g))
    if (Number(month) < 1 || (Number(month) > 12 && Number(month) < 21) || Number(month) > 41)
      findings.push(`${text} is not a month: months run from 01 to 12 (21 to 41 are seasons and other parts of a year).`)
  return findings
}

/** One end of an interval, null when open or unknown. A season may stand there; a set may not. */
function endSpan(text: string): Span | null {
  if (text === '' || text === '..') return null
  if (/[[{]/.test(text)) throw new Unreadable(`${text}: a set cannot begin or end an interval; write one date there.`)
  return spanOf(text)
}

/** From the last day the beginning can mean to the first day the end can mean, neither passing the other. */
function interval(edtf: string, begin: Span | null, end: Span | null, said: Day | null): When {
  if (begin === null && end === null) throw new Unreadable(`${edtf} gives no date; leave the date empty for undated.`)
  const from = begin?.from ?? null
  const to = end?.to ?? null
  if (from !== null && to !== null && to < from) throw new Unreadable(`${edtf} ends before it begins; write the earlier date first.`)
  if (from !== null && said !== null && said < from)
    throw new Unreadable(
      `${edtf} says "still so", but its source is of ${said}, before it began; write an end, or nothing after the slash if the end is unknown.`,
    )
  const known = to ?? said
  const lastBegin = begin?.to ?? null
  const firstEnd = end?.from ?? said
  const definiteFrom = lastBegin === null ? to : known === null ? lastBegin : earlier(lastBegin, known)
  const definiteTo = firstEnd === null ? from : from === null ? firstEnd : later(firstEnd, from)
  const sure = (begin?.sure ?? true) && (end?.sure ?? true)
  const definite = sure && definiteFrom !== null && definiteTo !== null && definiteFrom <= definiteTo
  return {
    edtf,
    definite: definite ? [definiteFrom, definiteTo] : null,
    possible: [from, to],
    starts: begin !== null,
    ends: end !== null,
  }
}

/** One date: an event falls within it; a spell held then, and may have begun before and gone on after. */
function single(edtf: string, { from, to, sure }: Span, time: Exclude<Time, 'timeless'>): When {
  const definite = sure && from !== null && from === to ? ([from, to] as const) : null
  return time === 'event'
    ? { edtf, definite, possible: [from, to], starts: from !== null, ends: to !== null }
    : { edtf, definite, possible: [null, null], starts: false, ends: false }
}

function read(edtf: string, time: Exclude<Time, 'timeless'>, said: Day | null): When {
  const [begin = '', end, more] = edtf.split('/')
  if (end === undefined) return single(edtf, spanOf(begin), time)
  if (more !== undefined)
    throw new Unreadable(`${edtf} has more than one slash; write days as 2021-08-12 and an interval as 2016-09/2021-09-02.`)
  return interval(edtf, endSpan(begin), endSpan(end), end === '..' ? said : null)
}

/**
 * What a date typed in EDTF (ISO 8601-2, levels 0 to 2) says of a claim, or one or more sentences saying why it cannot be used.
 * Definite runs from the last day the beginning can mean to the first day the end can mean; possible from the first day of the
 * beginning to the last of the end. `said` is the day on which the source said so: up to it an interval still open (`2016-09/..`)
 * is definite. An undated claim has no `When`: the caller passes null on and does not ask.
 */
export function readWhen(text: string, time: Time, said: Day | null): Read {
  const edtf = text.trim()
  if (edtf === '') return { ok: false, why: `The date is empty; write ${examples}.` }
  if (time === 'timeless') return { ok: false, why: `A relationship of this type holds at any time and takes no date; leave ${edtf} out.` }
  const findings = calendarFindings(edtf)
  if (findings.length > 0) return { ok: false, why: findings.join(' ') }
  try {
    return { ok: true, when: read(edtf, time, said) }
  } catch (error) {
    return { ok: false, why: error instanceof Unreadable ? error.message : `"${edtf}" is not a date in EDTF; write ${examples}.` }
  }
}
