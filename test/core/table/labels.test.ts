import {
  categoryOf,
  fundFieldOf,
  fundRowKindOf,
  indicatorFieldOf,
  isHeadLabel,
  normaliseText,
  weightInLabel,
  tierOf,
} from '../../../src/core/table/labels';
import { LAYOUTS } from '../../../src/core/table/layouts';
import { TABLE_FILES, publishedTable } from '../../support/published-tables';

describe('labels of the form', () => {
  it.each([
    ['项目资金\n（万元）：', '项目资金(万元):'],
    ['ＡＢＣ１２３％', 'ABC123%'],
    ['產出 指標【５０】', '产出指标(50)'],
    ['一级\u00a0指标\u3000', '一级指标'],
    ['等于═', '等于='],
    ['滿意度指標', '满意度指标'],
  ])('compares %p as %p', (text, normal) => {
    expect(normaliseText(text)).toBe(normal);
  });

  it.each([
    ['产出指标 (50)', '产出指标', '50'],
    ['产出指标（50分）', '产出指标', '50'],
    ['效益指标30分', '效益指标', '30'],
    ['满意度指标', '满意度指标', null],
    ['服务对象满意度指标（10）', '满意度指标', '10'],
    ['成本指标', '成本指标', null],
    ['效率', '效益指标', null],
  ])('takes %p as the tier %s with the weight %p', (text, tier, weight) => {
    expect(tierOf(text)).toEqual({ tier, weight });
  });

  it.each(['数量指标', '三级指标', '', '产出', '产出率'])(
    'takes %p as a tier only when it is one',
    (text) => {
      expect(tierOf(text)?.tier ?? null).toBe(text === '产出' ? '产出指标' : null);
    },
  );

  it.each([
    ['社会效益', '社会效益指标'],
    ['可持续影响指标', '可持续影响指标'],
    ['生态环境成本指标', '成本指标'],
    ['满意度指标', '服务对象满意度指标'],
    ['产出数量指标（20分）', '数量指标'],
    ['产出指标', null],
  ])('takes %p as the category %p', (text, category) => {
    expect(categoryOf(text)).toBe(category);
  });

  it('knows the tier and the category of every published row', () => {
    for (const file of TABLE_FILES) {
      for (const { l1, l2 } of publishedTable(file).indicators) {
        expect([file, l1, tierOf(l1) === null]).toEqual([file, l1, false]);
        expect([file, l2, categoryOf(l2) === null]).toEqual([file, l2, false]);
      }
    }
  });

  it('knows every heading of the catalogue as the field that it heads', () => {
    for (const layout of LAYOUTS) {
      for (const { field, heading } of layout.indicators.columns) {
        // 四川 prints the sign of the direction under 指标性质: its cells say so, its heading does not.
        const expected =
          layout.indicators.directionAs === 'signs' && field === 'direction' ? 'nature' : field;
        expect([layout.id, heading, indicatorFieldOf(heading)]).toEqual([layout.id, heading, expected]);
      }
      for (const { field, heading } of layout.funds.columns) {
        if (heading !== '')
          expect([layout.id, heading, fundFieldOf(heading)]).toEqual([layout.id, heading, field]);
      }
      expect(fundRowKindOf(layout.funds.rows[0] ?? '')).toBe('total');
      expect(isHeadLabel('projectName', layout.head.projectLabel)).toBe(true);
      expect(isHeadLabel('goal', layout.goal.label)).toBe(true);
    }
  });

  it.each([
    ['年度资金总额', 'total'],
    ['其中:财政拨款', 'fiscal'],
    ['其中：当年财政拨款', 'fiscal'],
    ['上年结转资金', 'carriedOver'],
    ['其他资金', 'other'],
    ['社会捐赠', 'unknown'],
  ])('takes %p as the money row %s', (label, kind) => {
    expect(fundRowKindOf(label)).toBe(kind);
  });

  it.each([
    ['产出指标(50)', '50'],
    ['得分（20分×执行率）', null],
    ['绩效指标\n80分', '80'],
    ['项目资金（万元）', null],
  ])('reads the weight printed in %p as %p', (label, weight) => {
    expect(weightInLabel(label)).toBe(weight);
  });
});
