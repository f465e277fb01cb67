import { oneLine } from '../core/workbook/shown-text';
import type { Finding } from '../core/audit/engine/finding';
import { gapText } from '../core/workbook/gap-text';
import { passedOverText, repeatedText } from './across-files';
import {
  bySeverity,
  countBySeverity,
  holdsForms,
  findingPlace,
  SEVERITY_NAMES,
  subjectBeside,
  type FileAudit,
  type TableAudit,
  unauditedName,
  unauditedText,
} from './file-audit';
import type { AuditReport } from './audit-report';
import { told } from '../core/message/message';

/** The report as plain Chinese text for a terminal or a mail. */
export function textReport(report: AuditReport): string {
  const parts = report.files.map(fileText);
  const lines = acrossLines(report);
  if (lines.length > 0) parts.push(lines.map(oneLine).join('\n'));
  if (report.files.length > 1) parts.push(summary(report));
  return `${parts.join('\n\n')}\n`;
}

function fileText(file: FileAudit): string {
  if (file.error !== null)
    return [file.file, `  ${unauditedName(file)}：${told(file.error, 'zh')}`].map(oneLine).join('\n');
  const lines = [
    file.file,
    ...(file.profile === null ? [] : [`  评分规则：${file.profile.name}（${file.profile.reason}）`]),
    ...file.tables.flatMap(tableLines),
    ...file.gaps.map((gap) => `  未读到或未核对：${gapText(gap)}`),
    ...bySeverity(file.findings).flatMap(([severity, findings]) => [
      '',
      `  ${SEVERITY_NAMES[severity]} ${String(findings.length)} 项`,
      ...findings.flatMap(findingLines),
    ]),
    ...ignoredLines(file.ignored),
    ...(file.findings.length === 0 && holdsForms(file) ? ['', '  没有发现问题'] : []),
  ];
  return lines.map(oneLine).join('\n');
}

function tableLines({ sheet, projectName, total, whatIf }: TableAudit): string[] {
  const { published, recomputed } = total;
  const isSame = published === recomputed || Number(published) === Number(recomputed);
  const byRule = isSame ? '' : `，按规则 ${recomputed ?? '无法计算'}`;
  return [
    `  ${sheet}　${projectName}　总分 ${published ?? '未填'}${byRule}`,
    ...whatIf.map((other) => `    按${other.profile}：${other.total ?? '无法计算'}`),
  ];
}

function findingLines(finding: Finding): string[] {
  const place = [finding.sheet, findingPlace(finding)].filter((part) => part !== '').join('!');
  const beside = subjectBeside(finding);
  const subject = beside === '' ? '' : `${beside}：`;
  return [
    `    ${place === '' ? '工作簿' : place}　${subject}${finding.message}　[${finding.rule}]`,
    `      ${finding.advice}`,
  ];
}

function ignoredLines(ignored: FileAudit['ignored']): string[] {
  if (ignored.length === 0) return [];
  return [
    '',
    `  已忽略 ${String(ignored.length)} 项`,
    ...ignored.map(
      ({ finding, reason }) =>
        `    ${finding.sheet}!${findingPlace(finding)}　${finding.message}　（理由：${reason}）`,
    ),
  ];
}

function acrossLines({ across, passedOver = [] }: AuditReport): string[] {
  const lines = [
    ...(across?.identical ?? []).map((files) => `  内容完全相同：${files.join('、')}`),
    ...(across?.repeated ?? []).map((project) => `  同一项目：${repeatedText(project)}`),
  ];
  if (passedOver.length > 0) lines.push(`  ${passedOverText(passedOver)}`);
  return lines.length === 0 ? [] : ['文件之间', ...lines];
}

function summary(report: AuditReport): string {
  const count = countBySeverity(report.files.flatMap(({ findings }) => findings));
  const tables = report.files.reduce((sum, file) => sum + file.tables.length, 0);
  const unaudited = unauditedText(report.files);
  return [
    `合计：${String(report.files.length)} 个文件，${String(tables)} 张自评表，`,
    `错误 ${String(count.error)}，警告 ${String(count.warning)}，提示 ${String(count.info)}`,
    unaudited === '' ? '' : `；${unaudited}`,
  ].join('');
}
