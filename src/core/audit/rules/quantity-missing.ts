import { figure, isBlank, plain } from '../figures';
import { columnRange, hasColumn, subjectOf } from '../rows';
import type { Report, TableContext, TableRule } from '../rule';

const COLUMNS = [
  ['target', '年度指标值'],
  ['actual', '实际完成值'],
] as const;

export const quantityMissing: TableRule = {
  meta: {
    id: 'quantity-missing',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: true,
    zh: {
      title: '年度指标值或实际完成值未填',
      why: '得分由年度指标值和实际完成值得出，缺一项就没有依据。',
      advice: '补填该值；指标没有开展的，填 0 并说明原因。',
    },
    en: {
      title: 'Target or actual value missing',
      why: 'A score follows from target and actual value.',
      advice: 'Enter the value; 0 with a reason where nothing was done.',
    },
  },
  *check({ table }: TableContext): Iterable<Report> {
    const rows = table.indicators.filter((row) => subjectOf(row) !== '');
    for (const [field, name] of COLUMNS) {
      if (!hasColumn(table, field)) continue;
      const blank = rows.filter((row) => isBlank(row.cells[field]));
      // A column that nobody has begun is one thing to do, not one for every row.
      const scored = blank.filter((row) => figure(row.cells.score)?.greaterThan(0) === true);
      if (blank.length === rows.length) {
        if (rows.length === 0) continue;
        const count = `${name}一列还没有填写（${String(rows.length)} 行）`;
        yield scored.length === 0
          ? { at: columnRange(table, field), message: count, severity: 'info' }
          : {
              at: columnRange(table, field),
              message: `${count}，其中 ${String(scored.length)} 行却有得分`,
            };
        continue;
      }
      for (const row of blank) {
        const score = scored.includes(row) ? figure(row.cells.score) : null;
        yield {
          at: row.cells[field] ?? null,
          subject: subjectOf(row),
          message: score === null ? `${name}未填` : `${name}未填，却得 ${plain(score)} 分`,
        };
      }
    }
  },
};
