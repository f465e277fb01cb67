import { profileTitle } from '../../core/profile/profile-changes';
import { scoreReport, type TableReport } from '../../app/score/score-report';
import type { ReadGap } from '../../core/workbook/snapshot';
import { UsageError, type Command } from '../command';
import { givenProfile, PROFILE_OPTION } from '../choose-profile';
import { NO_TABLE } from '../open-file';
import { openScored } from '../open-scored';
import { FORMAT_OPTION, isJsonWanted, jsonText } from '../output-format';
import { shownPath } from '../disk/file-name';
import { complain } from '../terminal';
import { gapTexts } from '../unread-parts';
import { scoreText } from '../score-text';

interface ScoredFile {
  readonly file: string;
  readonly error: string | null;
  readonly profile: string | null;
  readonly profileName: string | null;
  /** What of the file was not read. */
  readonly gaps: readonly string[];
  readonly tables: readonly TableReport[];
}

/** Recomputes the scores of every table, with the derivation of each. */
export const scoreCommand: Command = {
  name: 'score',
  summary: '按规则重算每张表的得分，给出推导过程',
  usage: '<文件.xlsx | table.json>… [选项]',
  description: `认出文件里的每张自评表，按评分规则重算执行率、每个指标的得分、总分和等级，
与表上的数字并列；不一致的标 ✗。只读，不改文件。`,
  options: [PROFILE_OPTION, FORMAT_OPTION],
  examples: [
    ['ziping score 2024自评.xlsx', '逐行列出得分和算法'],
    ['ziping score 表1.json --profile hubei-20-40-40', '换一种规则算'],
    ['ziping score 2024自评.xlsx --format json', '给其他程序用'],
  ],
  async run(input, terminal) {
    if (input.files.length === 0) throw new UsageError('请写明至少一个 .xlsx 或 table.json。');
    const given = await givenProfile(input, terminal);
    const files: ScoredFile[] = [];
    for (const file of input.files) {
      const opened = await openScored(file, given, terminal);
      if (!opened.ok) {
        files.push(failed(file, opened.message, []));
        continue;
      }
      const { workbook, profile, tables } = opened;
      const { gaps } = workbook;
      files.push(
        tables.length === 0
          ? failed(file, `${shownPath(file)}：${NO_TABLE}`, gaps)
          : {
              ...named(file, gaps),
              error: null,
              profile: profile.id,
              profileName: profileTitle(profile),
              tables: tables.map((table) => scoreReport(table, profile)),
            },
      );
    }
    if (isJsonWanted(input)) terminal.out(jsonText({ files }));
    for (const { file, error, profileName, tables } of files) {
      if (error !== null) complain(terminal, error);
      else if (!isJsonWanted(input)) terminal.out(scoreText(file, profileName ?? '', tables));
    }
    return files.some(({ error }) => error !== null) ? 2 : 0;
  },
};

function named(file: string, gaps: readonly ReadGap[]): Pick<ScoredFile, 'file' | 'gaps'> {
  return { file: shownPath(file), gaps: gapTexts(gaps) };
}

function failed(file: string, error: string, gaps: readonly ReadGap[]): ScoredFile {
  return { ...named(file, gaps), error, profile: null, profileName: null, tables: [] };
}
