import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { IntlProvider } from 'react-intl'
import { Failure } from '#client/data/failure.ts'
import { PictureProvider } from '#client/data/picture.tsx'
import { useOntologyWords, WordsContext } from '#client/data/words.ts'
import { messages } from '#client/messages/say.ts'
import { usePreferences } from '#client/session/preferences.ts'
import { theme, variables } from '#client/theme/theme.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Frame } from './Frame.tsx'
import { SchemeContext } from './scheme.ts'

/** Only what may pass by itself is asked again: an unknown id stays unknown. */
const again = (count: number, error: unknown): boolean =>
  count < 2 && error instanceof Failure && (error.kind === 'unreachable' || error.problem?.status === 503)

const newClient = () =>
  new QueryClient({ defaultOptions: { queries: { retry: again, retryDelay: 800, staleTime: 60_000, refetchOnWindowFocus: false } } })

export function App({ nonce }: { readonly nonce: string }) {
  const [client] = useState(newClient)
  const language = usePreferences(preferences => preferences.language)
  const preferred = usePreferences(preferences => preferences.scheme)
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  const scheme = preferred ?? system
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <IntlProvider locale={language} messages={messages[language]} onError={ignoreMissingData}>
      <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme={scheme} getStyleNonce={() => nonce}>
        <SchemeContext value={scheme}>
          <Notifications position="bottom-center" limit={2} autoClose={5000} />
          <ErrorBoundary>
            <QueryClientProvider client={client}>
              <Worded>
                <PictureProvider>
                  <Frame />
                </PictureProvider>
              </Worded>
            </QueryClientProvider>
          </ErrorBoundary>
        </SchemeContext>
      </MantineProvider>
    </IntlProvider>
  )
}

function Worded({ children }: { readonly children: ReactNode }) {
  const words = useOntologyWords(usePreferences(preferences => preferences.language))
  return <WordsContext value={words}>{children}</WordsContext>
}

// Chromium has no Kazakh number data and says so for every message; the plural rules it does have.
const ignoreMissingData = (error: { readonly code: string }) => {
  if (error.code !== 'MISSING_DATA') throw new Error(error.code, { cause: error })
}
