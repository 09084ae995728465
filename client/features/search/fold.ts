/** Labels of commands are compared without case and accents; names are the server's to fold. */
export const foldedKey = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim().replaceAll(/\s+/g, ' ')
