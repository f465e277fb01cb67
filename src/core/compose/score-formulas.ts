import { sumOf } from '../number/sum';
import { Decimal } from '../number/decimal';
import { decimalText } from '../number/decimal-text';
import type { RuleProfile } from '../profile/rule-profile';
import {
  denominatorOf,
  rateOf,
  executionRateFormula,
  scoreExecution,
  executionScoreFormula,
} from '../scoring/execution-rate';
import { gradeOf, gradeFormula } from '../scoring/grade';
import { indicatorScoreFormula, scoreIndicator } from '../scoring/indicator-score';
import { totalFormula, scoreTotal } from '../scoring/total';
import type { EvaluationTable, FundRow } from '../table/evaluation-table';
import { fundRowKindOf } from '../table/labels';
import type { FundField, IndicatorField, TableLayout } from '../table/layout';
import { cellName, columnName } from '../workbook/address';
import type { FormGeometry } from './form-geometry';
import type { FundFormula, FundFormulas } from './fund-cells';
import type { IndicatorFormulas } from './indicator-cells';
import type { RowValues } from './indicator-values';
import { publishedInput } from './published-input';
import { executionCells, executionReferences, scoreReferences, type ScorePlaces } from './score-places';

export interface TableFormulas {
  readonly funds: FundFormulas;
  readonly indicators: IndicatorFormulas;
}

type Amounts = Record<'initial' | 'budget' | 'executed', Decimal | null>;

const AMOUNTS = ['initial', 'budget', 'executed'] as const;

/** The formulas of a whole table with the values that they give, calculated by the decimal engine. */
export function tableFormulas(
  table: EvaluationTable,
  layout: TableLayout,
  form: FormGeometry,
  rows: readonly RowValues[],
  profile: RuleProfile,
): TableFormulas {
  const money = fundFormulas(table, layout, form, profile);
  const places = scorePlaces(form);
  const scores = rows.map(({ input }) => scoreIndicator(input, profile).value);
  const decimals = scoreFormat(profile.rounding.decimals);
  const scored = form.indicatorColumns.score !== undefined;
  const rowFormulas = rows.map((_row, index): Partial<Record<IndicatorField, FundFormula>> => {
    const row = form.rows.indicators[index] ?? 0;
    const formula = indicatorScoreFormula(profile, scoreReferences(places, row));
    return scored ? { score: formulaCell(formula, scores[index] ?? null, decimals) } : {};
  });
  return {
    funds: money.formulas,
    indicators: {
      rows: rowFormulas,
      ...totals(form, rows, scores, money, profile),
    },
  };
}

/** The columns of a composed form that formulas read. */
export function scorePlaces(form: FormGeometry): ScorePlaces {
  const columns: ScorePlaces['indicators'] = {};
  for (const { field, from } of Object.values(form.indicatorColumns)) columns[field] = from;
  return {
    indicators: columns,
    aids: form.aidColumns,
    firstRow: form.rows.indicators[0] ?? 0,
    lastRow: form.rows.indicators.at(-1) ?? 0,
  };
}

/** 0.00 for two decimals, 0 for none. */
export function scoreFormat(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

interface Money {
  readonly formulas: FundFormulas;
  readonly amounts: Amounts;
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
}

function fundFormulas(
  table: EvaluationTable,
  layout: TableLayout,
  form: FormGeometry,
  profile: RuleProfile,
): Money {
  const columns: Partial<Record<FundField, number>> = {};
  for (const { field, from } of Object.values(form.fundColumns)) columns[field] = from;
  const totalRow = table.funds.rows[0];
  const at = form.rows.funds[0] ?? form.rows.fundsHeader;
  const sums = totalRow === undefined ? {} : amountSums(table.funds.rows, form);
  const amounts: Amounts = { initial: null, budget: null, executed: null };
  for (const field of AMOUNTS) amounts[field] = publishedInput(totalRow?.[field] ?? '').number;
  const weight =
    columns.weight === undefined
      ? new Decimal(profile.executionRate.weight)
      : publishedInput(totalRow?.weight ?? '').number;
  const score = scoreExecution({ ...amounts, weight }, profile).value;
  const rows = table.funds.rows.map((row, index): Partial<Record<FundField, FundFormula>> => {
    const refs = executionReferences(columns, form.rows.funds[index] ?? at, profile);
    const given: Amounts = { initial: null, budget: null, executed: null };
    for (const field of AMOUNTS) given[field] = publishedInput(row[field]).number;
    const rate = rateOf(given.executed, denominatorOf(given, profile)).value;
    const rateCell =
      layout.funds.rateAs === 'percentNumber'
        ? formulaCell(executionRateFormula(profile, refs, 'percentNumber'), rate?.times(100) ?? null, '0.00')
        : formulaCell(executionRateFormula(profile, refs, 'percentFormat'), rate, '0.00%');
    return {
      ...(columns.rate === undefined ? {} : { rate: rateCell }),
      ...(index === 0 ? sums : {}),
      ...(index === 0 && columns.score !== undefined
        ? {
            score: formulaCell(
              executionScoreFormula(profile, refs),
              score,
              scoreFormat(profile.rounding.decimals),
            ),
          }
        : {}),
    };
  });
  return { formulas: { rows, besideLabel: besideLabel(table, form) }, amounts, weight, score };
}

/**
 * 年度资金总额 = the sum of its parts, where the parts make the printed total. A total whose parts are blank, 0 or make
 * something else is kept as typed: a formula would replace what was published.
 */
function amountSums(rows: readonly FundRow[], form: FormGeometry): Partial<Record<FundField, FundFormula>> {
  const [total, ...parts] = rows;
  const first = form.rows.funds[1];
  const last = form.rows.funds.at(-1);
  const sums: Partial<Record<FundField, FundFormula>> = {};
  if (total === undefined || first === undefined || last === undefined) return sums;
  if (parts.some(({ label }) => fundRowKindOf(label) === 'total')) return sums;
  for (const field of AMOUNTS) {
    const column = form.fundColumns[field];
    if (column === undefined) continue;
    const numbers = parts.flatMap((part) => publishedInput(part[field]).number ?? []);
    const sum = numbers.length === 0 ? null : sumOf(numbers);
    const printed = publishedInput(total[field]);
    const agrees = printed.number === null ? total[field] === '' : sum !== null && sum.eq(printed.number);
    if (!agrees) continue;
    const span = `${cellName(first, column.from)}:${cellName(last, column.from)}`;
    const formula = `=IF(COUNT(${span})=0,"",ROUND(SUM(${span}),6))`;
    sums[field] = formulaCell(formula, sum, printed.numberFormat);
  }
  return sums;
}

/** The amount beside 项目资金 repeats 全年预算数; a printed amount that differs is kept as typed. */
function besideLabel(table: EvaluationTable, form: FormGeometry): FundFormula | null {
  const budget = table.funds.rows[0]?.budget ?? '';
  const beside = table.funds.unitAmountNextToLabel ?? '';
  const column = form.fundColumns.budget;
  const row = form.rows.funds[0];
  if (column === undefined || row === undefined || (beside !== '' && beside !== budget)) return null;
  const cell = cellName(row, column.from);
  const { number, numberFormat } = publishedInput(budget);
  return formulaCell(`=IF(ISNUMBER(${cell}),${cell},"")`, number, numberFormat);
}

function totals(
  form: FormGeometry,
  rows: readonly RowValues[],
  scores: readonly (Decimal | null)[],
  money: Money,
  profile: RuleProfile,
): Omit<IndicatorFormulas, 'rows'> {
  const { total } = form.rows;
  const places = scorePlaces(form);
  const { score: scoreColumn } = places.indicators;
  // A form without a 分值 column has its weights, and so their sum, in the aid block.
  const weightColumn = places.indicators.weight ?? places.aids.weight;
  const at = form.rows.funds[0];
  if (total === null || scoreColumn === undefined || at === undefined) {
    return { totalWeight: null, totalScore: null, grade: null };
  }
  const down = (column: number): string =>
    `${columnName(column)}${String(places.firstRow + 1)}:${columnName(column)}${String(places.lastRow + 1)}`;
  const columns: Partial<Record<FundField, number>> = {};
  for (const { field, from } of Object.values(form.fundColumns)) columns[field] = from;
  const execution = executionCells(columns, at, profile);
  const sum = scoreTotal(
    {
      indicatorScores: scores,
      executionScore: money.score,
      executionWeight: money.weight,
      executed: money.amounts.executed,
      denominator: denominatorOf(money.amounts, profile),
    },
    profile,
  ).value;
  const { weight } = executionReferences(columns, at, profile);
  return {
    totalWeight:
      weightColumn === undefined ? null : weightSumCell(down(weightColumn), weight, rows, money.weight),
    totalScore: formulaCell(
      totalFormula(profile, { indicatorScores: down(scoreColumn), execution }),
      sum,
      scoreFormat(2),
    ),
    grade: gradeCell(sum, cellName(total, scoreColumn), profile),
  };
}

/** The sum of the weights of all rows and of the execution rate. */
function weightSumCell(
  cells: string,
  executionWeight: string,
  rows: readonly RowValues[],
  execution: Decimal | null,
): FundFormula {
  const weights = rows.flatMap(({ input }) => input.weight ?? []);
  const formula = `=IF(COUNT(${cells})=0,"",ROUND(SUM(${cells},${executionWeight}),6))`;
  const sum = weights.length === 0 ? null : sumOf(execution === null ? weights : [...weights, execution]);
  return formulaCell(formula, sum, null);
}

/** The grade of a total that stands in a cell. */
export function gradeCell(total: Decimal | null, cell: string, profile: RuleProfile): FundFormula {
  const level = gradeOf(total, profile) ?? '';
  return {
    input: { formula: gradeFormula(profile.grades.steps, cell), cached: level },
    numberFormat: null,
    text: level,
  };
}

/**
 * A formula cell with its calculated number; a blank result is the empty text that the formula gives, and #NUM! stands for
 * one that no cell can hold.
 */
export function formulaCell(
  formula: string,
  value: Decimal | null,
  numberFormat: string | null,
): FundFormula {
  const number = value?.toNumber() ?? '';
  return {
    input: { formula, cached: number === '' || Number.isFinite(number) ? number : { error: '#NUM!' } },
    numberFormat,
    text: value === null ? '' : decimalText(value),
  };
}
