import { columnPoints, lineCount } from '../../compose/text-measure';
import type { CellInput, WriteCommand, WritePlan } from '../../workbook/plan';
import { bySeverity, countBySeverity, placeOf, SEVERITY_NAMES, type FileAudit } from './audit-report';

/** The sheet that the audit writes into the workbook; an older one is replaced. */
export const AUDIT_SHEET_NAME = '审计报告';

const WIDTHS = [6, 8, 18, 11, 24, 52, 16, 16, 40];
const HEADINGS = ['序号', '级别', '工作表', '单元格', '指标', '问题', '应为', '实际', '怎么办'];
const FONT_SIZE = 10;
/** Points: a line of text, what is left above and below, and the most that a row can have. */
const [LINE, PADDING, HIGHEST] = [13.5, 6, 400];
const FILLS = { error: '#FDE7E9', warning: '#FFF4CE', info: '#EFF6FC' } as const;

export interface ReportSheetOptions {
  readonly audit: FileAudit;
  readonly madeOn: string;
  /** Whether a sheet of this name is there already. */
  readonly replaces: boolean;
}

/**
 * The plan that writes the sheet 审计报告: figures on top, then one line a finding with a link to its cell, then what was
 * ignored and why. Texts are written as values, never as formulas.
 */
export function reportSheetPlan({ audit, madeOn, replaces }: ReportSheetOptions): WritePlan {
  const sheet = AUDIT_SHEET_NAME;
  const last = HEADINGS.length - 1;
  const count = countBySeverity(audit.findings);
  const head: string[] = [
    `审计时间：${madeOn}　评分规则：${audit.profile === null ? '' : `${audit.profile.name}（${audit.profile.reason}）`}`,
    `自评表 ${String(audit.tables.length)} 张　错误 ${String(count.error)} 项　警告 ${String(count.warning)} 项　提示 ${String(count.info)} 项　已忽略 ${String(audit.ignored.length)} 项`,
  ];
  const headingRow = head.length + 1;
  const rows: (CellInput | null)[][] = [];
  const commands: WriteCommand[] = [];
  const fills: WriteCommand[] = [];
  const links: WriteCommand[] = [];
  for (const [severity, findings] of bySeverity(audit.findings)) {
    const top = headingRow + 1 + rows.length;
    for (const finding of findings) {
      const row = headingRow + 1 + rows.length;
      const place = placeOf(finding);
      rows.push(
        [
          rows.length + 1,
          SEVERITY_NAMES[severity],
          finding.sheet === '' ? '工作簿' : finding.sheet,
          place,
          finding.subject,
          finding.message,
          finding.expected ?? '',
          finding.actual ?? '',
          finding.advice,
        ].map(input),
      );
      if (finding.range !== null && finding.sheet !== '') {
        links.push({
          op: 'setLink',
          sheet,
          row,
          column: 3,
          target: { sheet: finding.sheet, range: finding.range },
        });
      }
    }
    fills.push({
      op: 'setStyle',
      sheet,
      range: { top, left: 1, bottom: headingRow + rows.length, right: 1 },
      style: { fill: FILLS[severity] },
    });
  }
  const findingRows = rows.length;
  for (const { finding, reason } of audit.ignored) {
    rows.push(
      [
        rows.length + 1,
        '已忽略',
        finding.sheet,
        placeOf(finding),
        finding.subject,
        finding.message,
        '',
        '',
        `理由：${reason}`,
      ].map(input),
    );
  }
  if (rows.length === 0) rows.push(['', '', '', '', '', '没有发现问题', '', '', ''].map(input));
  const bottom = headingRow + rows.length;
  if (replaces) commands.push({ op: 'deleteSheet', sheet });
  commands.push(
    { op: 'addSheet', sheet },
    { op: 'showGridlines', sheet, show: false },
    { op: 'setColumnWidths', sheet, widths: WIDTHS.map((width, column) => ({ column, width })) },
    {
      op: 'setCells',
      sheet,
      top: 0,
      left: 0,
      rows: [[input('绩效自评审计报告')], ...head.map((line) => [input(line)]), HEADINGS.map(input), ...rows],
    },
    ...[0, 1, 2].map((row): WriteCommand => ({
      op: 'merge',
      sheet,
      range: { top: row, left: 0, bottom: row, right: last },
    })),
    {
      op: 'setStyle',
      sheet,
      range: { top: 0, left: 0, bottom, right: last },
      style: { font: '宋体', size: FONT_SIZE, vertical: 'center', wrap: true },
    },
    {
      op: 'setStyle',
      sheet,
      range: { top: 0, left: 0, bottom: 0, right: last },
      style: { font: '黑体', size: 16, bold: true, horizontal: 'center' },
    },
    {
      op: 'setStyle',
      sheet,
      range: { top: headingRow, left: 0, bottom, right: last },
      style: { border: 'thin' },
    },
    {
      op: 'setStyle',
      sheet,
      range: { top: headingRow, left: 0, bottom: headingRow, right: last },
      style: { bold: true, horizontal: 'center', fill: '#F0F0F0' },
    },
    {
      op: 'setStyle',
      sheet,
      range: { top: headingRow + 1, left: 0, bottom, right: 3 },
      style: { horizontal: 'center' },
    },
    ...fills,
    ...links,
    {
      op: 'setStyle',
      sheet,
      range: { top: headingRow + 1, left: 6, bottom, right: 7 },
      style: { horizontal: 'center' },
    },
    {
      op: 'setRowHeights',
      sheet,
      heights: [
        { row: 0, height: 32 },
        { row: headingRow, height: 20 },
        ...rows.map((cells, index) => ({ row: headingRow + 1 + index, height: heightOf(cells) })),
      ],
    },
    { op: 'freezeRows', sheet, rows: headingRow + 1 },
    {
      op: 'setPage',
      sheet,
      page: {
        orientation: 'landscape',
        printArea: { top: 0, left: 0, bottom, right: last },
        titleRows: { top: headingRow, bottom: headingRow },
        margins: { top: 1.5, bottom: 1.5, left: 1.2, right: 1.2 },
        centerHorizontally: true,
        footer: '第 &P 页，共 &N 页',
      },
    },
    { op: 'activate', sheet },
  );
  return { label: `写入审计报告（${String(findingRows)} 项）`, commands, expects: [] };
}

/** The height at which every wrapped text of a row is seen whole. */
function heightOf(cells: readonly (CellInput | null)[]): number {
  const lines = cells.map((cell, column) => {
    const text = cell !== null && 'value' in cell ? String(cell.value ?? '') : '';
    return lineCount(text, columnPoints(WIDTHS[column] ?? 10), FONT_SIZE);
  });
  return Math.min(HIGHEST, Math.max(...lines) * LINE + PADDING);
}

function input(value: string | number): CellInput | null {
  return value === '' ? null : { value };
}
