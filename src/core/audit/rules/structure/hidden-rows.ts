import { columnName } from '../../../workbook/address';
import type { FieldCell } from '../../../recognise/recognised-table';
import { figure, plain } from '../../../recognise/figures';
import { sheetNamed } from '../../../readings/sheet-reader';
import { subjectOf } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

export const hiddenRows: TableRule = {
  meta: {
    id: 'hidden-rows',
    family: 'structure',
    severity: 'warning',
    scope: 'table',
    live: false,
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
  },
  *check({ table, workbook }: TableContext): Iterable<Report> {
    const sheet = sheetNamed(workbook, table.sheet);
    if (sheet === null) return;
    const hiddenRows = new Set(sheet.hiddenRows);
    const hiddenColumns = new Set(sheet.hiddenColumns);
    for (const row of table.indicators) {
      const [weight, score] = [figure(row.cells.weight), figure(row.cells.score)];
      if (!hiddenRows.has(row.row) || (weight === null && score === null)) continue;
      const cell = row.cells.score ?? row.cells.weight;
      yield {
        at: cell ?? null,
        subject: subjectOf(row),
        message: `第 ${String(row.row + 1)} 行是隐藏的，分值 ${weight === null ? '空' : plain(weight)}、得分 ${score === null ? '空' : plain(score)} 仍计入合计`,
      };
    }
    for (const row of table.funds) {
      const cell = row.cells.budget ?? row.cells.executed;
      if (!hiddenRows.has(row.row) || cell === undefined) continue;
      const amounts = [row.cells.initial, row.cells.budget, row.cells.executed].map(figure);
      if (!amounts.some((amount) => amount !== null && !amount.isZero())) continue;
      yield {
        at: cell,
        subject: (row.cells.label?.text ?? '').trim(),
        message: `第 ${String(row.row + 1)} 行“${(row.cells.label?.text ?? '').trim()}”是隐藏的，金额仍计入资金总额`,
      };
    }
    const columns = new Map<number, FieldCell>();
    for (const row of table.indicators) {
      for (const cell of [row.cells.target, row.cells.actual, row.cells.weight, row.cells.score]) {
        if (
          cell !== undefined &&
          hiddenColumns.has(cell.column) &&
          figure(cell) !== null &&
          !columns.has(cell.column)
        ) {
          columns.set(cell.column, cell);
        }
      }
    }
    for (const [column, cell] of columns)
      yield { at: cell, message: `${columnName(column)} 列是隐藏的，里面有数字` };
  },
};
