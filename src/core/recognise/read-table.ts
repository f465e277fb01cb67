import { hasScores, layoutById } from '../table/layouts';
import { tierOf } from '../table/labels';
import type { IndicatorField } from '../table/layout';
import { cellName, type CellRange } from '../workbook/address';
import { findAidColumns } from './aid-columns';
import type { IndicatorHeader } from './indicator-header';
import type { FundsBlock } from './found-funds';
import { findFundsBlock } from './funds-block';
import { findGoalBlock, isGoalRow, type GoalBlock } from './goal-block';
import { guessLayout } from './guess-layout';
import { findHeadBlock, type HeadBlock } from './head-block';
import { findHeadTotal } from './head-total';
import { MARK } from './cell-marks';
import { headLabel, indicatorHeading } from './headings';
import { readIndicators, type IndicatorBlock } from './indicator-rows';
import type { FieldCell, MappingCorrection, RecognisedTable, RecognitionDoubt } from './recognised-table';
import type { GridCell, SheetGrid } from './sheet-grid';
import { doubtOf } from './doubt-messages';
import { FIELD } from '../words/form-names';

/** Where a table was found, so that the next one is not looked for inside it. */
export interface TablePlace {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

interface Search {
  readonly header: IndicatorHeader;
  /** First row that may belong to this table. */
  readonly top: number;
  /** First column that may: another table may stand on the left. */
  readonly leftLimit: number;
  /** Last column that may: another table or an aid block may stand on the right. */
  readonly rightLimit: number;
  /** Headers further down in the same columns. */
  readonly others: readonly IndicatorHeader[];
}

/** Reads the whole table around the headings of its indicators; null when it is no 自评表 after all. */
export function readTable(
  grid: SheetGrid,
  search: Search,
  corrections: readonly MappingCorrection[],
): RecognisedTable | null {
  if (isProjectList(grid, search)) return null;
  const parts = partsAround(grid, search, corrections);
  return isEvaluation(parts) ? tableOf(grid, search.header, parts) : null;
}

/** The blocks of a form around the headings of its indicators. */
interface TableParts {
  /** The vertical label 绩效指标. */
  readonly label: GridCell | null;
  /** Where what stands above the indicators may stand. */
  readonly above: CellRange;
  readonly head: HeadBlock;
  readonly funds: FundsBlock | null;
  readonly goal: GoalBlock;
  readonly aidColumns: RecognisedTable['aidColumns'];
  readonly block: IndicatorBlock;
}

function partsAround(grid: SheetGrid, search: Search, corrections: readonly MappingCorrection[]): TableParts {
  const { header, top } = search;
  const label = indicatorLabel(grid, search);
  const outer = label?.column ?? (header.left > search.leftLimit ? header.left - 1 : -1);
  const above = { top, bottom: header.row - 1, left: outer < 0 ? header.left : outer, right: header.right };
  const goalRow = (row: number): boolean => isGoalRow(grid, row, above.left, above.right);
  const funds = findFundsBlock(grid, { ...above, rightLimit: search.rightLimit }, corrections, goalRow);
  const goal = goalAround(grid, above, funds);
  const headBottom = (funds?.headerRow ?? goalTop(goal) ?? header.row) - 1;
  const head = findHeadBlock(grid, { ...above, bottom: headBottom });
  const aidColumns = findAidColumns(grid, header, top);
  const form = { grid, header, outerColumn: outer, otherHeader: otherHeader(search) };
  return { label, above, head, funds, goal, aidColumns, block: readIndicators(form, aidColumns) };
}

function tableOf(grid: SheetGrid, header: IndicatorHeader, parts: TableParts): RecognisedTable {
  const { label, head, goal, aidColumns, block } = parts;
  const funds: Partial<FundsBlock> = parts.funds ?? {};
  const range = rangeOf(header, parts);
  const fromLeft = [...header.columns].sort(([, a], [, b]) => a.from - b.from);
  const layout = guessLayout(new Set(fromLeft.map(([field]) => field)));
  const columns: Partial<Record<IndicatorField, FieldCell>> = {};
  for (const [field, { from, to }] of header.columns) columns[field] = headingField(grid, header, from, to);
  return {
    sheet: grid.sheet.name,
    range,
    layout,
    title: head.title,
    year: head.year,
    projectName: head.projectName,
    departmentLabel: head.departmentLabel,
    department: head.department,
    implementer: head.implementer,
    fundsLabel: funds.label ?? null,
    fundsBesideLabel: funds.besideLabel ?? null,
    fundsHeader: funds.header ?? null,
    funds: funds.rows ?? [],
    goal,
    indicatorLabel: label === null ? null : grid.field(label.row, label.column),
    indicatorHeader: { row: header.row, columns },
    indicators: block.indicators,
    subtotals: block.subtotals,
    total: block.total,
    headTotal: block.total === null ? findHeadTotal(grid, { ...parts.above, top: range.top }) : null,
    aidColumns,
    doubts: [
      ...header.doubts,
      ...(funds.doubts ?? []),
      ...block.doubts,
      ...missing(header, layout, parts, range),
    ],
  };
}

/** The form itself: from its head, or what there is instead, to its last row. */
function rangeOf(header: IndicatorHeader, { label, head, funds, goal, block }: TableParts): CellRange {
  const labels = [label?.column, head.departmentLabel?.column, funds?.label?.column];
  return {
    top: hasHead(head) ? head.top : (funds?.headerRow ?? goalTop(goal) ?? header.row),
    left: Math.min(header.left, ...labels.filter((column) => column !== undefined)),
    bottom: block.lastRow,
    right: Math.max(header.right, funds?.right ?? 0),
  };
}

/** A list of many projects has 项目名称 as one of its column headings: it is no form. */
function isProjectList(grid: SheetGrid, { header, leftLimit }: Search): boolean {
  if (!grid.hasMark(header.row, MARK.head)) return false;
  return grid
    .between(header.row, leftLimit, header.right + 3)
    .some((cell) => headLabel(cell.label, cell.text)?.kind === 'project');
}

/** The vertical label 绩效指标 left of 一级指标: in the row of the headings or, unmerged, a little below. */
function indicatorLabel(grid: SheetGrid, { header, leftLimit }: Search): GridCell | null {
  for (let row = header.row; row <= Math.min(grid.lastRow, header.lastRow + 40); row += 1) {
    const found = grid.hasMark(row, MARK.indicators)
      ? grid
          .between(row, Math.max(leftLimit, header.left - 3), header.left - 1)
          .find(({ marks }) => (marks & MARK.indicators) !== 0)
      : undefined;
    if (found !== undefined) return found;
    if (row > header.lastRow && isPastTotal(grid, row, header)) break;
  }
  return null;
}

/** Past the total nothing of this table follows. */
function isPastTotal(grid: SheetGrid, row: number, header: IndicatorHeader): boolean {
  if (!grid.hasMark(row, MARK.end)) return false;
  return grid
    .between(row, Math.max(0, header.left - 1), header.left + 1)
    .some(({ marks }) => (marks & MARK.end) !== 0);
}

function hasHead({ title, projectName, department, implementer }: HeadBlock): boolean {
  return [title, projectName, department, implementer].some((field) => field !== null);
}

function goalAround(
  grid: SheetGrid,
  above: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number },
  funds: FundsBlock | null,
): GoalBlock {
  const below = findGoalBlock(grid, { ...above, top: (funds?.lastRow ?? above.top - 1) + 1 });
  if (funds === null || below.expected !== null || below.actual !== null) return below;
  return findGoalBlock(grid, { ...above, bottom: funds.headerRow - 1 });
}

function goalTop(goal: GoalBlock): number | null {
  const rows = [goal.expected?.row, goal.actual?.row].filter((row) => row !== undefined);
  return rows.length === 0 ? null : Math.min(...rows);
}

function headingField(grid: SheetGrid, header: IndicatorHeader, from: number, to: number): FieldCell {
  const first = grid.fieldIn(header.row, from, to);
  if (header.lastRow === header.row) return first;
  const second = grid.between(header.lastRow, from, to)[0];
  if (second === undefined || (second.column === first.column && first.row === header.lastRow)) return first;
  const own = indicatorHeading(second.label) !== null || first.text === '';
  return own ? grid.field(second.row, second.column) : { ...first, text: first.text + second.text };
}

/** A header further down of the same columns, with no new table before it, is the heading repeated on the next page. */
function otherHeader({ header, others }: Search): (row: number) => 'repeat' | 'other' | null {
  return (row) => {
    const other = others.find((candidate) => row >= candidate.row && row <= candidate.lastRow);
    if (other === undefined) return null;
    const same =
      other.columns.size === header.columns.size &&
      [...header.columns].every(([field, { from }]) => other.columns.get(field)?.from === from);
    return same ? 'repeat' : 'other';
  };
}

/** Headings alone do not make a 自评表: there must be a money block, or a tier or category that is one of ours. */
function isEvaluation({ head, funds, block }: TableParts): boolean {
  const title = head.title?.text ?? '';
  if (/整体支出|部门整体/u.test(title) && head.projectName === null) return false;
  if (block.indicators.length === 0) return funds !== null && block.total !== null;
  return funds !== null || block.indicators.some(({ cells }) => tierOf(cells.l1?.text ?? '') !== null);
}

function missing(
  header: IndicatorHeader,
  layout: string,
  { head, funds, block }: TableParts,
  range: CellRange,
): RecognitionDoubt[] {
  const doubts: RecognitionDoubt[] = [];
  const topLeft = { row: range.top, column: range.left };
  if (head.projectName === null) {
    doubts.push({ ...topLeft, message: doubtOf('noProjectName', { cell: place(topLeft) }) });
  }
  if (funds === null) {
    doubts.push({
      ...topLeft,
      message: doubtOf('noFunds', { cell: place(topLeft) }),
    });
  } else if (!funds.rows.some(({ kind }) => kind === 'total')) {
    const at = { row: funds.headerRow, column: funds.left };
    doubts.push({ ...at, message: doubtOf('noFundTotal', { cell: place(at) }) });
  }
  const weighed = block.indicators.some(({ cells }) => cells.weight !== undefined);
  const catalogued = layoutById(layout);
  const isScoreless = catalogued !== null && !hasScores(catalogued);
  const optional = isScoreless ? ['weight', 'score'] : weighed ? ['weight'] : [];
  const headings = { row: header.row, column: header.left };
  for (const field of ['target', 'actual', 'weight', 'score'] as const) {
    if (header.columns.has(field) || optional.includes(field)) continue;
    doubts.push({
      ...headings,
      message: doubtOf('noColumn', { cell: place(headings), field: FIELD[field] }),
    });
  }
  if (block.total === null && !isScoreless) {
    const end = { row: range.bottom, column: range.left };
    doubts.push({
      ...end,
      message: doubtOf('noTotal', { row: range.bottom + 1 }),
    });
  }
  return doubts;
}

function place({ row, column }: { readonly row: number; readonly column: number }): string {
  return cellName(row, column);
}
