import { columnName } from '../../../workbook/address';
import type { Decimal } from '../../../number/decimal';
import type { FieldCell, RecognisedTable } from '../../../recognise/recognised-table';
import { figure, plain } from '../../../recognise/figures';
import { sheetNamed } from '../../../readings/sheet-reader';
import { subjectOf } from '../../../recognise/row-values';
import type { Told } from '../../../message/message';
import { tableRule, type Report } from '../../engine/rule';

export const hiddenRows = tableRule({
  meta: {
    id: 'hidden-rows',
    family: 'structure',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '表里隐藏了含有数字的行或列',
      why: '隐藏的行仍然计入总分，打印和核对时却看不见。',
      advice: '取消隐藏；不需要的行删去。',
    },
    en: {
      title: 'Rows or columns with figures are hidden',
      why: 'They count in the total though nobody sees them.',
      advice: 'Unhide them, or delete what is not needed.',
    },
    messages: {
      indicator: {
        zh: '第 {row} 行是隐藏的，分值 {weight}、得分 {score} 仍计入合计',
        en: 'Row {row} is hidden, but its weight {weight} and its score {score} count in the total',
      },
      blank: { zh: '空', en: '(blank)' },
      fund: {
        zh: '第 {row} 行“{label}”是隐藏的，金额仍计入资金总额',
        en: 'Row {row}, “{label}”, is hidden, but its amounts count in the total of the funds',
      },
      column: { zh: '{column} 列是隐藏的，里面有数字', en: 'Column {column} is hidden and holds figures' },
    },
  },
  *check({ table, workbook }) {
    const sheet = sheetNamed(workbook, table.sheet);
    if (sheet === null) return;
    const hidden = new Set(sheet.hiddenRows);
    yield* hiddenIndicators(table, hidden);
    yield* hiddenFunds(table, hidden);
    yield* hiddenColumns(table, new Set(sheet.hiddenColumns));
  },
});

function* hiddenIndicators(
  table: RecognisedTable,
  hidden: ReadonlySet<number>,
): Generator<Report<'indicator'>> {
  for (const row of table.indicators) {
    const [weight, score] = [figure(row.cells.weight), figure(row.cells.score)];
    if (!hidden.has(row.row) || (weight === null && score === null)) continue;
    yield {
      at: row.cells.score ?? row.cells.weight ?? null,
      subject: subjectOf(row),
      message: 'indicator',
      data: { row: row.row + 1, weight: told(weight), score: told(score) },
    };
  }
}

function told(number: Decimal | null): string | Told<'blank'> {
  return number === null ? { message: 'blank' } : plain(number);
}

function* hiddenFunds(table: RecognisedTable, hidden: ReadonlySet<number>): Generator<Report<'fund'>> {
  for (const row of table.funds) {
    const cell = row.cells.budget ?? row.cells.executed;
    if (!hidden.has(row.row) || cell === undefined) continue;
    const amounts = [row.cells.initial, row.cells.budget, row.cells.executed].map(figure);
    if (!amounts.some((amount) => amount !== null && !amount.isZero())) continue;
    const label = (row.cells.label?.text ?? '').trim();
    yield { at: cell, subject: label, message: 'fund', data: { row: row.row + 1, label } };
  }
}

function* hiddenColumns(table: RecognisedTable, hidden: ReadonlySet<number>): Generator<Report<'column'>> {
  const columns = new Map<number, FieldCell>();
  for (const row of table.indicators) {
    for (const cell of [row.cells.target, row.cells.actual, row.cells.weight, row.cells.score]) {
      if (cell === undefined || !hidden.has(cell.column) || columns.has(cell.column)) continue;
      if (figure(cell) !== null) columns.set(cell.column, cell);
    }
  }
  for (const [column, cell] of columns) {
    yield { at: cell, message: 'column', data: { column: columnName(column) } };
  }
}
