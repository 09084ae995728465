import { colorsTuple, createTheme, Drawer, Modal, type CSSVariablesResolver, type MantineThemeOverride } from '@mantine/core'
import { families } from '#model/ontology/families.ts'
import { palette, type Scheme } from './palette.ts'

const font = "'Inter Variable', system-ui, sans-serif"

// What lies behind a sheet stays readable: it is what the sheet speaks of.
const veil = { backgroundOpacity: 0.28 }

export const theme: MantineThemeOverride = createTheme({
  fontFamily: font,
  fontFamilyMonospace: 'ui-monospace, monospace',
  headings: { fontFamily: font, fontWeight: '620' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '24px', xl: '28px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  colors: { accent: colorsTuple(palette.light.accent) },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: Modal.extend({ defaultProps: { overlayProps: veil } }),
    Drawer: Drawer.extend({ defaultProps: { overlayProps: veil } }),
  },
})

const own = (scheme: Scheme): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(palette[scheme]).map(([name, value]) => [`--a-${name.toLowerCase()}`, value])),
  ...Object.fromEntries(Object.entries(families).map(([name, family]) => [`--a-family-${name}`, family[scheme]])),
  '--mantine-color-body': palette[scheme].surface,
  '--mantine-color-text': palette[scheme].ink,
  '--mantine-color-dimmed': palette[scheme].faint,
  '--mantine-color-placeholder': palette[scheme].faint,
  '--mantine-color-default-border': palette[scheme].hairline,
  '--mantine-color-default': palette[scheme].surface,
  '--mantine-color-default-hover': palette[scheme].sunken,
  '--mantine-color-accent-filled': palette[scheme].accent,
  '--mantine-color-accent-filled-hover': palette[scheme].accent,
  '--mantine-primary-color-contrast': palette[scheme].onAccent,
  '--mantine-color-anchor': palette[scheme].ink,
})

/** Mantine's colours are ours, and ours are CSS variables: `--a-ink`, `--a-family-people`. */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: own('light'), dark: own('dark') })
