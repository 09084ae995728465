import { latinOfCyrillic, soundOfMarked, undecomposed } from '#model/names/letters.ts'

const longest = 64
const mostRead = 10_000

// Apostrophes, primes and their modifier letters, the soft and the hard sign, and every invisible format character.
const dropped = /['`´‘’‛′″‴ʹʺʻʼʽˈʾʿˮ＇ьъЬЪ\p{Cf}]/gu

// Most names need none of what Unicode asks for.
const ascii = /^[\x00-\x7f]*$/
const simple = /^[a-z0-9]{1,64}$/

/**
 * The words of a text: Unicode NFKC, lower-case, split at anything that is not a letter, a number or a combining mark.
 * Apostrophes (also those of Soviet romanisation), soft and hard signs, zero-width and bidirectional controls vanish inside words;
 * hyphens split. A word has at least one letter or number. Any text is accepted, lone surrogates and NUL included; of a text of more
 * than 10 000 characters the rest is not read.
 */
export const words = (text: string): string[] => {
  if (ascii.test(text))
    return (
      text
        .slice(0, mostRead)
        .replace(/['`]/g, '')
        .toLowerCase()
        .match(/[a-z0-9]+/g) ?? []
    )
  // dropped twice: NFKC makes some apostrophes a space with a mark, and makes apostrophes of other signs
  const letters = text.slice(0, mostRead).replace(dropped, '').normalize('NFKC').toLowerCase().normalize('NFKC').replace(dropped, '')
  return (letters.slice(0, mostRead).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter(word => /[\p{L}\p{N}]/u.test(word))
}

const cut = (word: string): string => (word.length <= longest ? word : Array.from(word).slice(0, longest).join(''))

const mapped = (word: string, table: Readonly<Record<string, string>>): string => {
  let result = ''
  for (const letter of word) result += Object.hasOwn(table, letter) ? (table[letter] ?? letter) : letter
  return result
}

/**
 * A word of `words` as written, without the marks: diacritics of Latin letters are stripped (`ğ` is `g`), Cyrillic and Kazakh letters
 * stay (`й`, `ё`, `қ`), other scripts lose only free combining marks. Letters and numbers only, whatever is given; at most 64 characters.
 */
export const plain = (word: string): string => {
  if (simple.test(word)) return word
  const stripped = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(dropped, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
  return cut(mapped(stripped, undecomposed))
}

// German and ISO 9 write й as `j`; Kazakh, Turkish and English write ж or дж so. It is й only where names leave no doubt:
// Sergej, Marija, Katja, Ljudmila, Tatjana; but Jusupov, Nurjan, Qoja.
const jForY = /(?<=[aeiou])j$|(?<=[^aeou])j(?=a$)|(?<=l)j(?=u)|(?<=t)j(?=ana$)/g

/** One letter for one sound, before anything is said about `i`, `y` and `e`. */
const sounds = (word: string): string =>
  word
    .replace(jForY, 'y')
    .replace(/q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/x/g, 'ks')
    .replace(/([bcdfghjklmnprstvz])\1+/g, '$1')
    .replace(/c(?=[eiy])/g, 'ts')
    .replace(/c(?!h)/g, 'k')
    .replace(/schtsch|shtch|shch/g, 'sh')
    .replace(/ts?ch/g, 'ch')
    .replace(/sch/g, 'sh')
    .replace(/dzh|dj|j/g, 'zh')
    .replace(/gh/g, 'g')
    .replace(/(?<![cksz])h/g, 'kh')
    .replace(/(sh|zh|kh|ch|ts)\1+/g, '$1')

const single = (word: string): string => word.replace(/y/g, 'i').replace(/(\p{L})\1+/gu, '$1')

const romanised = (word: string): string =>
  simple.test(word) ? word : mapped(plain(mapped(word.toLowerCase().normalize('NFC'), soundOfMarked)), latinOfCyrillic)

/**
 * The Latin key under which all usual spellings of one word meet: transliteration (see `letters.ts`), then
 * - kh = h = х = һ; k = q = қ = к; g = gh = ғ = г; zh = j = dzh = ж = дж; sh = shch = sch = ş; ch = tch = tsch; ts = ц; ks = x; v = w;
 * - i = y = iy = yi = ий = ый = ы = і; e = ye = ie = iye = yo = э = ё, so -yev = -iev = -iyev = -ev = -ев = -ьев;
 * - ya = ia = я, yu = iu = ю; ä ö ü ū ñ and ә ө ү ұ ң are their plain letters; doubled letters are one, doubled numbers are not.
 *
 * `kh` and `k`, `ng` and `n`, `-ov` and `-ova` stay apart: names differ by them. Other scripts are as in `plain`. Folding a folded
 * word changes nothing. Never empty for a word of `words`; at most 64 characters.
 */
export const folded = (word: string): string => {
  let before = romanised(word)
  for (;;) {
    const after = cut(single(sounds(before).replace(/[iy]+e|[iy]*yo/g, 'e')))
    if (after === before) return after === '' ? plain(word) : after
    before = after
  }
}

/**
 * The key of the longest romanisation, with every `e` that may be written `ye` or `ie` written so ("tokaiev", "ierzhan"). Indexed beside
 * `folded` so that a name is found while it is being typed: "Mendygazi" folds to the beginning of this key and not of the other.
 */
export const longhand = (word: string): string =>
  cut(
    single(
      sounds(romanised(word))
        .replace(/[iy]*yo/g, 'io')
        .replace(/[iy]+e/g, 'ie')
        .replace(/(?<=^|[aeou])e/g, 'ie'),
    ),
  )
