import { sumOf } from '../number/sum';
import { Decimal } from '../number/decimal';
import type { RuleProfile } from '../profile/rule-profile';
import type { RecognisedFundRow, RecognisedTable } from '../recognise/recognised-table';
import {
  denominatorOf,
  rateOf,
  executionRateFormula,
  scoreExecution,
  executionScoreFormula,
  type ExecutionReferences,
} from '../scoring/execution-rate';
import { isPercentFormat } from '../number/number-format';
import type { FundField } from '../table/layout';
import { cellName } from '../workbook/address';
import { cellAt, type SheetSnapshot } from '../workbook/snapshot';
import type { FillDraft } from './fill-change';
import { cellDecimal } from './fill-rows';
import { formulaCell } from './score-formulas';
import { executionCells, executionReferences, type ExecutionCells } from './score-places';

const AMOUNTS = ['initial', 'budget', 'executed'] as const;

/** What the total of a table needs to know of its money block. */
export interface FilledFunds {
  readonly executed: Decimal | null;
  readonly denominator: Decimal | null;
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
  readonly cells: ExecutionCells | null;
}

/** Sums, rates and the score of the money block. */
export function fillFunds(
  draft: FillDraft,
  table: RecognisedTable,
  sheet: SheetSnapshot,
  profile: RuleProfile,
): FilledFunds {
  const none: FilledFunds = { executed: null, denominator: null, weight: null, score: null, cells: null };
  const total = table.funds.find(({ kind }) => kind === 'total');
  if (table.fundsHeader === null || total === undefined) return none;
  const columns: Partial<Record<FundField, number>> = {};
  for (const [field, cell] of Object.entries(table.fundsHeader.columns))
    columns[field as FundField] = cell.column;
  const sums = fillSums(draft, table, columns, total);
  const at = (row: number, field: FundField): Decimal | null => {
    const column = columns[field];
    return column === undefined ? null : cellDecimal(cellAt(sheet, row, column).value, false);
  };
  const amountsOf = ({ row }: RecognisedFundRow): FundAmounts => ({
    initial: at(row, 'initial'),
    budget: at(row, 'budget'),
    executed: at(row, 'executed'),
  });
  const given = { ...amountsOf(total), ...sums };
  if (columns.rate !== undefined) {
    const percent = showsPercent(table, sheet, columns.rate, total.row);
    for (const row of table.funds) {
      const amounts = row === total ? given : amountsOf(row);
      const rate = rateOf(amounts.executed, denominatorOf(amounts, profile)).value;
      if (rate === null && row !== total) continue;
      const cell = rateCell(rate, percent, profile, executionReferences(columns, row.row, profile));
      draft.formula(row.row, columns.rate, 'rate', row.cells.label?.text ?? '', cell);
    }
  }
  const weight =
    columns.weight === undefined ? new Decimal(profile.executionRate.weight) : at(total.row, 'weight');
  const score = scoreExecution({ ...given, weight }, profile).value;
  if (columns.score !== undefined) {
    const refs = executionReferences(columns, total.row, profile);
    const cell = formulaCell(executionScoreFormula(profile, refs), score, null);
    draft.formula(total.row, columns.score, 'executionScore', '执行率得分', cell);
  }
  return {
    executed: given.executed,
    denominator: denominatorOf(given, profile),
    weight,
    score,
    cells: executionCells(columns, total.row, profile),
  };
}

type FundAmounts = Readonly<Record<(typeof AMOUNTS)[number], Decimal | null>>;

function rateCell(
  rate: Decimal | null,
  percent: boolean,
  profile: RuleProfile,
  refs: ExecutionReferences,
): ReturnType<typeof formulaCell> {
  return percent
    ? formulaCell(executionRateFormula(profile, refs, 'percentFormat'), rate, '0.00%')
    : formulaCell(executionRateFormula(profile, refs, 'percentNumber'), rate?.times(100) ?? null, null);
}

/** 年度资金总额 becomes a sum only where its parts make what is typed there, or where nothing is typed. */
function fillSums(
  draft: FillDraft,
  table: RecognisedTable,
  columns: Partial<Record<FundField, number>>,
  total: RecognisedFundRow,
): Partial<Record<(typeof AMOUNTS)[number], Decimal>> {
  const parts = table.funds.filter((row) => row !== total && row.kind !== 'unknown' && row.row > total.row);
  const first = parts[0]?.row;
  const last = parts.at(-1)?.row;
  const sums: Partial<Record<(typeof AMOUNTS)[number], Decimal>> = {};
  if (first === undefined || last === undefined || parts.length !== last - first + 1) return sums;
  for (const field of AMOUNTS) {
    const column = columns[field];
    if (column === undefined) continue;
    const sum = agreeingSum(parts, total, field);
    if (sum === null) continue;
    sums[field] = sum;
    const span = `${cellName(first, column)}:${cellName(last, column)}`;
    const formula = `=IF(COUNT(${span})=0,"",ROUND(SUM(${span}),6))`;
    draft.formula(total.row, column, 'sum', total.cells.label?.text ?? '', formulaCell(formula, sum, null));
  }
  return sums;
}

/** The sum of the parts; null where there is none, or where another number is typed as the total. */
function agreeingSum(
  parts: readonly RecognisedFundRow[],
  total: RecognisedFundRow,
  field: (typeof AMOUNTS)[number],
): Decimal | null {
  const numbers = parts.flatMap((row) => cellDecimal(row.cells[field]?.value ?? null, false) ?? []);
  if (numbers.length === 0) return null;
  const sum = sumOf(numbers);
  const typed = total.cells[field]?.value ?? null;
  return typed === null || cellDecimal(typed, false)?.eq(sum) === true ? sum : null;
}

/** 0.7124 under a percent format, or 71.24 under 执行率（%）. */
function showsPercent(table: RecognisedTable, sheet: SheetSnapshot, column: number, row: number): boolean {
  const { value, format } = cellAt(sheet, row, column);
  if (isPercentFormat(format)) return true;
  if (/[%％]/.test(table.fundsHeader?.columns.rate?.text ?? '')) return false;
  return typeof value !== 'number' || value <= 1;
}
