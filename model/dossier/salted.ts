import { digest } from '../claims/identifiers.ts'

/** An order that no name and no id decides, different in each dossier. */
export const saltedOrder =
  (salt: string) =>
  (a: string, b: string): number => {
    const [left, right] = [digest([salt, a]), digest([salt, b])]
    return left < right ? -1 : Number(left > right)
  }
