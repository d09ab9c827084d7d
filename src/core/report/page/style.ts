/**
 * The report's style: a book page. One accent and dots beneath for what can be followed;
 * differences are underlined or struck through: nothing is told by colour alone. Sizes are in
 * points because the page is paper first. Headings have a padding above: letters that reach out of
 * the top of a page are painted on the page before as well, and Chromium writes such a heading
 * twice into the PDF's outline.
 */
export const reportStyle = `
:root {
  --ink: #1c1b19;
  --soft: #5b5750;
  --rule: #cfc9bf;
  --accent: #1f4f68;
  --serif: "Source Serif 4", "Iowan Old Style", Charter, Georgia, "Liberation Serif", serif;
  --sans: "Source Sans 3", "Gill Sans", Calibri, "Liberation Sans", sans-serif;
}
* { box-sizing: border-box; }
html { color: var(--ink); background: #fff; font: 10.5pt/1.45 var(--serif); font-variant-numeric: oldstyle-nums; }
body { max-width: 162mm; margin: 12mm auto; hyphens: manual; }
p { margin: 0 0 2.6mm; text-wrap: pretty; orphans: 3; widows: 3; }
a { color: var(--accent); text-decoration: underline dotted 0.6pt; text-underline-offset: 0.2em; }
a.mark { text-decoration: none; }
h1, h2, h3 { font-weight: 500; line-height: 1.15; text-wrap: balance; break-after: avoid; }
h2 { font-size: 20pt; margin: 14.6mm 0 5mm; padding-top: 0.2em; letter-spacing: -0.005em; }
h3 { font-size: 13.5pt; margin: 8mm 0 2.4mm; padding-top: 0.2em; }
cite { font-style: italic; }
.outlet { font-variant-caps: small-caps; letter-spacing: 0.025em; }
.quiet { color: var(--soft); }
.term { font: 600 0.93em/1 var(--sans); margin-inline-end: 0.35em; }
.remark { color: var(--soft); font-style: italic; }
p:has(+ table), p:has(+ .passage) { break-inside: avoid; break-after: avoid; }
p:has(+ .remark), table:has(+ .remark:last-child) { break-after: avoid; }
.mark { font: 600 0.82em/1 var(--sans); font-variant-numeric: lining-nums; letter-spacing: 0.02em; white-space: nowrap; }
ins { text-decoration: underline; text-decoration-thickness: 0.9pt; text-underline-offset: 0.16em; text-decoration-skip-ink: none; }
del { text-decoration: line-through; text-decoration-thickness: 0.7pt; }

.title-page { display: flex; flex-direction: column; padding-top: 12mm; }
.title-page .kind { font-variant-caps: small-caps; letter-spacing: 0.06em; font-size: 12pt; color: var(--accent); margin: 0 0 4mm; }
.title-page h1 { font-size: 33pt; font-weight: 400; line-height: 1.08; letter-spacing: -0.012em; margin: 0 0 9mm; padding-bottom: 9mm; border-bottom: 0.6pt solid var(--ink); overflow-wrap: anywhere; }
.title-page .summary { font-size: 12.5pt; line-height: 1.5; }
.title-page .imprint { margin-top: 12mm; color: var(--soft); }

.contents { margin-top: 16mm; }
.contents-title { font-size: 20pt; font-weight: 500; margin: 0 0 6mm; }
.contents ol { list-style: none; margin: 0; padding: 0; }
.contents li { margin: 0 0 2.4mm; font-size: 11.5pt; }
.contents li li { margin: 0.9mm 0; font-size: 10.5pt; }
.contents ol ol { padding: 0.6mm 0 1.6mm 6mm; }
.contents ol ol:has(> li:nth-child(11)) { columns: 2; column-gap: 8mm; }
.contents li li, .contents > ol > li:not(:has(li:nth-child(9))) { break-inside: avoid; }
.contents > ol > li > a { break-after: avoid; }
.contents a { color: inherit; text-decoration: none; }
.contents a:has(.page) { display: flex; align-items: baseline; gap: 1.6mm; }
.contents a:has(.page)::before { content: ""; order: 1; flex: 1; border-bottom: 0.6pt dotted var(--rule); }
.contents .page { order: 2; flex: none; width: 2.6em; text-align: end; font-variant-numeric: tabular-nums lining-nums; }

table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 7mm; font: 8.8pt/13.6pt var(--sans); font-variant-numeric: tabular-nums lining-nums; }
caption { text-align: start; padding-bottom: 1.6mm; color: var(--soft); font-size: 8.8pt; break-after: avoid; }
thead { display: table-header-group; break-after: avoid; }
thead + tbody { break-before: avoid; }
thead th { border-top: 0.9pt solid var(--ink); border-bottom: 0.5pt solid var(--ink); font-weight: 600; padding-block: 1.1mm; }
tbody:not(:has(> tr:nth-child(12))) { break-inside: avoid; }
tr { break-inside: avoid; }
th, td { text-align: start; vertical-align: baseline; padding: 1.5mm 3mm 1.5mm 0; font-weight: 400; overflow-wrap: break-word; }
th:last-child, td:last-child { padding-inline-end: 0; }
tbody tr:last-child > *, tbody th[scope="rowgroup"] { border-bottom: 0.4pt solid var(--rule); }
tbody:last-child tr:last-child > *, tbody:last-child th[scope="rowgroup"] { border-bottom: 0.9pt solid var(--ink); }
.end { text-align: end; padding-inline-end: 2.5mm; }
thead .end .outlet { font-size: 9pt; letter-spacing: 0; }
td.quoted { font: 10pt/13.6pt var(--serif); font-variant-numeric: oldstyle-nums; white-space: pre-line; }
td.quoted .quiet { font: italic 8.4pt/1 var(--sans); }
td cite { font: italic 10.5pt/1 var(--serif); }
td .outlet, thead .outlet, caption .outlet { font-family: var(--serif); font-size: 10pt; font-weight: 500; }
thead .quiet { font-weight: 400; }
th[scope="rowgroup"] { color: var(--soft); vertical-align: baseline; }
table.columns td { padding-inline-end: 5mm; }
table.columns td:last-child { padding-inline-end: 0; }
table.columns td:not(.quoted) { font-style: italic; }
table.listing tr > * { padding-block: 0.7mm; }
table.listing tbody tr:first-child > * { padding-top: 1.8mm; }
table.listing tbody tr:last-child > * { padding-bottom: 1.8mm; }

ul { margin: 0 0 4mm; padding-inline-start: 5mm; }
li { margin-bottom: 1mm; }
.swatch { display: inline-block; width: 2.2mm; height: 0.82em; margin-inline-end: 2.4mm; vertical-align: -0.06em; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.passage { position: relative; margin: 0 0 5mm 6mm; padding-inline-start: 4mm; border-inline-start: 0.6pt solid var(--rule); break-inside: avoid; }
.passage blockquote { margin: 0 0 1mm; white-space: pre-line; text-wrap: pretty; }
.passage .source { font: 8.8pt/1.4 var(--sans); margin: 0; }
.passage .source .outlet { font-family: var(--serif); font-size: 10pt; }
.passage .number { position: absolute; inset-inline-start: -9mm; top: 0.25em; width: 7mm; text-align: end; font: 8.4pt/1.4 var(--sans); color: var(--soft); font-variant-numeric: tabular-nums lining-nums; }
.passage .memo { font: italic 9.5pt/1.4 var(--serif); color: var(--soft); margin: 0.8mm 0 0; white-space: pre-line; }
.chart { margin: 0 0 5mm; break-inside: avoid; break-after: avoid; }
.chart svg { width: 100%; height: auto; font-family: var(--sans); font-variant-numeric: tabular-nums lining-nums; print-color-adjust: exact; -webkit-print-color-adjust: exact; }

@media print {
  body { max-width: none; margin: 0; }
  .title-page { page: title; break-after: page; min-height: 235mm; padding-top: 48mm; }
  .title-page .imprint { margin-top: auto; }
  .contents { break-after: page; margin-top: 0; }
  main > section > h2 { margin-top: 0; }
}
`;
