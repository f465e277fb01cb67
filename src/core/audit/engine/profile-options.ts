import type { RuleProfile } from '../../profile/rule-profile';
import type { ReadGap } from '../../workbook/snapshot';
import type { Rule } from './rule';
import { isWithin, type RuleSettings } from './rule-options';
import { speaker } from '../../message/message';

const say = speaker({
  unknown: {
    zh: '评分规则方案里的“界限：{option}”没有用：没有这样的界限，可以设置的见 docs/rules',
    en: 'The threshold “{option}” of the scoring rules was not used: there is none of that name, see docs/rules',
  },
  outside: {
    zh: '评分规则方案里的“界限：{option}”没有用：{value} 不在 {least}～{most} 之间，仍按 {used} 核对',
    en: 'The threshold “{option}” of the scoring rules was not used: {value} is not between {least} and {most}, {used} was used',
  },
});

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
      const given = `${id}.${name}`;
      if (option === undefined) {
        return [{ sheet: null, what: say('unknown', { option: given }) }];
      }
      if (isWithin(option, value)) return [];
      const { least, most } = option;
      return [
        {
          sheet: null,
          what: say('outside', { option: given, value, least, most, used: option.default }),
        },
      ];
    }),
  );
}
