import { contains, type CellRange } from '../../workbook/address';
import type { RuleProfile } from '../../profile/rule-profile';
import type { RecognisedTable } from '../../recognise/recognised-table';
import type { ReadGap, WorkbookSnapshot } from '../../workbook/snapshot';
import { withTextCellsOpened } from '../../workbook/text-cells';
import type { Finding, Fix, FixDraft } from './finding';
import { distinctFindings, orderFindings } from './findings-order';
import { beginReading, hasReadEnough } from '../../readings/sheet-reader';
import { dataInChinese, speaker, tell, told, type Language, type Message } from '../../message/message';
import { settingsOf, unusedOptions } from './profile-options';
import { optionValues, type OptionValues, type RuleSettings } from './rule-options';
import { isTableRule, type Report, type Rule, type TableRule, type WorkbookRule } from './rule';

const say = speaker({
  readEnough: {
    zh: '公式引用的单元格太多，有些规则没有把公式算完；请人工核对合计和得分的公式',
    en: 'The formulas refer to too many cells, and some rules did not finish with them; please check the formulas of totals and scores yourself',
  },
  tooMany: {
    zh: '“{rule}”共有 {count} 处，只列出前 {most} 处',
    en: '“{rule}” was found in {count} places, and only the first {most} are listed',
  },
});

/** What to audit, and by which rules. */
export interface RuleRun {
  readonly workbook: WorkbookSnapshot;
  readonly tables: readonly RecognisedTable[];
  readonly profile: RuleProfile;
  /** "live": only the rules that run at every edit. */
  readonly only?: 'live' | 'all';
  /** Ids of rules that the user switched off. */
  readonly off?: readonly string[];
  readonly rules: readonly Rule[];
  /** Options of rules that were set otherwise. */
  readonly options?: RuleSettings;
  /** In which findings are told; Chinese unless said. */
  readonly language?: Language;
}

/** A part of the audit that was done, so that a long one can show progress, give way and be cancelled in between. */
export interface AuditStep {
  readonly done: number;
  readonly total: number;
  readonly findings: readonly Finding[];
  /** What was left unchecked. */
  readonly gaps: readonly ReadGap[];
}

/** A rule that threw: a bug of ours, never a fault of the workbook. Names the rule and the sheet. */
export class RuleFailure extends Error {
  constructor(
    readonly rule: string,
    readonly sheet: string,
    cause: unknown,
  ) {
    const what = cause instanceof Error ? cause.message : String(cause);
    super(`rule ${rule} failed on sheet "${sheet}": ${what}`, { cause });
    this.name = 'RuleFailure';
  }
}

/** Runs rules over a workbook whose tables were recognised; findings are distinct and in the order of the sheets. */
export function runRules(input: RuleRun): Finding[] {
  const findings: Finding[] = [];
  for (const step of ruleSteps(input)) for (const finding of step.findings) findings.push(finding);
  return finishAudit(findings, input.workbook);
}

/** Puts the findings of all steps into their final form. */
export function finishAudit(findings: readonly Finding[], workbook: WorkbookSnapshot): Finding[] {
  return orderFindings(distinctFindings(findings), workbook);
}

/** The audit in steps, one for each table and one for each rule of the whole workbook. */
export function* ruleSteps(input: RuleRun): Generator<AuditStep, void> {
  const off = new Set(input.off ?? []);
  const rules = input.rules.filter(({ meta }) => !off.has(meta.id) && (input.only !== 'live' || meta.live));
  const tableRules = rules.filter(isTableRule);
  const workbookRules = rules.filter((rule): rule is WorkbookRule => !isTableRule(rule));
  const total = input.tables.length + workbookRules.length;
  let done = 0;
  /** Told with the first step. */
  let untold = input.only === 'live' ? [] : unusedOptions(input.profile, input.rules);
  beginReading(input.workbook);
  for (const table of input.tables) {
    const findings = tableRules.flatMap((rule) =>
      failingBy(rule, table.sheet, () => checkTable(rule, table, input)),
    );
    done += 1;
    yield { done, total, findings, gaps: untold };
    untold = [];
  }
  for (const rule of workbookRules) {
    const isLast = done + 1 === total;
    const { findings, gaps } = failingBy(rule, '', () => checkWorkbook(rule, input, isLast));
    done += 1;
    yield { done, total, findings, gaps: [...untold, ...gaps] };
    untold = [];
  }
}

/** What the work resolves to; what it throws is told with the rule and the sheet. */
function failingBy<Result>(rule: Rule, sheet: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw new RuleFailure(rule.meta.id, sheet, cause);
  }
}

function checkTable(rule: TableRule, table: RecognisedTable, input: RuleRun): Finding[] {
  const { workbook, tables, profile, language = 'zh' } = input;
  const projectName = table.projectName?.text ?? '';
  const reports = rule.check({ table, workbook, profile, tables }, valuesOf(rule, input));
  return Array.from(reports, (report) =>
    stamp(rule, report, { sheet: table.sheet, projectName, workbook, language }),
  );
}

function checkWorkbook(
  rule: WorkbookRule,
  input: RuleRun,
  isLast: boolean,
): Pick<AuditStep, 'findings' | 'gaps'> {
  const { workbook, tables, profile, language = 'zh' } = input;
  const findings: Finding[] = [];
  const gaps: ReadGap[] = [];
  const unchecked = (gap: ReadGap): void => void gaps.push(gap);
  let count = 0;
  for (const report of rule.check({ workbook, profile, tables, unchecked }, valuesOf(rule, input))) {
    count += 1;
    if (count > MOST_FINDINGS) continue;
    const sheet = report.sheet ?? '';
    const projectName = projectAt(tables, sheet, toRange(report.at));
    findings.push(stamp(rule, report, { sheet, projectName, workbook, language }));
  }
  if (isLast && hasReadEnough(workbook)) gaps.push(READ_ENOUGH);
  if (count > MOST_FINDINGS) gaps.push({ sheet: null, what: leftOut(rule, count) });
  return { findings, gaps };
}

function valuesOf({ meta }: Rule, { profile, options }: RuleRun): OptionValues {
  return meta.options === undefined
    ? NONE
    : optionValues(meta.options, settingsOf(meta.id, profile, options));
}

const READ_ENOUGH: ReadGap = {
  sheet: null,
  what: say('readEnough'),
};

const NONE: OptionValues = {};

/** Of one rule in one workbook: more nobody reads, and a sheet of a hundred thousand formulas may have one for each. */
const MOST_FINDINGS = 2_000;

function leftOut({ meta }: Rule, count: number): Message {
  const rule: Message = { message: 'title', sentence: { zh: meta.zh.title, en: meta.en.title } };
  return say('tooMany', { rule, count, most: MOST_FINDINGS });
}

interface Circumstances {
  readonly sheet: string;
  readonly projectName: string;
  readonly workbook: WorkbookSnapshot;
  readonly language: Language;
}

function stamp({ meta }: Rule, report: Report, where: Circumstances): Finding {
  const { sheet, projectName, workbook, language } = where;
  const { message, data = {} } = report;
  const say = (id: string, into: Language): string => tell(meta.messages, { message: id, data }, into);
  const sentence = clipped(say(message, language));
  return {
    rule: meta.id,
    severity: report.severity ?? meta.severity,
    family: meta.family,
    sheet,
    range: toRange(report.at),
    projectName,
    subject: report.subject ?? '',
    message: sentence,
    messageId: message,
    data: dataInChinese(data),
    inChinese: language === 'zh' ? sentence : clipped(say(message, 'zh')),
    why: meta[language].why,
    advice: report.advice === undefined ? meta[language].advice : say(report.advice, language),
    expected: report.expected === undefined ? null : told(report.expected, language),
    actual: report.actual === undefined ? null : told(report.actual, language),
    fix:
      report.fix === undefined || report.fix === null
        ? null
        : effective(report.fix, tell(meta.messages, report.fix.label, language), workbook),
  };
}

/** A fix that does what it says in cells formatted as text, too. */
function effective(fix: FixDraft, label: string, workbook: WorkbookSnapshot): Fix {
  const commands = withTextCellsOpened(fix.plan.commands, workbook);
  return { kind: fix.kind, label, plan: { ...fix.plan, label, commands } };
}

/** Longer than any sentence with its evidence; what goes on is a formula of thousands of characters. */
const LONGEST_MESSAGE = 400;

/** What is wrong stands behind the formula: a long message loses its middle. */
function clipped(message: string): string {
  if (message.length <= LONGEST_MESSAGE) return message;
  return `${message.slice(0, LONGEST_MESSAGE / 2)}…${message.slice(1 - LONGEST_MESSAGE / 2)}`;
}

function toRange(at: Report['at']): CellRange | null {
  if (at === null) return null;
  if ('row' in at) return { top: at.row, left: at.column, bottom: at.row, right: at.column };
  return { top: at.top, left: at.left, bottom: at.bottom, right: at.right };
}

function projectAt(tables: readonly RecognisedTable[], sheet: string, range: CellRange | null): string {
  if (range === null) return '';
  const table = tables.find(
    (candidate) => candidate.sheet === sheet && contains(candidate.range, range.top, range.left),
  );
  return table?.projectName?.text ?? '';
}
