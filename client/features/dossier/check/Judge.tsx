import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type ReactNode } from 'react'
import { judgeHit } from '#model/api/screening.ts'
import type { HitVerdict } from '#model/screening/judgement.ts'
import { call } from '#client/data/call.ts'
import { askAnew } from '#client/data/screening/questions.ts'
import { refusalsIn } from '#client/data/screening/refusal.ts'
import { useSay } from '#client/messages/say.ts'
import { Refused } from '#client/ui/Refused.tsx'
import { toldMarks, type Judging } from './judging.ts'

interface Props {
  /** Of the entry, as it is listed. */
  readonly name: string
  readonly ids: { readonly list: string; readonly entry: string }
  readonly judging: Judging
  /** What can be judged now: whether it is them, or that what was judged is taken back. */
  readonly verdicts: readonly HitVerdict[]
}

export const anew: readonly HitVerdict[] = ['rejected', 'confirmed']
export const back: readonly HitVerdict[] = ['withdrawn']
const fields = ['why', 'by', 'mark'] as const

/** Opens the judgement of one hit in its place. */
export function Judge(props: Props) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  if (open) return <Form {...props} onLeave={() => setOpen(false)} />
  const { name, verdicts } = props
  const words = verdicts === back ? 'judge.withdrawn' : 'judge.open'
  return (
    <button type="button" className="text-button small judge-open" aria-label={`${say(words)}: ${name}`} onClick={() => setOpen(true)}>
      {say(words)}
    </button>
  )
}

/** A reason is asked for; what was typed stays until it is kept. */
function Form({ name, ids, judging, verdicts, onLeave }: Props & { readonly onLeave: () => void }) {
  const say = useSay()
  const client = useQueryClient()
  const field = useRef<HTMLTextAreaElement>(null)
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const { person, by, mark, setBy, setMark } = judging
  const giving = useMutation({
    mutationFn: (verdict: HitVerdict) => call(judgeHit, { body: { ...ids, person, verdict, why, by, mark } }),
    onSuccess: async () => {
      notifications.show({ message: say('judge.done') })
      await askAnew(client)
    },
  })
  const give = (verdict: HitVerdict) => {
    setTried(true)
    if (why.trim() === '') field.current?.focus()
    else giving.mutate(verdict)
  }
  const wrong = (of: (typeof fields)[number]): ReactNode => {
    const said = refusalsIn(giving.error).find(one => one.field === of)
    return said && <span lang="en">{said.expected}</span>
  }
  return (
    <div className="judge" role="group" aria-label={say('judge.of', { name })}>
      <Textarea
        ref={field}
        autoFocus
        label={say('judge.why')}
        description={say('judge.why.note')}
        required
        rows={2}
        value={why}
        error={tried && why.trim() === '' ? say('judge.why.missing') : wrong('why')}
        onChange={event => setWhy(event.currentTarget.value)}
      />
      <div className="dossier-selects">
        <TextInput label={say('judge.by')} value={by} error={wrong('by')} onChange={event => setBy(event.currentTarget.value)} />
        <NativeSelect
          label={say('judge.mark')}
          value={mark}
          data={toldMarks.map(value => ({ value, label: say(`judge.mark.${value}`) }))}
          error={wrong('mark')}
          onChange={({ currentTarget: { value } }) => setMark(toldMarks.find(one => one === value) ?? mark)}
        />
      </div>
      {giving.error && <Refused error={giving.error} onRetry={() => give(giving.variables)} fields={fields} />}
      <div className="dossier-formats">
        {verdicts.map(verdict => (
          <Button
            key={verdict}
            size="compact-md"
            variant="default"
            loading={giving.isPending && giving.variables === verdict}
            disabled={giving.isPending}
            onClick={() => give(verdict)}
          >
            {say(`judge.${verdict}`)}
          </Button>
        ))}
        <Button size="compact-md" variant="subtle" disabled={giving.isPending} onClick={onLeave}>
          {say('judge.leave')}
        </Button>
      </div>
    </div>
  )
}
