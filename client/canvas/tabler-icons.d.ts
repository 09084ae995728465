// One file per icon, so that a build takes in only those that are drawn; the package declares no types for them.
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  export const __iconNode: readonly (readonly [element: string, attributes: Readonly<Record<string, string>>])[]
}
