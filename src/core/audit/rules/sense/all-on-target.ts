import { figure } from '../../../recognise/figures';
import { columnRange, measuresOf } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';

export const allOnTarget = tableRule({
  meta: {
    id: 'all-on-target',
    family: 'sense',
    severity: 'info',
    live: false,
    since: '0.1.0',
    zh: {
      title: '所有定量指标恰好等于指标值',
      why: '项项不多不少，多半是把指标值抄进了完成值。',
      advice: '抽查几项的原始资料，按实际填写。',
    },
    en: {
      title: 'Every row exactly on target',
      why: 'Mostly the targets were copied into the actual values.',
      advice: 'Check some rows against their records.',
    },
    options: {
      fewest: {
        zh: '至少有几行定量指标才看',
        en: 'Fewest rows with numbers',
        default: 5,
        least: 2,
        most: 100,
      },
    },
    messages: {
      allEqual: {
        zh: '{rows} 项定量指标的完成值都恰好等于指标值',
        en: 'The actual values of {rows} quantitative indicators are all exactly their targets',
      },
    },
  },
  *check({ table }, { fewest }) {
    const measured = table.indicators.flatMap((row) => {
      const measures = measuresOf(row);
      return measures === null || figure(row.cells.score) === null ? [] : [measures];
    });
    if (measured.length < fewest) return;
    if (!measured.every(({ target, actual }) => target.equals(actual))) return;
    yield {
      at: columnRange(table, 'actual'),
      message: 'allEqual',
      data: { rows: measured.length },
    };
  },
});
