import { profileInUse, type ProfileInUse } from '../app/kept/profile-in-use';
import { PRESETS, presetById } from '../core/profile/presets';
import { parseProfile } from '../core/profile/profile-schema';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import { UsageError, type Arguments, type OptionSpec } from './command';
import type { RuleProfile } from '../core/profile/rule-profile';
import type { Disk } from './disk/disk';
import { shownPath } from './disk/file-name';
import { readInput } from './read-input';
import type { Terminal } from './terminal';

/** The option that commands share. */
export const PROFILE_OPTION: OptionSpec = {
  name: 'profile',
  value: '方案',
  help: '评分规则方案：预设的编号（见 ziping profiles），或一个方案 .json 文件。\n不写时用工作簿里“评分规则”表上的方案，没有则用全国（财预〔2020〕10号）',
};

/** Finds the profile that --profile names, or null when it was not given. Throws a UsageError for one that is not there. */
export async function givenProfile(input: Arguments, terminal: Terminal): Promise<ProfileInUse | null> {
  const wanted = input.values.get('profile');
  if (wanted === undefined) return null;
  return { profile: await profileOf(wanted, terminal.disk), source: 'settings', problems: [] };
}

/** The profile of an id, or of a .json file. Throws a UsageError for one that is not there or no profile. */
export async function profileOf(wanted: string, disk: Disk): Promise<RuleProfile> {
  const preset = presetById(wanted);
  if (preset !== null) return preset;
  if (!/\.json$/iu.test(wanted)) {
    throw new UsageError(
      `没有评分规则方案“${shownPath(wanted)}”。可用：${PRESETS.map(({ id }) => id).join('、')}。`,
    );
  }
  const text = new TextDecoder().decode(await readInput(wanted, disk));
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new UsageError(`${shownPath(wanted)}：不是合法的 JSON。`);
  }
  const parsed = parseProfile(data);
  if (!parsed.ok)
    throw new UsageError(`${shownPath(wanted)} 不是评分规则方案：\n${parsed.problems.join('\n')}`);
  return parsed.profile;
}

/** The profile for one workbook: the one given, else the one that it carries, else the default. */
export function profileFor(workbook: WorkbookSnapshot, given: ProfileInUse | null): ProfileInUse {
  return given ?? profileInUse(workbook, null);
}
