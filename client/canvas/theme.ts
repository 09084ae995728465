/** The colours of the picture that are not those of a family. Text and lines are checked against the background: text 7:1, lines 3:1. */
export const themes = {
  light: { background: '#fbfbf9', ink: '#1c2430', quiet: '#5b6472', line: '#858d98', onFamily: '#ffffff', accent: '#c81e63' },
  dark: { background: '#14181e', ink: '#e8ebef', quiet: '#a3adba', line: '#6f7a87', onFamily: '#14181e', accent: '#ff6ba3' },
} as const

export type Scheme = keyof typeof themes
