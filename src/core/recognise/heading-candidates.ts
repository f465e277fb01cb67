import type { CellAddress } from '../workbook/address';
import { cellColumn, cellRow, type SheetSnapshot } from '../workbook/snapshot';
import { isAidMarker } from './headings';

/** What one pass over a sheet finds: rows worth a closer look, and where aid blocks are marked. */
export interface HeadingCandidates {
  readonly rows: readonly number[];
  readonly aidMarkers: readonly CellAddress[];
}

/**
 * Rows on which headings of an indicator part may stand, without building anything: two of the three level headings, or
 * 三级指标 beside something about values. A sheet of a hundred thousand ordinary rows is left after this one pass.
 */
export function headingCandidates(sheet: SheetSnapshot): HeadingCandidates {
  const marks = new Map<number, number>();
  const aidMarkers: CellAddress[] = [];
  for (const [key, { value }] of sheet.cells) {
    if (typeof value !== 'string' || value.length > 40) continue;
    const mark = headingMark(value);
    if (mark === 0 && !isAidMarker(value)) continue;
    const row = cellRow(key);
    if (mark === 0) aidMarkers.push({ row, column: cellColumn(key) });
    else marks.set(row, (marks.get(row) ?? 0) | mark);
  }
  const rows = [...marks].filter(([, mark]) => isCandidate(mark)).map(([row]) => row);
  return { rows: rows.sort((a, b) => a - b), aidMarkers };
}

const [LEVEL_1, LEVEL_2, LEVEL_3, VALUE] = [1, 2, 4, 8] as const;

/** A character that every heading asked about has, so that most texts are asked once. */
const IN_HEADINGS = /[级級标標值得]/u;

function headingMark(text: string): number {
  if (!IN_HEADINGS.test(text)) return 0;
  if (/一\s*[级級]/u.test(text)) return LEVEL_1;
  if (/二\s*[级級]/u.test(text)) return LEVEL_2;
  if (/三\s*[级級]|指\s*[标標]\s*(?:名|内|內)/u.test(text)) return LEVEL_3;
  return /[值]|得\s*分/u.test(text) ? VALUE : 0;
}

function isCandidate(mark: number): boolean {
  const levels = mark & (LEVEL_1 | LEVEL_2 | LEVEL_3);
  if ((levels & (levels - 1)) !== 0) return true;
  return (mark & LEVEL_3) !== 0 && (mark & VALUE) !== 0;
}
