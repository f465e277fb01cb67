import { Decimal } from '../number/decimal';
import type { RecognisedIndicator, RecognisedTable } from '../recognise/recognised-table';
import { tierOf, type Tier } from '../table/labels';
import { cellName, quoteSheetName } from '../workbook/address';
import { cellAt, type SheetSnapshot } from '../workbook/snapshot';
import { ERROR_MARK, linkedNumber, linkTo } from './linked-cell';

/** The score of one 一级指标 of a table, live and as it is now. */
export interface TierScore {
  readonly tier: Tier;
  /** With "=". */
  readonly formula: string;
  readonly value: Decimal | null;
}

/** What is looked for in the label of each tier: a part that all its spellings have. */
const KEYWORDS: Readonly<Record<Tier, readonly string[]>> = {
  产出指标: ['产出'],
  效益指标: ['效益', '效果', '效率'],
  满意度指标: ['满意'],
  成本指标: ['成本'],
};

/**
 * The sums of the 得分 of each 一级指标. Rows are taken by the label that stands beside or above them, anywhere between the
 * headings and the total row, so that rows may be inserted, deleted and moved. Where a form prints labels one column off,
 * the rows that recognition placed are summed one by one. Empty for a form without scores.
 */
export function tierScores(table: RecognisedTable, sheet: SheetSnapshot): TierScore[] {
  const { columns } = table.indicatorHeader;
  const score = columns.score?.column;
  const label = columns.l1?.column;
  const total = table.total?.row;
  if (score === undefined || total === undefined) return [];
  const byTier = new Map<Tier, RecognisedIndicator[]>();
  for (const row of table.indicators) {
    const tier = tierOf(row.cells.l1?.text ?? '')?.tier;
    if (tier !== undefined) byTier.set(tier, [...(byTier.get(tier) ?? []), row]);
  }
  const regular = label !== undefined && hasPlainLabels(table, sheet, label);
  return [...byTier].map(([tier, rows]) => ({
    tier,
    formula: regular ? labelledSum(table, tier, { score, label, total }) : rowSum(table.sheet, score, rows),
    value: scoreSum(rows),
  }));
}

/** Whether the label column, filled down, says for every row the tier that recognition found. */
function hasPlainLabels(table: RecognisedTable, sheet: SheetSnapshot, label: number): boolean {
  let current: Tier | null = null;
  const first = table.indicators[0]?.row ?? 0;
  const last = table.indicators.at(-1)?.row ?? -1;
  const expected = new Map(table.indicators.map((row) => [row.row, tierOf(row.cells.l1?.text ?? '')?.tier]));
  for (let row = first; row <= last; row += 1) {
    const { value } = cellAt(sheet, row, label);
    if (typeof value === 'string' && value.trim() !== '') current = keywordTier(value);
    if (expected.has(row) && expected.get(row) !== current) return false;
  }
  return true;
}

/** As the formula sees a label. */
function keywordTier(text: string): Tier | null {
  const tiers = Object.keys(KEYWORDS) as Tier[];
  return tiers.find((tier) => KEYWORDS[tier].some((keyword) => text.includes(keyword))) ?? null;
}

function labelledSum(
  table: RecognisedTable,
  tier: Tier,
  at: { readonly score: number; readonly label: number; readonly total: number },
): string {
  const sheet = quoteSheetName(table.sheet);
  const header = table.indicatorHeader.row;
  const range = (column: number): string =>
    `${sheet}!${cellName(header, column, true)}:${cellName(at.total, column, true)}`;
  const labels = range(at.label);
  const filled = `LOOKUP(ROW(${labels}),ROW(${labels})/(${labels}<>""),${labels})`;
  const keywords = KEYWORDS[tier];
  const matches = keywords.map((keyword) => `ISNUMBER(SEARCH("${keyword}",${filled}))`).join('+');
  const end = `${sheet}!${cellName(at.total, at.score, true)}`;
  const within = `(ROW(${labels})>ROW(${sheet}!${cellName(header, at.score, true)}))*(ROW(${labels})<ROW(${end}))`;
  const sum = `SUMPRODUCT(((${matches})>0)*${within},${range(at.score)})`;
  return `=IF(ISREF(${end}),IFERROR(ROUND(${sum},6),"${ERROR_MARK}"),"")`;
}

/** Neighbouring rows as one range each. */
function rowSum(sheetName: string, column: number, rows: readonly RecognisedIndicator[]): string {
  const sheet = quoteSheetName(sheetName);
  const runs: { first: number; last: number }[] = [];
  for (const { row } of rows) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  const ranges = runs.map(
    ({ first, last }) => `${sheet}!${cellName(first, column, true)}:${cellName(last, column, true)}`,
  );
  const exists = ranges.map((range) => `ISREF(${range})`).join(',');
  return `=IF(AND(${exists}),IFERROR(ROUND(SUM(${ranges.join(',')}),6),"${ERROR_MARK}"),"")`;
}

/** As SUMPRODUCT and SUM count: true numbers only. */
function scoreSum(rows: readonly RecognisedIndicator[]): Decimal {
  const scores = rows.flatMap(({ cells }) => {
    const cell = cells.score;
    if (cell === undefined || typeof cell.value !== 'number') return [];
    return linkedNumber(linkTo('', cell, cell.value)) ?? [];
  });
  return Decimal.sum(0, ...scores);
}
