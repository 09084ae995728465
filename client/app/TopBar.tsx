import { Button, Menu, UnstyledButton } from '@mantine/core'
import { IconLanguage, IconMoon, IconSearch, IconShare, IconSun } from '@tabler/icons-react'
import { use } from 'react'
import { languages } from '#model/languages.ts'
import { keyCaps } from '#client/actions/keys.ts'
import { actions } from '#client/actions/actions.ts'
import { run, useSituation } from '#client/actions/use-actions.ts'
import { usePicture } from '#client/data/picture.tsx'
import { languageNames, useSay } from '#client/messages/say.ts'
import { prefer, usePreferences } from '#client/session/preferences.ts'
import { session, useSession } from '#client/session/session.ts'
import { SchemeContext } from './scheme.ts'
import { useTitle } from './use-remembered.ts'

export function TopBar() {
  const say = useSay()
  const inPicture = useSession(({ view }) => view.kind === 'picture')
  return (
    <header className="top">
      <a className="top-name" href="#/" aria-label={`${say('app.name')}: ${say('rail.start')}`}>
        {say('app.name')}
      </a>
      <UnstyledButton className="top-search" onClick={() => session.show('palette')} aria-keyshortcuts="Control+K Meta+K">
        <IconSearch size={16} stroke={1.8} aria-hidden="true" />
        <span className="top-search-label clip">{say('top.search')}</span>
        <span className="top-search-keys" aria-hidden="true">
          {keyCaps('mod+K').map(cap => (
            <kbd key={cap}>{cap}</kbd>
          ))}
        </span>
      </UnstyledButton>
      {inPicture ? <Title /> : <span className="top-title" />}
      <SchemeButton />
      <LanguageMenu />
    </header>
  )
}

function Title() {
  const say = useSay()
  const seen = usePicture()
  const title = useTitle(seen)
  const situation = useSituation()
  const copy = actions.find(action => action.id === 'copy')
  return (
    <>
      <span className="top-title">
        <h1 className="clip">{title}</h1>
        {seen.subgraph.nodes.length > 0 && (
          <span className="faint small top-count">{say('picture.nodes', { count: seen.drawing.nodes.length })}</span>
        )}
      </span>
      {copy?.when(situation) === true && (
        <Button
          className="top-share"
          variant="default"
          size="compact-sm"
          leftSection={<IconShare size={15} stroke={1.8} />}
          onClick={() => run(copy, situation, say)}
        >
          {say('top.share')}
        </Button>
      )}
    </>
  )
}

function SchemeButton() {
  const say = useSay()
  const scheme = use(SchemeContext)
  const other = scheme === 'dark' ? 'light' : 'dark'
  const label = say(`action.theme.${other}`)
  return (
    <UnstyledButton className="icon-button" onClick={() => prefer({ scheme: other })} aria-label={label} title={label}>
      {other === 'dark' ? <IconMoon size={18} stroke={1.7} /> : <IconSun size={18} stroke={1.7} />}
    </UnstyledButton>
  )
}

function LanguageMenu() {
  const say = useSay()
  const chosen = usePreferences(({ language }) => language)
  return (
    <Menu position="bottom-end" shadow="none" withinPortal>
      <Menu.Target>
        <UnstyledButton className="icon-button top-language" aria-label={`${say('app.language')}: ${languageNames[chosen]}`}>
          <IconLanguage size={18} stroke={1.7} aria-hidden="true" />
          <span aria-hidden="true">{chosen.toUpperCase()}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map(language => (
          <Menu.Item key={language} lang={language} aria-current={language === chosen} onClick={() => prefer({ language })}>
            {languageNames[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
