import { Decimal } from '../number/decimal';
import type { RecognisedIndicator, RecognisedTable } from '../recognise/recognised-table';
import { tierOf, type Tier } from '../table/labels';
import { cellName, quoteSheetName } from '../workbook/address';
import { cellAt, type SheetSnapshot } from '../workbook/snapshot';
import { ERROR_MARK, linkedNumber, linkTo } from './linked-cell';

/** The score of one 一级指标 of a table, live and as it is now. */
export interface TierScore {
  readonly tier: Tier;
  /** With "="; it gives "" as long as none of the rows is scored. */
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
 * headings and the total row, so that rows may be inserted, deleted and moved. Where labels are printed one column off or a
 * tier stands in two places, the rows that recognition placed are summed one by one. Empty for a form without scores.
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
  const labels = label === undefined ? null : labelRows(table, sheet, label);
  return [...byTier].map(([tier, rows]) => {
    const own = labels?.filter((row) => row.tier === tier) ?? [];
    const [first] = own;
    const places = label === undefined ? null : { score, label, total };
    const oneBlock = own.length === 1;
    const everyRow = own.length === rows.length;
    const formula =
      first === undefined || places === null || !(oneBlock || everyRow)
        ? rowSum(table.sheet, score, rows)
        : oneBlock
          ? blockSum(table, first.keyword, places)
          : labelledSum(table, first.keyword, places);
    return { tier, formula, value: scoreSum(rows) };
  });
}

interface LabelRow {
  readonly row: number;
  readonly tier: Tier | null;
  /** The part of the label that tells its tier. */
  readonly keyword: string;
}

/** The labels of the column from the headings to the total; null when, filled down, they do not say what recognition found. */
function labelRows(table: RecognisedTable, sheet: SheetSnapshot, label: number): LabelRow[] | null {
  const found: LabelRow[] = [];
  const last = table.indicators.at(-1)?.row ?? -1;
  const expected = new Map(table.indicators.map((row) => [row.row, tierOf(row.cells.l1?.text ?? '')?.tier]));
  for (let row = table.indicatorHeader.row + 1; row <= last; row += 1) {
    const { value } = cellAt(sheet, row, label);
    if (typeof value === 'string' && value.trim() !== '') found.push({ row, ...keywordTier(value) });
    if (expected.has(row) && (expected.get(row) ?? null) !== (found.at(-1)?.tier ?? null)) return null;
  }
  return found;
}

/** As the formula sees a label. */
function keywordTier(text: string): { readonly tier: Tier | null; readonly keyword: string } {
  for (const tier of Object.keys(KEYWORDS) as Tier[]) {
    const keyword = KEYWORDS[tier].find((part) => text.includes(part));
    if (keyword !== undefined) return { tier, keyword };
  }
  return { tier: null, keyword: '' };
}

interface Places {
  readonly score: number;
  readonly label: number;
  readonly total: number;
}

/** More rows than any form has: what no row number reaches. */
const BEYOND = 9999;

/** Every row has its label: those with the keyword count. */
function labelledSum(table: RecognisedTable, keyword: string, at: Places): string {
  const { labels, scores, index, rows, end } = ranges(table, at);
  const own = `ISNUMBER(SEARCH("${keyword}",${labels}))*(${index}>0)*(${index}<${rows})`;
  return guarded(end, own, scores);
}

/**
 * One label for several rows: from the label to the next one, or to the total. No LOOKUP over blanks: engines differ in how
 * they search among errors.
 */
function blockSum(table: RecognisedTable, keyword: string, at: Places): string {
  const { labels, scores, index, rows, end } = ranges(table, at);
  const first = `SUMPRODUCT(MIN(${index}+${String(BEYOND)}*(1-ISNUMBER(SEARCH("${keyword}",${labels})))))`;
  const other = `((${labels}="")+(${index}<=${first}))>0`;
  const next = `SUMPRODUCT(MIN(${rows},${index}+${String(BEYOND)}*(${other})))`;
  return guarded(end, `(${index}>=${first})*(${index}<${next})`, scores);
}

/** The parts of such a formula; rows are counted from the headings, which are row 0. */
function ranges(
  table: RecognisedTable,
  at: Places,
): Readonly<Record<'labels' | 'scores' | 'index' | 'rows' | 'end', string>> {
  const sheet = quoteSheetName(table.sheet);
  const header = table.indicatorHeader.row;
  const range = (column: number): string =>
    `${sheet}!${cellName(header, column, true)}:${cellName(at.total, column, true)}`;
  const labels = range(at.label);
  const start = `ROW(${sheet}!${cellName(header, at.score, true)})`;
  const end = `${sheet}!${cellName(at.total, at.score, true)}`;
  return {
    labels,
    scores: range(at.score),
    index: `(ROW(${labels})-${start})`,
    rows: `(ROW(${end})-${start})`,
    end,
  };
}

/** The sum of the scores of the rows that `own` is 1 for; blank where none of them is scored yet. */
function guarded(end: string, own: string, scores: string): string {
  const scored = `SUMPRODUCT(${own},ISNUMBER(${scores})+ISERROR(${scores}))`;
  const sum = `ROUND(SUMPRODUCT(${own},${scores}),6)`;
  return `=IF(ISREF(${end}),IFERROR(IF(${scored}=0,"",${sum}),"${ERROR_MARK}"),"")`;
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
  const all = ranges.join(',');
  // SUM passes an error on, which COUNT does not see.
  const sum = `IF(SUM(${all})*0+COUNT(${all})=0,"",ROUND(SUM(${all}),6))`;
  return `=IF(AND(${exists}),IFERROR(${sum},"${ERROR_MARK}"),"")`;
}

/** As SUMPRODUCT and SUM count: true numbers only; null where there are none. */
function scoreSum(rows: readonly RecognisedIndicator[]): Decimal | null {
  const scores = rows.flatMap(({ cells }) => {
    const cell = cells.score;
    if (cell === undefined || typeof cell.value !== 'number') return [];
    return linkedNumber(linkTo('', cell, cell.value)) ?? [];
  });
  return scores.length === 0 ? null : Decimal.sum(...scores);
}
