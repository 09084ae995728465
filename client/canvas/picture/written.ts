const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
// XML 1.0 § 2.2 has no place for these, not even escaped.
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Text as it may stand in XML, inside an element or a quoted attribute. */
export const written = (text: string): string => text.replace(unwritable, '').replace(/[&<>"']/g, sign => signs[sign] ?? sign)
