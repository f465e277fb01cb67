import type { CellChange } from '../../engine/fixes';
import { typingFix } from '../../engine/fixes';
import { isMoneyUnit, unitOf } from '../../../readings/money';
import { hasColumn, isCost, natureOf, statedDirection, subjectOf } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

/** More of these is better although they stand under 成本. */
const SAVING = /节约|节省|降低|压减|下降|控制率/u;

export const costDirection: TableRule = {
  meta: {
    id: 'cost-direction',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: false,
    zh: {
      title: '成本指标用了正向或“大于等于”“等于”',
      why: '成本越低越好，应为反向、小于等于；写成正向，超支反而得满分。',
      advice: '改为反向、小于等于；这一项其实不是成本的，改到时效或质量指标下。',
    },
    en: {
      title: 'A cost that is to be exceeded',
      why: 'Less cost is better; as a forward indicator an overrun would score full.',
      advice: 'Make it 反向 with 小于等于, or move it where it belongs.',
    },
  },
  *check({ table }: TableContext): Iterable<Report> {
    if (!hasColumn(table, 'nature') && !hasColumn(table, 'direction')) return;
    for (const row of table.indicators) {
      if (!isCost(row) || SAVING.test(subjectOf(row))) continue;
      const nature = natureOf(row);
      const direction = statedDirection(row);
      const forward = direction === '大于等于' || direction === '大于';
      if (!forward && !(nature === '正向' && (direction === '等于' || direction === ''))) continue;
      const changes: CellChange[] = [];
      if (row.cells.nature !== undefined && nature !== '反向') {
        changes.push({ cell: row.cells.nature, input: { value: '反向' } });
      }
      if (row.cells.direction !== undefined) {
        changes.push({ cell: row.cells.direction, input: { value: '小于等于' } });
      }
      yield {
        at: row.cells.direction ?? row.cells.nature ?? null,
        subject: subjectOf(row),
        message: `成本指标“${subjectOf(row)}”的方向是${[nature, direction].filter((word) => word !== '').join('、')}，应为反向、小于等于`,
        expected: '反向 小于等于',
        actual: `${nature} ${direction}`.trim(),
        fix: isMoneyUnit(unitOf(row))
          ? typingFix('suggestion', '改为反向、小于等于', table.sheet, changes)
          : null,
      };
    }
  },
};
