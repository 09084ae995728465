import { useFocusReturn } from '@mantine/hooks'
import { useSession } from '#client/session/session.ts'
import { CommonConnections } from './CommonConnections.tsx'
import { PathTo } from './PathTo.tsx'
import './connect.css'

/** What connects a node to another, or several to each other; stands beside the picture, which stays within reach. */
export function Connect() {
  const overlay = useSession(session => session.overlay)
  useFocusReturn({ opened: overlay === 'path' || overlay === 'common' })
  if (overlay === 'common') return <CommonConnections />
  return overlay === 'path' ? <PathTo /> : null
}
