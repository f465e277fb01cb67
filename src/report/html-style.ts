/** Style of the memo: serif body as in official papers, colours that still differ when printed in grey. */
export const REPORT_STYLE = `
@page { size: A4; margin: 20mm 18mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt "SimSun", "Songti SC", "Noto Serif CJK SC", serif; color: #555; } }
* { box-sizing: border-box; }
body { margin: 0; background: #f3f3f3; color: #1a1a1a; font: 10.5pt/1.6 "SimSun", "Songti SC", "Noto Serif CJK SC", serif; }
main { max-width: 210mm; margin: 0 auto; padding: 18mm; background: #fff; }
h1 { margin: 0 0 4mm; text-align: center; font: 700 20pt/1.4 "SimHei", "Heiti SC", "Noto Sans CJK SC", sans-serif; }
h2 { margin: 8mm 0 2mm; padding-bottom: 1mm; border-bottom: 1.5pt solid #1a1a1a; font: 700 13pt/1.4 "SimHei", "Heiti SC", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
h3 { margin: 5mm 0 1.5mm; font: 700 11pt/1.4 "SimHei", "Heiti SC", "Noto Sans CJK SC", sans-serif; break-after: avoid; }
h2, h2 + p, h3, h3 + p { break-after: avoid; }
h3.error { color: #a4262c; }
h3.warning { color: #8a5700; }
h3.info { color: #0f548c; }
p { margin: 1mm 0; }
.made { text-align: center; color: #444; }
.figures { display: flex; gap: 4mm; margin: 5mm 0; }
.figure { flex: 1; padding: 3mm; border: 0.75pt solid #888; text-align: center; }
.figure b { display: block; font-size: 18pt; line-height: 1.3; }
.figure.error b { color: #a4262c; }
.figure.warning b { color: #8a5700; }
.figure.info b { color: #0f548c; }
table { width: 100%; border-collapse: collapse; font-size: 9.5pt; line-height: 1.45; }
th, td { padding: 1mm 1.5mm; border: 0.5pt solid #777; text-align: center; vertical-align: middle; }
th { background: #ececec; font-weight: 700; }
td.text { text-align: left; overflow-wrap: anywhere; }
td.place { overflow-wrap: anywhere; }
td small { display: block; color: #555; font-size: 8.5pt; }
td.rule { font-size: 9pt; }
td.rule small { font-size: 7.5pt; color: #666; }
td.place small { font-size: 8pt; }
td.error { color: #a4262c; font-weight: 700; }
td.warning { color: #8a5700; font-weight: 700; }
td.differs { color: #a4262c; font-weight: 700; }
thead { display: table-header-group; }
tr, table.rules { break-inside: avoid; }
table.rules th:nth-child(1), table.rules th:nth-child(3) { width: 16mm; }
table.rules th:nth-child(4) { width: 20mm; }
table.findings th:nth-child(1), table.list th:nth-child(1) { width: 10mm; }
table.findings th:nth-child(2) { width: 30mm; }
table.findings th:nth-child(4) { width: 32mm; }
table.list th { white-space: nowrap; }
table.across th.group { width: 18mm; }
table.across th.number { width: 12mm; }
table.across th.project { width: 48mm; }
table.across th.total { width: 20mm; }
table.across tbody { break-inside: avoid; }
.folder { margin: 2mm 0 0; font-weight: 700; font-size: 9.5pt; overflow-wrap: anywhere; break-after: avoid; }
ul.names { columns: 2; column-gap: 6mm; font-size: 9.5pt; overflow-wrap: anywhere; }
ul.names li { break-inside: avoid; }
ul { margin: 1mm 0; padding-left: 6mm; }
.lost { color: #a4262c; }
.sum { margin: 3mm 0; }
.opinions { break-inside: avoid; }
.opinion { height: 30mm; border: 0.75pt solid #777; }
.clean { color: #0b6a0b; }
.signatures { display: grid; gap: 8mm; margin-top: 14mm; break-inside: avoid; }
.signatures div { display: flex; align-items: flex-end; gap: 2mm; }
.signatures i { flex: 1; border-bottom: 0.75pt solid #1a1a1a; height: 6mm; }
.signatures i.date { flex: 0 0 40mm; }
@media screen and (max-width: 640px) { main { padding: 6mm 4mm; } ul.names { columns: 1; } }
@media print { body { background: #fff; } main { max-width: none; padding: 0; } }
`;
