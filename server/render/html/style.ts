import type { Reading } from '../reading.ts'

/** The look of a printed report, on a screen too. */
export const styleOf = (reading: Reading): string => `
:root { color-scheme: light; --text: #1c1f26; --quiet: #5b6270; --line: #c9ced6; --accent: #23497f; }
* { box-sizing: border-box; }
html { font: 400 1.0625rem/1.6 'Noto Serif', Georgia, 'Times New Roman', serif; color: var(--text); background: #fff; scroll-behavior: auto; }
body { margin: 0; }
main, footer { max-width: 46rem; margin: 0 auto; padding: 0 1.5rem; }
main { padding-top: 4rem; padding-bottom: 3rem; }
p, li, td, th, dd, figcaption { overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; font-weight: 600; text-wrap: balance; }
h1 { font-size: 2.1rem; margin: 0 0 .75rem; }
h2 { font-size: 1.4rem; margin: 3rem 0 1rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .15em; }
a:focus-visible, .table:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
:target { background: #fff6d6; }
.skip { position: absolute; left: -100vw; padding: .75rem 1rem; background: #fff; }
.skip:focus { left: 0; }
.subtitle { font-size: 1.2rem; color: var(--quiet); margin: 0 0 2rem; }
.handling { border: 1px solid var(--line); border-left: 4px solid var(--accent); padding: .75rem 1rem; margin: 0 0 1.5rem; }
.notice { border-left: 4px solid var(--line); padding: .25rem 0 .25rem 1rem; color: #3a404b; }
header dl { margin: 0; font-size: .85rem; color: var(--quiet); }
header dl div { display: flex; flex-wrap: wrap; gap: 0 .75rem; }
header dt { min-width: 9rem; }
header dd { margin: 0; overflow-wrap: anywhere; color: var(--text); }
nav ol { list-style: none; padding: 0; columns: 2 18rem; column-gap: 2rem; }
nav li { break-inside: avoid; margin: .15rem 0; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
li { margin: .25rem 0; }
.claims { font-size: .82em; white-space: normal; font-variant-numeric: lining-nums tabular-nums; }
.claims a { text-decoration: none; white-space: nowrap; }
.claims a:hover { text-decoration: underline; }
sup { line-height: 0; font-size: .72em; }
sup a { text-decoration: none; padding: 0 .1em; }
.table { overflow-x: auto; margin: 1.75rem 0; }
table { border-collapse: collapse; width: 100%; min-width: 30rem; table-layout: fixed; font-size: .85rem; line-height: 1.45; }
caption { text-align: left; font-weight: 600; padding-bottom: .5rem; }
thead th { text-align: left; vertical-align: bottom; font-weight: 600; border-top: 1.5px solid var(--text); border-bottom: 1px solid var(--text); padding: .4rem .6rem .4rem 0; }
td { vertical-align: top; border-bottom: 1px solid var(--line); padding: .4rem .6rem .4rem 0; }
tbody tr:last-child td { border-bottom: 1.5px solid var(--text); }
figure { margin: 1.75rem 0; }
figure svg { width: 100%; height: auto; display: block; }
figcaption { font-size: .85rem; color: var(--quiet); margin-top: .5rem; }
.references { list-style: none; padding: 0; font-size: .92rem; }
.references li { padding-left: 2rem; text-indent: -2rem; overflow-wrap: anywhere; }
.notes { font-size: .85rem; padding-left: 2.2rem; }
.notes li { overflow-wrap: anywhere; }
.back { padding: 0 .25em; }
footer { border-top: 1px solid var(--line); font-size: .85rem; color: var(--quiet); padding-top: 1rem; padding-bottom: 2rem; }
@page {
  size: A4; margin: 26mm 26mm 28mm;
  @bottom-left { content: ${cssText(reading.handling)}; font: 7.5pt/1.35 'Noto Serif', Georgia, serif; color: #5b6270; width: 80%; text-align: left; vertical-align: top; padding-top: 5mm; }
  @bottom-right { content: counter(page) ' / ' counter(pages); font: 7.5pt 'Noto Serif', Georgia, serif; color: #5b6270; vertical-align: top; padding-top: 5mm; }
}
@media print {
  html { font-size: 10pt; line-height: 1.45; }
  main { max-width: none; padding: 0; }
  footer, .skip, .back { display: none; }
  a { color: inherit; text-decoration: none; }
  .table { overflow: visible; }
  table { min-width: 0; }
  thead { display: table-header-group; }
  tr, figure, .notice, .handling { break-inside: avoid; }
  h1, h2, h3, caption { break-after: avoid; }
  h2 { border-top: 0; padding-top: 0; margin-top: 2rem; }
  p, li { orphans: 2; widows: 2; }
  nav { break-after: page; }
  :target { background: none; }
}
`

/** Text as a CSS string that can neither end the string nor the element of style. */
const cssText = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,;:—–-]/gu, sign => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`
