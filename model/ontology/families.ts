/**
 * Families of node types: colour says the family, form the kind, an icon the type.
 * Both colours keep at least 3:1 against their background (WCAG 2.2, 1.4.11) and stay apart for the common colour vision deficiencies.
 */
export const families = {
  people: { label: 'People', light: '#1f4e79', dark: '#7fb2e5' },
  state: { label: 'State', light: '#4f46a5', dark: '#a7a0f2' },
  courts: { label: 'Courts', light: '#7a3b9a', dark: '#cf9be8' },
  society: { label: 'Civil society', light: '#0f766e', dark: '#5cc9bd' },
  harm: { label: 'Harm', light: '#c2410c', dark: '#f2905f' },
  proceedings: { label: 'Proceedings', light: '#a16207', dark: '#e2b64c' },
  context: { label: 'Law, places, texts', light: '#5b6472', dark: '#a3adba' },
} as const satisfies Record<string, { readonly label: string; readonly light: `#${string}`; readonly dark: `#${string}` }>

export type Family = keyof typeof families
