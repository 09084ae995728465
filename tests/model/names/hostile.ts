import fc from 'fast-check'

const nasty = [
  '\u0000',
  '\u202e',
  '\u200f',
  '\u200b',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\u0301',
  "'",
  '\u02bc',
  'ь',
  'İ',
  'ß',
  'ﷺ',
  'ﬃ',
  '²',
  '½',
  '<script>',
  '{$x}',
]

/** Any characters at all, lone surrogates and controls included. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    maxLength: 12,
  })
  .map(parts => parts.join(''))

const letters = [
  ...Array.from('aeiouyhkzsctdjgxwqbnrlv'),
  ...Array.from('аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'),
  ...Array.from('äöüūñğşıýšžčə'),
  ' ',
  ' ',
  '-',
  "'",
  '4',
  '0',
]

/** Text of the letters names are made of, dense in the digraphs that fold. */
export const nameText = fc.array(fc.constantFrom(...letters), { maxLength: 40 }).map(parts => parts.join(''))
