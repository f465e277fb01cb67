import { evaluateFormula, withOverrides, type CellReader } from '../../../formula/evaluate';
import { summedReferences } from '../../../formula/summed-references';
import { formulaTokens, functionNames } from '../../../formula/tokens';
import type { FieldCell } from '../../../recognise/recognised-table';
import { Decimal, fromCellNumber } from '../../../number/decimal';
import { cellName, contains } from '../../../workbook/address';
import { cellAt, cellKey } from '../../../workbook/snapshot';
import { ownReferences, reads } from '../../formulas/formula-cells';
import { totalFundRow } from '../../../recognise/row-values';
import { sheetNamed, sheetReader } from '../../../readings/sheet-reader';
import { FIELD, fieldOfRow } from '../../../words/form-names';
import type { Told } from '../../../message/message';
import { tableRule, type TableContext } from '../../engine/rule';

interface Sum {
  readonly name: string;
  readonly cell: FieldCell;
  /** The cells whose sum it should be. */
  readonly parts: readonly FieldCell[];
}

function sumsOf(table: TableContext['table']): Sum[] {
  const fund = totalFundRow(table);
  const sums: Sum[] = [];
  const add = (
    name: string,
    cell: FieldCell | null | undefined,
    parts: readonly (FieldCell | undefined)[],
  ): void => {
    if (cell !== null && cell !== undefined)
      sums.push({ name, cell, parts: parts.flatMap((part) => part ?? []) });
  };
  add(FIELD.total, table.total?.score, [
    fund?.cells.score,
    ...table.indicators.map((row) => row.cells.score),
  ]);
  add(FIELD.weightTotal, table.total?.weight, [
    fund?.cells.weight,
    ...table.indicators.map((row) => row.cells.weight),
  ]);
  for (const [field, name] of [
    ['initial', FIELD.initial],
    ['budget', FIELD.budget],
    ['executed', FIELD.executed],
  ] as const) {
    const parts = table.funds.filter((row) => row !== fund).map((row) => row.cells[field]);
    add(fieldOfRow(FIELD.totalAmount, name), fund?.cells[field], parts);
  }
  return sums;
}

/** Parts that are asked about at once, by giving them the values 1, 4 and 16: small enough for any cap at 100. */
const AT_ONCE = 3;

/** How often each part counts in the sum; null where the formula cannot be calculated here. */
function timesCounted(formula: string, parts: readonly FieldCell[], read: CellReader): number[] | null {
  const summed = summedReferences(formula);
  if (summed !== null) {
    return parts.map((part) => summed.filter(({ range }) => contains(range, part.row, part.column)).length);
  }
  const times: number[] = [];
  const zero = parts.map((at) => ({ at, value: 0 }));
  const base = numberOf(evaluateFormula(formula, withOverrides(read, zero)));
  if (base === null) return null;
  for (let from = 0; from < parts.length; from += AT_ONCE) {
    const set = parts.map((at, index) => ({
      at,
      value: index >= from && index < from + AT_ONCE ? 4 ** (index - from) : 0,
    }));
    const value = numberOf(evaluateFormula(formula, withOverrides(read, set)));
    if (value === null) return null;
    let rest = value.minus(base).round().toNumber();
    for (let index = from; index < Math.min(parts.length, from + AT_ONCE); index += 1) {
      times.push(((rest % 4) + 4) % 4);
      rest = Math.floor(rest / 4);
    }
  }
  return times;
}

function leadsElsewhere(formula: string): boolean {
  return (
    functionNames(formula).some((name) => /^(?:OFFSET|INDIRECT|INDEX|CHOOSE|X?LOOKUP)$/u.test(name)) ||
    formulaTokens(formula).some(({ kind }) => kind === 'name' || kind === 'structured' || kind === 'unknown')
  );
}

/** Whether a cell's number goes into the sum, and does not only decide what does: SUMIF(J13:J20,">0",K13:K20). */
function counts(
  formula: string,
  at: { readonly row: number; readonly column: number },
  read: CellReader,
): boolean {
  if (summedReferences(formula) !== null) return true;
  const [without, with_] = [0, 64].map((value) =>
    numberOf(evaluateFormula(formula, withOverrides(read, [{ at, value }]))),
  );
  if (without === undefined || with_ === undefined || without === null || with_ === null) return false;
  return !without.equals(with_);
}

function numberOf(result: ReturnType<typeof evaluateFormula>): Decimal | null {
  const value = result?.value;
  // A formula that shows nothing for a sum of 0 still sums.
  if (value === '') return new Decimal(0);
  return typeof value === 'number' ? fromCellNumber(value) : null;
}

/** Rows of all ranges of one sum together: more than any sum of a form takes in. */
const MOST_ROWS = 5_000;

/** Numbers that the sum takes in although they are none of its parts. */
function extraCells(
  formula: string,
  table: TableContext['table'],
  workbook: TableContext['workbook'],
  cell: FieldCell,
  parts: readonly FieldCell[],
): { row: number; column: number }[] {
  const sheet = sheetNamed(workbook, table.sheet);
  if (sheet === null) return [];
  const columns = new Set(parts.map(({ column }) => column));
  const known = new Set([cell, ...parts].map(({ row, column }) => cellKey(row, column)));
  const extra: { row: number; column: number }[] = [];
  let left = MOST_ROWS;
  for (const { range, extent } of ownReferences(formula, table.sheet)) {
    if (extent !== 'cells' || range.bottom - range.top > left) continue;
    left -= range.bottom - range.top;
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (const column of columns) {
        const key = cellKey(row, column);
        if (column < range.left || column > range.right || known.has(key)) continue;
        known.add(key);
        if (typeof cellAt(sheet, row, column).value === 'number') extra.push({ row, column });
      }
    }
  }
  return extra;
}

type Fault = 'missed' | 'doubled' | 'extra';

function told(
  fault: Fault,
  cells: readonly { readonly row: number; readonly column: number }[],
): Told<Fault>[] {
  if (cells.length === 0) return [];
  return [{ message: fault, data: { cells: cells.map(({ row, column }) => cellName(row, column)) } }];
}

export const sumRange = tableRule({
  meta: {
    id: 'sum-range',
    family: 'formulas',
    severity: 'error',
    live: false,
    since: '0.1.0',
    zh: {
      title: '合计公式漏了行、重复计算或多加了别的单元格',
      why: '求和区间没有跟着插入的行变化，或者把小计、标题行之外的数也加了进去。',
      advice: '把求和区间改为全部指标行，并加上执行率一行。',
    },
    en: {
      title: 'A sum that misses rows, counts one twice or adds others',
      why: 'The range did not follow inserted rows, or takes in more than it should.',
      advice: 'Make it all indicator rows and the row of the execution rate.',
    },
    messages: {
      sum: { zh: '{sum}的公式 {formula} {faults:，}', en: 'The formula {formula} of {sum} {faults:, }' },
      missed: { zh: '漏了 {cells:、}', en: 'misses {cells:, }' },
      doubled: { zh: '重复计算 {cells:、}', en: 'counts {cells:, } more than once' },
      extra: { zh: '多加了 {cells:、}', en: 'also adds {cells:, }' },
    },
  },
  *check({ table, workbook }) {
    const read = sheetReader(workbook, table.sheet);
    for (const { name, cell, parts } of sumsOf(table)) {
      if (cell.formula === null || parts.length === 0) continue;
      const { formula } = cell;
      // A formula that reads none of them (a link to another sheet) is no sum of this table.
      if (!parts.some((part) => reads(formula, table.sheet, part))) continue;
      const times = timesCounted(formula, parts, read);
      // Which cells OFFSET, INDIRECT or a name lead to is not written in the formula; the total's value is judged elsewhere.
      if (times === null && leadsElsewhere(formula)) continue;
      const missed = parts.filter(
        (part, at) => (times?.[at] ?? Number(reads(formula, table.sheet, part))) === 0,
      );
      const doubled = parts.filter((_, at) => (times?.[at] ?? 1) > 1);
      const extra = extraCells(formula, table, workbook, cell, parts).filter((at) =>
        counts(formula, at, read),
      );
      const faults = [...told('missed', missed), ...told('doubled', doubled), ...told('extra', extra)];
      if (faults.length === 0) continue;
      yield {
        at: cell,
        subject: name,
        message: 'sum',
        data: { sum: name, formula, faults },
        actual: formula,
      };
    }
  },
});
