import type { Decimal } from '../number/decimal';
import type { FieldCell, RecognisedIndicator, RecognisedTable } from '../recognise/recognised-table';
import { categoryOf } from '../table/labels';
import type { CellRange } from '../workbook/address';
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { GONE_MARK, linkedNumber, linkedText, linkTo, textLink, type LinkedCell } from './linked-cell';
import { tierScores, type TierScore } from './tier-score';

/** What a summary takes from one project's table. */
export interface SummarySource {
  readonly sheet: string;
  readonly range: CellRange;
  /** A cell that is there as long as the table is: the project's name, or the heading of the indicators. */
  readonly anchor: LinkedCell;
  readonly projectName: LinkedCell | null;
  readonly department: LinkedCell | null;
  readonly initial: LinkedCell | null;
  readonly budget: LinkedCell | null;
  readonly executed: LinkedCell | null;
  readonly executionScore: LinkedCell | null;
  readonly total: LinkedCell | null;
  readonly tiers: readonly TierScore[];
  /** The first 数量指标, which the second layout shows; null when there is none. */
  readonly output: {
    readonly item: LinkedCell;
    readonly target: LinkedCell | null;
    readonly actual: LinkedCell | null;
  } | null;
  /** Four digits, or "". */
  readonly year: string;
  /** Audit findings at the time of the summary; null when no audit was made. */
  readonly findings: number | null;
}

/** The sources of a summary, one for each table in the order of the workbook; tables of unread sheets are left out. */
export function summarySources(
  tables: readonly RecognisedTable[],
  workbook: WorkbookSnapshot,
  findings: ReadonlyMap<RecognisedTable, number> = new Map(),
): SummarySource[] {
  return tables.flatMap((table) => {
    const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
    return sheet === undefined ? [] : [sourceOf(table, sheet, findings.get(table) ?? null)];
  });
}

function sourceOf(table: RecognisedTable, sheet: SheetSnapshot, findings: number | null): SummarySource {
  const link = (cell: FieldCell | null | undefined): LinkedCell | null =>
    cell === null || cell === undefined
      ? null
      : linkTo(table.sheet, cell, cell.value, cellAt(sheet, cell.row, cell.column).format);
  const money = table.funds.find(({ kind }) => kind === 'total') ?? table.funds[0];
  const heading = { row: table.indicatorHeader.row, column: table.range.left };
  const projectName = link(table.projectName);
  return {
    sheet: table.sheet,
    range: table.range,
    anchor: projectName ?? linkTo(table.sheet, heading, null),
    projectName,
    department: link(table.department),
    initial: link(money?.cells.initial),
    budget: link(money?.cells.budget),
    executed: link(money?.cells.executed),
    executionScore: link(money?.cells.score),
    total: link(table.total?.score),
    tiers: tierScores(table, sheet),
    output: outputOf(table, link),
    year: /(19|20)\d\d/.exec(table.year?.text ?? '')?.[0] ?? '',
    findings,
  };
}

function outputOf(
  table: RecognisedTable,
  link: (cell: FieldCell | undefined) => LinkedCell | null,
): SummarySource['output'] {
  const isQuantity = ({ cells }: RecognisedIndicator): boolean =>
    categoryOf(cells.l2?.text ?? '') === '数量指标';
  const row = table.indicators.find(isQuantity) ?? table.indicators[0];
  const item = link(row?.cells.l3);
  return row === undefined || item === null
    ? null
    : { item, target: link(row.cells.target), actual: link(row.cells.actual) };
}

/** The name that the table gives its project; the sheet's name where it gives none. */
export function sourceName(source: SummarySource): string {
  const text = linkedText(source.projectName);
  return text === '' ? source.sheet : text;
}

/** 执行率 as a fraction, as the summary calculates it; null without a budget. */
export function sourceRate(source: SummarySource): Decimal | null {
  const [budget, executed] = [linkedNumber(source.budget), linkedNumber(source.executed)];
  if (budget === null || executed === null || budget.lte(0)) return null;
  return executed.div(budget);
}

/** The year that most tables say; "" when none says one. */
export function summaryYear(sources: readonly SummarySource[]): string {
  const counts = new Map<string, number>();
  for (const { year } of sources) if (year !== '') counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || Number(b) - Number(a))[0]?.[0] ?? '';
}

/**
 * The formula of a project's name. A table without one is shown by the name of its sheet, as it was when the summary was
 * made.
 */
export function nameFormula(source: SummarySource): string {
  const { projectName, anchor, sheet } = source;
  if (projectName !== null) return textLink(projectName, GONE_MARK);
  return `=IF(ISREF(${anchor.reference}),"${sheet.replaceAll('"', '""')}","${GONE_MARK}")`;
}
