import { audit } from '../../../src/core/audit/engine/audit';
import { chooseProfile } from '../../../src/core/audit/profile-choice/choose-profile';
import { auditedTable } from '../../../src/report/file-audit';
import { PRESETS } from '../../../src/core/profile/presets';
import { recognise } from '../../../src/core/recognise/recognise';
import { cellName } from '../../../src/core/workbook/address';
import { drawnForm } from '../../support/hands/drawn-form';
import {
  ANHUI,
  BARE_TOTAL,
  CENTRAL,
  CHONGQING,
  COUNTS,
  COUNTY,
  HEBEI_POINTS,
  HEBEI_SHARES,
  HUBEI,
  LEVEL_WEIGHTS,
  LIAONING,
  NINGXIA,
  OWN_WEIGHTS,
  SHARED_SCORES,
  SICHUAN,
  TRANSFER,
  YUNNAN,
} from '../../support/hands/regional-forms';
import { bookOf } from '../../support/hands/sheet-writer';
import { defaultProfile } from '../../support/rule-tester';

/** Findings of a form that is audited alone, under the rules that explain it best. */
function findingsOf(drawing: string): string[] {
  const workbook = bookOf(drawnForm(drawing));
  const tables = recognise(workbook);
  expect(tables).toHaveLength(1);
  const profile = chooseProfile(tables, PRESETS)?.profile ?? defaultProfile();
  return audit({ workbook, tables, profile }).map(({ severity, rule, range, message }) => {
    const place = range === null ? '' : cellName(range.top, range.left);
    return `${severity} ${rule} ${place} ${message}`;
  });
}

/** Each form with all that the audit says of it: nothing that is not so. */
const CASES: readonly (readonly [name: string, drawing: string, findings: readonly string[]])[] = [
  ['云南', YUNNAN, []],
  ['河北 points', HEBEI_POINTS, []],
  ['河北 shares', HEBEI_SHARES, []],
  ['重庆', CHONGQING, []],
  ['湖北', HUBEI, []],
  ['湖北 shared scores', SHARED_SCORES, []],
  ['宁夏', NINGXIA, ['info placeholder C14 有 2 行没有用到，只留着模板里的“指标2：”“……”']],
  ['安徽', ANHUI, ['info placeholder D14 有 5 行没有用到，只留着模板里的“指标2：”“……”“指标1：”']],
  ['transfer payment', TRANSFER, []],
  ['county', COUNTY, []],
  ['bare total', BARE_TOTAL, []],
  ['central office', CENTRAL, ['info execution-score I6 应为 7 = 505 ÷ 520，实际 9.7，是按执行率折算的']],
  ['四川', SICHUAN, []],
  ['counts', COUNTS, []],
  ['辽宁', LIAONING, []],
  ['weights of levels', LEVEL_WEIGHTS, []],
  ['own weights', OWN_WEIGHTS, []],
];

describe('forms of other places, right in themselves', () => {
  it.each(CASES)('%s', (_, drawing, findings) => {
    expect(findingsOf(drawing)).toEqual(findings);
  });
});

/** One figure of a form made wrong, and what is said of it besides what is said of the form anyway. */
const FAULTS: readonly (readonly [
  name: string,
  drawing: string,
  change: readonly [from: string, to: string],
  findings: readonly string[],
])[] = [
  [
    '云南, a score',
    YUNNAN,
    ['═|100|%|100|20|20', '═|100|%|90|20|20'],
    ['error score-rule I15 应为 18 = 90 ÷ 100 × 20，实际 20'],
  ],
  [
    '云南, the execution rate',
    YUNNAN,
    ['86400.5|86400.5|10|100%', '86400.5|43200.25|10|100%'],
    [
      'error funds-sum G6 全年执行数：年度资金总额 43200.25，各项资金合计 86400.5',
      'error execution-rate I6 执行率应为 50% = 43200.25 ÷ 86400.5，实际 100%',
      'error execution-score J6 应为 5 = 43200.25 ÷ 86400.5 × 10，实际 10',
    ],
  ],
  [
    '河北, a share',
    HEBEI_SHARES,
    ['完成|100|40|40', '完成|100|40|16'],
    [
      'error score-rule L11 应为 40（1800 ≥ 1800，得 40 分），实际 16',
      'error total-score L16 总分应为 76（指标得分 76 + 执行率得分 0 = 76），实际 100',
    ],
  ],
  [
    '河北, an amount',
    HEBEI_POINTS,
    ['执行数|<|12.4', '执行数|<|6.2'],
    [
      'error funds-sum J4 全年执行数：年度资金总额 6.2，各项资金合计 12.4 + 0 = 12.4',
      'error execution-rate K4 执行率应为 50 = 6.2 ÷ 12.4，实际 100',
    ],
  ],
  [
    '重庆, the total in the head',
    CHONGQING,
    ['98.2', '90'],
    ['error total-score G2 总分应为 98.2（指标得分 90 + 执行率得分 8.2 = 98.2），实际 90，漏加了执行率得分'],
  ],
  [
    '重庆, the execution score',
    CHONGQING,
    ['|10|8.2|', '|10|9|'],
    [
      'error total-score G2 总分应为 99（指标得分 90 + 执行率得分 9 = 99），实际 98.2',
      'error execution-score H5 应为 8.2 = 41 ÷ 50 × 10，实际 9',
    ],
  ],
  [
    '湖北, the execution score',
    HUBEI,
    ['|80|80|100%', '|80|40|50%'],
    ['error execution-score G6 应为 10 = 40 ÷ 80 × 20，实际 20'],
  ],
  [
    '湖北, scores beyond a hundred',
    SHARED_SCORES,
    ['100%|100%|20\n', '100%|100%|40\n'],
    ['error total-score G13 各项得分相加为 120，超过满分 100，总分写 100'],
  ],
  [
    '湖北, the total',
    SHARED_SCORES,
    ['总分|<|<|<|<|<|100', '总分|<|<|<|<|<|95'],
    ['error total-score G13 总分应为 100（指标得分 80 + 执行率得分 20 = 100），实际 95'],
  ],
  [
    '宁夏, a weight',
    NINGXIA,
    ['|绿化面积|20|', '|绿化面积|25|'],
    [
      'error label-weight A13 标签写 30 分，下面各行分值合计 35',
      'error label-weight B13 标签写 20 分，下面各行分值合计 25',
      'error score-rule G13 应为 25（1250 ≥ 1200，得 25 分），实际 20（表中没有指标方向，按“大于等于”）',
      'warning missing-note H13 得分 20，分值 25，扣 5 分，偏差原因未填',
      'error weight-total D19 分值合计 105（指标 105 + 执行率 0），应为 100',
    ],
  ],
  [
    '安徽, the total',
    ANHUI,
    ['|<|<|100|100|', '|<|<|100|98|'],
    ['error total-score H24 总分应为 100（指标得分 90 + 执行率得分 10 = 100），实际 98'],
  ],
  [
    'transfer, a source',
    TRANSFER,
    ['|<|150|129|', '|<|100|129|'],
    [
      'error funds-sum E7 全年预算数：年度资金总额 700，各项资金合计 500 + 100 + 50 = 650',
      'warning executed-above-budget F9 全年执行数 129 大于全年预算数 100',
      'error execution-rate G9 执行率应为 129% = 129 ÷ 100，实际 86.00%',
    ],
  ],
  [
    'own weights, a shared score that loses points',
    OWN_WEIGHTS,
    ['提升|提升|15|30|', '提升|提升|15|20|'],
    [
      'warning missing-note I15 得分 20，分值 30，扣 10 分，偏差原因未填',
      'error total-score H18 总分应为 90（指标得分 80 + 执行率得分 10 = 90），实际 100',
    ],
  ],
  [
    'own weights, a shared score that is too much',
    OWN_WEIGHTS,
    ['提升|提升|15|30|', '提升|提升|15|31|'],
    ['error score-above-weight H15 得分 31 高于分值 30'],
  ],
  [
    'own weights, a source',
    OWN_WEIGHTS,
    ['其他资金|40|40|40', '其他资金|40|40|30'],
    [
      'error funds-sum F5 全年执行数：年度资金总额 100，各项资金合计 60 + 30 = 90',
      'error execution-rate H8 执行率应为 75% = 30 ÷ 40，实际 100%',
    ],
  ],
  [
    'bare total',
    BARE_TOTAL,
    ['99.1', '95.1'],
    ['error total-score H14 总分应为 99.1（指标得分 89.6 + 执行率得分 9.5 = 99.1），实际 95.1'],
  ],
  [
    'central office, the execution score',
    CENTRAL,
    ['97.1%|9.7', '97.1%|9'],
    [
      'error execution-score I6 应为 7 = 505 ÷ 520，实际 9',
      'error total-score H18 总分应为 99（指标得分 90 + 执行率得分 9 = 99），实际 99.7',
    ],
  ],
  [
    '四川, a shortfall',
    SICHUAN,
    ['|13|60|60|', '|10|60|60|'],
    ['error score-rule J12 应为 50 = 10 ÷ 12 × 60，实际 60'],
  ],
  [
    'counts, a shortfall',
    COUNTS,
    ['20210人', '15000人'],
    ['error score-rule H11 应为 14.86 = 15000 ÷ 20193 × 20，实际 20'],
  ],
];

describe('forms of other places with a figure made wrong', () => {
  it.each(FAULTS)('%s', (_, drawing, [from, to], findings) => {
    expect(drawing).toContain(from);
    const known = new Set(findingsOf(drawing));
    expect(findingsOf(drawing.replace(from, to)).filter((one) => !known.has(one))).toEqual(findings);
  });
});

describe('the report of a form with its total in the head', () => {
  it.each([
    ['where the form holds the hundred points', CHONGQING, '98.2'],
    ['not where a part is scored elsewhere', COUNTY, null],
  ])('prints it %s', (_, drawing, total) => {
    const [table] = recognise(bookOf(drawnForm(drawing)));
    expect(table?.headTotal).not.toBeNull();
    expect(table && auditedTable(table, defaultProfile()).total.published).toBe(total);
  });
});
