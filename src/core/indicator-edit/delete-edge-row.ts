import type { CellRange } from '../workbook/address';
import type { WriteCommand } from '../workbook/plan';
import { cellAt, type SheetSnapshot } from '../workbook/snapshot';
import type { RecognisedTable } from '../recognise/recognised-table';
import { fittingHeights, type FilledRow } from './fitting-heights';
import { labelOf, mergeAt, rowAt, runAround } from './indicator-run';
import { replacedRow } from './row-contents';

/** The first or last row of the form, which stays, and the row beside it, which goes. */
export interface EdgeRows {
  readonly kept: number;
  readonly deleted: number;
}

/**
 * The rows for deleting the indicator in row `gone`, where its own deletion would take an end off the form; null where it would
 * not. Sums, rules and links that end on a deleted row are shortened, and no host lets them grow again when the deletion is taken
 * back: so the row beside the end goes, and the end takes over what stood there.
 */
export function edgeRows(table: RecognisedTable, gone: number, last: number): EdgeRows | null {
  const end = table.indicators.length - 1;
  if (end < 2) return null;
  if (last === rowAt(table, end)) return { kept: last, deleted: last - 1 };
  return gone === rowAt(table, 0) && last === gone ? { kept: gone, deleted: gone + 1 } : null;
}

/** The commands that delete the indicator in row `gone` and leave the end of the form where it is. */
export function deleteBesideEdge(
  table: RecognisedTable,
  sheet: SheetSnapshot,
  gone: number,
  edge: EdgeRows,
): WriteCommand[] {
  const { kept, deleted } = edge;
  const shown = gone === kept ? deleted : kept;
  const rows: FilledRow[] =
    gone === kept
      ? [{ row: kept, from: deleted }]
      : Array.from({ length: deleted - gone }, (_, at) => ({ row: gone + at, from: gone + at + 1 }));
  const labels = (['l1', 'l2'] as const).map((level) =>
    labelCommands(table, sheet, level, { ...edge, shown }),
  );
  return [
    ...rows.flatMap(({ row, from }) => replacedRow(table, sheet, row, from ?? row)),
    ...fittingHeights(table, sheet, rows),
    ...labels.flatMap(({ before }) => before),
    { op: 'deleteRows', sheet: sheet.name, at: deleted, count: 1 },
    ...labels.flatMap(({ after }) => after),
  ];
}

/** What a label needs so that it stands over the row that is kept: before the deletion and after it. */
function labelCommands(
  table: RecognisedTable,
  sheet: SheetSnapshot,
  level: 'l1' | 'l2',
  { kept, deleted, shown }: EdgeRows & { readonly shown: number },
): { readonly before: WriteCommand[]; readonly after: WriteCommand[] } {
  const index = table.indicators.findIndex(({ row }) => row === shown);
  const run = runAround(table, index, level);
  const label = labelOf(table, sheet, run, level);
  const holds = (row: number): boolean => run.first <= row && row <= run.last;
  // A label over both that does not begin on the row that goes is shortened by itself.
  if (label === null || (holds(kept) && holds(deleted) && run.first !== deleted)) {
    return { before: [], after: [] };
  }
  const { text, style, left, right } = label;
  const own = Array.from({ length: run.last - run.first + 1 }, (_, at) => run.first + at);
  const rows = [...new Set([...own, kept])].filter((row) => row !== deleted).sort((a, b) => a - b);
  const [top = kept] = rows;
  const crossed = [kept, deleted].flatMap((row) => mergeAt(sheet, row, left) ?? []);
  const wanted = style === 'repeated' || top === kept ? text : '';
  const final = (row: number): number => (row > deleted ? row - 1 : row);
  const range: CellRange = {
    top: final(top),
    left,
    bottom: style === 'merged' ? final(rows.at(-1) ?? top) : final(top),
    right,
  };
  const isWide = range.bottom > range.top || right > left;
  const isMerged = isWide && (style === 'merged' || crossed.length > 0);
  return {
    before: [
      ...crossed.map((merge): WriteCommand => ({ op: 'unmerge', sheet: sheet.name, range: merge })),
      ...textCommands(sheet, kept, left, wanted),
    ],
    after: isMerged ? [{ op: 'merge', sheet: sheet.name, range }] : [],
  };
}

/** Makes a cell hold a text, where it does not yet. */
function textCommands(sheet: SheetSnapshot, row: number, column: number, text: string): WriteCommand[] {
  if ((cellAt(sheet, row, column).value ?? '') === text) return [];
  const input = text === '' ? null : { value: text };
  return [{ op: 'setCells', sheet: sheet.name, top: row, left: column, rows: [[input]] }];
}
