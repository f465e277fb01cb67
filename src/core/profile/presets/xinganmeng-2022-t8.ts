import type { RuleProfile } from '../rule-profile';
import { NATIONAL_2020_10 } from './national-2020-10';
import { SOURCES } from './sources';

/** 兴安盟 2022, the form with 8 columns: tier labels print their weights, directions are not printed. */
export const XINGANMENG_2022_T8: RuleProfile = {
  ...NATIONAL_2020_10,
  id: 'xinganmeng-2022-t8',
  name: '兴安盟 2022（8 列自评表）',
  summary: '分值印在一级指标后：产出指标（50）、效益指标（30）、满意度指标（10）；表上不印指标方向。',
  validFrom: 2022,
  validTo: 2022,
  executionRate: { ...NATIONAL_2020_10.executionRate, citation: SOURCES.xinganmeng },
  tiers: NATIONAL_2020_10.tiers.map((tier) => ({ ...tier, citation: SOURCES.xinganmeng })),
  total: { ...NATIONAL_2020_10.total, citation: SOURCES.xinganmeng },
};
