import { CloseButton, FocusTrap, Skeleton, UnstyledButton } from '@mantine/core'
import { useClickOutside } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery } from '@tanstack/react-query'
import { keyCaps } from '#client/actions/keys.ts'
import { useActionsOf } from '#client/actions/use-actions.ts'
import { captionIn } from '#client/data/caption.ts'
import { usePicture } from '#client/data/picture.tsx'
import { countsOf } from '#client/data/questions.ts'
import { mostAtOnce, moreNeighbours } from '#client/data/reach.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { session, useSession, type Menu } from '#client/session/session.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { offersOf, type Offer } from './offers.ts'
import './expand.css'

/** The menu of a node: what can be done with it, and what it can be expanded by, counted before anyone asks. */
export function Expand() {
  const menu = useSession(session => session.menu)
  return menu === null ? null : <Opened key={menu.id} menu={menu} />
}

const width = 320
const highest = 460

/** Beside the point that was clicked, but never off the window. */
const placed = ({ at }: Menu) =>
  at === null
    ? undefined
    : {
        left: Math.max(8, Math.min(at.x + 8, window.innerWidth - width - 8)),
        top: Math.max(60, Math.min(at.y + 8, window.innerHeight - highest - 8)),
      }

function Opened({ menu }: { readonly menu: Menu }) {
  const say = useSay()
  const { language } = useWords()
  const { nodes } = usePicture()
  const ref = useClickOutside(() => session.menu(null))
  const node = nodes.get(menu.id)
  if (!node) return null
  const name = captionIn(node, language)
  return (
    <FocusTrap>
      <div
        ref={ref}
        className={`expand${menu.at === null ? ' is-docked' : ''}`}
        style={placed(menu)}
        role="dialog"
        tabIndex={-1}
        data-autofocus
        aria-label={say('expand.title', { name })}
        onKeyDown={event => {
          if (event.key === 'Escape') session.menu(null)
        }}
      >
        <header className="expand-head">
          <strong className="clip">{name}</strong>
          <CloseButton size="sm" aria-label={say('app.close')} onClick={() => session.menu(null)} />
        </header>
        <div className="scrolls">
          <Offers id={menu.id} />
          {menu.at !== null && <Commands name={name} />}
        </div>
      </div>
    </FocusTrap>
  )
}

function Offers({ id }: { readonly id: string }) {
  const say = useSay()
  const { subgraph } = usePicture()
  const { data, error, refetch } = useQuery(countsOf(id))
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={96} m={12} />
  const offers = offersOf(id, data, subgraph.relationships)
  if (offers.length === 0) return <p className="expand-none soft">{say('expand.none')}</p>
  return (
    <ul className="expand-offers">
      {offers.map(offer => (
        <li key={`${offer.type} ${offer.direction}`}>
          <OfferButton id={id} offer={offer} />
        </li>
      ))}
      {offers.some(({ left }) => left > mostAtOnce) && (
        <li className="expand-none faint small">{say('expand.most', { count: mostAtOnce })}</li>
      )}
    </ul>
  )
}

function OfferButton({ id, offer: { type, direction, all, left } }: { readonly id: string; readonly offer: Offer }) {
  const say = useSay()
  const words = useWords()
  const { nodes } = usePicture()
  const { mutate, isPending } = useMutation({
    mutationFn: () => moreNeighbours(id, type, direction, new Set(nodes.keys())),
    onSuccess: found => {
      if (found.length > 0) session.add(found, id)
      notifications.show({ message: say('expand.added', { count: found.length }) })
    },
    onError: () => notifications.show({ message: say('action.failed') }),
  })
  const begun = left < all
  return (
    <UnstyledButton className="expand-offer" disabled={left === 0 || isPending} aria-busy={isPending} onClick={() => mutate()}>
      <span className="tabular expand-count">{all}</span>
      <span>{direction === 'out' ? words.forward(type) : words.inverse(type)}</span>
      <span className="faint small expand-left">
        {left === 0 ? '✓' : begun ? say('expand.more', { count: left }) : null}
        {left === 0 && <span className="for-readers">{say('expand.all', { count: all })}</span>}
      </span>
    </UnstyledButton>
  )
}

function Commands({ name }: { readonly name: string }) {
  const say = useSay()
  const commands = useActionsOf('menu').filter(({ id }) => id !== 'expand')
  return (
    <ul className="expand-commands" aria-label={say('menu.label', { name })}>
      {commands.map(({ id, label, icon: Glyph, keys, run }) => (
        <li key={id}>
          <UnstyledButton
            className="expand-command"
            onClick={() => {
              session.menu(null)
              run()
            }}
          >
            <Glyph size={16} stroke={1.7} aria-hidden="true" />
            <span>{say(label)}</span>
            <span aria-hidden="true">{keys?.[0] !== undefined && keyCaps(keys[0]).map(cap => <kbd key={cap}>{cap}</kbd>)}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
