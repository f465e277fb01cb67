import { Decimal, parseDecimal } from '../number/decimal';
import {
  directionInTarget,
  inferDirection,
  normaliseDirection,
  normaliseNature,
  type Direction,
  type Nature,
} from '../scoring/direction';
import {
  BLANK_FUND_ROW,
  type EvaluationTable,
  type FundRow,
  type Indicator,
} from '../table/evaluation-table';
import { fundRowKindOf, tierOf } from '../table/labels';
import type { TableLayout } from '../table/layout';
import { directionSign } from '../words/direction-words';
import { parseQuantity } from '../table/quantity';

/** A table in another layout, and what the old form did not say. */
export interface ConvertedTable {
  readonly table: EvaluationTable;
  readonly questions: readonly ConversionQuestion[];
}

/** Something that the new layout asks for and the old form lacks: a proposal was made, or the cell is empty. */
export interface ConversionQuestion {
  /** Index of the indicator row; null when it is about the table. */
  readonly row: number | null;
  readonly proposal: string;
  /** Chinese: what is asked. */
  readonly message: string;
}

/**
 * The same table in another layout of the catalogue. Columns that the new layout has and the old form lacks are proposed
 * from the target text ("≥50个" → 大于等于, 50, 个) and asked back; columns that it lacks go back into the target text.
 */
export function convertLayout(table: EvaluationTable, layout: TableLayout): ConvertedTable {
  if (table.layout === layout.id) return { table, questions: [] };
  const questions: ConversionQuestion[] = [];
  const indicators = table.indicators.map((row, index) => {
    const converted = convertIndicator(row, layout);
    questions.push(...converted.questions.map((question) => ({ ...question, row: index })));
    return { ...converted.row, l1: tierLabel(row.l1, table.indicators, layout) };
  });
  const funds = convertFunds(table.funds.rows, layout);
  return {
    table: {
      ...table,
      layout: layout.id,
      departmentLabel: layout.head.departmentLabel,
      indicators,
      funds: { unitAmountNextToLabel: layout.funds.amountBesideLabel ? '' : null, rows: funds },
      total: { ...table.total, label: layout.totalLabel },
      published: null,
    },
    questions,
  };
}

type RowQuestion = Omit<ConversionQuestion, 'row'>;

function convertIndicator(
  row: Indicator,
  layout: TableLayout,
): { readonly row: Indicator; readonly questions: readonly RowQuestion[] } {
  const has = (field: string): boolean => layout.indicators.columns.some((column) => column.field === field);
  const asks = has('direction') || has('nature');
  if (!asks) return { row: intoTargetText(row, layout), questions: [] };
  if (row.direction !== undefined && row.unit !== undefined) return { row, questions: [] };
  const direction = saidOrInferred(row);
  const nature = natureOf(normaliseNature(row.nature ?? ''), direction);
  const { unit, ...figures } = figuresOf(row, direction);
  const converted: Indicator = {
    ...row,
    nature,
    direction: direction === '定性' ? '' : direction,
    ...figures,
    ...(has('unit') ? { unit } : {}),
  };
  return { row: converted, questions: questionsAbout(row, direction, nature, unit, has('unit')) };
}

function saidOrInferred(row: Indicator): Direction {
  const said = normaliseDirection(row.direction ?? '');
  if (said !== '') return said;
  const actual = row.actual === '' ? row.target : row.actual;
  return inferDirection(row.target, actual, `${row.l1}${row.l2}`);
}

/** Target and actual as numbers, and their unit, taken out of the texts in which they stand together. */
function figuresOf(
  row: Indicator,
  direction: Direction,
): { readonly target: string; readonly actual: string; readonly unit: string } {
  // A date is no quantity: “2024/12/31” is not 2024 of something.
  const target = row.targetDate === undefined ? parseQuantity(row.target) : null;
  if (direction === '定性' || target === null) {
    return { target: row.target, actual: row.actual, unit: row.unit ?? '' };
  }
  return {
    target: target.number.toString(),
    actual: parseQuantity(row.actual)?.number.toString() ?? row.actual,
    unit: row.unit ?? target.unit,
  };
}

function natureOf(said: Nature, direction: Direction): Nature {
  if (said !== '') return said;
  if (direction === '定性') return '定性';
  return direction === '小于等于' || direction === '小于' ? '反向' : '正向';
}

function questionsAbout(
  row: Indicator,
  direction: Direction,
  nature: Nature,
  unit: string,
  wantsUnit: boolean,
): RowQuestion[] {
  const questions: RowQuestion[] = [];
  if (normaliseDirection(row.direction ?? '') === '' && directionInTarget(row.target) === '') {
    const proposal = direction === '定性' ? '定性' : `${nature}、${direction}`;
    questions.push({ proposal, message: `原表没有指标性质和方向，按指标值推定为${proposal}，请确认` });
  }
  if (wantsUnit && direction !== '定性' && unit === '') {
    questions.push({ proposal: '', message: '原表没有计量单位，请补填' });
  }
  return questions;
}

/** Direction and unit have no column of their own: "≥", "50", "个" → "≥50个". */
function intoTargetText(row: Indicator, layout: TableLayout): Indicator {
  const { nature, direction, unit, ...rest } = row;
  const keepsDirection = layout.aids.some(({ field }) => field === 'direction');
  const known = direction === undefined && nature === undefined ? undefined : aidDirection(nature, direction);
  const quantitative = known !== undefined && known !== '定性' && known !== '';
  const sign = quantitative ? signBefore(known) : '';
  const whole = (text: string): string => (parseDecimal(text) === null ? text : `${text}${unit ?? ''}`);
  return {
    ...rest,
    target: quantitative ? `${sign}${whole(row.target)}` : row.target,
    actual: quantitative ? whole(row.actual) : row.actual,
    // Behind no number there is no place for it on the form: it stands beside it until there is one.
    ...(row.target.trim() === '' && unit !== undefined && unit !== '' ? { unit } : {}),
    ...(keepsDirection && known !== undefined && known !== '' ? { direction: known } : {}),
  };
}

function aidDirection(nature: string | undefined, direction: string | undefined): Direction {
  return normaliseNature(nature ?? '') === '定性' ? '定性' : normaliseDirection(direction ?? '');
}

/** 产出指标 ⇄ 产出指标（50）. */
function tierLabel(label: string, rows: readonly Indicator[], layout: TableLayout): string {
  const tier = tierOf(label);
  if (tier === null) return label;
  if (!layout.tierWeightInLabel) return tier.tier;
  if (tier.weight !== null) return label;
  const weights = rows
    .filter((row) => tierOf(row.l1)?.tier === tier.tier)
    .map((row) => parseDecimal(row.weight) ?? new Decimal(0));
  return `${tier.tier}（${Decimal.sum(0, ...weights).toString()}）`;
}

/** The money rows of the new layout, each with the amounts of the old row of the same kind. */
function convertFunds(rows: readonly FundRow[], layout: TableLayout): FundRow[] {
  const { dash } = layout.funds;
  return layout.funds.rows.map((label, index) => {
    const kind = index === 0 ? 'total' : fundRowKindOf(label);
    const old = index === 0 ? rows[0] : rows.slice(1).find((row) => fundRowKindOf(row.label) === kind);
    const moved = { ...BLANK_FUND_ROW, ...old, label };
    return index === 0 ? moved : { ...moved, weight: dash, score: dash };
  });
}

/** The sign before a number; an equal one goes without. */
function signBefore(direction: Direction): string {
  return direction === '等于' || direction === '定性' ? '' : directionSign(direction);
}
