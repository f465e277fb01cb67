import { NATIONAL_2020_10 } from './presets/national-2020-10';
import type { RuleProfile } from './rule-profile';

/** The profiles that come with the product, in the order in which they are offered. */
export const PRESETS: readonly RuleProfile[] = [NATIONAL_2020_10];

/** The profile of a workbook that names none. */
export const DEFAULT_PROFILE_ID = NATIONAL_2020_10.id;

/** The preset with this id; null when there is none. */
export function presetById(id: string): RuleProfile | null {
  return PRESETS.find((preset) => preset.id === id) ?? null;
}
