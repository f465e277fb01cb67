import type { Finding, Severity } from '../../src/core/audit/engine/finding';
import type { Rule, RuleMeta } from '../../src/core/audit/engine/rule';
import { rangeName } from '../../src/core/workbook/address';
import type { RuleOptions } from '../../src/core/audit/engine/rule-options';
import type { CaseCell } from './case-cells';

/** A case of a rule's test with what the rule said of it. */
export interface DocumentedCase {
  readonly name: string;
  readonly findings: readonly Finding[];
  /** The cells that make the case. */
  readonly cells: readonly CaseCell[];
}

/** How many cases a rule has: that must be found, and that must not. */
export interface CaseCounts {
  readonly found: number;
  readonly silent: number;
}

/** More examples than these make a page longer, not clearer; all of them stand in the rule's test. */
const MOST_FOUND = 6;
const MOST_SILENT = 8;

const SEVERITIES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' };
const FAMILIES: Readonly<Record<RuleMeta['family'], string>> = {
  figures: '数字',
  weights: '分值',
  sense: '情理',
  formulas: '公式',
  structure: '结构',
  text: '文字',
};

/** The page of one rule in the catalogue: what it says of itself, and examples that were run to get what stands here. */
export function ruleDocument(
  meta: RuleMeta,
  invalid: readonly DocumentedCase[],
  valid: readonly DocumentedCase[],
): string {
  const lines = [
    `# ${meta.zh.title}`,
    '',
    `规则 \`${meta.id}\` · ${SEVERITIES[meta.severity]} · ${FAMILIES[meta.family]} · ${meta.live ? '编辑时即时检查' : '全面审计时检查'} · 自 ${meta.since}`,
    '',
    `**为什么**：${meta.zh.why}`,
    '',
    `**怎么办**：${meta.zh.advice}`,
    '',
    `**${meta.en.title}.** ${meta.en.why} ${meta.en.advice}`,
    '',
    ...optionTable(meta.options ?? {}),
    '## 会报告',
    '',
    ...invalid
      .slice(0, MOST_FOUND)
      .flatMap(({ name, findings, cells }) => [
        `### ${escape(name)}`,
        '',
        ...cellTable(cells),
        ...findings.map(findingLine),
        '',
      ]),
    ...others(invalid.length - MOST_FOUND),
    '## 不会报告',
    '',
    ...valid.slice(0, MOST_SILENT).map(({ name }) => `- ${escape(name)}`),
    '',
    ...others(valid.length - MOST_SILENT),
  ];
  return lines.join('\n');
}

function others(count: number): string[] {
  return count > 0 ? [`另有 ${String(count)} 个例子在这条规则的测试里。`, ''] : [];
}

function findingLine(finding: Finding): string {
  const place = finding.range === null ? '工作簿' : `\`${rangeName(finding.range)}\``;
  const fix =
    finding.fix === null
      ? ''
      : `（${finding.fix.kind === 'safe' ? '可修正' : '建议'}：${escape(finding.fix.label)}）`;
  return `- ${place} ${SEVERITIES[finding.severity]}：${escape(finding.message)}${fix}`;
}

/** The thresholds of a rule, as `--rule` takes them. */
function optionTable(options: RuleOptions): string[] {
  const rows = Object.entries(options).map(
    ([name, { zh, default: usual, least, most }]) =>
      `| \`${name}\` | ${zh} | ${String(usual)} | ${String(least)}～${String(most)} |`,
  );
  if (rows.length === 0) return [];
  return ['## 可以设置', '', '| 名称 | 说明 | 默认 | 范围 |', '| --- | --- | --- | --- |', ...rows, ''];
}

/** The cells of a case as a small table; with what a fix makes of them where there is one. */
function cellTable(cells: readonly CaseCell[]): string[] {
  if (cells.length === 0) return [];
  const fixes = cells.some(({ after }) => after !== undefined);
  const place = ({ sheet, cell }: CaseCell): string => (sheet === '' ? cell : `${escape(sheet)}!${cell}`);
  return [
    fixes ? '| 单元格 | 内容 | 修改后 |' : '| 单元格 | 内容 |',
    fixes ? '| --- | --- | --- |' : '| --- | --- |',
    ...cells.map((cell) => {
      const before = inCell(cell.before);
      return `| ${place(cell)} | ${before} |${fixes ? ` ${cell.after === undefined ? before : inCell(cell.after)} |` : ''}`;
    }),
    '',
  ];
}

/** Longer than any text whose meaning shows in a table. */
const LONGEST = 60;

function inCell(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  const short = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return short === '' ? '（空）' : escape(short);
}

/** The list of all rules, by family. */
export function ruleIndex(rules: readonly Rule[], counts: Readonly<Record<string, CaseCounts>>): string {
  const lines = [
    '# 规则目录',
    '',
    '每条规则一页，例子都是运行出来的。级别：错误 = 数字或公式确实不对；警告 = 需要看一眼或说明原因；提示 = 供参考。',
    '',
    '“例子”是测试里应当报告的和不应当报告的各有几个。',
    '',
  ];
  for (const [family, title] of Object.entries(FAMILIES)) {
    const members = rules.filter(({ meta }) => meta.family === family);
    if (members.length === 0) continue;
    lines.push(`## ${title}`, '', '| 规则 | 说明 | 级别 | 即时 | 例子 |', '| --- | --- | --- | --- | --- |');
    for (const { meta } of members) {
      const { found, silent } = counts[meta.id] ?? { found: 0, silent: 0 };
      const cases = `${String(found)} / ${String(silent)}`;
      lines.push(
        `| [${meta.id}](${meta.id}.md) | ${escape(meta.zh.title)} | ${SEVERITIES[meta.severity]} | ${meta.live ? '是' : ''} | ${cases} |`,
      );
    }
    lines.push('');
  }
  return lines.join('\n');
}

/** Signs that Markdown would take for its own. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/gu, (sign) => `\\${sign}`);
}
