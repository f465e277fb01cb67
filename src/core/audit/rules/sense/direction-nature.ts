import { typingFix } from '../../engine/fixes';
import { natureOf, statedDirection, subjectOf } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';
import type { Direction, Nature } from '../../../scoring/direction';
import { asksForLess, DIRECTION, NATURE } from '../../../words/form-names';

export const directionNature = tableRule({
  meta: {
    id: 'direction-nature',
    family: 'sense',
    severity: 'warning',
    live: true,
    since: '0.1.0',
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
    messages: {
      needless: {
        zh: '定性指标不应有指标方向“{direction}”',
        en: 'A 定性 indicator should have no direction, yet says “{direction}”',
      },
      opposite: {
        zh: '{nature}指标的指标方向是“{direction}”',
        en: 'The direction of a {nature} indicator is “{direction}”',
      },
      clear: { zh: '清空指标方向', en: 'Clear the direction' },
    },
  },
  *check({ table }) {
    for (const row of table.indicators) {
      const cell = row.cells.direction;
      const nature = natureOf(row);
      const direction = statedDirection(row);
      if (cell === undefined || nature === '' || direction === '' || cell.text.trim() === '') continue;
      const subject = subjectOf(row);
      if (nature === NATURE.qualitative && direction !== DIRECTION.qualitative) {
        yield {
          at: cell,
          subject,
          message: 'needless',
          data: { direction },
          actual: direction,
          fix: typingFix('suggestion', { message: 'clear' }, table.sheet, [{ cell, input: null }]),
        };
      } else if (isOpposite(nature, direction)) {
        yield { at: cell, subject, message: 'opposite', data: { nature, direction }, actual: direction };
      }
    }
  },
});

/** Whether the direction cannot be that of a 正向 or 反向 indicator. */
function isOpposite(nature: Nature, direction: Direction): boolean {
  const less = asksForLess(direction);
  if (nature === NATURE.forward) return less || direction === DIRECTION.qualitative;
  return nature === NATURE.reverse && !less && direction !== DIRECTION.equal;
}
