import type { RuleProfile } from '../rule-profile';
import { NATIONAL_2020_10 } from './national-2020-10';
import { SOURCES } from './sources';

/** 湖北: 执行 20, 产出 40, 效益 and 满意度 40 together; 定性 in bands of 80 and 50 %. */
export const HUBEI_20_40_40: RuleProfile = {
  ...NATIONAL_2020_10,
  id: 'hubei-20-40-40',
  name: '湖北（20/40/40）',
  summary: '执行率 20、产出 40、效益和满意度合计 40；定性按 100–80%、80–50%、50–0% 分档。',
  executionRate: { ...NATIONAL_2020_10.executionRate, weight: '20', citation: SOURCES.hubei },
  tiers: [
    { name: '产出指标', weight: '40', optional: false, citation: SOURCES.hubei },
    { name: '效益指标', weight: '40', optional: false, joinedBy: ['满意度指标'], citation: SOURCES.hubei },
  ],
  reverse: { ...NATIONAL_2020_10.reverse, citation: SOURCES.hubei },
  qualitative: {
    method: 'bands',
    bands: [
      { level: '达成', lower: '0.8', upper: '1', includesLower: true },
      { level: '部分达成', lower: '0.5', upper: '0.8', includesLower: true },
      { level: '未达成', lower: '0', upper: '0.5', includesLower: true },
    ],
    citation: SOURCES.hubei,
  },
};
