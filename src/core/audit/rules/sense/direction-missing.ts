import { hasColumn, natureOf, statedDirection, subjectOf, textOf } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

export const directionMissing: TableRule = {
  meta: {
    id: 'direction-missing',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: true,
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
  },
  *check({ table }: TableContext): Iterable<Report> {
    const natures = hasColumn(table, 'nature');
    const directions = hasColumn(table, 'direction');
    if (!natures && !directions) return;
    for (const row of table.indicators) {
      const subject = subjectOf(row);
      if (subject === '') continue;
      const direction = statedDirection(row);
      const written = textOf(row, 'direction');
      if (directions && written !== '' && direction === '') {
        yield {
          at: row.cells.direction ?? null,
          subject,
          message: `无法识别的指标方向“${written}”`,
          actual: written,
        };
        continue;
      }
      const nature = natureOf(row);
      // 定量指标 says that numbers count, and nothing about which way.
      const writtenNature = textOf(row, 'nature').replace(/^定量(?:指标)?$/u, '');
      // Some forms put the sign into the column 指标性质: then it says the direction, and nothing is missing.
      const signInNature = nature === '' && direction !== '' && writtenNature !== '' && written === '';
      if (natures && writtenNature !== '' && nature === '' && !signInNature) {
        yield {
          at: row.cells.nature ?? null,
          subject,
          message: `无法识别的指标性质“${writtenNature}”`,
          actual: writtenNature,
        };
      } else if (natures && writtenNature === '' && textOf(row, 'nature') === '') {
        yield { at: row.cells.nature ?? null, subject, message: '指标性质未填' };
      }
      if (directions && written === '' && (nature === '正向' || nature === '反向') && direction === '') {
        yield { at: row.cells.direction ?? null, subject, message: `${nature}指标没有指标方向` };
      }
    }
  },
};
