import { TEXTS } from './profile-sheet-entries';
import { presetById } from './presets';
import { profileToRows } from './profile-sheet';
import type { RuleProfile } from './rule-profile';
import { onceEach } from '../remember/once-each';

/** One entry of the sheet 评分规则 that says something else than the preset of the same id. */
export interface ProfileChange {
  /** 执行率分值, 一级指标：产出指标. */
  readonly label: string;
  /** What the preset says; null where it has no such entry. */
  readonly preset: string | null;
  /** What this profile says; null where the entry was taken out. */
  readonly now: string | null;
}

/** What a profile is called and what is said about it, which is no rule. */
const NO_RULES: ReadonlySet<string> = new Set([TEXTS.name, TEXTS.summary]);

/** The entries in which a profile differs from the preset of its id, in the order of the sheet; none for one of its own id. */
export const profileChanges = onceEach(changesOf);

function changesOf(profile: RuleProfile): readonly ProfileChange[] {
  const preset = presetById(profile.id);
  if (preset === null || preset === profile) return [];
  const [before, now] = [rulesOf(preset), rulesOf(profile)];
  return [...new Set([...now.keys(), ...before.keys()])].flatMap((label): ProfileChange[] => {
    const change = { label, preset: before.get(label) ?? null, now: now.get(label) ?? null };
    return change.preset === change.now ? [] : [change];
  });
}

/** The name under which a profile is shown: that of a preset only with a word that it was changed, where it was. */
export function profileTitle(profile: RuleProfile): string {
  const bears = presetById(profile.id)?.name === profile.name;
  return bears && profileChanges(profile).length > 0 ? `${profile.name}（有改动）` : profile.name;
}

function rulesOf(profile: RuleProfile): ReadonlyMap<string, string> {
  return new Map(
    profileToRows(profile).flatMap(([label = '', value = '']) =>
      // A heading of a section says nothing itself.
      value === '' || NO_RULES.has(label) ? [] : [[label, value] as const],
    ),
  );
}
