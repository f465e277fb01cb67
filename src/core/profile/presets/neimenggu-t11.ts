import type { RuleProfile } from '../rule-profile';
import { NATIONAL_2020_10 } from './national-2020-10';
import { SOURCES } from './sources';

/** 内蒙古, the form with 11 columns, as its published tables of 2024 are scored. */
export const NEIMENGGU_T11: RuleProfile = {
  ...NATIONAL_2020_10,
  id: 'neimenggu-t11',
  name: '内蒙古（11 列自评表）',
  summary: '同全国 10号：执行率按比例，正向、等于超出不加分，分值 50/30/10。',
  validFrom: 2023,
  executionRate: { ...NATIONAL_2020_10.executionRate, citation: SOURCES.neimenggu },
  tiers: NATIONAL_2020_10.tiers.map((tier) => ({ ...tier, citation: SOURCES.neimenggu })),
  equal: { ...NATIONAL_2020_10.equal, citation: SOURCES.neimenggu },
  total: { ...NATIONAL_2020_10.total, citation: SOURCES.neimenggu },
};
