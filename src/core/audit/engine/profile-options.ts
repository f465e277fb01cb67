import type { RuleProfile } from '../../profile/rule-profile';
import type { ReadGap } from '../../workbook/snapshot';
import type { Rule } from './rule';
import { isWithin, type RuleSettings } from './rule-options';

/** The settings with which one rule runs: those of the profile, and before them what whoever audits has set. */
export function settingsOf(
  id: string,
  profile: RuleProfile,
  given: RuleSettings | undefined,
): Readonly<Record<string, number>> {
  return { ...profile.options?.[id], ...given?.[id] };
}

/**
 * What a profile sets that no rule has, or that lies outside of what the rule allows: the rules run with their own value then,
 * and whoever reads the report is told so.
 */
export function unusedOptions(profile: RuleProfile, rules: readonly Rule[]): ReadGap[] {
  return Object.entries(profile.options ?? {}).flatMap(([id, values]) =>
    Object.entries(values).flatMap(([name, value]): ReadGap[] => {
      const option = rules.find(({ meta }) => meta.id === id)?.meta.options?.[name];
      const given = `评分规则方案里的“界限：${id}.${name}”`;
      if (option === undefined) {
        return [{ sheet: null, what: `${given}没有用：没有这样的界限，可以设置的见 docs/rules` }];
      }
      if (isWithin(option, value)) return [];
      const range = `${String(option.least)}～${String(option.most)}`;
      return [
        {
          sheet: null,
          what: `${given}没有用：${String(value)} 不在 ${range} 之间，仍按 ${String(option.default)} 核对`,
        },
      ];
    }),
  );
}
