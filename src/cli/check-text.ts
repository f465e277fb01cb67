import { oneLine } from '../core/workbook/shown-text';
import type { CheckedTable, CheckReport } from '../app/audit/check-report';
import type { FindingJson } from '../report/finding-json';

const MARKS = { error: '● 错误', warning: '▲ 警告', info: '○ 提示' } as const;
const RANK = { error: 0, warning: 1, info: 2 } as const;

/** The findings of one file as a person reads them, worst first within each sheet. */
export function checkText(file: string, profileName: string, { tables, findings }: CheckReport): string {
  const sheets = [...new Set([...tables.map(({ sheet }) => sheet), ...findings.map(({ sheet }) => sheet)])];
  const parts = sheets.map((sheet) =>
    sheetText(
      sheet,
      tables.filter((table) => table.sheet === sheet),
      findings.filter((finding) => finding.sheet === sheet),
    ),
  );
  return [oneLine(`${file}　评分规则：${profileName}`), ...parts, countText(tables.length, findings)].join(
    '\n\n',
  );
}

function sheetText(sheet: string, tables: readonly CheckedTable[], findings: readonly FindingJson[]): string {
  const sorted = [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const heads = tables.map(({ projectName, range, layout, total, grade }) =>
    `【${projectName === '' ? '（没有项目名称）' : projectName}】工作表“${sheet}” ${range}　版式 ${layout}　表上总分 ${
      total.published ?? '——'
    }，重算 ${total.recomputed ?? '——'} ${grade ?? ''}`.trimEnd(),
  );
  const doubts = tables.flatMap((table) => table.doubts.map((doubt) => `  ？ 没认清：${doubt}`));
  return [
    ...(heads.length > 0 ? heads : [sheet === '' ? '【整个工作簿】' : `工作表“${sheet}”`]).map(oneLine),
    ...doubts.map(oneLine),
    ...(sorted.length > 0 ? sorted.map(findingText) : ['  ✓ 没有发现问题']),
  ].join('\n');
}

function findingText(finding: FindingJson): string {
  const place = [finding.cell ?? '', finding.subject].filter((part) => part !== '').join(' ');
  return [
    `  ${MARKS[finding.severity]}　${place === '' ? '' : `${place}：`}${finding.message}　[${finding.rule}]`,
    `      为什么：${finding.why}`,
    `      怎么办：${finding.advice}`,
  ]
    .map(oneLine)
    .join('\n');
}

function countText(tables: number, findings: readonly FindingJson[]): string {
  const count = (severity: FindingJson['severity']): string =>
    String(findings.filter((finding) => finding.severity === severity).length);
  return `共 ${String(tables)} 张表：错误 ${count('error')}，警告 ${count('warning')}，提示 ${count('info')}`;
}
