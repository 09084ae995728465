import { createContext } from 'react'
import type { Scheme } from '#client/theme/palette.ts'

/** The colour scheme on screen, for what draws without CSS. */
export const SchemeContext = createContext<Scheme>('light')
