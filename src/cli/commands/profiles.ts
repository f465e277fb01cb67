import { DEFAULT_PROFILE, PRESETS, presetById } from '../../core/profile/presets';
import { citedParts, unconfirmedParts } from '../../core/profile/citations';
import type { RuleProfile } from '../../core/profile/rule-profile';
import { UsageError, type Command } from '../command';
import { padded } from '../help';
import { FORMAT_OPTION, isJsonWanted, jsonText } from '../output-format';

/** Lists the presets, or prints one as JSON, to be edited and given back with --profile. */
export const profilesCommand: Command = {
  name: 'profiles',
  summary: '列出内置的评分规则方案，或输出其中一个',
  usage: '[方案编号] [--format json]',
  description: `列出内置的评分规则方案。写上编号则把该方案整个输出为 JSON，
另存后可以修改，再用 --profile <文件.json> 交给其他命令；它的格式见 docs/schema/profile.schema.json。`,
  options: [FORMAT_OPTION],
  examples: [
    ['ziping profiles', '列出全部方案'],
    ['ziping profiles neimenggu-t11 > 本单位.json', '取出一个方案作为底稿'],
  ],
  run(input, terminal) {
    const [id, extra] = input.files;
    if (extra !== undefined) throw new UsageError('一次只能输出一个方案。');
    if (id === undefined) {
      if (isJsonWanted(input)) {
        terminal.out(jsonText({ default: DEFAULT_PROFILE.id, profiles: PRESETS }));
        return Promise.resolve(0);
      }
      const indent = ' '.repeat(22);
      for (const preset of PRESETS) {
        const mark = preset.id === DEFAULT_PROFILE.id ? '（默认）' : '';
        terminal.out(`${padded(preset.id, 22)}${preset.name}${mark}\n${indent}${preset.summary}`);
        terminal.out(`${indent}${sourcesText(preset)}`);
      }
      return Promise.resolve(0);
    }
    const profile = presetById(id);
    if (profile === null) {
      throw new UsageError(`没有评分规则方案“${id}”。可用：${PRESETS.map((one) => one.id).join('、')}。`);
    }
    terminal.out(jsonText(profile));
    return Promise.resolve(0);
  },
};

/** How many of a profile's statements rest on a text or a table that was seen, and which do not. */
function sourcesText(profile: RuleProfile): string {
  const open = unconfirmedParts(profile);
  const all = `依据 ${String(citedParts(profile).length)} 条`;
  if (open.length === 0) return `${all}，均见于公开的文件或表格。`;
  const parts = open.map(({ part }) => part).join('、');
  return `${all}，其中 ${String(open.length)} 条请与文件核对：${parts}。`;
}
