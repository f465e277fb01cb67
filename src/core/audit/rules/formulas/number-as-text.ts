import type { FieldCell } from '../../../recognise/recognised-table';
import { isBlank, isDash } from '../../../recognise/figures';
import { textToNumbers } from '../../engine/fixes';
import { hasColumn, isQuantitative, spanning, subjectOf } from '../../../recognise/row-values';
import { runsOf } from '../../engine/runs';
import { cellAt } from '../../../workbook/snapshot';
import type { Report, TableContext, TableRule } from '../../engine/rule';

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
  *check({ table, workbook }: TableContext): Iterable<Report> {
    const cells: { cell: FieldCell | undefined; subject: string }[] = [];
    for (const row of table.funds) {
      const subject = (row.cells.label?.text ?? '').trim();
      for (const field of ['initial', 'budget', 'executed', 'weight', 'rate', 'score'] as const) {
        cells.push({ cell: row.cells[field], subject });
      }
    }
    const saysMeasured = hasColumn(table, 'nature') || hasColumn(table, 'direction');
    for (const row of table.indicators) {
      const subject = subjectOf(row);
      cells.push({ cell: row.cells.weight, subject }, { cell: row.cells.score, subject });
      if (saysMeasured && isQuantitative(row)) {
        cells.push({ cell: row.cells.target, subject }, { cell: row.cells.actual, subject });
      }
    }
    cells.push(
      { cell: table.total?.weight ?? undefined, subject: '合计' },
      { cell: table.total?.score ?? undefined, subject: '合计' },
    );
    const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
    const found = cells.flatMap(({ cell, subject }) => {
      const number = numberIn(cell);
      if (cell === undefined || number === null) return [];
      // A weight printed behind an indicator's name is a number read out of a label: the cell itself is rightly a text.
      if (sheet !== undefined && cellAt(sheet, cell.row, cell.column).value !== cell.value) return [];
      return [{ cell, subject, number }];
    });
    for (const run of runsOf(found, ({ cell }) => cell)) {
      const [first] = run;
      if (first === undefined) continue;
      const typed = run.filter(({ cell }) => cell.formula === null);
      const one = run.length === 1;
      yield {
        at: one ? first.cell : spanning(run.map(({ cell }) => cell)),
        subject: one ? first.subject : '',
        message: one
          ? `“${first.cell.text.trim()}”是文本，不是数字`
          : `${String(run.length)} 格数字存成了文本：${run
              .slice(0, 3)
              .map(({ cell }) => `“${cell.text.trim()}”`)
              .join('')}${run.length > 3 ? '…' : ''}`,
        actual: first.cell.text,
        fix:
          typed.length === 0
            ? null
            : textToNumbers(
                'safe',
                one ? `转为数字 ${String(first.number)}` : `转为数字（${String(typed.length)} 格）`,
                table.sheet,
                typed,
              ),
      };
    }
  },
};

function numberIn(cell: FieldCell | undefined): number | null {
  if (cell === undefined || typeof cell.value !== 'string' || isBlank(cell) || isDash(cell)) return null;
  const narrow = cell.value.normalize('NFKC').replace(/[\s\u200b]+/gu, '');
  const number = NUMBER_TEXT.test(narrow) ? Number(narrow.replaceAll(',', '')) : null;
  // Digits by the thousand are no number that a cell could hold.
  return Number.isFinite(number) ? number : null;
}
