import type { RuleProfile } from '../rule-profile';
import { SOURCES } from './sources';

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
    citation: SOURCES.notice10Rates,
  },
  tiers: [
    {
      name: '产出指标',
      weight: '50',
      optional: false,
      citation: SOURCES.notice10Tables,
    },
    {
      name: '效益指标',
      weight: '30',
      optional: false,
      citation: SOURCES.notice10Tables,
    },
    {
      name: '满意度指标',
      weight: '10',
      optional: false,
      citation: SOURCES.notice10Tables,
    },
  ],
  freeTotal: null,
  tierFallbacks: [],
  forward: {
    method: 'proportional',
    overTarget: { kind: 'flag', ratio: '1.3' },
    citation: SOURCES.overTargetNotes,
  },
  equal: {
    method: 'asForward',
    citation: SOURCES.equalTables,
  },
  reverse: {
    method: 'ratio',
    spentShareForCost: false,
    citation: SOURCES.reverseNotes,
  },
  qualitative: {
    method: 'bands',
    bands: [
      { level: '达成', lower: '0.8', upper: '1', includesLower: true },
      { level: '部分达成', lower: '0.6', upper: '0.8', includesLower: true },
      { level: '未达成', lower: '0', upper: '0.6', includesLower: true },
    ],
    citation: SOURCES.notice10,
  },
  total: {
    maximum: '100',
    capsByRate: [],
    withoutCostShare: null,
    citation: SOURCES.notice10Tables,
  },
  grades: {
    steps: [
      { atLeast: '90', grade: '优' },
      { atLeast: '80', grade: '良' },
      { atLeast: '60', grade: '中' },
      { atLeast: '0', grade: '差' },
    ],
    citation: SOURCES.notice10,
  },
  notes: {
    whenScoreBelowWeight: true,
    whenTargetMissed: true,
    whenOverTarget: true,
    whenRateBelowExplain: false,
    citation: SOURCES.notice10Notes,
  },
  rounding: {
    decimals: 2,
    citation: SOURCES.roundingTables,
  },
};
