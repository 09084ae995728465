/** Invented syllables: no name made of them is meant to be anyone's. */
const first = [
  'Zor',
  'Bem',
  'Kal',
  'Dun',
  'Fer',
  'Gol',
  'Hul',
  'Jom',
  'Lar',
  'Mip',
  'Nuz',
  'Por',
  'Rud',
  'Sab',
  'Tes',
  'Vob',
  'Wim',
  'Yul',
  'Cha',
  'Sho',
]
const middle = [
  'a',
  'ebi',
  'ino',
  'ola',
  'uri',
  'ame',
  'esto',
  'illa',
  'ando',
  'ukto',
  'azi',
  'ero',
  'imbe',
  'opa',
  'udi',
  'ahme',
  'elto',
  'irra',
  'onse',
  'ulla',
]
const last = [
  'va',
  'nov',
  'bek',
  'uly',
  'kyzy',
  'dze',
  'menko',
  'tin',
  'sar',
  'rov',
  'zade',
  'lin',
  'chuk',
  'mat',
  'bay',
  'gul',
  'yan',
  'stad',
  'quist',
  'pour',
]

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? ''

/** One of 400 given names. */
const givenName = (index: number): string => at(first, index) + at(middle, Math.floor(index / first.length))
/** One of 8,000 family names. */
const familyName = (index: number): string =>
  at(first, index) + at(middle, Math.floor(index / first.length)) + at(last, Math.floor(index / (first.length * middle.length)))

/** The name of the person of that number: the same number, the same name. */
export const personName = (number: number): string => `${givenName(number * 7 + Math.floor(number / 400))} ${familyName(number * 13)}`
export const placeName = (number: number): string => `${at(first, number)}${at(middle, number * 3)}stan ${number}`
