import { PRESETS } from '../../../src/core/profile/presets';
import { profileChanges, profileTitle } from '../../../src/core/profile/profile-changes';
import { profileFromRows, profileToRows } from '../../../src/core/profile/profile-sheet';
import type { RuleProfile } from '../../../src/core/profile/rule-profile';
import { profileOf } from '../../support/project-workbook';

/** The preset as it comes back from a sheet on which some entries were written over. */
function edited(entries: Readonly<Record<string, string>>, id?: string): RuleProfile {
  const rows = profileToRows(profileOf(id)).map(([label = '', value = '', ...rest]) => [
    label,
    entries[label] ?? value,
    ...rest,
  ]);
  const parsed = profileFromRows(rows);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.profile;
}

describe('what was changed in a profile', () => {
  it.each(PRESETS)('is nothing in $name, from a sheet too', (preset) => {
    expect(profileChanges(preset)).toEqual([]);
    expect(profileChanges(edited({}, preset.id))).toEqual([]);
    expect(profileTitle(edited({}, preset.id))).toBe(preset.name);
  });

  it('is named entry by entry', () => {
    const profile = edited({ 等于: '须完全相等，否则由人评定', 得分保留: '一位小数' });
    expect(profileChanges(profile)).toEqual([
      { label: '等于', preset: '同正向，超出得满分', now: '须完全相等，否则由人评定' },
      { label: '得分保留', preset: '两位小数', now: '一位小数' },
    ]);
    expect(profileTitle(profile)).toBe(`${profileOf().name}（有改动）`);
  });

  it('is an entry that was taken out, or put in', () => {
    const preset = profileOf();
    const { grades } = preset;
    const [first, ...others] = grades.steps;
    if (first === undefined) throw new Error('no grades');
    const profile = { ...preset, grades: { ...grades, steps: [{ ...first, grade: '特优' }, ...others] } };
    expect(
      profileChanges(profile).map(({ label, preset: before, now }) => [label, before === null, now === null]),
    ).toEqual([
      ['等级：特优', true, false],
      [`等级：${first.grade}`, false, true],
    ]);
  });

  it('leaves a name of its own as it is', () => {
    const own = edited({ 方案名称: '本局办法', 得分保留: '一位小数' });
    expect(profileTitle(own)).toBe('本局办法');
    expect(profileChanges(own)).toHaveLength(1);
    expect(profileTitle(edited({ 方案代号: 'own-rules', 得分保留: '一位小数' }))).toBe(profileOf().name);
  });
});
