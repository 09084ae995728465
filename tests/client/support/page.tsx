import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { IntlProvider } from 'react-intl'
import { vi } from 'vitest'
import { PictureProvider } from '#client/data/picture.tsx'
import { messages } from '#client/messages/say.ts'
import { begin } from '#client/session/history.ts'
import { emptyPicture, type Picture } from '#client/session/picture.ts'
import { useSession } from '#client/session/session.ts'

type Answers = Readonly<Record<string, unknown>>

/** The far side of the network: what it answers under each path (the longest that fits), and 404 to the rest. */
export function serve(answers: Answers) {
  const asked: string[] = []
  vi.stubGlobal('fetch', (input: string) => {
    asked.push(input)
    const path = Object.keys(answers)
      .filter(start => input.startsWith(start))
      .sort((a, b) => b.length - a.length)[0]
    const answer = path === undefined ? undefined : answers[path]
    const problem = { type: 'about:blank', title: 'Not found', status: 404, detail: '', id: 'test' }
    if (answer instanceof Response) return Promise.resolve(answer.clone())
    return Promise.resolve(new Response(JSON.stringify(answer ?? problem), { status: answer === undefined ? 404 : 200 }))
  })
  return asked
}

/** Shows a part of the program in English as it stands on the page, beginning with that picture. */
export function show(part: ReactNode, picture: Picture = emptyPicture) {
  useSession.setState({ view: { kind: 'picture' }, history: begin(picture), overlay: null, menu: null })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return render(
    <IntlProvider locale="en" messages={messages.en}>
      <MantineProvider env="test">
        <QueryClientProvider client={client}>
          <PictureProvider>{part}</PictureProvider>
        </QueryClientProvider>
      </MantineProvider>
    </IntlProvider>,
  )
}
