import { convertLayout } from '../conversion/convert-layout';
import { Decimal } from '../number/decimal';
import type { Direction } from '../scoring/direction';
import { normaliseNature } from '../scoring/direction';
import {
  BLANK_FUND_ROW,
  type EvaluationTable,
  type FundRow,
  type Indicator,
} from '../table/evaluation-table';
import { fundRowKindOf } from '../table/labels';
import type { TableLayout } from '../table/layout';
import { directionSign } from '../words/direction-words';
import { rowDirection } from './indicator-values';
import { publishedInput } from './published-input';

/** A table in another layout: its columns, labels and money rows as that layout has them. Nothing is scored anew. */
export function moveTable(table: EvaluationTable, layout: TableLayout): EvaluationTable {
  if (table.layout === layout.id) return table;
  const { table: converted } = convertLayout(table, layout);
  return {
    ...converted,
    funds: {
      unitAmountNextToLabel: layout.funds.amountBesideLabel ? (table.funds.rows[0]?.budget ?? '') : null,
      rows: moveFunds(table.funds.rows, layout),
    },
  };
}

/**
 * A table ready to be written with formulas: nature and direction in the words (or signs) of the layout that the
 * formulas know. A row whose form has no direction column keeps its direction for the aid block.
 */
export function adaptTable(table: EvaluationTable, layout: TableLayout): EvaluationTable {
  const moved = moveTable(table, layout);
  return { ...moved, indicators: moved.indicators.map((row) => adaptIndicator(row, layout)) };
}

function adaptIndicator(row: Indicator, layout: TableLayout): Indicator {
  const has = (field: string): boolean => layout.indicators.columns.some((column) => column.field === field);
  const direction = rowDirection(row);
  const qualitative = normaliseNature(row.nature ?? '') === '定性' || direction === '定性';
  const { nature, direction: printed, method, ...rest } = row;
  return {
    ...rest,
    ...(has('nature') ? { nature: natureWord(nature, direction, qualitative) } : {}),
    direction: has('direction')
      ? directionWord(printed, direction, qualitative, layout)
      : qualitative
        ? '定性'
        : direction,
    ...(has('method') ? { method: method ?? methodText(direction, qualitative) } : {}),
  };
}

function natureWord(printed: string | undefined, direction: Direction, qualitative: boolean): string {
  const known = normaliseNature(printed ?? '');
  if (known !== '') return known;
  if (qualitative) return '定性';
  if (direction === '') return printed ?? '';
  return direction === '小于等于' || direction === '小于' ? '反向' : '正向';
}

function directionWord(
  printed: string | undefined,
  direction: Direction,
  qualitative: boolean,
  layout: TableLayout,
): string {
  if (layout.indicators.directionAs === 'signs') return directionSign(qualitative ? '定性' : direction);
  if (qualitative) return '';
  return direction === '' ? (printed ?? '') : direction;
}

/** The layout's own money rows, with what the table says of each kind; a kind with money is never dropped. */
function moveFunds(rows: readonly FundRow[], layout: TableLayout): FundRow[] {
  const { dash, rateAs } = layout.funds;
  const left = [...rows];
  const adapted = layout.funds.rows.map((label, index): FundRow => {
    const kind = fundRowKindOf(label);
    const at = left.findIndex((row) => fundRowKindOf(row.label) === kind);
    const [row = BLANK_FUND_ROW] = at < 0 ? [] : left.splice(at, 1);
    const moved = { ...row, label, rate: rateText(row.rate, rateAs) };
    return index === 0 ? moved : { ...moved, weight: dash, score: dash };
  });
  const withMoney = left.filter((row) =>
    [row.initial, row.budget, row.executed].some(
      (amount) => !(publishedInput(amount).number ?? new Decimal(0)).isZero(),
    ),
  );
  return [
    ...adapted,
    ...withMoney.map((row) => ({ ...row, weight: dash, score: dash, rate: rateText(row.rate, rateAs) })),
  ];
}

/** 71.24 ↔ 71.24%. */
function rateText(rate: string, rateAs: TableLayout['funds']['rateAs']): string {
  if (publishedInput(rate).number === null) return rate;
  if (rateAs === 'percentNumber') return rate.replace('%', '');
  return rate.endsWith('%') || rate === '0' ? rate : `${rate}%`;
}

/** What a 北京 form prints under 得分计算方法. */
function methodText(direction: Direction, qualitative: boolean): string {
  if (qualitative || direction === '') return '按完成情况分档评定得分';
  if (direction === '小于等于' || direction === '小于') return '不超过指标值得满分，超过的按 A/B×分值 计分';
  return '达到指标值得满分，未达到的按 B/A×分值 计分';
}
