import type { RecordAnswer } from './answer.ts'

type Entry = RecordAnswer['entries'][number]
type Post = RecordAnswer['posts'][number]

export interface Tenure {
  /** Null for what is under someone without a post. */
  readonly post: Post | null
  readonly modes: readonly { readonly kind: Entry['kind']; readonly mode: Entry['mode']; readonly entries: readonly Entry[] }[]
}

/** What is under an official, by the post held at the time and within it by mode, in the order of the answer. */
export function byPost({ posts, entries }: Pick<RecordAnswer, 'posts' | 'entries'>): Tenure[] {
  const tenures: { readonly post: Post | null; readonly own: readonly Entry[] }[] = [
    ...posts.map(post => ({ post, own: entries.filter(entry => entry.post === post.relationship) })),
    { post: null, own: entries.filter(({ post }) => !posts.some(({ relationship }) => relationship === post)) },
  ]
  return tenures.filter(({ own }) => own.length > 0).map(({ post, own }) => ({ post, modes: byMode(own) }))
}

function byMode(entries: readonly Entry[]): Tenure['modes'] {
  const keys = [...new Set(entries.map(({ kind, mode }) => `${kind} ${mode}`))]
  return keys.flatMap(key => {
    const own = entries.filter(({ kind, mode }) => `${kind} ${mode}` === key)
    const [first] = own
    return first ? [{ kind: first.kind, mode: first.mode, entries: own }] : []
  })
}
