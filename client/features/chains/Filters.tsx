import { Button, Checkbox, NumberInput } from '@mantine/core'
import { ruleKinds } from '#model/chains/rules.ts'
import type { Inquiry } from '#client/data/chains/use-inquiry.ts'
import { ruleText } from '#client/data/chains/words.ts'
import { useSay } from '#client/messages/say.ts'
import { deepest } from '#client/session/inquiry.ts'
import { session } from '#client/session/session.ts'

const verdicts = ['definite', 'possible'] as const

function toggled<Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const next = new Set(set)
  if (!next.delete(item)) next.add(item)
  return next
}

/** Which chains are shown, how far they reach, and by which rules. */
export function Filters({ inquiry: { view, wanted, want, chains, answer } }: { readonly inquiry: Inquiry }) {
  const say = useSay()
  const count = (test: (chain: (typeof chains)[number]['chain']) => boolean) => chains.filter(({ chain }) => test(chain)).length
  return (
    <details className="chains-filters">
      <summary>{say('chains.filters')}</summary>
      <div className="chains-filter-body">
        <fieldset>
          <legend className="overline">{say('chains.filter.kind')}</legend>
          {ruleKinds.map(kind => (
            <Checkbox
              key={kind}
              size="xs"
              label={`${say(`chains.kind.${kind}`)} ${count(chain => chain.kind === kind)}`}
              checked={wanted.kinds.has(kind)}
              onChange={() => want({ ...wanted, kinds: toggled(wanted.kinds, kind) })}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend className="overline">{say('chains.filter.verdict')}</legend>
          {verdicts.map(verdict => (
            <Checkbox
              key={verdict}
              size="xs"
              label={`${say(`chains.verdict.${verdict}`)} ${count(chain => chain.verdict === verdict)}`}
              checked={wanted.verdicts.has(verdict)}
              onChange={() => want({ ...wanted, verdicts: toggled(wanted.verdicts, verdict) })}
            />
          ))}
          <Checkbox
            size="xs"
            label={say('chains.filter.impossible')}
            checked={view.impossible}
            onChange={event => session.refine({ impossible: event.currentTarget.checked })}
          />
        </fieldset>
        <NumberInput
          size="xs"
          className="chains-depth"
          label={say('chains.filter.depth')}
          min={0}
          max={deepest}
          clampBehavior="strict"
          allowDecimal={false}
          value={view.depth}
          onChange={depth => {
            if (typeof depth === 'number') session.refine({ depth })
          }}
        />
        <details className="chains-rules">
          <summary>
            {say('chains.filter.rules')} <span className="faint">{say('chains.filter.rules.off', { count: view.without.length })}</span>
          </summary>
          <p className="small soft">{say('chains.filter.rules.note')}</p>
          {(answer?.rules ?? []).map(({ id, sentence, source }) => (
            <Checkbox
              key={id}
              size="xs"
              label={ruleText(id, sentence, say)}
              description={`${id} · ${source}`}
              checked={!view.without.includes(id)}
              onChange={() =>
                session.refine({
                  without: view.without.includes(id) ? view.without.filter(off => off !== id) : [...view.without, id].sort(),
                })
              }
            />
          ))}
          {view.without.length > 0 && (
            <Button variant="default" size="compact-sm" onClick={() => session.refine({ without: [] })}>
              {say('chains.rules.all')}
            </Button>
          )}
        </details>
      </div>
    </details>
  )
}
