import type { Properties } from './define.ts'
import { integer, personalName, text, url, yesNo } from './kinds.ts'

/** The kinds of name a node may carry, in the order in which a caption prefers them. */
export const nameProperties = ['name', 'alias', 'weakAlias'] as const
export type NameProperty = (typeof nameProperties)[number]

/**
 * What every type of node may say of itself. A name's heading may carry a language (`name@ru`, BCP 47); its script is read off its letters.
 * `weakAlias` follows the sanctions lists' use: a spelling too common or too uncertain to identify by itself.
 */
export const common = {
  name: { kind: personalName, label: 'Name', many: true },
  alias: { kind: personalName, label: 'Other spelling or name', many: true },
  weakAlias: { kind: personalName, label: 'Weak other name', many: true },
  description: { kind: text, label: 'Description', many: true },
  website: { kind: url, label: 'Website', many: true },
} as const satisfies Properties

/** For those whom a source mentions without a name, or as a group. */
export const unnamedOrSeveral = {
  named: { kind: yesNo, label: 'Named', description: 'no: the source gives no name ("an officer").' },
  count: { kind: integer, label: 'How many', description: 'For a group that stands as one node ("four detainees").' },
} as const satisfies Properties
