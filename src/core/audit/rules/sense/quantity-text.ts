import { parseTextNumber } from '../../../scoring/text-number';
import type { FieldCell } from '../../../recognise/recognised-table';
import { figureOfText, isBlank } from '../../../recognise/figures';
import { textToNumbers } from '../../engine/fixes';
import { hasColumn, isQuantitative, spanning, subjectOf } from '../../../recognise/row-values';
import { runsOf } from '../../engine/runs';
import type { Report, TableContext, TableRule } from '../../engine/rule';

const COLUMNS = [
  ['target', '年度指标值'],
  ['actual', '实际完成值'],
] as const;

export const quantityText: TableRule = {
  meta: {
    id: 'quantity-text',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: true,
    zh: {
      title: '定量指标的值不是数字',
      why: '正向、反向指标按数字计分，单位和符号应写在计量单位、指标方向两栏。',
      advice: '只留数字；确实不能用数字表示的，把指标性质改为定性。',
    },
    en: {
      title: 'A quantitative row holds words',
      why: 'Rows with a direction are scored by numbers; units and signs have columns of their own.',
      advice: 'Leave the number only, or call the row 定性.',
    },
  },
  *check({ table }: TableContext): Iterable<Report> {
    // A form without these columns prints units inside the values on purpose.
    if (!hasColumn(table, 'nature') && !hasColumn(table, 'direction')) return;
    for (const [field, name] of COLUMNS) {
      const found = table.indicators.flatMap((row) => {
        const cell = row.cells[field];
        return cell !== undefined && isQuantitative(row) && isWords(cell)
          ? [{ cell, subject: subjectOf(row), number: numberMeant(cell) }]
          : [];
      });
      // Values with a unit down a whole column are one habit; words are a matter of each row.
      const numbers = found.flatMap(({ number, ...rest }) => (number === null ? [] : [{ ...rest, number }]));
      for (const run of runsOf(numbers, ({ cell }) => cell)) {
        const [first] = run;
        if (first === undefined) continue;
        const one = run.length === 1;
        const typed = run.filter(({ cell }) => cell.formula === null);
        yield {
          at: one ? first.cell : spanning(run.map(({ cell }) => cell)),
          subject: one ? first.subject : '',
          message: one
            ? `${name}“${first.cell.text.trim()}”不是数字`
            : `${String(run.length)} 行的${name}带有单位或符号：${run
                .slice(0, 3)
                .map(({ cell }) => `“${cell.text.trim()}”`)
                .join('')}${run.length > 3 ? '…' : ''}`,
          actual: first.cell.text.trim(),
          fix:
            typed.length === 0
              ? null
              : textToNumbers(
                  'suggestion',
                  one ? `改为数字 ${String(first.number)}` : `改为数字（${String(typed.length)} 格）`,
                  table.sheet,
                  typed,
                ),
        };
      }
      for (const { cell, subject, number } of found) {
        if (number !== null) continue;
        const text = cell.text.trim();
        yield { at: cell, subject, message: `${name}“${text}”不是数字`, actual: text };
      }
    }
  },
};

/** Plain numbers in text cells are the matter of the rule on numbers stored as text. */
function isWords(cell: FieldCell): boolean {
  if (typeof cell.value !== 'string' || isBlank(cell)) return false;
  const text = cell.value.trim();
  return /[%％]/u.test(text) || figureOfText(text) === null || /[元分]$/u.test(text);
}

/** The number that a text with a unit means; under a unit of % the form writes 95, not 0.95. */
function numberMeant(cell: FieldCell): number | null {
  const text = cell.text.normalize('NFKC').trim();
  const number = parseTextNumber(text);
  if (number === null) return null;
  return (text.includes('%') ? number.times(100) : number).toNumber();
}
