/** Gives a file to the browser, which keeps it where downloads go. */
export function saveAs(blob: Blob, name: string) {
  const address = URL.createObjectURL(blob)
  const anchor = Object.assign(document.createElement('a'), { href: address, download: name })
  anchor.click()
  URL.revokeObjectURL(address)
}
