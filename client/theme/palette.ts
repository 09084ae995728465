/**
 * The colours that are not a family's (those are in model/ontology/families.ts). Newsprint rather than dashboard: warm paper, ink, hairlines,
 * and one accent for what is selected and the main action. Text keeps 4.5:1 and marks 3:1 against both papers (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const palette = {
  light: {
    paper: '#f7f7f4',
    surface: '#ffffff',
    raised: '#ffffff',
    sunken: '#f1f1ed',
    ink: '#191b1f',
    soft: '#50555e',
    faint: '#6a6f78',
    hairline: '#e3e3dd',
    strong: '#c9c9c2',
    accent: '#0b5bd3',
    onAccent: '#ffffff',
    wash: '#eaf1fc',
    warn: '#8a4b00',
    shadow: '0 1px 2px rgb(25 27 31 / 6%), 0 8px 24px rgb(25 27 31 / 10%)',
  },
  dark: {
    paper: '#131518',
    surface: '#1a1d21',
    raised: '#22262b',
    sunken: '#15181b',
    ink: '#e9eaec',
    soft: '#b2b7bf',
    faint: '#9299a3',
    hairline: '#2b2f35',
    strong: '#444a53',
    accent: '#6aa8ff',
    onAccent: '#0b1830',
    wash: '#1d2b42',
    warn: '#eab26a',
    shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 10px 28px rgb(0 0 0 / 45%)',
  },
} as const

export type Scheme = keyof typeof palette
