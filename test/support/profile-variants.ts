import { presetById } from '../../src/core/profile/presets';
import type { RuleProfile } from '../../src/core/profile/rule-profile';
import type { Direction } from '../../src/core/scoring/direction';

const base = ((): RuleProfile => {
  const preset = presetById('national-2020-10');
  if (preset === null) throw new Error('the default preset is gone');
  return preset;
})();

/** A profile that differs from the default in one rule, with the directions that the rule concerns. */
export interface ProfileVariant {
  readonly name: string;
  readonly profile: RuleProfile;
  readonly directions: readonly Direction[];
}

const FORWARD: readonly Direction[] = ['大于等于', '大于'];
const EQUAL: readonly Direction[] = ['等于'];
const REVERSE: readonly Direction[] = ['小于等于', '小于'];
const ALL: readonly Direction[] = [...FORWARD, ...EQUAL, ...REVERSE, '定性', ''];

const forward = (rule: Partial<RuleProfile['forward']>): RuleProfile => ({
  ...base,
  forward: { ...base.forward, ...rule },
});
const equal = (rule: Partial<RuleProfile['equal']>): RuleProfile => ({
  ...base,
  equal: { ...base.equal, ...rule },
});
const reverse = (rule: Partial<RuleProfile['reverse']>): RuleProfile => ({
  ...base,
  reverse: { ...base.reverse, ...rule },
});

/** Every way in which a profile can score an indicator row. */
export const INDICATOR_VARIANTS: readonly ProfileVariant[] = [
  { name: '默认', profile: base, directions: ALL },
  {
    name: '正向超 1.3 倍扣 2 分',
    profile: forward({ overTarget: { kind: 'minus', ratio: '1.3', points: '2' } }),
    directions: [...FORWARD, ...EQUAL],
  },
  {
    name: '正向超 1.2 倍按偏离度调减',
    profile: forward({ overTarget: { kind: 'proportionalCut', ratio: '1.2' } }),
    directions: [...FORWARD, ...EQUAL],
  },
  {
    name: '正向未达标不得分',
    profile: forward({ method: 'zeroWhenMissed' }),
    directions: [...FORWARD, ...EQUAL],
  },
  { name: '等于须完全相等', profile: equal({ method: 'exact' }), directions: EQUAL },
  { name: '等于按偏离扣分', profile: equal({ method: 'symmetric' }), directions: EQUAL },
  { name: '反向线性至一倍', profile: reverse({ method: 'linearToTwice' }), directions: REVERSE },
  { name: '反向超出不得分', profile: reverse({ method: 'zeroWhenMissed' }), directions: REVERSE },
  { name: '成本按支出比例', profile: reverse({ spentShareForCost: true }), directions: REVERSE },
  {
    name: '定性按满意度分档',
    profile: {
      ...base,
      qualitative: {
        ...base.qualitative,
        method: 'satisfaction',
        satisfaction: [
          { atLeast: '0.9', share: '1' },
          { atLeast: '0.8', share: '0.8' },
          { atLeast: '0.6', share: '0.6' },
        ],
      },
    },
    directions: ['定性'],
  },
  {
    name: '未设成本指标得一半',
    profile: { ...base, total: { ...base.total, withoutCostShare: '0.5' } },
    directions: ['小于等于', '定性', ''],
  },
  {
    name: '保留一位小数',
    profile: { ...base, rounding: { ...base.rounding, decimals: 1 } },
    directions: ['大于等于', '等于', '小于等于', '定性'],
  },
  {
    name: '取整',
    profile: { ...base, rounding: { ...base.rounding, decimals: 0 } },
    directions: ['大于等于', '等于', '小于等于', '定性'],
  },
];

const rate = (rule: Partial<RuleProfile['executionRate']>): RuleProfile => ({
  ...base,
  executionRate: { ...base.executionRate, ...rule },
});

/** Every way in which a profile can score the execution rate. */
export const EXECUTION_VARIANTS: readonly { readonly name: string; readonly profile: RuleProfile }[] = [
  { name: '按比例', profile: base },
  {
    name: '分档 10/7/5/0',
    profile: rate({
      method: {
        kind: 'steps',
        steps: [
          { atLeast: '1', score: '10' },
          { atLeast: '0.8', score: '7' },
          { atLeast: '0.6', score: '5' },
        ],
      },
    }),
  },
  { name: '以年初预算数为分母', profile: rate({ denominator: 'initial' }) },
  { name: '无预算得 0 分', profile: rate({ zeroBudget: 'zero' }) },
  { name: '无预算得满分', profile: rate({ zeroBudget: 'full' }) },
  { name: '取整', profile: { ...base, rounding: { ...base.rounding, decimals: 0 } } },
];

/** Every way in which a profile can make a total and grade it. */
export const TOTAL_VARIANTS: readonly { readonly name: string; readonly profile: RuleProfile }[] = [
  { name: '合计', profile: base },
  {
    name: '按执行率封顶',
    profile: {
      ...base,
      total: {
        ...base.total,
        capsByRate: [
          { below: '0.5', cap: '59' },
          { below: '0.6', cap: '69' },
          { below: '0.7', cap: '79' },
          { below: '0.8', cap: '89' },
        ],
      },
    },
  },
  { name: '无预算折算', profile: rate({ zeroBudget: 'rescale' }) },
];
