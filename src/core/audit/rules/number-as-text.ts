import type { FieldCell } from '../../recognise/recognised-table';
import { isBlank, isDash } from '../figures';
import { typingFix } from '../fixes';
import { hasColumn, isQuantitative, subjectOf } from '../rows';
import type { Report, TableContext, TableRule } from '../rule';

/** A text that is nothing but a number, as typed into a text cell or pasted from Word. */
const NUMBER_TEXT = /^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/u;

export const numberAsText: TableRule = {
  meta: {
    id: 'number-as-text',
    family: 'formulas',
    severity: 'warning',
    scope: 'table',
    live: true,
    zh: {
      title: '数字存成了文本',
      why: '求和与比较都会跳过文本，合计因此少算，却看不出来。',
      advice: '转换为数字。',
    },
    en: {
      title: 'A number stored as text',
      why: 'Sums and comparisons skip text, so totals come out too small and nothing shows it.',
      advice: 'Convert it to a number.',
    },
  },
  *check({ table }: TableContext): Iterable<Report> {
    const cells: { cell: FieldCell | undefined; subject: string }[] = [];
    for (const row of table.funds) {
      const subject = (row.cells.label?.text ?? '').trim();
      for (const field of ['initial', 'budget', 'executed', 'weight', 'rate', 'score'] as const) {
        cells.push({ cell: row.cells[field], subject });
      }
    }
    const typed = hasColumn(table, 'nature') || hasColumn(table, 'direction');
    for (const row of table.indicators) {
      const subject = subjectOf(row);
      cells.push({ cell: row.cells.weight, subject }, { cell: row.cells.score, subject });
      if (typed && isQuantitative(row)) {
        cells.push({ cell: row.cells.target, subject }, { cell: row.cells.actual, subject });
      }
    }
    cells.push(
      { cell: table.total?.weight ?? undefined, subject: '合计' },
      { cell: table.total?.score ?? undefined, subject: '合计' },
    );
    for (const { cell, subject } of cells) {
      if (cell === undefined || typeof cell.value !== 'string' || isBlank(cell) || isDash(cell)) continue;
      const narrow = cell.value.normalize('NFKC').replace(/[\s\u200b]+/gu, '');
      if (!NUMBER_TEXT.test(narrow)) continue;
      const number = Number(narrow.replaceAll(',', ''));
      yield {
        at: cell,
        subject,
        message: `“${cell.value.trim()}”是文本，不是数字`,
        actual: cell.value,
        fix:
          cell.formula === null
            ? typingFix('safe', `转为数字 ${String(number)}`, table.sheet, [
                { cell, input: { value: number } },
              ])
            : null,
      };
    }
  },
};
