import { Button, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { Failure, needsToken } from '#client/data/failure.ts'
import { token } from '#client/data/token.ts'
import { useSay, type Say } from '#client/messages/say.ts'
import { Notice } from './Notice.tsx'

interface Props {
  readonly error: unknown
  readonly onRetry: () => void
}

function words(error: unknown, say: Say): { readonly title: string; readonly hint: string } {
  if (!(error instanceof Failure) || error.kind === 'unexpected')
    return { title: say('failure.unexpected'), hint: say('failure.unexpected.hint') }
  if (error.problem === null) return { title: say('failure.unreachable'), hint: say('failure.unreachable.hint') }
  switch (error.problem.status) {
    case 404:
      return { title: say('failure.notFound'), hint: say('failure.notFound.hint') }
    case 503:
      return { title: say('failure.store'), hint: say('failure.store.hint') }
    case 504:
      return { title: say('failure.slow'), hint: say('failure.slow.hint') }
    default:
      return { title: say('failure.other'), hint: say('failure.other.hint', { id: error.problem.id }) }
  }
}

/** What happened, what is safe and what to do; asks for the token where the server wants one. */
export function FailureNotice({ error, onRetry }: Props) {
  const say = useSay()
  if (needsToken(error)) return <TokenForm onRetry={onRetry} />
  const { title, hint } = words(error, say)
  return (
    <Notice
      tone="alert"
      title={title}
      actions={
        <Button variant="default" size="sm" onClick={onRetry}>
          {say('failure.retry')}
        </Button>
      }
    >
      {hint}
    </Notice>
  )
}

function TokenForm({ onRetry }: Pick<Props, 'onRetry'>) {
  const say = useSay()
  const [value, setValue] = useState('')
  return (
    <Notice title={say('token.title')}>
      <p>{say('token.hint')}</p>
      <form
        className="token-form"
        onSubmit={event => {
          event.preventDefault()
          token.keep(value.trim())
          onRetry()
        }}
      >
        <PasswordInput label={say('token.label')} value={value} onChange={event => setValue(event.currentTarget.value)} required />
        <Button type="submit">{say('token.send')}</Button>
      </form>
    </Notice>
  )
}
