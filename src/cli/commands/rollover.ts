import { planModel } from '../../adapters/xlsx/write-plans';
import { writeXlsx } from '../../adapters/xlsx/write-xlsx';
import { newYearPlans, planRollover, type RolloverSheet } from '../../app/make/rollover';
import type { RecognisedTable } from '../../core/recognise/recognised-table';
import { ROLLOVER_ACTION_NAMES } from '../../core/rollover/rollover-report';
import { LAYOUTS, layoutById } from '../../core/table/layouts';
import { normaliseText } from '../../core/table/labels';
import { UsageError, type Arguments, type Command } from '../command';
import type { ProfileInUse } from '../../app/kept/profile-in-use';
import { givenProfile, profileFor, PROFILE_OPTION } from '../choose-profile';
import { NO_TABLE, openWorkbook } from '../open-file';
import { recogniseFile } from '../recognise-file';
import { FORMAT_OPTION, isJsonWanted, jsonText } from '../output-format';
import { TARGET_OPTIONS, targetFile } from '../target-file';
import { oneLine } from '../../core/workbook/shown-text';
import type { ReadGap } from '../../core/workbook/snapshot';
import type { WorkbookModel } from '../../core/workbook/workbook-model';
import type { RuleProfile } from '../../core/profile/rule-profile';
import { shownPath } from '../disk/file-name';
import { complain, type Terminal } from '../terminal';
import { ACCEPT_GAPS_OPTION, gapTexts, refusesGaps } from '../unread-parts';
import { told } from '../../core/message/message';

/** This year's workbook → next year's. */
export const rolloverCommand: Command = {
  name: 'rollover',
  summary: '结转新年度：由上年的自评表生成下一年度的表',
  usage: '<文件.xlsx> -o <新文件.xlsx> [选项]',
  description: `项目、指标、性质、方向、单位、分值、部门照搬；完成值、金额、得分、原因清空；公式重新写入；
标题和文字里的年份后移；上年结转资金按“全年预算数 − 全年执行数”提议；上年目标和完成值列在表右侧（不打印）。
新文件里没有任何指向旧表的引用。“结转说明”表逐项写明沿用、改动、清空和要您处理的地方；自己在表的四周和中间加的列和行不带入新表，也在里面逐项列出。`,
  options: [
    ...TARGET_OPTIONS,
    ACCEPT_GAPS_OPTION,
    { name: 'year', value: '年份', help: '结转到哪一年；默认每张表自己的年度加一' },
    {
      name: 'targets',
      value: '方式',
      choices: ['keep', 'actual'],
      help: 'keep 沿用上年指标值（默认），actual 改用上年实际完成值',
    },
    {
      name: 'layout',
      value: '版式',
      choices: LAYOUTS.map(({ id }) => id),
      help: '新表的版式；默认每张表自己的版式',
    },
    { name: 'project', value: '名称', help: '只结转这一个项目（项目名称或工作表名）' },
    { name: 'protect', help: '锁住公式单元格（不设密码）' },
    PROFILE_OPTION,
    FORMAT_OPTION,
  ],
  examples: [
    ['ziping rollover 2024自评.xlsx -o 2025自评.xlsx', '全部项目结转到下一年度'],
    ['ziping rollover 2022.xlsx -o 2025.xlsx --year 2025 --layout T11', '八列表换成十一列表'],
  ],
  async run(input, terminal) {
    const [file, extra] = input.files;
    if (file === undefined) throw new UsageError('请写明一个 .xlsx。');
    if (extra !== undefined) throw new UsageError('一次只结转一个工作簿。');
    const toYear = yearOf(input);
    const target = await targetFile(input, [file], terminal);
    const given = await givenProfile(input, terminal);
    const made = await newYear(file, toYear, given, input, terminal);
    if (made === null) return 2;
    await target.write(await writeXlsx(made.model));
    terminal.out(
      isJsonWanted(input)
        ? jsonText({
            file: shownPath(file),
            out: shownPath(target.path),
            profile: made.profile.id,
            gaps: gapTexts(made.gaps),
            sheets: made.sheets,
          })
        : asText(shownPath(target.path), made.sheets),
    );
    return 0;
  },
};

/** What is told of a sheet that was written. */
type SheetReport = Omit<RolloverSheet, 'plan'>;

/** Next year's workbook. What it was made of is let go before its bytes are made: of hundreds of tables both are large. */
interface NewYear {
  readonly model: WorkbookModel;
  readonly sheets: readonly SheetReport[];
  readonly profile: RuleProfile;
  readonly gaps: readonly ReadGap[];
}

/** Reads the workbook and rolls it over; null where it cannot be, which is told. */
async function newYear(
  file: string,
  toYear: number | null,
  given: ProfileInUse | null,
  input: Arguments,
  terminal: Terminal,
): Promise<NewYear | null> {
  const opened = await openWorkbook(file, terminal);
  if (!opened.ok) {
    complain(terminal, opened.message);
    return null;
  }
  const { workbook } = opened;
  if (refusesGaps(file, workbook.gaps, input, terminal)) return null;
  const all = await recogniseFile(file, opened, terminal);
  if (all.length === 0) {
    complain(terminal, `${shownPath(file)}：${NO_TABLE}`);
    return null;
  }
  const { profile, problems } = profileFor(workbook, given);
  for (const problem of problems) terminal.error(`提示：${oneLine(problem)}`);
  const tables = chosenTables(all, input.values.get('project'));
  terminal.makes?.(shownPath(file), tables.length);
  const preview = planRollover({
    workbook,
    tables,
    all,
    toYear,
    targets: input.values.get('targets') === 'actual' ? 'actual' : 'keep',
    layout: layoutById(input.values.get('layout') ?? ''),
    profile,
    beside: [],
    protect: input.switches.has('protect'),
  });
  if (!preview.ok) {
    for (const problem of preview.problems) complain(terminal, oneLine(problem));
    terminal.error('没有写任何文件。');
    return null;
  }
  const planned = planModel(newYearPlans(preview, profile, true));
  if (!planned.ok) {
    complain(terminal, `${told(planned.message, 'zh')}没有写任何文件。`);
    return null;
  }
  return { model: planned.model, sheets: preview.sheets.map(withoutPlan), profile, gaps: workbook.gaps };
}

function yearOf(input: Arguments): number | null {
  const text = input.values.get('year');
  if (text === undefined) return null;
  if (!/^(19|20)\d\d$/u.test(text)) throw new UsageError(`--year 应是四位年份，现在是“${text}”。`);
  return Number(text);
}

function chosenTables(
  all: readonly RecognisedTable[],
  wanted: string | undefined,
): readonly RecognisedTable[] {
  if (wanted === undefined) return all;
  const text = normaliseText(wanted);
  const found = all.filter(
    ({ sheet, projectName }) =>
      normaliseText(sheet) === text || normaliseText(projectName?.text ?? '') === text,
  );
  if (found.length === 0) throw new UsageError(`没有项目或工作表“${wanted}”。`);
  return found;
}

function withoutPlan({ plan: _plan, ...sheet }: RolloverSheet): SheetReport {
  return sheet;
}

function asText(target: string, sheets: readonly SheetReport[]): string {
  const lines = [`已写入 ${target}：${String(sheets.length)} 张新年度的表。`];
  for (const { from, to, year, items } of sheets) {
    lines.push('', `${from} → ${to}（${String(year)} 年度）`);
    for (const { action, place, before, after, reason } of items) {
      if (action === 'kept') continue;
      const change = before === after || after === '' ? before : `${before} → ${after}`;
      lines.push(
        `  ${ROLLOVER_ACTION_NAMES[action]}  ${place}${change === '' ? '' : `：${shortened(change)}`}`,
      );
      if (reason !== '') lines.push(`      ${reason}`);
    }
  }
  return lines.map(oneLine).join('\n');
}

/** Long texts are whole in the workbook; a terminal needs their beginning. */
function shortened(text: string): string {
  const characters = Array.from(text.replace(/\s+/gu, ' '));
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : characters.join('');
}
