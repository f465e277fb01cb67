import type { RuleProfile } from '../rule-profile';
import { NATIONAL_2020_10 } from './national-2020-10';
import { SOURCES } from './sources';

/** 山西怀仁: a cost row scores the share that was spent, and a project without 成本指标 keeps half of its points. */
export const SHANXI_HUAIREN: RuleProfile = {
  ...NATIONAL_2020_10,
  id: 'shanxi-huairen',
  name: '山西怀仁',
  summary: '成本未超支按支出比例得分；未设置成本指标的，成本 10 分最多得 5 分。',
  validFrom: 2024,
  reverse: { method: 'ratio', spentShareForCost: true, citation: SOURCES.huairen },
  total: { ...NATIONAL_2020_10.total, withoutCostShare: '0.5', citation: SOURCES.huairen },
};
