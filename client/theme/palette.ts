import { themes } from '#client/canvas/theme.ts'

/**
 * The colours that are not a family's (those are in model/ontology/families.ts). Newsprint rather than dashboard: paper, ink, hairlines, and
 * one accent for what is selected and the main action. Text keeps 4.5:1 and marks 3:1 against both papers (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const palette = {
  light: {
    paper: themes.light.background,
    surface: '#ffffff',
    raised: '#ffffff',
    sunken: '#f4f4f0',
    ink: themes.light.ink,
    soft: '#4d5562',
    faint: '#666e7a',
    hairline: '#e5e5df',
    strong: '#c8c9c4',
    accent: '#c81e63',
    onAccent: '#ffffff',
    wash: '#fceef4',
    warn: '#8a4b00',
    shadow: '0 1px 2px rgb(28 36 48 / 6%), 0 8px 28px rgb(28 36 48 / 11%)',
  },
  dark: {
    paper: themes.dark.background,
    surface: '#1a1f26',
    raised: '#222831',
    sunken: '#161b21',
    ink: themes.dark.ink,
    soft: '#b6bcc6',
    faint: '#969eaa',
    hairline: '#2b323b',
    strong: '#465060',
    accent: themes.dark.accent,
    onAccent: '#2b0716',
    wash: '#3a1f2c',
    warn: '#eab26a',
    shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 10px 28px rgb(0 0 0 / 45%)',
  },
} as const

export type Scheme = keyof typeof palette
