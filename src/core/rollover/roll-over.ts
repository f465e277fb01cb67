import { dateOfSerial } from '../number/date-format';
import { parseDecimal, type Decimal } from '../number/decimal';
import { displayText } from '../number/number-format';
import { inferDirection, normaliseNature } from '../scoring/direction';
import type { DateValue, EvaluationTable, FundRow, Indicator } from '../table/evaluation-table';
import { fundRowKindOf } from '../table/labels';
import type { TableLayout } from '../table/layout';
import { parseQuantity } from '../table/quantity';
import { convertLayout } from '../conversion/convert-layout';
import { moveDate } from './move-date';
import { moveYears } from './move-years';
import type { RolloverItem, RolloverReference } from './rollover-report';

export interface RolloverOptions {
  /** The new year: 2025. */
  readonly toYear: number;
  /** "keep": last year's targets as a proposal; "actual": last year's actual where it is a number like the target. */
  readonly targets: 'keep' | 'actual';
  /** The layout of the new table. */
  readonly layout: TableLayout;
}

export interface RolledTable {
  readonly table: EvaluationTable;
  readonly reference: RolloverReference;
  /** What needs a person first, then changed, cleared, kept. */
  readonly items: readonly RolloverItem[];
}

/**
 * Next year's table out of this year's: names, levels, nature, direction, unit, weights and department stay; targets are
 * a proposal; amounts, actuals, scores, notes, goal results and the 自评综述 are gone; years move on. Rolling over by one
 * year twice gives the table that one step of two years gives.
 */
export function rollOver(old: EvaluationTable, options: RolloverOptions): RolledTable {
  const items: RolloverItem[] = [];
  const converted = convertLayout(old, options.layout);
  for (const { row, proposal, message } of converted.questions) {
    const subject = row === null ? '' : `（${old.indicators[row]?.l3 ?? ''}）`;
    items.push({
      action: 'person',
      place: `版式换为${options.layout.name}${subject}`,
      before: '',
      after: proposal,
      reason: message,
    });
  }
  const source = converted.table;
  const move = yearMover(source.year, options.toYear, items);
  const fromYear = parseDecimal(source.year);
  const years = fromYear === null ? null : options.toYear - fromYear.toNumber();
  const indicators = source.indicators.map((row) =>
    nextIndicator(withDirection(row, options.layout, items), options, move, items),
  );
  const table: EvaluationTable = {
    ...source,
    title: move.text('标题', source.title),
    year: String(options.toYear),
    projectName: move.text('项目名称', source.projectName),
    layout: options.layout.id,
    funds: {
      unitAmountNextToLabel: source.funds.unitAmountNextToLabel === null ? null : '',
      rows: nextFunds(source.funds.rows, years, items),
    },
    goal: { expected: move.text('预期目标', withoutLabel(source.goal.expected)), actual: '' },
    indicators,
    total: { ...source.total, score: '' },
    narrative: null,
    published: null,
    provenance: null,
  };
  if (source.goal.expected.trim() !== '') {
    items.push(person('预期目标', source.goal.expected, table.goal.expected, '沿用上年目标，请按新年度核对'));
  }
  items.push(...clearedItems(source), ...keptItems(source));
  return { table, reference: referenceOf(source), items: inOrder(items) };
}

/** Some offices repeat the heading inside the cell; the new form has it above. */
function withoutLabel(text: string): string {
  return text.replace(/^\s*预期目标\s*[:：]\s*/u, '');
}

interface Mover {
  text(place: string, text: string): string;
  date(place: string, date: DateValue): Pick<Indicator, 'target' | 'targetDate'>;
}

/** Moves the years of one text or date and says so in the list; both stay as they are when the old year is not known. */
function yearMover(year: string, toYear: number, items: RolloverItem[]): Mover {
  const from = /^\d{4}$/.test(year) ? Number(year) : null;
  if (from === null) {
    items.push(person('年度', year, String(toYear), '原表没有写明年度，文字中的年份未改，请核对'));
    return { text: (_, text) => text, date: (_, date) => dateTarget(date) };
  }
  items.push(changed('年度', year, String(toYear), '结转到新年度'));
  return {
    text(place, text) {
      const moved = moveYears(text, from, toYear);
      if (moved.moved.length > 0)
        items.push(changed(place, text, moved.text, `年份后移：${moved.moved.join('、')}`));
      for (const doubt of moved.doubts) items.push(person(place, text, moved.text, `${doubt}，请核对`));
      return moved.text;
    },
    date(place, date) {
      const before = dateTarget(date);
      const serial = moveDate(date.serial, toYear - from);
      if (serial === null) return before;
      if ((dateOfSerial(date.serial)?.year ?? 0) < from) {
        items.push(person(place, before.target, before.target, '日期早于本表年度，未改，请核对'));
        return before;
      }
      const after = dateTarget({ ...date, serial });
      const reason = `年份后移：${isoDate(date.serial)} → ${isoDate(serial)}，仍是日期`;
      items.push(changed(place, before.target, after.target, reason));
      return after;
    },
  };
}

function dateTarget(date: DateValue): Required<Pick<Indicator, 'target' | 'targetDate'>> {
  return { target: displayText(date.serial, date.format), targetDate: date };
}

/** A date whose year is seen, whatever its own format shows. */
function isoDate(serial: number): string {
  return displayText(serial, 'yyyy-mm-dd');
}

function nextIndicator(
  row: Indicator,
  options: RolloverOptions,
  move: Mover,
  items: RolloverItem[],
): Indicator {
  const l3 = move.text('三级指标', row.l3);
  const { targetDate, ...texts } = row;
  const place = `年度指标值（${row.l3}）`;
  const proposal = nextTarget(row, options.targets, items);
  const isDate = targetDate !== undefined && displayText(targetDate.serial, targetDate.format) === proposal;
  return {
    ...texts,
    l3,
    ...(isDate ? move.date(place, targetDate) : { target: move.text(place, proposal) }),
    actual: '',
    score: '',
    note: '',
    ...(row.method === undefined ? {} : { method: move.text(`得分计算方法（${row.l3}）`, row.method) }),
  };
}

/**
 * A form without a direction column says it in the aid block. Last year's actual tells whether a row is a number at all,
 * and is about to go: what it shows must be kept now.
 */
function withDirection(row: Indicator, layout: TableLayout, items: RolloverItem[]): Indicator {
  if (row.direction !== undefined || !layout.aids.some(({ field }) => field === 'direction')) return row;
  const direction = inferDirection(row.target, row.actual, row.l2 === '' ? row.l1 : row.l2);
  items.push({
    action: 'changed',
    place: `指标方向（${row.l3}）`,
    before: '',
    after: direction,
    reason: '按上年指标值和完成值推定，写在评分辅助区',
  });
  return { ...row, direction };
}

/** Last year's actual may become the target only where both are quantities of one unit and the row is not 定性. */
function nextTarget(row: Indicator, targets: RolloverOptions['targets'], items: RolloverItem[]): string {
  if (targets === 'keep' || row.actual.trim() === '') return row.target;
  const place = `年度指标值（${row.l3}）`;
  const [before, after] = [parseQuantity(row.target), parseQuantity(row.actual)];
  const fits =
    normaliseNature(row.nature ?? '') !== '定性' &&
    before !== null &&
    after !== null &&
    before.unit === after.unit &&
    after.number.isPositive() &&
    !after.number.isZero();
  if (!fits) {
    items.push(
      person(place, row.target, row.target, `上年完成值“${row.actual}”不能直接作目标，沿用上年指标值`),
    );
    return row.target;
  }
  const target = row.target.replace(/[+-]?\d[\d,]*(\.\d+)?/, after.number.toString());
  if (target !== row.target) items.push(changed(place, row.target, target, '以上年实际完成值作目标'));
  return target;
}

function nextFunds(rows: readonly FundRow[], years: number | null, items: RolloverItem[]): FundRow[] {
  const carried = carriedOver(rows, years, items);
  const target = rows.findIndex((row, index) => index > 0 && fundRowKindOf(row.label) === 'carriedOver');
  if (carried !== null && target < 0) {
    const reason = `上年未执行 ${carried.toString()} 万元；本版式没有“上年结转资金”一行，如已结转请计入全年预算数`;
    items.push(person('项目资金', '', '', reason));
  }
  return rows.map((row, index) => {
    const proposal = carried !== null && index === target ? carried.toString() : '';
    if (proposal !== '') {
      items.push(changed('上年结转资金', '', proposal, '上年全年预算数 − 全年执行数，请按批复的结转数核对'));
    }
    return {
      ...row,
      initial: '',
      budget: proposal,
      executed: '',
      rate: '',
      score: index === 0 ? '' : row.score,
    };
  });
}

/** 全年预算数 − 全年执行数 of the total, only from one year to the next and only when both are known; null for nothing. */
function carriedOver(rows: readonly FundRow[], years: number | null, items: RolloverItem[]): Decimal | null {
  const total = rows[0];
  if (total === undefined || years !== 1) return null;
  const [budget, executed] = [amount(total.budget), amount(total.executed)];
  if (budget === null || executed === null) return null;
  const rest = budget.minus(executed);
  if (rest.isNegative() && !rest.isZero()) {
    const reason = `上年全年执行数 ${total.executed} 大于全年预算数 ${total.budget}，不能算出结转数，请核对`;
    items.push(person('上年结转资金', '', '', reason));
    return null;
  }
  return rest.isZero() ? null : rest;
}

function amount(text: string): Decimal | null {
  return parseDecimal(text.replace(/[,，\s]/g, ''));
}

function referenceOf(source: EvaluationTable): RolloverReference {
  return {
    year: /^\d{4}$/.test(source.year) ? source.year : '',
    indicators: source.indicators.map(({ target, actual }) => ({ target, actual })),
    funds: source.funds.rows.map(({ budget, executed }) => ({ budget, executed })),
  };
}

function clearedItems(source: EvaluationTable): RolloverItem[] {
  const count = (texts: readonly string[]): number => texts.filter((text) => text.trim() !== '').length;
  const amounts = source.funds.rows.flatMap((row) => [row.initial, row.budget, row.executed]);
  const parts: readonly (readonly [string, number])[] = [
    ['实际完成值', count(source.indicators.map(({ actual }) => actual))],
    ['得分', count([...source.indicators.map(({ score }) => score), source.total.score])],
    ['偏差原因分析及改进措施', count(source.indicators.map(({ note }) => note))],
    ['预算数和执行数', count(amounts)],
    ['实际完成情况', count([source.goal.actual])],
    ['自评综述', source.narrative === null ? 0 : 1],
  ];
  return parts
    .filter(([, filled]) => filled > 0)
    .map(([place, filled]) => ({
      action: 'cleared',
      place,
      before: `${String(filled)} 处`,
      after: '',
      reason: '上年内容，不带入新年度',
    }));
}

function keptItems(source: EvaluationTable): RolloverItem[] {
  const rows = `${String(source.indicators.length)} 行`;
  const kept = (place: string, before: string, reason: string): RolloverItem => ({
    action: 'kept',
    place,
    before,
    after: before,
    reason,
  });
  return [
    kept('一级、二级、三级指标', rows, '含指标性质、方向、计量单位'),
    kept('分值', rows, '公式重新写入'),
    kept('年度指标值', rows, '作为新年度的建议值，请逐项确认'),
    kept('主管部门', source.department, ''),
    kept('实施单位', source.implementer, ''),
  ];
}

const ORDER = ['person', 'changed', 'cleared', 'kept'] as const;

/** What needs a person first, then changed, cleared, kept. */
export function inOrder(items: readonly RolloverItem[]): RolloverItem[] {
  return ORDER.flatMap((action) => items.filter((item) => item.action === action));
}

function person(place: string, before: string, after: string, reason: string): RolloverItem {
  return { action: 'person', place, before, after, reason };
}

function changed(place: string, before: string, after: string, reason: string): RolloverItem {
  return { action: 'changed', place, before, after, reason };
}
