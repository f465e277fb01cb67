import type { RuleProfile } from '../rule-profile';
import { NATIONAL_2020_10 } from './national-2020-10';
import { SOURCES } from './sources';

/** 四川: the 90 points besides 执行率 are split freely; an execution rate below 90 % must be explained. */
export const SICHUAN_FREE: RuleProfile = {
  ...NATIONAL_2020_10,
  id: 'sichuan-free',
  name: '四川（90 分自行分配）',
  summary: '执行率 10，其余 90 分由单位自行分配；执行率低于 90% 须说明原因。',
  executionRate: { ...NATIONAL_2020_10.executionRate, explainBelow: '0.9', citation: SOURCES.sichuan },
  tiers: [
    { name: '产出指标', weight: null, optional: false, citation: SOURCES.sichuan },
    { name: '效益指标', weight: null, optional: false, citation: SOURCES.sichuan },
    { name: '满意度指标', weight: null, optional: true, citation: SOURCES.sichuan },
    { name: '成本指标', weight: null, optional: true, citation: SOURCES.sichuan },
  ],
  freeTotal: '90',
  notes: { ...NATIONAL_2020_10.notes, whenRateBelowExplain: true, citation: SOURCES.sichuan },
};
