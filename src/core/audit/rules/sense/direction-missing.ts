import type { RecognisedIndicator } from '../../../recognise/recognised-table';
import { hasColumn, natureOf, statedDirection, subjectOf, textOf } from '../../../recognise/row-values';
import { tableRule, type Report } from '../../engine/rule';
import { saysQuantitative } from '../../../words/categories';
import { NATURE } from '../../../words/form-names';

const MESSAGES = {
  unknownDirection: { zh: '无法识别的指标方向“{direction}”', en: 'Unknown 指标方向 “{direction}”' },
  unknownNature: { zh: '无法识别的指标性质“{nature}”', en: 'Unknown 指标性质 “{nature}”' },
  noNature: { zh: '指标性质未填', en: '指标性质 is not filled in' },
  noDirection: { zh: '{nature}指标没有指标方向', en: 'A {nature} indicator without 指标方向' },
} as const;

export const directionMissing = tableRule({
  meta: {
    id: 'direction-missing',
    family: 'sense',
    severity: 'warning',
    live: true,
    since: '0.1.0',
    zh: {
      title: '指标性质或指标方向缺失、无法识别',
      why: '没有性质和方向，就不知道完成值大好还是小好，得分无法按规则计算。',
      advice: '指标性质填正向、反向或定性；正向、反向指标再选指标方向。',
    },
    en: {
      title: 'Nature or direction missing or unknown',
      why: 'Without them the rule for the score is not known.',
      advice: 'Choose 正向, 反向 or 定性, and a direction for the first two.',
    },
    messages: MESSAGES,
  },
  *check({ table }) {
    const natures = hasColumn(table, 'nature');
    const directions = hasColumn(table, 'direction');
    if (!natures && !directions) return;
    for (const row of table.indicators) {
      if (subjectOf(row) === '') continue;
      const direction = directions ? directionFault(row) : null;
      if (direction?.message === 'unknownDirection') {
        yield direction;
        continue;
      }
      const nature = natures ? natureFault(row) : null;
      if (nature !== null) yield nature;
      if (direction !== null) yield direction;
    }
  },
});

type Fault = Report<keyof typeof MESSAGES>;

function directionFault(row: RecognisedIndicator): Fault | null {
  if (statedDirection(row) !== '') return null;
  const where = { at: row.cells.direction ?? null, subject: subjectOf(row) };
  const written = textOf(row, 'direction');
  if (written !== '') {
    return { ...where, message: 'unknownDirection', data: { direction: written }, actual: written };
  }
  const nature = natureOf(row);
  const needsOne = nature === NATURE.forward || nature === NATURE.reverse;
  return needsOne ? { ...where, message: 'noDirection', data: { nature } } : null;
}

function natureFault(row: RecognisedIndicator): Fault | null {
  const where = { at: row.cells.nature ?? null, subject: subjectOf(row) };
  const written = textOf(row, 'nature');
  if (written === '') return { ...where, message: 'noNature' };
  // 定量指标 says that numbers count, and nothing about which way.
  if (natureOf(row) !== '' || saysQuantitative(written)) return null;
  // Some forms put the sign into the column 指标性质: then it says the direction, and nothing is missing.
  if (statedDirection(row) !== '' && textOf(row, 'direction') === '') return null;
  return { ...where, message: 'unknownNature', data: { nature: written }, actual: written };
}
