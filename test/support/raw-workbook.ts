import { strToU8, zipSync } from 'fflate';

/** A sheet as it stands in a file: what is in its `sheetData`, and what follows it. */
export interface RawSheet {
  readonly name: string;
  readonly rows: string;
  readonly after?: string;
}

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An .xlsx with sheets as they are given, not as our own writer would make them. */
export function rawWorkbook(sheets: readonly RawSheet[]): Uint8Array {
  const each = (text: (sheet: RawSheet, number: number) => string): string =>
    sheets.map((sheet, at) => text(sheet, at + 1)).join('');
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="${TYPES}.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${String(id)}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${each((_, n) => override(`/xl/worksheets/sheet${String(n)}.xml`, 'worksheet'))}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEETS}" xmlns:r="${RELATIONS}"><sheets>${each(({ name }, n) => `<sheet name="${name}" sheetId="${String(n)}" r:id="rId${String(n)}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${each((_, n) => relation(n, 'worksheet', `worksheets/sheet${String(n)}.xml`))}</Relationships>`,
  };
  for (const [at, { rows, after }] of sheets.entries())
    parts[`xl/worksheets/sheet${String(at + 1)}.xml`] =
      `<worksheet xmlns="${SHEETS}"><sheetData>${rows}</sheetData>${after ?? ''}</worksheet>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** One row with the number 1 in these cells of it, from left to right. */
export function rawRow(...cells: readonly string[]): string {
  const row = /\d+$/u.exec(cells[0] ?? '')?.[0] ?? '';
  return `<row r="${row}">${cells.map((cell) => `<c r="${cell}"><v>1</v></c>`).join('')}</row>`;
}
