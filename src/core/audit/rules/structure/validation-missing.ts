import { contains } from '../../../workbook/address';
import type { IndicatorField } from '../../../table/layout';
import { hasColumn, subjectOf } from '../../../recognise/row-values';
import { sheetNamed } from '../../../readings/sheet-reader';
import { FIELD } from '../../../words/form-names';
import { tableRule } from '../../engine/rule';

const COLUMNS: readonly (readonly [IndicatorField, string])[] = [
  ['nature', FIELD.nature],
  ['direction', FIELD.direction],
  ['weight', FIELD.weight],
  ['score', FIELD.score],
];

export const validationMissing = tableRule({
  meta: {
    id: 'validation-missing',
    family: 'structure',
    severity: 'info',
    live: false,
    since: '0.1.0',
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
    messages: {
      missing: {
        zh: '{field}没有数据验证，同列其他行有',
        en: '{field} has no data validation here; other rows of the column have one',
      },
    },
  },
  *check({ table, workbook }) {
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
        yield { at: cell, subject: subjectOf(row), message: 'missing', data: { field: name } };
      }
    }
  },
});
