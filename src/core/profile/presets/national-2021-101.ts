import type { RuleProfile } from '../rule-profile';
import { NATIONAL_2020_10 } from './national-2020-10';
import { SOURCES } from './sources';

/** 成本指标 as a level-1 indicator. The text of the notice could not be read: every value is to be confirmed. */
export const NATIONAL_2021_101: RuleProfile = {
  ...NATIONAL_2020_10,
  id: 'national-2021-101',
  name: '全国（财预〔2021〕101号，成本为一级指标）',
  summary: '执行率 10、成本 20、产出 40、效益 20、满意度 10；不设成本指标时产出 50、效益 30。',
  validFrom: 2022,
  validTo: null,
  executionRate: {
    ...NATIONAL_2020_10.executionRate,
    method: {
      kind: 'steps',
      steps: [
        { atLeast: '1', score: '10' },
        { atLeast: '0.8', score: '7' },
        { atLeast: '0.6', score: '5' },
      ],
    },
    citation: SOURCES.notice101,
  },
  tiers: [
    { name: '成本指标', weight: '20', optional: true, citation: SOURCES.notice101 },
    { name: '产出指标', weight: '40', optional: false, citation: SOURCES.notice101 },
    { name: '效益指标', weight: '20', optional: false, citation: SOURCES.notice101 },
    { name: '满意度指标', weight: '10', optional: true, citation: SOURCES.notice101 },
  ],
  tierFallbacks: [
    { missing: '成本指标', goesTo: '产出指标', weight: '10', citation: SOURCES.notice101 },
    { missing: '成本指标', goesTo: '效益指标', weight: '10', citation: SOURCES.notice101 },
    { missing: '满意度指标', goesTo: '效益指标', weight: '10', citation: SOURCES.notice101 },
  ],
};
