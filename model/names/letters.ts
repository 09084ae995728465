/**
 * Cyrillic letters in Latin: one longest romanisation for each, which `fold.ts` then folds together with the others in use.
 *
 * Sources: BGN/PCGN romanisation of Russian (1947) and of Kazakh (1979); ICAO Doc 9303 part 3, section 6 B, "Transliteration of
 * Cyrillic characters" (also Ukrainian, Belarusian, Serbian); for Karakalpak, Uzbek, Tajik and Kyrgyz the BGN/PCGN tables.
 * Where they differ (я: BGN `ya`, ICAO `ia`; й: `y`, `i`) folding makes them equal, so either could stand here.
 */
export const latinOfCyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  // Kazakh
  ә: 'a',
  ғ: 'g',
  қ: 'k',
  ң: 'n',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'kh',
  і: 'i',
  // Karakalpak, Uzbek, Tajik
  ҳ: 'kh',
  ў: 'u',
  ҷ: 'zh',
  ӣ: 'i',
  ӯ: 'u',
  // Ukrainian
  є: 'ye',
  ї: 'yi',
  ґ: 'g',
}

/**
 * Latin letters whose mark changes the sound, so that dropping the mark would lose the letter. Sources: the Kazakh Latin alphabets
 * of 2018 (decree 637 of 19 February 2018: `ý` for у) and of 2021 (`ş` for ш); ISO 9 and its kin (`š`, `č`, `ž`); Turkish, Polish and
 * Romanian letters met in the press. The apostrophe alphabet of 2017 (`s'` for ш) is read as if it had none: `s'` is far more often сь.
 */
export const soundOfMarked: Readonly<Record<string, string>> = {
  š: 'sh',
  ş: 'sh',
  ś: 'sh',
  ș: 'sh',
  č: 'ch',
  ç: 'ch',
  ć: 'ch',
  ž: 'zh',
  ż: 'zh',
  ý: 'u',
  ţ: 'ts',
  ț: 'ts',
}

/** Latin letters which Unicode does not decompose into a letter and a mark. `ŋ` is ң in the Kazakh draft of January 2021; `ə` is ä. */
export const undecomposed: Readonly<Record<string, string>> = {
  ı: 'i',
  ŋ: 'n',
  ə: 'a',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
}
