import { onceEachPair } from '../../remember/once-each';
import type { RecognisedTable } from '../../recognise/recognised-table';
import { SheetGrid } from '../../recognise/sheet-grid';
import { contains } from '../../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { sheetReader } from '../../readings/sheet-reader';
import type { EvaluationForm } from './evaluation-form';
import { formColumns, formHeadingRows, type FormColumns } from './form-columns';
import { formHead, startsForm } from './form-head';
import { readRows } from './form-rows';
import { formStructure } from './form-structure';
import { restated } from './restated-form';

/** Rows above headings in which a form says what it is. */
const ROWS_OF_HEAD = 6;
const NONE: readonly EvaluationForm[] = [];

/** Every evaluation form of the workbook outside its 自评表, in the order of the sheets and from top to bottom. */
export const evaluationForms = onceEachPair(
  (workbook: WorkbookSnapshot, tables: readonly RecognisedTable[]): readonly EvaluationForm[] =>
    workbook.sheets.flatMap((sheet) => formsOf(sheet, workbook, tables)),
);

function formsOf(
  sheet: SheetSnapshot,
  workbook: WorkbookSnapshot,
  tables: readonly RecognisedTable[],
): readonly EvaluationForm[] {
  const here = tables.filter((table) => table.sheet === sheet.name);
  const candidates = formHeadingRows(sheet).filter(
    (row) =>
      !here.some(
        ({ range, indicatorHeader }) =>
          row >= range.top && row <= Math.max(range.bottom, indicatorHeader.row),
      ),
  );
  if (candidates.length === 0) return NONE;
  const grid = new SheetGrid(sheet);
  const read = sheetReader(workbook, sheet.name);
  const headings = candidates.flatMap((row) => formColumns(grid, row) ?? []);
  const forms: EvaluationForm[] = [];
  let bottom = -1;
  for (const columns of headings) {
    if (columns.row <= bottom) continue;
    const stops = (row: number): boolean =>
      here.some(({ range }) => contains(range, row, columns.left)) ||
      headings.some((other) => other.row === row && !isRepeat(grid, columns, other));
    const rows = readRows(grid, columns, read, stops);
    if (rows.rows.length < 2) continue;
    const { left, right } = columns;
    const form = {
      sheet: sheet.name,
      range: { top: columns.row, left, bottom: rows.bottom, right },
      ...formHead(grid, columns.row, Math.max(bottom, ...bottoms(here, columns.row))),
      scoreHeadings: columns.scores.map(({ heading }) => heading),
      ...formStructure(rows.rows, rows.total),
      total: rows.total,
      restates: false,
    };
    forms.push(restated(form, forms.at(-1)));
    bottom = rows.bottom;
  }
  return forms;
}

function bottoms(tables: readonly RecognisedTable[], above: number): number[] {
  return tables.map(({ range }) => range.bottom).filter((bottom) => bottom < above);
}

/** Headings that are printed again on the next page: the same columns, and nothing above that begins another form. */
function isRepeat(
  grid: SheetGrid,
  { levels, weight, scores, lastRow }: FormColumns,
  other: FormColumns,
): boolean {
  const places = (columns: readonly number[]): string => columns.join();
  if (places(levels) !== places(other.levels) || weight !== other.weight) return false;
  if (places(scores.map(({ column }) => column)) !== places(other.scores.map(({ column }) => column)))
    return false;
  for (let row = Math.max(lastRow + 1, other.row - ROWS_OF_HEAD); row < other.row; row += 1) {
    if (startsForm(grid.row(row))) return false;
  }
  return true;
}
