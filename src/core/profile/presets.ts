import { HUBEI_20_40_40 } from './presets/hubei-20-40-40';
import { NATIONAL_2020_10 } from './presets/national-2020-10';
import { NATIONAL_2021_101 } from './presets/national-2021-101';
import { NEIMENGGU_T11 } from './presets/neimenggu-t11';
import { SHANXI_HUAIREN } from './presets/shanxi-huairen';
import { SICHUAN_FREE } from './presets/sichuan-free';
import { XINGANMENG_2022_T8 } from './presets/xinganmeng-2022-t8';
import type { RuleProfile } from './rule-profile';

/** The profiles that come with the product, in the order in which they are offered. */
export const PRESETS: readonly RuleProfile[] = [
  NATIONAL_2020_10,
  NATIONAL_2021_101,
  NEIMENGGU_T11,
  XINGANMENG_2022_T8,
  SHANXI_HUAIREN,
  HUBEI_20_40_40,
  SICHUAN_FREE,
];

/** The profile of a workbook that names none. */
export const DEFAULT_PROFILE: RuleProfile = NATIONAL_2020_10;

/** The preset with this id; null when there is none. */
export function presetById(id: string): RuleProfile | null {
  return PRESETS.find((preset) => preset.id === id) ?? null;
}
