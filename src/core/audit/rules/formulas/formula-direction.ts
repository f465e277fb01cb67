import { scoreProbe } from '../../formulas/probe';
import { directionOf, isQualitative, subjectOf } from '../../../recognise/row-values';
import { sheetReader } from '../../../readings/sheet-reader';
import { asksForLess, DIRECTION } from '../../../words/form-names';
import { tableRule } from '../../engine/rule';

export const formulaDirection = tableRule({
  meta: {
    id: 'formula-direction',
    family: 'formulas',
    severity: 'error',
    live: false,
    since: '0.1.0',
    zh: {
      title: '得分公式用反了方向',
      why: '反向指标超过上限应扣分，正向指标没有达到应扣分；公式用反，做得差反而得满分。',
      advice: '换成与指标方向一致的公式。',
    },
    en: {
      title: 'A score formula for the opposite direction',
      why: 'A limit exceeded or a target missed must cost points.',
      advice: 'Use the formula of the right direction.',
    },
    messages: {
      aboveLimit: {
        zh: '方向是“{direction}”，但完成值超过上限一倍时，公式 {formula} 仍给满分',
        en: 'The direction is “{direction}”, yet at twice the limit the formula {formula} still gives full marks',
      },
      belowTarget: {
        zh: '方向是“{direction}”，但完成值只有指标值一半时，公式 {formula} 仍给满分',
        en: 'The direction is “{direction}”, yet at half the target the formula {formula} still gives full marks',
      },
    },
  },
  *check({ table, workbook }) {
    const read = sheetReader(workbook, table.sheet);
    for (const row of table.indicators) {
      const probe = isQualitative(row) ? null : scoreProbe(row, table.sheet, read);
      if (probe === null || probe.weight <= 0) continue;
      const direction = directionOf(row);
      if (direction === '' || direction === DIRECTION.qualitative) continue;
      const isLess = asksForLess(direction);
      // Twice the limit, or half the target: never full under any rule.
      const result = probe.ask(isLess ? { target: 10, actual: 20 } : { target: 20, actual: 10 });
      if (typeof result !== 'number' || probe.weight > result) continue;
      const { formula } = probe.cell;
      yield {
        at: probe.cell,
        subject: subjectOf(row),
        message: isLess ? 'aboveLimit' : 'belowTarget',
        data: { direction, formula },
        actual: formula,
      };
    }
  },
});
