import { composeProfileSheet } from '../../core/compose/profile-sheet-plan';
import { PROFILE_SHEET_NAME } from '../../core/profile/profile-sheet';
import type { RuleProfile } from '../../core/profile/rule-profile';
import type { WritePlan } from '../../core/workbook/plan';
import type { SheetSnapshot } from '../../core/workbook/snapshot';

/**
 * The plan that makes a profile the one of this workbook: writes the sheet 评分规则, in place of the one that is there.
 * Afterwards the sheet that the user was on is in front again.
 */
export function switchProfilePlan(
  profile: RuleProfile,
  old: SheetSnapshot | null,
  activeSheet: string | null,
): WritePlan {
  const plan = composeProfileSheet(profile, old);
  if (activeSheet === null || activeSheet === PROFILE_SHEET_NAME) return plan;
  return { ...plan, commands: [...plan.commands, { op: 'activate', sheet: activeSheet }] };
}
