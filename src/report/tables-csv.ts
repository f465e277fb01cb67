import type { Finding } from '../core/audit/engine/finding';
import { countBySeverity, projectOf, unauditedName, type FileAudit, type TableAudit } from './file-audit';
import { withoutTables } from '../core/other-forms/forms-beside';
import type { AuditReport } from './audit-report';
import { csvText } from './csv';
import { told } from '../core/message/message';

const HEADINGS = [
  '文件',
  '工作表',
  '区域',
  '项目名称',
  '年度',
  '主管部门',
  '版式',
  '指标行数',
  '全年预算数（万元）',
  '全年执行数（万元）',
  '执行率',
  '填报总分',
  '复算总分',
  '等级',
  '错误',
  '警告',
  '提示',
  '评分规则',
  '说明',
];

/**
 * One line for each 自评表 of all files, to be sorted and filtered in Excel: who handed in what, with which total, and how
 * many findings it has. A file without a table, or one that could not be read, has a line too, with the reason.
 */
export function tablesCsv(report: AuditReport): string {
  return csvText([HEADINGS, ...report.files.flatMap(rowsOf)]);
}

function rowsOf(file: FileAudit): string[][] {
  if (file.error !== null) return [blankRow(file.file, `${unauditedName(file)}：${told(file.error, 'zh')}`)];
  if (file.tables.length === 0) {
    return [blankRow(file.file, told(withoutTables(file.beside), 'zh'))];
  }
  return file.tables.map((table) => {
    const count = countBySeverity(file.findings.filter((finding) => isOf(finding, table)));
    return [
      file.file,
      table.sheet,
      table.range,
      table.projectName,
      table.year,
      table.department,
      table.layout,
      String(table.indicatorRows),
      table.budget ?? '',
      table.executed ?? '',
      table.rate ?? '',
      table.total.published ?? '',
      table.total.recomputed ?? '',
      table.grade ?? '',
      String(count.error),
      String(count.warning),
      String(count.info),
      file.profile?.name ?? '',
      '',
    ];
  });
}

/** Findings on the sheet of a table, or elsewhere — in its 自评综述 — about its project. */
function isOf(finding: Finding, table: TableAudit): boolean {
  const project = projectOf(finding, [table]);
  return finding.sheet === table.sheet
    ? project === '' || project === table.projectName
    : project !== '' && project === table.projectName;
}

function blankRow(file: string, note: string): string[] {
  return HEADINGS.map((heading) => (heading === '文件' ? file : heading === '说明' ? note : ''));
}
