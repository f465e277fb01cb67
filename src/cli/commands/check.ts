import { profileTitle } from '../../core/profile/profile-changes';
import { checkReport, type CheckReport } from '../../app/audit/check-report';
import type { Severity } from '../../core/audit/engine/finding';
import { formsBeside } from '../../core/other-forms/forms-beside';
import type { ReadGap, WorkbookSnapshot } from '../../core/workbook/snapshot';
import { UsageError, type Arguments, type Command, type ExitCode } from '../command';
import { givenProfile, PROFILE_OPTION } from '../choose-profile';
import { checkText } from '../check-text';
import { FAIL_ON_OPTION, failsOn } from '../fail-level';
import { NO_TABLE } from '../open-file';
import { openScored } from '../open-scored';
import { FORMAT_OPTION, isJsonWanted, jsonText } from '../output-format';
import { shownPath } from '../disk/file-name';
import { complain } from '../terminal';
import { gapTexts } from '../unread-parts';

interface CheckedFile extends CheckReport {
  readonly file: string;
  readonly error: string | null;
  readonly profile: string | null;
  readonly profileName: string | null;
  /** What of the file was not read. */
  readonly gaps: readonly string[];
}

/** The findings of every table. */
export const checkCommand: Command = {
  name: 'check',
  summary: '校验每张表，列出问题、单元格和改法',
  usage: '<文件.xlsx | table.json>… [选项]',
  description: `认出文件里的每张自评表，检查分值、得分、资金、方向、计量单位、偏差原因等，
每个问题说明是什么、为什么、怎么改，并指到单元格。只读，不改文件。`,
  options: [PROFILE_OPTION, FORMAT_OPTION, FAIL_ON_OPTION],
  examples: [
    ['ziping check 2024自评.xlsx', '列出问题'],
    ['ziping check *.xlsx --fail-on warning', '有警告也算不通过'],
    ['ziping check 2024自评.xlsx --format json', '给其他程序用'],
  ],
  async run(input, terminal) {
    if (input.files.length === 0) throw new UsageError('请写明至少一个 .xlsx 或 table.json。');
    const given = await givenProfile(input, terminal);
    const files: CheckedFile[] = [];
    for (const file of input.files) {
      const opened = await openScored(file, given, terminal);
      if (!opened.ok) {
        files.push(failed(file, opened.message, []));
        continue;
      }
      const { workbook, profile, tables } = opened;
      const report = checkReport(workbook, tables, profile);
      const { gaps } = workbook;
      if (tables.length === 0) files.push(failed(file, `${shownPath(file)}：${noTable(workbook)}`, gaps));
      else
        files.push({
          file: shownPath(file),
          error: null,
          profile: profile.id,
          profileName: profileTitle(profile),
          gaps: gapTexts(gaps),
          ...report,
        });
    }
    if (isJsonWanted(input)) terminal.out(jsonText({ files, summary: summaryOf(files) }));
    for (const checked of files) {
      if (checked.error !== null) complain(terminal, checked.error);
      else if (!isJsonWanted(input))
        terminal.out(checkText(checked.file, checked.profileName ?? '', checked));
    }
    return exitCode(files, input);
  },
};

/** Only an audit looks at other forms. */
function noTable(workbook: WorkbookSnapshot): string {
  return formsBeside(workbook, []) === null
    ? NO_TABLE
    : '没有项目支出绩效自评表，只有部门整体自评表、绩效评价表或汇总表：请用 ziping audit 核对。';
}

function failed(file: string, error: string, gaps: readonly ReadGap[]): CheckedFile {
  return {
    file: shownPath(file),
    error,
    profile: null,
    profileName: null,
    gaps: gapTexts(gaps),
    tables: [],
    findings: [],
  };
}

function summaryOf(files: readonly CheckedFile[]): Record<string, number> {
  const findings = files.flatMap((file) => file.findings);
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  return {
    files: files.length,
    unreadable: files.filter(({ error }) => error !== null).length,
    tables: files.reduce((sum, { tables }) => sum + tables.length, 0),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}

function exitCode(files: readonly CheckedFile[], input: Arguments): ExitCode {
  if (files.some(({ error }) => error !== null)) return 2;
  const severities = files.flatMap(({ findings }) => findings.map(({ severity }) => severity));
  return failsOn(severities, input) ? 1 : 0;
}
