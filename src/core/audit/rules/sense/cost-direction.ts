import type { CellChange } from '../../engine/fixes';
import { typingFix } from '../../engine/fixes';
import { isMoneyUnit, unitOf } from '../../../readings/money';
import type { RecognisedIndicator } from '../../../recognise/recognised-table';
import { hasColumn, isCost, natureOf, statedDirection, subjectOf } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';
import { DIRECTION, NATURE } from '../../../words/form-names';
import { hasSense } from '../../../words/senses';

export const costDirection = tableRule({
  meta: {
    id: 'cost-direction',
    family: 'sense',
    severity: 'warning',
    live: false,
    since: '0.1.0',
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
    messages: {
      toExceed: {
        zh: '成本指标“{indicator}”的方向是{stated:、}，应为反向、小于等于',
        en: 'The direction of the cost “{indicator}” is {stated:, }; it should be 反向 with 小于等于',
      },
      reverse: { zh: '改为反向、小于等于', en: 'Change to 反向 with 小于等于' },
    },
  },
  *check({ table }) {
    if (!hasColumn(table, 'nature') && !hasColumn(table, 'direction')) return;
    for (const row of table.indicators) {
      const subject = subjectOf(row);
      // More of a saving is better although it stands under 成本.
      if (!isCost(row) || hasSense(subject, 'saving') || !isToExceed(row)) continue;
      const stated = [natureOf(row), statedDirection(row)];
      yield {
        at: row.cells.direction ?? row.cells.nature ?? null,
        subject,
        message: 'toExceed',
        data: { indicator: subject, stated: stated.filter((word) => word !== '') },
        expected: `${NATURE.reverse} ${DIRECTION.atMost}`,
        actual: stated.join(' ').trim(),
        fix: isMoneyUnit(unitOf(row))
          ? typingFix('suggestion', { message: 'reverse' }, table.sheet, reversal(row))
          : null,
      };
    }
  },
});

/** Whether the row wants more of what it measures, by its direction or, where that leaves it open, by its nature. */
function isToExceed(row: RecognisedIndicator): boolean {
  const direction = statedDirection(row);
  if (direction === DIRECTION.atLeast || direction === DIRECTION.more) return true;
  return natureOf(row) === NATURE.forward && (direction === DIRECTION.equal || direction === '');
}

/** What to type to make the row one of which less is better. */
function reversal(row: RecognisedIndicator): CellChange[] {
  const { nature, direction } = row.cells;
  const changes: CellChange[] = [];
  if (nature !== undefined && natureOf(row) !== NATURE.reverse) {
    changes.push({ cell: nature, input: { value: NATURE.reverse } });
  }
  if (direction !== undefined) changes.push({ cell: direction, input: { value: DIRECTION.atMost } });
  return changes;
}
