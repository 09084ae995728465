import type { Language } from '#model/languages.ts'
import type { Drawing, PictureCaption, Place } from '../contract.ts'
import type { Route } from '../route.ts'
import type { Scheme } from '../theme.ts'

/** All that an exported picture is drawn from. */
export interface Picture {
  readonly drawing: Drawing
  readonly places: Readonly<Record<string, Place>>
  readonly routes: readonly Route[]
  readonly scheme: Scheme
  readonly language: Language
  readonly caption?: PictureCaption | undefined
}

export const dashes = { definite: '', possible: '7 5', inferred: '1.5 4', impossible: '3 5' } as const
