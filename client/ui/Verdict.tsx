import type { ShownChain } from '#model/api/chains.ts'
import { useSay } from '#client/messages/say.ts'
import './verdict.css'

/** A verdict as a word and the line it is drawn with. It speaks of roles and time only. */
export function Verdict({ verdict }: { readonly verdict: ShownChain['verdict'] }) {
  const say = useSay()
  return (
    <span className={`verdict is-${verdict}`} title={say(`chains.verdict.${verdict}.note`)}>
      <span className="verdict-line" aria-hidden="true" />
      {say(`chains.verdict.${verdict}`)}
    </span>
  )
}
