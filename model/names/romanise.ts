// Romanisation by a published table, for a reader who has to write the name into a list or a search of their own. What names are found by is `fold.ts`.

/** BGN/PCGN 1947 for Russian; `е` and `ё` are `ye` and `yë` at the beginning of a word, after a vowel, й, ъ and ь. */
const russian: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'ë', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n' },
  ...{ о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '”', ы: 'y' },
  ...{ ь: '’', э: 'e', ю: 'yu', я: 'ya' },
}
/** BGN/PCGN 1979 for Kazakh. */
const kazakh: Readonly<Record<string, string>> = {
  ...russian,
  ...{ ә: 'ä', ғ: 'gh', и: 'ī', қ: 'q', ң: 'ng', ө: 'ö', у: 'ū', ұ: 'u', ү: 'ü', һ: 'h', і: 'i', э: 'ė' },
}
const tables = { ru: ['BGN/PCGN 1947', russian], kk: ['BGN/PCGN 1979', kazakh] } as const

const onlyKazakh = /[әғқңөұүһі]/iu
const soft = /^$|[аеёиоуыэюяйъьәөұүі\s-]$/iu

/** A Cyrillic name in Latin letters and the system it follows: of its language, or of Kazakh where it has letters that only Kazakh has. Null for other scripts. */
export function romanised(name: string, language?: string): { readonly latin: string; readonly system: string } | null {
  if (!/\p{Script=Cyrillic}/u.test(name)) return null
  const [system, table] = tables[language === 'kk' || onlyKazakh.test(name) ? 'kk' : 'ru']
  let latin = ''
  let before = ''
  for (const letter of name.normalize('NFC')) {
    const small = letter.toLowerCase()
    const plain = table[small]
    const sound = plain !== undefined && table === russian && (small === 'е' || small === 'ё') && soft.test(before) ? `y${plain}` : plain
    latin += sound === undefined ? letter : small === letter ? sound : sound.charAt(0).toUpperCase() + sound.slice(1)
    before = letter
  }
  return { latin, system }
}
