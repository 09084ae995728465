import { PasswordInput, Radio, Textarea } from '@mantine/core'
import { useSay } from '#client/messages/say.ts'
import { mistakeIn, type Opening } from './opening.ts'

interface Props {
  readonly opening: Opening
  readonly onChange: (opening: Opening) => void
}

const ways = ['recipients', 'passphrase'] as const

/** For whom a sealed annex is encrypted. None of it is kept, in this program or in the browser. */
export function Seal({ opening, onChange }: Props) {
  const say = useSay()
  const mistake = mistakeIn(opening)
  const error = mistake === null || mistake === 'empty' ? null : say(`dossier.seal.${mistake}`)
  return (
    <div className="dossier-seal">
      <Radio.Group
        label={say('dossier.seal')}
        value={opening.by}
        onChange={value => onChange({ ...opening, by: ways.find(way => way === value) ?? opening.by })}
      >
        <div className="dossier-choices">
          {ways.map(way => (
            <Radio key={way} value={way} label={say(`dossier.seal.${way}`)} description={say(`dossier.seal.${way}.note`)} />
          ))}
        </div>
      </Radio.Group>
      {opening.by === 'recipients' ? (
        <Textarea
          aria-label={say('dossier.seal.recipients')}
          rows={2}
          spellCheck={false}
          autoComplete="off"
          placeholder="age1…"
          value={opening.recipients}
          error={error}
          onChange={event => onChange({ ...opening, recipients: event.currentTarget.value })}
        />
      ) : (
        <PasswordInput
          aria-label={say('dossier.seal.passphrase')}
          autoComplete="new-password"
          value={opening.passphrase}
          error={error}
          onChange={event => onChange({ ...opening, passphrase: event.currentTarget.value })}
        />
      )}
      {mistake === 'empty' && <p className="small soft">{say('dossier.seal.needed')}</p>}
    </div>
  )
}
