import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useSay } from '#client/messages/say.ts'
import { Notice } from '#client/ui/Notice.tsx'

/** What is shown when the program itself fails: the address still holds the picture. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Stopped /> : this.props.children
  }
}

function Stopped() {
  const say = useSay()
  return (
    <Notice
      tone="alert"
      title={say('failure.page')}
      actions={<Button onClick={() => window.location.reload()}>{say('failure.reload')}</Button>}
    >
      {say('failure.page.hint')}
    </Notice>
  )
}
