import type { Page } from '../store.ts'

/** Cuts a list that was read one item too far. */
export function pageOf<Item, Key>(items: readonly Item[], limit: number, keyOf: (item: Item) => Key): Page<Item, Key> {
  const kept = items.slice(0, limit)
  const last = kept.at(-1)
  return { items: kept, next: items.length > limit && last !== undefined ? keyOf(last) : null }
}

/** Where each type stands among all, for the database to order by. */
export const orderOf = <Type extends string>(types: readonly { readonly type: Type }[]): Record<Type, number> =>
  Object.fromEntries(types.map(({ type }, at) => [type, at])) as Record<Type, number>
