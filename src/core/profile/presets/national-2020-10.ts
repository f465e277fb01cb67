import type { RuleProfile } from '../rule-profile';

/** The default: what 财预〔2020〕10号 says and what all published tables seen follow. */
export const NATIONAL_2020_10: RuleProfile = {
  id: 'national-2020-10',
  name: '全国（财预〔2020〕10号）',
  summary: '执行率 10、产出 50、效益 30、满意度 10；未达标按比例得分，超出目标不加分。',
  validFrom: 2020,
  validTo: null,
  executionRate: {
    weight: '10',
    denominator: 'budget',
    method: { kind: 'proportional' },
    zeroBudget: 'blank',
    explainBelow: null,
    citation: { notice: '财预〔2020〕10号；2022—2024 年公开的自评表均按比例计分', status: 'observed' },
  },
  tiers: [
    {
      name: '产出指标',
      weight: '50',
      optional: false,
      citation: { notice: '财预〔2020〕10号', status: 'observed' },
    },
    {
      name: '效益指标',
      weight: '30',
      optional: false,
      citation: { notice: '财预〔2020〕10号', status: 'observed' },
    },
    {
      name: '满意度指标',
      weight: '10',
      optional: false,
      citation: { notice: '财预〔2020〕10号', status: 'observed' },
    },
  ],
  freeTotal: null,
  tierFallbacks: [],
  forward: {
    method: 'proportional',
    overTarget: { kind: 'flag', ratio: '1.3' },
    citation: { notice: '财预〔2020〕10号；各地填报说明：超过 130% 须说明原因', status: 'published' },
  },
  equal: {
    method: 'asForward',
    citation: { notice: '公开的自评表：等于目标值的指标按正向计分', status: 'observed' },
  },
  reverse: {
    method: 'ratio',
    spentShareForCost: false,
    citation: { notice: '湖北、北京、中江、济南填报说明：分值 × 指标值 ÷ 完成值', status: 'published' },
  },
  qualitative: {
    method: 'bands',
    bands: [
      { level: '达成', lower: '0.8', upper: '1', includesLower: true },
      { level: '部分达成', lower: '0.6', upper: '0.8', includesLower: true },
      { level: '未达成', lower: '0', upper: '0.6', includesLower: true },
    ],
    citation: { notice: '财预〔2020〕10号', status: 'unconfirmed' },
  },
  total: {
    maximum: '100',
    capsByRate: [],
    withoutCostShare: null,
    citation: { notice: '财预〔2020〕10号', status: 'observed' },
  },
  grades: {
    steps: [
      { atLeast: '90', grade: '优' },
      { atLeast: '80', grade: '良' },
      { atLeast: '60', grade: '中' },
      { atLeast: '0', grade: '差' },
    ],
    citation: { notice: '财预〔2020〕10号', status: 'unconfirmed' },
  },
  notes: {
    whenScoreBelowWeight: true,
    whenTargetMissed: true,
    whenOverTarget: true,
    whenRateBelowExplain: false,
    citation: { notice: '财预〔2020〕10号；自评表“偏差原因分析及改进措施”栏', status: 'observed' },
  },
  rounding: {
    decimals: 2,
    citation: { notice: '公开的自评表：得分保留两位小数，四舍五入', status: 'observed' },
  },
};
