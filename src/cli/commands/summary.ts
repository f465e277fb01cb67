import { applyCommands } from '../../core/plan/apply-commands';
import { appendSheets } from '../../adapters/xlsx/append-sheets';
import { planScoringForm, planSummary, type SummaryKind } from '../../app/make/summary';
import { decimalText, percentText } from '../../core/number/decimal-text';
import type { RuleProfile } from '../../core/profile/rule-profile';
import type { RecognisedTable } from '../../core/recognise/recognised-table';
import { gradeOf } from '../../core/scoring/grade';
import { linkedNumber, linkedText } from '../../core/summary/linked-cell';
import type { ScoringForm } from '../../core/summary/scoring-form';
import { SCORING_FORMS } from '../../core/summary/scoring-forms';
import {
  sourceName,
  sourceRate,
  summarySources,
  type SummarySource,
} from '../../core/summary/summary-source';
import { gradesText } from '../../core/summary/summary-statement';
import { summaryTotals } from '../../core/summary/summary-totals';
import type { WritePlan } from '../../core/workbook/plan';
import { EMPTY_WORKBOOK, type WorkbookModel } from '../../core/workbook/workbook-model';
import { UsageError, type Arguments, type Command, type ExitCode } from '../command';
import { givenProfile, profileFor, PROFILE_OPTION } from '../choose-profile';
import { NO_TABLE, openWorkbook, type OpenedWorkbook } from '../open-file';
import { FORMAT_OPTION, isJsonWanted, jsonText } from '../output-format';
import { recogniseFile } from '../recognise-file';
import { oneLine } from '../../core/workbook/shown-text';
import type { ReadGap } from '../../core/workbook/snapshot';
import { shownPath } from '../disk/file-name';
import type { OutputFile } from '../output-file/output-file';
import { FORCE_OPTION, targetFile } from '../target-file';
import { complain, type Terminal } from '../terminal';
import { ACCEPT_GAPS_OPTION, gapTexts, refusesGaps } from '../unread-parts';
import { told } from '../../core/message/message';

/** The summary of all projects of a workbook, to the screen or as a sheet with live formulas. */
export const summaryCommand: Command = {
  name: 'summary',
  summary: '汇总工作簿里的全部项目，可写成带公式的汇总表',
  usage: '<文件.xlsx> [-o <输出.xlsx>] [选项]',
  description: `列出每个项目的预算、执行、执行率、各一级指标得分、总分、等级和待处理的问题数，
算出合计、项目平均分、加权平均分、各等级项目数。
写 -o 时另存一份：原有工作表、图形、宏一概不动，最前面加上一张“汇总表”，全部是引用各表的公式，带图；
已有本软件做的汇总表时在原处更新，填过的项目级次和项目支出总额保留；您自己的同名工作表不动。`,
  options: [
    { name: 'out', short: 'o', value: '输出.xlsx', help: '另存到哪里；不写则只输出到屏幕' },
    FORCE_OPTION,
    ACCEPT_GAPS_OPTION,
    {
      name: 'kind',
      value: '样式',
      choices: ['scores', 'outputs', ...SCORING_FORMS.map(({ id }) => id)],
      help: `scores 各一级指标得分（默认），outputs 预算、产出数量和结果；\n${SCORING_FORMS.map(({ id, name }) => `${id} ${name}（空表，要写 -o）`).join('，')}`,
    },
    {
      name: 'replace-summary',
      help: '工作簿里已有的“汇总表”没有本软件的记号（可能是您自己的表）时也换掉它',
    },
    { name: 'no-check', help: '不统计待处理的问题' },
    PROFILE_OPTION,
    FORMAT_OPTION,
  ],
  examples: [
    ['ziping summary 2024自评.xlsx', '输出到屏幕'],
    ['ziping summary 2024自评.xlsx -o 2024自评（汇总）.xlsx', '另存一份，加上汇总表'],
    ['ziping summary 2024自评.xlsx -o 整体.xlsx --kind department', '另存一份，加上部门整体支出绩效自评表'],
  ],
  async run(input, terminal) {
    const [file, extra] = input.files;
    if (file === undefined) throw new UsageError('请写明一个 .xlsx。');
    if (extra !== undefined) throw new UsageError('一次只汇总一个工作簿。');
    const target = input.values.has('out') ? await targetFile(input, [file], terminal) : null;
    const given = await givenProfile(input, terminal);
    const opened = await openWorkbook(file, terminal);
    if (!opened.ok) {
      complain(terminal, opened.message);
      return 2;
    }
    const { workbook } = opened;
    if (target !== null && refusesGaps(file, workbook.gaps, input, terminal)) return 2;
    const tables = await recogniseFile(file, opened, terminal);
    const { profile, problems } = profileFor(workbook, given);
    for (const problem of problems) terminal.error(`提示：${oneLine(problem)}`);
    const request: Request = { file, opened, tables, profile, target, input, terminal };
    const form = SCORING_FORMS.find(({ id }) => id === input.values.get('kind'));
    return form === undefined ? summarise(request) : addForm(form, request);
  },
};

interface Request {
  readonly file: string;
  readonly opened: OpenedWorkbook;
  readonly tables: readonly RecognisedTable[];
  readonly profile: RuleProfile;
  /** null: to the screen alone. */
  readonly target: OutputFile | null;
  readonly input: Arguments;
  readonly terminal: Terminal;
}

async function addForm(form: ScoringForm, request: Request): Promise<ExitCode> {
  const { opened, tables, target, terminal } = request;
  if (target === null) throw new UsageError(`${form.name}是一张空表，请用 -o 写明另存到哪里。`);
  const { workbook } = opened;
  const { plan, sheet } = planScoringForm(form, workbook, summarySources(tables, workbook));
  if (!(await writeWith(plan, 'last', target, request))) return 2;
  terminal.out(`已写入 ${shownPath(target.path)}：加上了“${sheet}”。`);
  return 0;
}

async function summarise(request: Request): Promise<ExitCode> {
  const { file, opened, tables, profile, target, input, terminal } = request;
  const { workbook } = opened;
  const kind: SummaryKind = input.values.get('kind') === 'outputs' ? 'outputs' : 'scores';
  const countFindings = !input.switches.has('no-check');
  const preview = planSummary({ workbook, tables, profile, kind, countFindings });
  if (!preview.ok) {
    complain(terminal, `${shownPath(file)}：${NO_TABLE}`);
    return 2;
  }
  const { plan, sheet, sources, replaces, isUnmarked } = preview;
  if (target !== null && isUnmarked && !input.switches.has('replace-summary')) {
    complain(
      terminal,
      `${shownPath(file)}：里面已有一张“${sheet}”，没有本软件的记号，可能是您自己的表，没有动它，也没有写任何文件。请给它改个名字；确实要换掉，请加 --replace-summary。`,
    );
    return 2;
  }
  if (target !== null && !(await writeWith(plan, 'first', target, request))) return 2;
  if (isJsonWanted(input)) {
    terminal.out(jsonText(asJson(file, target, workbook.gaps, sources, profile)));
    return 0;
  }
  terminal.out(asText(sources, profile));
  if (target !== null)
    terminal.out(`已写入 ${shownPath(target.path)}：${replaces ? '更新' : '加上'}了“${sheet}”。`);
  return 0;
}

/** Writes the file with what the plan makes in it; whether it was written is told. */
async function writeWith(
  plan: WritePlan,
  where: 'first' | 'last',
  target: OutputFile,
  { file, opened, terminal }: Request,
): Promise<boolean> {
  const written = await appendSheets(opened.bytes, sheetOf(plan), where);
  if (written.ok) {
    await target.write(written.bytes);
    return true;
  }
  complain(terminal, `${shownPath(file)}：${written.message}没有写任何文件。`);
  return false;
}

/** The summary alone, as a workbook: its formulas point at sheets that stand in the user's file. */
function sheetOf(plan: WritePlan): WorkbookModel {
  const commands = plan.commands.filter(({ op }) => op !== 'deleteSheet');
  const result = applyCommands(
    EMPTY_WORKBOOK,
    commands.map((command) =>
      command.op === 'addSheet' ? { op: 'addSheet', sheet: command.sheet } : command,
    ),
  );
  if ('refusal' in result) throw new Error(told(result.refusal.message, 'zh'));
  return result.model;
}

function asText(sources: readonly SummarySource[], profile: RuleProfile): string {
  const lines = sources.map((source, index) => {
    const total = linkedNumber(source.total);
    const rate = sourceRate(source);
    const tiers = source.tiers.map(({ tier, value }) => `${tier.replace('指标', '')} ${shown(value)}`);
    return [
      `${String(index + 1)}. ${sourceName(source)}`,
      `   全年预算 ${shown(linkedNumber(source.budget))}，执行 ${shown(linkedNumber(source.executed))}，执行率 ${rate === null ? '—' : percentText(rate)}`,
      `   ${[`执行率得分 ${shown(linkedNumber(source.executionScore))}`, ...tiers].join('，')}`,
      `   总分 ${shown(total)}，等级 ${gradeOf(total, profile) ?? '—'}${source.findings === null ? '' : `，待处理 ${String(source.findings)}`}`,
    ]
      .map(oneLine)
      .join('\n');
  });
  const totals = summaryTotals(sources, profile);
  const rate = totals.rate === null ? '—' : percentText(totals.rate);
  return [
    ...lines,
    '',
    `合计：${String(sources.length)} 个项目，全年预算 ${shown(totals.budget)} 万元，执行 ${shown(totals.executed)} 万元，执行率 ${rate}`,
    `项目平均分 ${shown(totals.average)}（算术平均），加权平均分 ${shown(totals.weighted)}（以全年预算数为权重）`,
    gradesText(totals),
  ].join('\n');
}

function shown(value: Parameters<typeof decimalText>[0] | null): string {
  return value === null ? '—' : decimalText(value);
}

function asJson(
  file: string,
  out: OutputFile | null,
  gaps: readonly ReadGap[],
  sources: readonly SummarySource[],
  profile: RuleProfile,
): object {
  const totals = summaryTotals(sources, profile);
  const text = (value: Parameters<typeof decimalText>[0] | null): string | null =>
    value === null ? null : decimalText(value);
  return {
    file: shownPath(file),
    out: out === null ? null : shownPath(out.path),
    gaps: gapTexts(gaps),
    profile: profile.id,
    projects: sources.map((source) => ({
      sheet: source.sheet,
      projectName: sourceName(source),
      department: linkedText(source.department),
      initial: text(linkedNumber(source.initial)),
      budget: text(linkedNumber(source.budget)),
      executed: text(linkedNumber(source.executed)),
      rate: text(sourceRate(source)),
      executionScore: text(linkedNumber(source.executionScore)),
      tiers: Object.fromEntries(source.tiers.map(({ tier, value }) => [tier, text(value)])),
      total: text(linkedNumber(source.total)),
      grade: gradeOf(linkedNumber(source.total), profile),
      findings: source.findings,
    })),
    totals: {
      projects: sources.length,
      initial: text(totals.initial),
      budget: text(totals.budget),
      executed: text(totals.executed),
      rate: text(totals.rate),
      average: text(totals.average),
      weightedAverage: text(totals.weighted),
      grades: Object.fromEntries(totals.grades.map(({ grade: name, count }) => [name, count])),
    },
  };
}
