import { presetById } from '../../src/core/profile/presets';
import { costConditionFormula, filledDownExpression } from '../../src/core/scoring/cost-row';
import { indicatorScoreFormula } from '../../src/core/scoring/indicator-score';
import type { TestSheet } from './sheet-calculation';

const CATEGORIES = ['成本指标', null, null, '数量指标', null, '经济成本指标', null] as const;

/**
 * A merged 二级指标 column, of which only the first cells hold the text: each row's category, whether it is a cost, and
 * its score under 怀仁's rules, which read the category. 5 of 10 points stand for 50 of 100 spent.
 */
export function mergedCategorySheet(): TestSheet {
  const profile = presetById('shanxi-huairen');
  if (profile === null) throw new Error('the preset is gone');
  const rows = CATEGORIES.map((text, index) => {
    const line = String(index + 1);
    const category = filledDownExpression('A', 1, index + 1);
    const score = indicatorScoreFormula(profile, {
      weight: `B${line}`,
      target: `C${line}`,
      actual: `D${line}`,
      direction: `E${line}`,
      nature: null,
      category,
      indicator: `F${line}`,
      judged: '""',
    });
    return [
      text,
      10,
      100,
      50,
      '小于等于',
      '印刷费',
      { formula: `=${category}` },
      { formula: `=IF(${costConditionFormula({ category })},"成本","")` },
      { formula: score },
    ];
  });
  return { name: '表', rows };
}

/** What the last three columns of that sheet must show. */
export const MERGED_CATEGORY_RESULTS = [
  ['成本指标', '成本', 5],
  ['成本指标', '成本', 5],
  ['成本指标', '成本', 5],
  ['数量指标', '', 10],
  ['数量指标', '', 10],
  ['经济成本指标', '成本', 5],
  ['经济成本指标', '成本', 5],
] as const;
