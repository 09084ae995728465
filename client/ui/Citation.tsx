import type { ShownClaim } from '#model/api/shapes.ts'
import { useSay } from '#client/messages/say.ts'
import { writeAddress } from '#client/session/address.ts'
import { emptyPicture } from '#client/session/picture.ts'
import { placeText } from './place-text.ts'

type Shown = ShownClaim['citations'][number]

/** Where it is said, one click from the place in the source; and the words themselves where they are kept. */
export function Citation({ citation, claim }: { readonly citation: Shown; readonly claim: string }) {
  const say = useSay()
  const { source, locator } = citation
  const place = placeText(locator, say)
  return (
    <>
      <a href={writeAddress({ view: { kind: 'source', id: source.id, claim }, picture: emptyPicture })} className="citation-source">
        <cite>{source.title}</cite>
        {place !== '' && <span className="citation-place">, {place}</span>}
      </a>
      <CitationAside citation={citation} />
    </>
  )
}

/** Whose words a place passes on, and the words themselves where they are kept. */
export function CitationAside({ citation: { relays, quotation } }: { readonly citation: Shown }) {
  const say = useSay()
  return (
    <>
      {relays && <span className="faint"> · {say('evidence.relays', { source: relays.title })}</span>}
      {quotation && (
        <span className="citation-quotation">
          <q lang={quotation.language ?? undefined}>{quotation.text}</q>
          {quotation.translation !== null && (
            <span className="faint">
              {' '}
              {say('evidence.translation')}: {quotation.translation}
            </span>
          )}
        </span>
      )}
    </>
  )
}
