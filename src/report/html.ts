import { parseDecimal } from '../core/number/decimal';
import { gapText } from '../core/workbook/gap-text';
import { plain } from '../core/recognise/figures';
import { sumOf } from '../core/number/sum';
import type { Finding, Severity } from '../core/audit/engine/finding';
import { RULES } from '../core/audit/engine/registry';
import {
  bySeverity,
  countBySeverity,
  holdsForms,
  findingPlace,
  projectOf,
  SEVERITY_NAMES,
  subjectBeside,
  type FileAudit,
  type TableAudit,
  unauditedName,
  unauditedText,
} from './file-audit';
import type { AuditReport } from './audit-report';
import { acrossSections } from './across-html';
import { REPORT_STYLE } from './html-style';
import { escapeHtml } from './html-text';
import { told } from '../core/message/message';

/** The report as one self-contained page that prints on A4: an audit memo with room for signatures. No script, no link. */
export function htmlReport(report: AuditReport): string {
  const title = '项目支出绩效自评审计报告';
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${REPORT_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${title}</h1>`,
    `<p class="made">审计时间：${escapeHtml(report.madeOn)}　文件：${String(report.files.length)} 个</p>`,
    overview(report),
    frequentRules(report),
    fileList(report),
    acrossSections(report),
    ...report.files.map(fileSection),
    opinions(),
    signatures(),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function overview(report: AuditReport): string {
  const count = countBySeverity(report.files.flatMap(({ findings }) => findings));
  const tables = report.files.reduce((sum, file) => sum + file.tables.length, 0);
  const unaudited = unauditedText(report.files);
  const figures: [string, number, string][] = [
    ['自评表', tables, ''],
    [SEVERITY_NAMES.error, count.error, 'error'],
    [SEVERITY_NAMES.warning, count.warning, 'warning'],
    [SEVERITY_NAMES.info, count.info, 'info'],
  ];
  const cells = figures.map(
    ([name, number, kind]) =>
      `<div class="figure ${kind}"><b>${String(number)}</b><span>${name}</span></div>`,
  );
  const lost = unaudited === '' ? '' : `<p class="lost">有 ${unaudited}，见下文。</p>`;
  return `<section class="figures">${cells.join('')}</section>${amounts(report)}${lost}`;
}

/** What the tables are about, in money, those of copies of a file once, and how many totals do not stand. */
function amounts(report: AuditReport): string {
  const copies = new Set((report.across?.identical ?? []).flatMap((group) => group.slice(1)));
  const tables = report.files.filter(({ file }) => !copies.has(file)).flatMap((file) => file.tables);
  if (tables.length === 0) return '';
  const once = copies.size === 0 ? '' : '（内容完全相同的文件只计一次）';
  const sum = (field: 'budget' | 'executed'): string =>
    plain(sumOf(tables.flatMap((table) => parseDecimal(table[field] ?? '') ?? [])));
  const wrong = tables.filter(differs).length;
  const totals =
    wrong === 0
      ? '各表的填报总分与按规则复算的一致'
      : `<b>${String(wrong)} 张</b>自评表的填报总分与按规则复算的不一致`;
  return `<p class="sum">涉及全年预算数 <b>${sum('budget')}</b> 万元，全年执行数 <b>${sum('executed')}</b> 万元${once}；${totals}。</p>`;
}

/** Whether a total was printed and the rules give another. */
function differs({ total }: TableAudit): boolean {
  return (
    total.published !== null &&
    total.recomputed !== null &&
    Number(total.published) !== Number(total.recomputed)
  );
}

const MOST_FREQUENT = 8;

/** The rules that speak most often: what a reader wants to know before all the single places. */
function frequentRules(report: AuditReport): string {
  const counts = new Map<string, Finding[]>();
  const projects = new Map<string, Set<string>>();
  for (const { findings, tables } of report.files) {
    for (const finding of findings.filter(({ severity }) => severity !== 'info')) {
      const { rule, sheet } = finding;
      counts.set(rule, [...(counts.get(rule) ?? []), finding]);
      projects.set(rule, (projects.get(rule) ?? new Set()).add(projectOf(finding, tables) || sheet));
    }
  }
  if (counts.size < 2) return '';
  const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
  const graver = (own: readonly Finding[]): Severity =>
    own.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  const rows = [...counts]
    .map(([rule, own]) => ({ rule, own, severity: graver(own) }))
    .sort((a, b) => order[a.severity] - order[b.severity] || b.own.length - a.own.length)
    .slice(0, MOST_FREQUENT)
    .map(
      ({ rule, own, severity }) =>
        `<tr><td class="${severity}">${SEVERITY_NAMES[severity]}</td><td class="text">${escapeHtml(titleOf(rule))}</td>` +
        `<td>${String(own.length)}</td><td>${String(projects.get(rule)?.size ?? 0)}</td></tr>`,
    );
  return (
    '<h3>主要问题</h3><table class="rules"><thead><tr><th>级别</th><th>问题</th><th>处数</th><th>涉及项目</th></tr></thead>' +
    `<tbody>${rows.join('')}</tbody></table>`
  );
}

/** Several files on one page, the way in to their sections. */
function fileList(report: AuditReport): string {
  if (report.files.length < 2) return '';
  const rows = report.files.map((file, at) => {
    const count = countBySeverity(file.findings);
    const figures =
      file.error === null
        ? [file.tables.length, count.error, count.warning, count.info]
            .map((n) => `<td>${String(n)}</td>`)
            .join('')
        : `<td colspan="4" class="differs">${unauditedName(file)}</td>`;
    return `<tr><td>${String(at + 1)}</td><td class="text">${escapeHtml(file.file)}</td>${figures}</tr>`;
  });
  return (
    '<h3>文件一览</h3><table class="list"><thead><tr><th>序号</th><th>文件</th><th>自评表</th><th>错误</th><th>警告</th><th>提示</th></tr></thead>' +
    `<tbody>${rows.join('')}</tbody></table>`
  );
}

const TITLES: ReadonlyMap<string, string> = new Map(RULES.map(({ meta }) => [meta.id, meta.zh.title]));

function titleOf(rule: string): string {
  return TITLES.get(rule) ?? rule;
}

function fileSection(file: FileAudit): string {
  if (file.error !== null) {
    return `<section><h2>${escapeHtml(file.file)}</h2><p class="lost">${unauditedName(file)}：${escapeHtml(told(file.error, 'zh'))}</p></section>`;
  }
  const profile =
    file.profile === null
      ? ''
      : `<p>评分规则：<b>${escapeHtml(file.profile.name)}</b>（${escapeHtml(file.profile.reason)}）</p>`;
  const findings = bySeverity(file.findings).map(([severity, members]) => findingTable(severity, members));
  return [
    '<section>',
    `<h2>${escapeHtml(file.file)}</h2>`,
    profile,
    tableList(file),
    whatIf(file),
    findings.length === 0 && holdsForms(file) ? '<p class="clean">没有发现问题。</p>' : findings.join('\n'),
    ignoredList(file),
    gapList(file),
    '</section>',
  ].join('\n');
}

function tableList(file: FileAudit): string {
  if (file.tables.length === 0) return '';
  const rows = file.tables.map((table, at) => {
    const { published, recomputed } = table.total;
    return (
      `<tr><td>${String(at + 1)}</td><td class="text">${escapeHtml(table.projectName)}<small>${escapeHtml(table.sheet)}</small></td>` +
      `<td>${escapeHtml(table.year)}</td><td>${escapeHtml(table.budget ?? '—')}</td><td>${escapeHtml(table.executed ?? '—')}</td>` +
      `<td>${escapeHtml(table.rate ?? '—')}</td><td>${escapeHtml(published ?? '未填')}</td>` +
      `<td class="${differs(table) ? 'differs' : ''}">${escapeHtml(recomputed ?? '—')}</td><td>${escapeHtml(table.grade ?? '—')}</td></tr>`
    );
  });
  return (
    '<h3>自评表一览</h3><table class="list"><thead><tr><th>序号</th><th>项目</th><th>年度</th>' +
    '<th>全年预算数<br>（万元）</th><th>全年执行数<br>（万元）</th><th>执行率</th><th>填报总分</th><th>按规则<br>复算</th><th>等级</th></tr></thead>' +
    `<tbody>${rows.join('')}</tbody></table>`
  );
}

function whatIf(file: FileAudit): string {
  const lines = file.tables.flatMap((table) =>
    table.whatIf.map(
      ({ profile, total }) =>
        `<li>${escapeHtml(table.projectName)}：按${escapeHtml(profile)}为 <b>${escapeHtml(total ?? '无法计算')}</b>（本次 ${escapeHtml(table.total.recomputed ?? '无法计算')}）</li>`,
    ),
  );
  return lines.length === 0 ? '' : `<h3>换一种评分规则</h3><ul>${lines.join('')}</ul>`;
}

function findingTable(severity: Severity, findings: readonly Finding[]): string {
  const rows = findings.map((finding, at) => {
    const place = findingPlace(finding);
    const sheet = finding.sheet === '' ? '工作簿' : finding.sheet;
    const where =
      place === '' ? `<b>${escapeHtml(sheet)}</b>` : `<b>${place}</b><small>${escapeHtml(sheet)}</small>`;
    const beside = subjectBeside(finding);
    const subject = beside === '' ? '' : `<b>${escapeHtml(beside)}</b>　`;
    return (
      `<tr><td>${String(at + 1)}</td><td class="place">${where}</td>` +
      `<td class="text">${subject}${escapeHtml(finding.message)}<small>${escapeHtml(finding.why)}</small><small>建议：${escapeHtml(finding.advice)}</small></td>` +
      `<td class="place rule">${escapeHtml(titleOf(finding.rule))}<small>${escapeHtml(finding.rule)}</small></td></tr>`
    );
  });
  return (
    `<h3 class="${severity}">${SEVERITY_NAMES[severity]}（${String(findings.length)} 项）</h3>` +
    '<table class="findings"><thead><tr><th>序号</th><th>位置</th><th>问题与依据</th><th>规则</th></tr></thead>' +
    `<tbody>${rows.join('')}</tbody></table>`
  );
}

function ignoredList(file: FileAudit): string {
  if (file.ignored.length === 0) return '';
  const lines = file.ignored.map(
    ({ finding, reason }) =>
      `<li>${escapeHtml(finding.sheet)}!${escapeHtml(findingPlace(finding))}　${escapeHtml(finding.message)}（理由：${escapeHtml(reason)}）</li>`,
  );
  return `<h3>已忽略（${String(file.ignored.length)} 项）</h3><ul>${lines.join('')}</ul>`;
}

function gapList(file: FileAudit): string {
  if (file.gaps.length === 0) return '';
  return `<h3>没有读到、没有核对的内容</h3><ul>${file.gaps.map((gap) => `<li>${escapeHtml(gapText(gap))}</li>`).join('')}</ul>`;
}

/** Empty boxes to write in by hand. */
function opinions(): string {
  const boxes = ['审计意见', '被审计单位意见'].map((name) => `<h3>${name}</h3><div class="opinion"></div>`);
  return `<section class="opinions">${boxes.join('')}</section>`;
}

function signatures(): string {
  const fields = ['审计人', '复核人', '被审计单位负责人'].map(
    (name) => `<div><span>${name}：</span><i></i><span>日期：</span><i class="date"></i></div>`,
  );
  return `<section class="signatures">${fields.join('')}</section>`;
}
