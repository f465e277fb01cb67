import { DEFAULT_PROFILE } from '../../core/profile/presets';
import { basename } from 'node:path';
import { writePlans } from '../../adapters/xlsx/write-plans';
import { xlsxFiles } from '../../adapters/xlsx/xlsx-files';
import { frontOf, mergedPlan } from '../../app/write/apply-in-chunks';
import {
  BATCH_LABEL,
  planBatch,
  type BatchPreview,
  type BatchRequest,
  type BatchSheet,
} from '../../app/make/batch';
import { yearDue } from '../../app/make/insert-defaults';
import { decodeText } from '../../app/make/decode-text';
import { readListFile } from '../../app/make/project-list-file';
import { readTemplateText } from '../../app/make/templates';
import { composeProfileSheet } from '../../core/compose/profile-sheet-plan';
import type { RuleProfile } from '../../core/profile/rule-profile';
import { PROJECT_FIELD_NAMES } from '../../core/project-list/project-columns';
import type { ProjectList } from '../../core/project-list/project-list';
import { readProjectList } from '../../core/project-list/read-project-list';
import { rowsOfSheet } from '../../core/project-list/sheet-rows';
import { DEFAULT_LAYOUT, LAYOUTS, layoutById } from '../../core/table/layouts';
import { COMMON_TEMPLATES } from '../../core/templates/common-templates';
import { findTemplate } from '../../core/templates/find-template';
import { GENERAL_TEMPLATE } from '../../core/templates/general-template';
import type { TableTemplate } from '../../core/templates/table-template';
import { UsageError, type Arguments, type Command, type ExitCode } from '../command';
import { givenProfile, PROFILE_OPTION } from '../choose-profile';
import { TARGET_OPTIONS, targetFile } from '../target-file';
import { oneLine } from '../../core/workbook/shown-text';
import type { ReadGap } from '../../core/workbook/snapshot';
import { shownPath } from '../disk/file-name';
import { openBytes, type Opened } from '../open-file';
import type { OutputFile } from '../output-file/output-file';
import { readInput } from '../read-input';
import { complain, type Terminal } from '../terminal';
import { ACCEPT_GAPS_OPTION, refusesGaps, tellGaps } from '../unread-parts';
import { told } from '../../core/message/message';

const COMMON = [GENERAL_TEMPLATE, ...COMMON_TEMPLATES];

/** A project list → one workbook with a sheet for each project. */
export const batchCommand: Command = {
  name: 'batch',
  summary: '按项目清单批量生成自评表',
  usage: '<清单.xlsx | 清单.csv> -o <输出.xlsx> [选项]',
  description: `清单要有一行列名：项目名称、实施单位、全年预算数必有，主管部门、年初预算数、全年执行数、
上年结转资金、其他资金、年度、模板、年度总体目标可有；按列名认列，金额单位写在列名里（默认万元）。
清单有任何一处不对就什么也不写，所有问题一次说完。一份清单最多 500 个项目。输出里第一张表是带链接的“目录”。`,
  options: [
    ...TARGET_OPTIONS,
    {
      name: 'template',
      value: '模板',
      help: `没有写模板的项目用哪一个：内置模板的名称，或一个模板 .json 文件；默认“通用”。\n内置：${COMMON.map(({ name }) => name).join('、')}`,
    },
    {
      name: 'year',
      value: '年份',
      help: '年度；清单里有“年度”列时以清单为准。都没写时取当下该报的年度（上半年为上一年）',
    },
    {
      name: 'layout',
      value: '版式',
      choices: LAYOUTS.map(({ id }) => id),
      help: `版式，默认 ${DEFAULT_LAYOUT.id}`,
    },
    { name: 'sheet', value: '工作表', help: '清单在 .xlsx 的哪张表；默认第一张能认出列名的' },
    { name: 'protect', help: '锁住公式单元格（不设密码）' },
    ACCEPT_GAPS_OPTION,
    { name: 'dry-run', help: '只列出列名对应、将有的工作表和问题，什么也不写（不用写 -o）' },
    PROFILE_OPTION,
  ],
  examples: [
    ['ziping batch 项目清单.csv --dry-run', '先看看能做出哪些表'],
    ['ziping batch 项目清单.csv -o 2025自评.xlsx --year 2025', '全部用通用指标'],
    ['ziping batch 项目清单.xlsx -o 2025自评.xlsx --year 2025 --template 会议', '用内置模板'],
    ['ziping batch 项目清单.xlsx -o 2025自评.xlsx --year 2025 --template 本单位.json', '用同事给的模板'],
  ],
  async run(input, terminal) {
    const [file, extra] = input.files;
    if (file === undefined) throw new UsageError('请写明一个项目清单（.xlsx 或 .csv）。');
    if (extra !== undefined) throw new UsageError('一次只读一个项目清单。');
    const isTrial = input.switches.has('dry-run');
    const target = isTrial ? null : await targetFile(input, [file], terminal);
    const form = await chosenForm(input, terminal);
    const read = await openList(file, input.values.get('sheet'), terminal);
    if (!read.ok) {
      complain(terminal, read.message);
      return 2;
    }
    if (!isTrial && refusesGaps(file, read.gaps, input, terminal)) return 2;
    const { list } = read;
    const year = yearOf(input);
    terminal.makes?.(shownPath(file), list.projects.length);
    const protect = input.switches.has('protect');
    const preview = planBatch({ list, year, ...form, taken: [], protect });
    if (isTrial && list.columns.length > 0) terminal.out(columnsText(list));
    if (!preview.ok) {
      for (const problem of preview.problems) complain(terminal, oneLine(problem));
      terminal.error('没有写任何文件。');
      return 2;
    }
    for (const note of preview.notes) terminal.error(`提示：${oneLine(note)}`);
    if (target === null) {
      terminal.out(trialText(preview.sheets, year));
      return 0;
    }
    return writeBatch(preview, form.profile, list, target, terminal);
  },
};

/** Writes the tables with their list and the sheet of rules. */
async function writeBatch(
  { sheets, index }: Extract<BatchPreview, { readonly ok: true }>,
  profile: RuleProfile,
  list: ProjectList,
  target: OutputFile,
  terminal: Terminal,
): Promise<ExitCode> {
  const plans = [...sheets.map(({ plan }) => plan()), composeProfileSheet(profile), index];
  const written = await writePlans([mergedPlan(BATCH_LABEL, plans, frontOf(plans))]);
  if (!written.ok) {
    complain(terminal, `${told(written.message, 'zh')}没有写任何文件。`);
    return 2;
  }
  await target.write(written.bytes);
  terminal.out(columnsText(list));
  terminal.out(`已写入 ${shownPath(target.path)}：${String(sheets.length)} 张自评表和目录。`);
  return 0;
}

/** How the tables are to look and by which rules they score. */
async function chosenForm(
  input: Arguments,
  terminal: Terminal,
): Promise<Pick<BatchRequest, 'template' | 'templates' | 'layout' | 'profile'>> {
  const own = await ownTemplates(input, terminal);
  const layout = layoutById(input.values.get('layout') ?? DEFAULT_LAYOUT.id);
  if (layout === null) throw new Error('no layout');
  const profile = (await givenProfile(input, terminal))?.profile ?? DEFAULT_PROFILE;
  return { template: own.chosen, templates: [...own.all, ...COMMON], layout, profile };
}

/** What each column was taken for, so that a wrong match is seen. */
function columnsText({ columns }: ProjectList): string {
  const matched = columns.flatMap(({ heading, field }) =>
    field === null ? [] : [`${heading.replace(/\s+/gu, '')} → ${PROJECT_FIELD_NAMES[field]}`],
  );
  return oneLine(`列名对应：${matched.join('；')}`);
}

/** The sheets that would be made; the year is the one of projects that name none. */
function trialText(sheets: readonly BatchSheet[], year: string): string {
  return [
    ...sheets.map(({ row, projectName, sheet, template }) =>
      oneLine(`第 ${String(row)} 行  ${projectName} → 工作表“${sheet}”，模板“${template}”`),
    ),
    `将有 ${String(sheets.length)} 张自评表和目录（没写年度的按 ${year} 年）。只是试看，没有写任何文件。`,
  ].join('\n');
}

/** The year given, else the one whose tables are due now; a year in the list itself goes before both. */
function yearOf(input: Arguments): string {
  const text = input.values.get('year');
  if (text !== undefined && !/^(19|20)\d\d$/u.test(text)) {
    throw new UsageError(`--year 应是四位年份，现在是“${text}”。`);
  }
  return text ?? yearDue(new Date());
}

async function ownTemplates(
  input: Arguments,
  terminal: Terminal,
): Promise<{ readonly chosen: TableTemplate; readonly all: readonly TableTemplate[] }> {
  const wanted = input.values.get('template');
  if (wanted === undefined) return { chosen: GENERAL_TEMPLATE, all: [] };
  if (!/\.json$/iu.test(wanted)) {
    const found = findTemplate(wanted, COMMON);
    if (found !== null) return { chosen: found, all: [] };
    throw new UsageError(`没有内置模板“${wanted}”。可用：${COMMON.map(({ name }) => name).join('、')}。`);
  }
  const read = readTemplateText(decodeText(await readInput(wanted, terminal.disk)));
  if (!read.ok) throw new UsageError(`${shownPath(wanted)}：\n${read.problems.join('\n')}`);
  const [chosen] = read.templates;
  if (chosen === undefined) throw new UsageError(`${shownPath(wanted)} 里没有模板。`);
  return { chosen, all: read.templates };
}

/** The list of a file, with what of the file was not read. */
async function openList(
  file: string,
  sheetName: string | undefined,
  terminal: Terminal,
): Promise<Opened<{ readonly list: ProjectList; readonly gaps: readonly ReadGap[] }>> {
  const opened = await openBytes(file, terminal.disk);
  if (!opened.ok) return opened;
  const read = await readListFile(opened.bytes, shownPath(basename(file)), xlsxFiles);
  if (!read.ok) return { ok: false, message: oneLine(told(read.message, 'zh')) };
  if (read.kind === 'rows') return { ok: true, list: readProjectList(read.rows), gaps: [] };
  const { sheets, gaps } = read.workbook;
  tellGaps(file, gaps, terminal);
  const wanted = sheetName === undefined ? sheets : sheets.filter(({ name }) => name === sheetName);
  if (wanted.length === 0) {
    const names = sheets.map(({ name }) => name).join('、');
    return {
      ok: false,
      message: oneLine(`${shownPath(file)} 里没有工作表“${sheetName ?? ''}”，有：${names}。`),
    };
  }
  const lists = wanted.map((sheet) => readProjectList(rowsOfSheet(sheet), new Map(), 'sheet'));
  const list = lists.find(({ columns }) => columns.length > 0) ?? lists[0];
  return list === undefined
    ? { ok: false, message: `${shownPath(file)} 是空的。` }
    : { ok: true, list, gaps };
}
