const key = 'answerable.token'

/** The token of a server that asks for one; kept until the tab is closed, so that it is not left on a shared machine. */
export const token = {
  read: (): string | null => window.sessionStorage.getItem(key),
  keep: (value: string) => window.sessionStorage.setItem(key, value),
}
