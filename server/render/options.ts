/** Reference styles, each with the name the typesetter's archive of CSL styles has for it. */
export const referenceStyles = {
  apa: 'apa',
  'chicago-notes': 'chicago-notes',
  mla: 'modern-language-association',
  'gost-7-0-5': 'gost-r-705-2008-numeric',
} as const
export type ReferenceStyle = keyof typeof referenceStyles

export interface RenderOptions {
  /** How the bibliography is written, the same in every format. */
  readonly style: ReferenceStyle
  /** Ends the render: the thread that typesets is killed. */
  readonly signal?: AbortSignal
  /** Milliseconds after which a render is ended (default 60 000, and as much for each megabyte that is typeset). */
  readonly deadline?: number
}
