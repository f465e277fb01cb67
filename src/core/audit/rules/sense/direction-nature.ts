import { typingFix } from '../../engine/fixes';
import { natureOf, statedDirection, subjectOf } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

export const directionNature: TableRule = {
  meta: {
    id: 'direction-nature',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: true,
    zh: {
      title: '指标方向与指标性质矛盾',
      why: '正向指标越大越好，用大于等于、大于或等于；反向指标越小越好，用小于等于或小于；定性指标没有方向。',
      advice: '确认指标是越大越好还是越小越好，再改性质或方向。',
    },
    en: {
      title: 'Direction at odds with nature',
      why: 'A 正向 indicator asks for at least, a 反向 one for at most, a 定性 one has no direction.',
      advice: 'Decide whether more or less is better, then correct nature or direction.',
    },
  },
  *check({ table }: TableContext): Iterable<Report> {
    for (const row of table.indicators) {
      const cell = row.cells.direction;
      const nature = natureOf(row);
      const direction = statedDirection(row);
      if (cell === undefined || nature === '' || direction === '' || cell.text.trim() === '') continue;
      const subject = subjectOf(row);
      const less = direction === '小于等于' || direction === '小于';
      if (nature === '定性' && direction !== '定性') {
        yield {
          at: cell,
          subject,
          message: `定性指标不应有指标方向“${direction}”`,
          actual: direction,
          fix: typingFix('suggestion', '清空指标方向', table.sheet, [{ cell, input: null }]),
        };
      } else if (nature === '正向' && (less || direction === '定性')) {
        yield { at: cell, subject, message: `正向指标的指标方向是“${direction}”`, actual: direction };
      } else if (nature === '反向' && !less && direction !== '等于') {
        yield { at: cell, subject, message: `反向指标的指标方向是“${direction}”`, actual: direction };
      }
    }
  },
};
