import { Skeleton } from '@mantine/core'
import { useSay } from '#client/messages/say.ts'

/** Where a picture will be. */
export function Loading() {
  const say = useSay()
  return (
    <div className="waiting" role="status" aria-label={say('app.loading')}>
      {[48, 34, 34, 26, 26, 26].map((size, index) => (
        <Skeleton key={index} circle height={size} />
      ))}
    </div>
  )
}
