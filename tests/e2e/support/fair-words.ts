// "Guilty", "convicted" and "sanctioned" stand only for an act of a named body; "perpetrator" and "criminal" never stand for a person.
const heavy = /\b(?:guilty|convict(?:ed|s)?|sanctioned|perpetrators?|criminals?)\b/gi
const fair = [
  /\bcriminal (?:code|cases?|proceedings?|procedure|law|court|collegium|prosecution|charges?|liability|investigation|punishment)\b/gi,
  // An act: "was found guilty by a court under Article 262", "found guilty by the Atyrau Court of Appeal".
  /\bfound guilty by (?:a|the) [\p{L} ]*court\b/giu,
]

/** The lines that use a heavy word otherwise than as the name of a law or the act of a body. */
export const unfairLines = (lines: readonly string[]): string[] => [
  ...new Set(lines.filter(line => fair.reduce((rest, words) => rest.replace(words, ''), line).match(heavy) !== null)),
]
