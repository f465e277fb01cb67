import { Decimal } from '../number/decimal';
import { decimalText } from '../number/decimal-text';
import type { Direction } from '../scoring/direction';
import { normaliseNature } from '../scoring/direction';
import type { EvaluationTable, FundRow, Indicator } from '../table/evaluation-table';
import { bareLabel, fundRowKindOf, tierOf } from '../table/labels';
import type { TableLayout } from '../table/layout';
import { parseQuantity } from '../table/quantity';
import { directionSign } from './direction-signs';
import { rowDirection } from './indicator-values';
import { publishedInput } from './published-input';

/**
 * A table ready to be written with formulas in a layout: direction and nature in the words that the formulas read, and,
 * when the table comes from another layout, its columns, labels and money rows as this layout has them.
 */
export function adaptTable(table: EvaluationTable, layout: TableLayout): EvaluationTable {
  const moved = table.layout !== layout.id;
  const indicators = table.indicators.map((row) => adaptIndicator(row, layout, moved));
  if (!moved) return { ...table, indicators };
  return {
    ...table,
    layout: layout.id,
    published: null,
    departmentLabel: layout.head.departmentLabel,
    indicators: withTierLabels(indicators, layout),
    funds: {
      unitAmountNextToLabel: layout.funds.amountBesideLabel ? (table.funds.rows[0]?.budget ?? '') : null,
      rows: adaptFunds(table.funds.rows, layout),
    },
    total: { ...table.total, label: layout.totalLabel },
  };
}

function adaptIndicator(row: Indicator, layout: TableLayout, moved: boolean): Indicator {
  const has = (field: string): boolean => layout.indicators.columns.some((column) => column.field === field);
  const direction = rowDirection(row);
  const qualitative = normaliseNature(row.nature ?? '') === '定性' || direction === '定性';
  const { nature, direction: printed, unit, method, ...rest } = row;
  const figures = moved ? movedFigures(row, has('unit')) : unit === undefined ? {} : { unit };
  return {
    ...rest,
    ...figures,
    ...(has('nature') ? { nature: natureWord(nature, direction, qualitative) } : {}),
    ...(has('direction') ? { direction: directionWord(printed, direction, qualitative, layout) } : {}),
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

/** Into a form with a unit column: number and unit apart. Out of one: together, so that the unit is not lost. */
function movedFigures(row: Indicator, hasUnit: boolean): Pick<Indicator, 'target' | 'actual' | 'unit'> {
  const { target, actual, unit } = row;
  if (!hasUnit) {
    if (unit === undefined || unit === '') return { target, actual };
    const withUnit = (text: string): string => (publishedInput(text).number === null ? text : text + unit);
    return { target: withUnit(target), actual: withUnit(actual) };
  }
  if (unit !== undefined) return { target, actual, unit };
  const [a, b] = [parseQuantity(target), parseQuantity(actual)];
  if (a === null || b === null || a.unit !== b.unit) return { target, actual, unit: '' };
  return { target: decimalText(a.number), actual: decimalText(b.number), unit: a.unit };
}

/** 产出指标 ↔ 产出指标（50）. */
function withTierLabels(indicators: readonly Indicator[], layout: TableLayout): Indicator[] {
  return indicators.map((row) => {
    const tier = tierOf(row.l1);
    if (tier === null) return row;
    if (!layout.tierWeightInLabel) return { ...row, l1: bareLabel(row.l1) };
    const weights = indicators.flatMap((other) =>
      tierOf(other.l1)?.tier === tier.tier ? (publishedInput(other.weight).number ?? []) : [],
    );
    const sum = decimalText(Decimal.sum(0, ...weights));
    return { ...row, l1: sum === '0' ? bareLabel(row.l1) : `${bareLabel(row.l1)}（${sum}）` };
  });
}

/** The layout's own money rows, with what the table says of each kind; a kind with money is never dropped. */
function adaptFunds(rows: readonly FundRow[], layout: TableLayout): FundRow[] {
  const { dash, rateAs } = layout.funds;
  const left = [...rows];
  const adapted = layout.funds.rows.map((label, index): FundRow => {
    const kind = fundRowKindOf(label);
    const at = left.findIndex((row) => fundRowKindOf(row.label) === kind);
    const [row] = at < 0 ? [] : left.splice(at, 1);
    const scored = index === 0;
    return {
      label,
      initial: row?.initial ?? '',
      budget: row?.budget ?? '',
      executed: row?.executed ?? '',
      weight: scored ? (row?.weight ?? '') : dash,
      rate: rateText(row?.rate ?? '', rateAs),
      score: scored ? (row?.score ?? '') : dash,
    };
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
