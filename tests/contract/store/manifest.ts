/** Where the two stores may answer differently, each with its reason. Empty: there is no such place. */
export const differences: readonly { readonly read: string; readonly reason: string }[] = []
