import type { ShownClaim } from '#model/api/shapes.ts'
import { locatorParts, type Locator } from '#model/claims/citation.ts'
import { useSay, type Say } from '#client/messages/say.ts'
import { writeAddress } from '#client/session/address.ts'
import { emptyPicture } from '#client/session/picture.ts'

export const placeText = (locator: Locator, say: Say): string =>
  locatorParts.flatMap(part => (locator[part] === undefined ? [] : [say(`locator.${part}`, { part: locator[part] })])).join(', ')

interface Props {
  readonly citation: ShownClaim['citations'][number]
  readonly claim: string
  /** Leaves the source's title out where it is already said. */
  readonly placeOnly?: boolean
}

/** Where it is said, one click from the place in the source; and the words themselves where they are kept. */
export function Citation({ citation: { source, locator, relays, quotation }, claim, placeOnly = false }: Props) {
  const say = useSay()
  const place = placeText(locator, say)
  const address = writeAddress({ view: { kind: 'source', id: source.id, claim }, picture: emptyPicture })
  return (
    <span className="citation">
      {!placeOnly && (
        <a href={address} className="citation-source">
          <cite>{source.title}</cite>
          {place === '' ? null : <span className="citation-place">, {place}</span>}
        </a>
      )}
      {placeOnly && <span className="citation-place">{place}</span>}
      {relays && <span className="faint"> · {say('evidence.relays', { source: relays.title })}</span>}
      {quotation && (
        <blockquote className="citation-quotation" lang={quotation.language ?? undefined}>
          “{quotation.text}”
          {quotation.translation !== null && (
            <footer className="faint">
              {say('evidence.translation')}: {quotation.translation}
            </footer>
          )}
        </blockquote>
      )}
    </span>
  )
}
