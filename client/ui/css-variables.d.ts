import 'react'

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- only an index signature can be merged into the interface
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined
  }
}
