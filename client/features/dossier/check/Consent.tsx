import { NativeSelect } from '@mantine/core'
import { consents } from '#model/dossier/facts.ts'
import { captionIn } from '#client/data/caption.ts'
import type { Checked } from '#client/data/dossier/questions.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { drafts, type OwnParts } from '#client/session/drafts.ts'
import { TypeMark } from '#client/ui/TypeMark.tsx'
import type { Prepared } from '../use-dossier.ts'

interface Props {
  readonly prepared: Prepared
  readonly victims: Checked['victims']
}

/** Everyone on whom an act fell: what they agreed to, and what that does here. */
export function Consent({ prepared: { key, draft }, victims }: Props) {
  const say = useSay()
  const { language } = useWords()
  const given = (id: string, value: string) => {
    const consent: OwnParts['consent'] = Object.fromEntries(Object.entries(draft.own.consent).filter(([other]) => other !== id))
    const chosen = consents.find(each => each === value)
    drafts.write(key, { consent: chosen ? { ...consent, [id]: chosen } : consent })
  }
  return (
    <section className="dossier-part" id="dossier-consent" tabIndex={-1} aria-labelledby="dossier-consent-title">
      <h3 id="dossier-consent-title">{say('dossier.consent')}</h3>
      <p className="small soft">{say(victims.length === 0 ? 'dossier.consent.none' : 'dossier.consent.note')}</p>
      <ul className="consents">
        {victims.map(({ node, minor, named }) => {
          const name = captionIn(node, language)
          return (
            <li key={node.id}>
              <span className="consents-name">
                <TypeMark type={node.type} size="small" official={node.official} /> {name}
              </span>
              {minor ? (
                <span className="small soft">{say('dossier.consent.minor')}</span>
              ) : (
                <>
                  <NativeSelect
                    size="xs"
                    aria-label={say('dossier.consent.of', { name })}
                    value={draft.own.consent[node.id] ?? ''}
                    data={[
                      { value: '', label: say('consent.unasked') },
                      ...consents.map(value => ({ value, label: say(`consent.${value}`) })),
                    ]}
                    onChange={event => given(node.id, event.currentTarget.value)}
                  />
                  <span className="small faint">{say(named ? 'dossier.consent.named' : 'dossier.consent.hidden')}</span>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
