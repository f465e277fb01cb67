import { bareHeading, indicatorHeading } from '../../recognise/headings';
import type { GridCell, SheetGrid } from '../../recognise/sheet-grid';
import { cellRow, type SheetSnapshot } from '../../workbook/snapshot';

/** The columns of an evaluation form, by its headings. */
export interface FormColumns {
  readonly row: number;
  /** Where the headings take two rows, the second. */
  readonly lastRow: number;
  /** From 一级指标 on. */
  readonly levels: readonly number[];
  readonly weight: number;
  readonly scores: readonly { readonly column: number; readonly heading: string }[];
  readonly rate: number | null;
  readonly left: number;
  readonly right: number;
}

const [LEVEL, WEIGHT, SCORE] = [1, 2, 4] as const;
const ALL = LEVEL | WEIGHT | SCORE;
const LONGEST_HEADING = 16;

/** Rows on which an evaluation form may have its headings, told in one pass over the cells without building anything. */
export function formHeadingRows(sheet: SheetSnapshot): number[] {
  const marks = new Map<number, number>();
  for (const [key, { value }] of sheet.cells) {
    if (typeof value !== 'string' || value.length > LONGEST_HEADING || value.length < 2) continue;
    const mark = headingMark(value);
    if (mark === 0) continue;
    const row = cellRow(key);
    marks.set(row, (marks.get(row) ?? 0) | mark);
  }
  const rows = [...marks].filter(
    ([row, mark]) => (mark & LEVEL) !== 0 && (mark | (marks.get(row + 1) ?? 0)) === ALL,
  );
  return rows.map(([row]) => row).sort((a, b) => a - b);
}

function headingMark(text: string): number {
  if (!/[分级級标標权權]/u.test(text)) return 0;
  if (/[得评評]\s*分\s*(?:率\s*)?$/u.test(text)) return SCORE;
  if (/分\s*值|[权權]\s*重|[标標]\s*准\s*分|[满滿]\s*分|[总總]\s*分/u.test(text)) return WEIGHT;
  return /指\s*[标標]|[级級]/u.test(text) ? LEVEL : 0;
}

/** The columns that the headings of a row name; null unless there are levels, one weight and a score. */
export function formColumns(grid: SheetGrid, row: number): FormColumns | null {
  const own = grid.row(row);
  if (!own.some(({ label }) => kindOf(label) === 'level')) return null;
  const below = grid.row(row + 1).filter((cell) => kindOf(cell.label) !== null);
  const isTwoRows = !hasFigures(own) && hasFigures([...own, ...below]);
  return columnsOf(row, isTwoRows ? [...own, ...below] : own, isTwoRows ? row + 1 : row);
}

type Kind = 'level' | 'weight' | 'score' | 'rate' | 'other';

function hasFigures(cells: readonly GridCell[]): boolean {
  const kinds = cells.map(({ label }) => kindOf(label));
  return kinds.includes('weight') && kinds.includes('score');
}

function columnsOf(row: number, cells: readonly GridCell[], lastRow: number): FormColumns | null {
  const of = (kind: Kind): GridCell[] =>
    cells.filter(({ label }) => kindOf(label) === kind).sort((a, b) => a.column - b.column);
  const [levels, weights, rates] = [of('level'), of('weight'), of('rate')];
  const scores = scoresOfRows(of('score'));
  const [firstScore] = scores;
  if (levels.length === 0 || firstScore === undefined) return null;
  // Where each level has its 分值, the one of the rows stands last.
  const weight = weights.filter(({ column }) => column < firstScore.column).at(-1) ?? weights[0];
  if (weight === undefined) return null;
  const label = levels.filter(({ column }) => column < weight.column);
  const [first] = label;
  if (first === undefined) return null;
  const ends = [...weights, ...scores, ...rates].map(({ lastColumn }) => lastColumn);
  return {
    row,
    lastRow: Math.max(lastRow, ...cells.filter((cell) => cell.row === row).map(bottomOfHeading)),
    levels: label.map(({ column }) => column),
    weight: weight.column,
    scores: scores.map(({ column, text }) => ({ column, heading: text.replace(/\s+/gu, '') })),
    rate: rates.length === 1 ? (rates[0]?.column ?? null) : null,
    left: first.column,
    right: Math.max(...ends),
  };
}

/** 一级指标得分 beside 得分 holds the sums of the parts, each on the first row of its part. */
function scoresOfRows(scores: readonly GridCell[]): readonly GridCell[] {
  const own = scores.filter(({ label }) => !/^[一二]级/u.test(bareHeading(label)));
  return own.length > 0 ? own : scores;
}

/** A heading merged downwards ends where the rows begin; one merged over the whole sheet is none. */
function bottomOfHeading({ row, lastRow }: GridCell): number {
  return lastRow - row <= 2 ? lastRow : row;
}

function kindOf(label: string): Kind | null {
  const bare = bareHeading(label);
  if (bare === '' || bare.length > LONGEST_HEADING) return null;
  if (/得分率$/u.test(bare)) return 'rate';
  const field = indicatorHeading(label);
  if (field === 'l1' || field === 'l2' || field === 'l3') return 'level';
  if (/^(?:评价|考核|考评|评分|评审)?(?:指标|内容|要素)$/u.test(bare)) return 'level';
  if (field === 'weight' || /^(?:总分|分数|标准分值?|权重分)$/u.test(bare)) return 'weight';
  if (field === 'score' || /^[\p{Script=Han}\d]{0,7}(?:得分|评分)$/u.test(bare)) return 'score';
  return field === null ? null : 'other';
}
