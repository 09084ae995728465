import { NativeSelect, Radio } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { dossierStyles } from '#model/api/dossiers.ts'
import type { Audience } from '#model/dossier/document.ts'
import { regimeIds } from '#model/dossier/regime.ts'
import { languages } from '#model/languages.ts'
import { useWords } from '#client/data/words.ts'
import { languageNames, useSay } from '#client/messages/say.ts'
import type { DossierView } from '#client/session/dossier.ts'
import { draftKey, drafts } from '#client/session/drafts.ts'
import { session } from '#client/session/session.ts'
import type { Chosen } from './use-dossier.ts'

// From whom most is withheld last.
const audiences: readonly Audience[] = ['submission', 'partner', 'public', 'sealed']

/** Under which regime, for which readers, in which language: each with what it means and what is withheld. */
export function ForWhom({ view }: { readonly view: Chosen }) {
  const say = useSay()
  const { language } = useWords()
  /** A kept dossier is of one regime and audience: asked otherwise it goes on as a new one, with what is written. */
  const anew = (changed: Partial<Pick<DossierView, 'regime' | 'audience'>>) => {
    if (view.kept === null) {
      session.prepare(changed)
      return
    }
    const carried = drafts.carry(draftKey(view), draftKey({ ...view, kept: null }))
    notifications.show({ message: say(carried ? 'dossier.new.carried' : 'dossier.new.other'), autoClose: 10_000 })
    session.prepare({ ...changed, kept: null })
  }
  return (
    <>
      <Radio.Group
        label={say('dossier.regime')}
        value={view.regime}
        onChange={value => anew({ regime: regimeIds.find(regime => regime === value) ?? view.regime })}
      >
        <div className="dossier-choices">
          {regimeIds.map(regime => (
            <Radio key={regime} value={regime} label={say(`regime.${regime}`)} description={say(`regime.${regime}.note`)} />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group
        label={say('dossier.audience')}
        value={view.audience}
        onChange={value => anew({ audience: audiences.find(audience => audience === value) ?? view.audience })}
      >
        <div className="dossier-choices">
          {audiences.map(audience => (
            <Radio key={audience} value={audience} label={say(`audience.${audience}`)} description={say(`audience.${audience}.note`)} />
          ))}
        </div>
      </Radio.Group>
      <div className="dossier-selects">
        <NativeSelect
          label={say('dossier.language')}
          value={view.language ?? language}
          data={languages.map(value => ({ value, label: languageNames[value] }))}
          onChange={({ currentTarget: { value } }) => session.prepare({ language: languages.find(each => each === value) ?? null })}
        />
        <NativeSelect
          label={say('dossier.style')}
          value={view.style}
          data={dossierStyles.map(value => ({ value, label: say(`style.${value}`) }))}
          onChange={({ currentTarget: { value } }) => session.prepare({ style: dossierStyles.find(each => each === value) ?? 'apa' })}
        />
      </div>
    </>
  )
}
