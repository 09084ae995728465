import { digest } from '../claims/identifiers.ts'

/** An order that no name decides, different in each dossier. Whoever has the graph can work it out, and finds there whom it is of: it hides nothing that they do not see. */
export const saltedOrder =
  (salt: string) =>
  (a: string, b: string): number => {
    const [left, right] = [digest([salt, a]), digest([salt, b])]
    return left < right ? -1 : Number(left > right)
  }
