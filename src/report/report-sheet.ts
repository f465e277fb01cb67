import { OWN_SHEETS } from '../core/words/own-sheets';
import { columnPoints, lineCount } from '../core/compose/text-measure';
import type { CellRange } from '../core/workbook/address';
import { expectSheet } from '../core/workbook/expect-cells';
import type { CellStyle, PageSetup, WriteCommand, WritePlan } from '../core/workbook/plan';
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from '../core/workbook/snapshot';
import { legalSheetName } from '../core/table/sheet-name';
import { countBySeverity, type FileAudit } from './file-audit';
import { reportLines, type ReportLine } from './report-lines';
import { speaker } from '../core/message/message';

const say = speaker({
  write: { zh: '写入审计报告（{count} 项）', en: 'Write the audit report ({count})' },
});

/** The sheet that the audit writes into the workbook; an older one of ours is replaced. */
export const AUDIT_SHEET_NAME = OWN_SHEETS.auditReport;

const WIDTHS = [6, 8, 18, 11, 24, 52, 16, 16, 40];
const HEADINGS = ['序号', '级别', '工作表', '单元格', '指标', '问题', '应为', '实际', '怎么办'];
const LAST = HEADINGS.length - 1;
/** The columns of 单元格, which links, and of 指标, from which on the sentence of a gap takes the whole width. */
const [PLACE, WORDS] = [3, 4];
const FONT_SIZE = 10;
/** Points: a line of text, what is left above and below, and the most that a row can have. */
const [LINE, PADDING, HIGHEST] = [13.5, 6, 400];
const FILLS = { error: '#FDE7E9', warning: '#FFF4CE', info: '#EFF6FC' } as const;
const HEADING_FILL = '#F0F0F0';

/** The first line of the sheet, by which it is known to be ours. */
const TITLE = '绩效自评审计报告';

/** Whether a sheet is a report that an audit wrote: by its name and its first line, for an office has reports of its own. */
export function isAuditReport(sheet: SheetSnapshot): boolean {
  return sheet.name.startsWith(AUDIT_SHEET_NAME) && cellAt(sheet, 0, 0).value === TITLE;
}

/** Where the report goes: in place of ours, or beside a sheet of that name that somebody else made. */
export interface ReportPlace {
  readonly sheet: string;
  /** The report that is there already, as it was read. */
  readonly old: SheetSnapshot | null;
}

/** The place for a report in this workbook. */
export function reportPlace({ sheets }: WorkbookSnapshot): ReportPlace {
  const own = sheets.find(isAuditReport);
  if (own !== undefined) return { sheet: own.name, old: own };
  const taken = sheets.map(({ name }) => name);
  return { sheet: legalSheetName(AUDIT_SHEET_NAME, taken), old: null };
}

export interface ReportSheetOptions {
  readonly audit: FileAudit;
  readonly madeOn: string;
  readonly place: ReportPlace;
}

/**
 * The plan that writes the sheet 审计报告: figures on top, then one line a finding with a link to its cell, then what was
 * ignored and why, then what was not read or not judged. Texts are written as values, never as formulas.
 */
export function reportSheetPlan({ audit, madeOn, place }: ReportSheetOptions): WritePlan {
  const { sheet, old } = place;
  const head = headLines(audit, madeOn);
  const headingRow = head.length + 1;
  const lines = reportLines(audit);
  const first = headingRow + 1;
  const commands: WriteCommand[] = [
    ...(old === null ? [] : [{ op: 'deleteSheet', sheet: old.name } as const]),
    { op: 'addSheet', sheet },
    { op: 'showGridlines', sheet, show: false },
    { op: 'setColumnWidths', sheet, widths: WIDTHS.map((width, column) => ({ column, width })) },
    {
      op: 'setCells',
      sheet,
      top: 0,
      left: 0,
      rows: [[TITLE], ...head.map((line) => [line]), HEADINGS, ...lines.map(cellsOf)].map((row) =>
        row.map((value) => (value === '' ? null : { value })),
      ),
    },
    ...[0, 1, 2].map((row): WriteCommand => ({ op: 'merge', sheet, range: columns(row, 0, LAST) })),
    ...stylesOf(lines, headingRow).map(([range, style]): WriteCommand => ({
      op: 'setStyle',
      sheet,
      range,
      style,
    })),
    ...lines.flatMap((line, at) => layOut(line, first + at, sheet)),
    {
      op: 'setRowHeights',
      sheet,
      heights: [
        { row: 0, height: 32 },
        { row: headingRow, height: 20 },
        ...lines.map((line, at) => ({ row: first + at, height: heightOf(line) })),
      ],
    },
    { op: 'freezeRows', sheet, rows: first },
    { op: 'setPage', sheet, page: pageSetup(headingRow, headingRow + lines.length) },
    { op: 'activate', sheet },
  ];
  return {
    label: say('write', { count: audit.findings.length }),
    commands,
    expects: old === null ? [] : expectSheet(old),
  };
}

/** The looks of the title, the table, its headings and its lines, each over the one before. */
function stylesOf(lines: readonly ReportLine[], headingRow: number): (readonly [CellRange, CellStyle])[] {
  const first = headingRow + 1;
  const bottom = headingRow + lines.length;
  return [
    [
      { top: 0, left: 0, bottom, right: LAST },
      { font: '宋体', size: FONT_SIZE, vertical: 'center', wrap: true },
    ],
    [columns(0, 0, LAST), { font: '黑体', size: 16, bold: true, horizontal: 'center' }],
    [{ top: headingRow, left: 0, bottom, right: LAST }, { border: 'thin' }],
    [columns(headingRow, 0, LAST), { bold: true, horizontal: 'center', fill: HEADING_FILL }],
    [{ top: first, left: 0, bottom, right: PLACE }, { horizontal: 'center' }],
    [{ top: first, left: 6, bottom, right: 7 }, { horizontal: 'center' }],
    ...severityFills(lines, first).map(({ range, fill }) => [range, { fill }] as const),
  ];
}

function pageSetup(headingRow: number, bottom: number): PageSetup {
  return {
    orientation: 'landscape',
    printArea: { top: 0, left: 0, bottom, right: LAST },
    titleRows: { top: headingRow, bottom: headingRow },
    margins: { top: 1.5, bottom: 1.5, left: 1.2, right: 1.2 },
    centerHorizontally: true,
    footer: '第 &P 页，共 &N 页',
  };
}

function headLines({ tables, findings, ignored, gaps, profile }: FileAudit, madeOn: string): string[] {
  const count = countBySeverity(findings);
  const figures = [
    `自评表 ${String(tables.length)} 张`,
    `错误 ${String(count.error)} 项`,
    `警告 ${String(count.warning)} 项`,
    `提示 ${String(count.info)} 项`,
    `已忽略 ${String(ignored.length)} 项`,
    ...(gaps.length === 0 ? [] : [`没有读到、没有核对 ${String(gaps.length)} 处（见表末）`]),
  ];
  return [
    `审计时间：${madeOn}　评分规则：${profile === null ? '' : `${profile.name}（${profile.reason}）`}`,
    figures.join('　'),
  ];
}

function cellsOf(line: ReportLine): readonly (string | number)[] {
  return line.kind === 'heading' ? [line.text] : line.cells;
}

/** What a line asks for beyond the style of the table. */
function layOut(line: ReportLine, row: number, sheet: string): WriteCommand[] {
  if (line.kind === 'heading') {
    const range = columns(row, 0, LAST);
    return [
      { op: 'merge', sheet, range },
      { op: 'setStyle', sheet, range, style: { bold: true, horizontal: 'left', fill: HEADING_FILL } },
    ];
  }
  const commands: WriteCommand[] = [];
  if (line.kind === 'gap') {
    const range = columns(row, WORDS, LAST);
    commands.push(
      { op: 'merge', sheet, range },
      { op: 'setStyle', sheet, range, style: { horizontal: 'left' } },
    );
  }
  if (line.target !== null) commands.push({ op: 'setLink', sheet, row, column: PLACE, target: line.target });
  return commands;
}

/** One fill for each run of findings of one severity. */
function severityFills(lines: readonly ReportLine[], first: number): { range: CellRange; fill: string }[] {
  return (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const own = lines.flatMap((line, at) => (line.kind === severity ? [first + at] : []));
    const [top] = own;
    if (top === undefined) return [];
    return [{ range: { top, left: 1, bottom: top + own.length - 1, right: 1 }, fill: FILLS[severity] }];
  });
}

/** The height at which every wrapped text of a row is seen whole. */
function heightOf(line: ReportLine): number {
  const lines = cellsOf(line).map((value, column) =>
    lineCount(String(value), pointsOf(line, column), FONT_SIZE),
  );
  return Math.min(HIGHEST, Math.max(...lines) * LINE + PADDING);
}

/** How wide the cell is in which a text stands, merged ones included. */
function pointsOf({ kind }: ReportLine, column: number): number {
  const isMerged = kind === 'heading' || (kind === 'gap' && column === WORDS);
  const widths = isMerged ? WIDTHS.slice(column) : WIDTHS.slice(column, column + 1);
  return widths.reduce((sum, width) => sum + columnPoints(width), 0);
}

function columns(row: number, left: number, right: number): CellRange {
  return { top: row, left, bottom: row, right };
}
