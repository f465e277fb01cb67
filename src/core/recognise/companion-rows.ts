import {
  NARRATIVE_SHEET_NAME,
  SOURCE_HEADINGS,
  SOURCE_SHEET_NAME,
  NARRATIVE_HEADINGS,
} from '../table/companion-sheets';
import type { Narrative, Provenance } from '../table/evaluation-table';
import { normaliseText } from '../table/labels';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import type { RecognisedTable } from './recognised-table';
import { SheetGrid } from './sheet-grid';

/** What the sheet 数据来源 says of one table. */
export interface SourceRow {
  readonly headingLines: readonly string[] | null;
  readonly provenance: Provenance | null;
}

/** The 自评综述 kept for a table, by its sheet and project; null when there is none. */
export function narrativeOf(table: RecognisedTable, workbook: WorkbookSnapshot): Narrative | null {
  const row = companionRow(table, workbook, NARRATIVE_SHEET_NAME, NARRATIVE_HEADINGS);
  if (row === null) return null;
  const [, , text, score, budget, executed, rate] = row;
  const orNull = (value: string | undefined): string | null =>
    value === undefined || value === '' ? null : value;
  return {
    text: orNull(text),
    score: orNull(score),
    budget: orNull(budget),
    executed: orNull(executed),
    rate: orNull(rate),
  };
}

/** Where a table was taken from, by its sheet and project; null when the workbook does not say. */
export function sourceOf(table: RecognisedTable, workbook: WorkbookSnapshot): SourceRow | null {
  const row = companionRow(table, workbook, SOURCE_SHEET_NAME, SOURCE_HEADINGS);
  if (row === null) return null;
  const [, , source = '', number = '', lines = '', ...pieces] = row;
  const headingLines = parsed(lines);
  const transcription = parsed(pieces.join(''));
  const hasProvenance = source !== '' || number !== '' || transcription !== null;
  return {
    headingLines: Array.isArray(headingLines) ? headingLines.map(String) : null,
    provenance: hasProvenance
      ? { source, table: /^\d+$/u.test(number) ? Number(number) : null, transcription }
      : null,
  };
}

/** The texts of a table's row: found by sheet and project, or by project alone once its sheet was renamed. */
function companionRow(
  table: RecognisedTable,
  workbook: WorkbookSnapshot,
  sheetName: string,
  headings: readonly string[],
): readonly string[] | null {
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) return null;
  const rows = rowsUnder(sheet, headings);
  const project = normaliseText(table.projectName?.text ?? '');
  const same = rows.filter(([, name = '']) => normaliseText(name) === project);
  return same.find(([place]) => place === table.sheet) ?? (same.length === 1 ? (same[0] ?? null) : null);
}

function rowsUnder(sheet: SheetSnapshot, headings: readonly string[]): (readonly string[])[] {
  const grid = new SheetGrid(sheet);
  const wanted = headings.map(normaliseText);
  for (let top = 0; top <= Math.min(grid.lastRow, 20); top += 1) {
    const labels = grid.row(top).map(({ label }) => label);
    if (!wanted.every((heading) => labels.includes(heading))) continue;
    const left = grid.row(top).find(({ label }) => label === wanted[0])?.column ?? 0;
    return Array.from({ length: grid.lastRow - top }, (_, index) => {
      const cells = grid.row(top + 1 + index);
      const width = Math.max(left, ...cells.map(({ column }) => column)) - left + 1;
      return Array.from({ length: width }, (__, offset) => grid.field(top + 1 + index, left + offset).text);
    });
  }
  return [];
}

/** JSON that somebody may have edited by hand: null when it is none. */
function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
