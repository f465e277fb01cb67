import { parseTextNumber } from '../../scoring/text-number';
import { figureOfText, isBlank, plain } from '../figures';
import { typingFix } from '../fixes';
import { hasColumn, isQuantitative, subjectOf } from '../rows';
import type { Report, TableContext, TableRule } from '../rule';

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
    for (const row of table.indicators) {
      if (!isQuantitative(row)) continue;
      for (const [field, name] of COLUMNS) {
        const cell = row.cells[field];
        if (cell === undefined || typeof cell.value !== 'string' || isBlank(cell)) continue;
        const text = cell.value.trim();
        const percentage = /[%％]/u.test(text);
        // Plain text numbers are the matter of the rule on numbers stored as text.
        if (!percentage && figureOfText(text) !== null && !/[元分]$/u.test(text)) continue;
        const number = parseTextNumber(text);
        // Under a unit of % the form writes 95, not 0.95.
        const value = number !== null && percentage ? number.times(100) : number;
        yield {
          at: cell,
          subject: subjectOf(row),
          message: `${name}“${text}”不是数字`,
          actual: text,
          fix:
            value === null || cell.formula !== null
              ? null
              : typingFix('suggestion', `改为数字 ${plain(value)}`, table.sheet, [
                  { cell, input: { value: value.toNumber() } },
                ]),
        };
      }
    }
  },
};
