// "Guilty", "convicted" and "sanctioned" stand only for an act of a named body; "perpetrator" and "criminal" never stand for a person.
const heavy = /\b(?:guilty|convict(?:ed|s)?|sanctioned|perpetrators?|criminals?)\b/i
const fair = [
  /\bcriminal (?:code|cases?|proceedings?|procedure|law|court|collegium|prosecution|charges?|liability|investigation|punishment)\b/gi,
  // The kind of a case, where it stands alone; and the charge under Article 262, which is not a word for those it is brought against.
  /^criminal$/g,
  /\bcriminal group\b/gi,
  // An act: "was found guilty by a court under Article 262".
  /\bfound guilty\b/gi,
]

/** The lines that use a heavy word otherwise than for a law, a charge or the act of a court. */
export const unfairLines = (lines: readonly string[]): string[] => [
  ...new Set(lines.filter(line => heavy.test(fair.reduce((rest, words) => rest.replace(words, ''), line.trim())))),
]
