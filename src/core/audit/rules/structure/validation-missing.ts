import { contains } from '../../../workbook/address';
import type { IndicatorField } from '../../../table/layout';
import { hasColumn, subjectOf } from '../../../recognise/row-values';
import { sheetNamed } from '../../../readings/sheet-reader';
import type { Report, TableContext, TableRule } from '../../engine/rule';

const COLUMNS: readonly (readonly [IndicatorField, string])[] = [
  ['nature', '指标性质'],
  ['direction', '指标方向'],
  ['weight', '分值'],
  ['score', '得分'],
];

export const validationMissing: TableRule = {
  meta: {
    id: 'validation-missing',
    family: 'structure',
    severity: 'info',
    scope: 'table',
    live: false,
    zh: {
      title: '个别行没有数据验证',
      why: '同列其他行有下拉列表或数值限制，这几行没有，多半是插行或粘贴时丢的。',
      advice: '从相邻行复制数据验证。',
    },
    en: {
      title: 'Some rows lack the validation of their column',
      why: 'Mostly it was lost when a row was inserted or pasted.',
      advice: 'Copy it from a neighbour.',
    },
  },
  *check({ table, workbook }: TableContext): Iterable<Report> {
    const rules = sheetNamed(workbook, table.sheet)?.validations ?? [];
    if (rules.length === 0) return;
    for (const [field, name] of COLUMNS) {
      if (!hasColumn(table, field)) continue;
      const rows = table.indicators.flatMap((row) => {
        const cell = row.cells[field];
        return cell === undefined ? [] : [{ row, cell }];
      });
      const without = rows.filter(
        ({ cell }) => !rules.some(({ range }) => contains(range, cell.row, cell.column)),
      );
      if (without.length === 0 || without.length * 2 > rows.length) continue;
      for (const { row, cell } of without) {
        yield { at: cell, subject: subjectOf(row), message: `${name}没有数据验证，同列其他行有` };
      }
    }
  },
};
