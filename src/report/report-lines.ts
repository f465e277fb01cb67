import { cellName, cellRange, type CellRange } from '../core/workbook/address';
import type { Severity } from '../core/audit/engine/finding';
import { bySeverity, findingPlace, SEVERITY_NAMES, type FileAudit } from './audit-report';
import { told } from '../core/message/message';

/** One line of the sheet 审计报告. */
export type ReportLine =
  | { readonly kind: 'heading'; readonly text: string }
  | {
      /** A finding by its severity; "none" says that there is none. The last cells of a gap are left out. */
      readonly kind: Severity | 'ignored' | 'none' | 'gap';
      readonly cells: readonly (string | number)[];
      /** The cell that it is about, to jump to. */
      readonly target: { readonly sheet: string; readonly range: CellRange } | null;
    };

/** The findings, the gravest first, then what was ignored and why, then under a heading of its own what was not judged. */
export function reportLines(audit: FileAudit): ReportLine[] {
  const lines: ReportLine[] = [];
  for (const [severity, findings] of bySeverity(audit.findings)) {
    for (const finding of findings) {
      const { sheet, range, subject, message, expected, actual, advice } = finding;
      lines.push({
        kind: severity,
        cells: [
          lines.length + 1,
          SEVERITY_NAMES[severity],
          sheet === '' ? '工作簿' : sheet,
          findingPlace(finding),
          subject,
          message,
          figureCell(expected),
          figureCell(actual),
          advice,
        ],
        target: range !== null && sheet !== '' ? { sheet, range } : null,
      });
    }
  }
  for (const { finding, reason } of audit.ignored) {
    const { sheet, subject, message } = finding;
    const cells = [
      lines.length + 1,
      '已忽略',
      sheet,
      findingPlace(finding),
      subject,
      message,
      '',
      '',
      `理由：${reason}`,
    ];
    lines.push({ kind: 'ignored', cells, target: null });
  }
  if (lines.length === 0) {
    lines.push({ kind: 'none', cells: ['', '', '', '', '', '没有发现问题', '', '', ''], target: null });
  }
  if (audit.gaps.length > 0) {
    lines.push({
      kind: 'heading',
      text: `没有读到、没有核对的内容（${String(audit.gaps.length)} 处，请人工核对）`,
    });
  }
  for (const [index, { sheet, what, at }] of audit.gaps.entries()) {
    lines.push({
      kind: 'gap',
      cells: [
        index + 1,
        '未核对',
        sheet ?? '工作簿',
        at === undefined ? '' : cellName(at.row, at.column),
        told(what, 'zh'),
      ],
      target: sheet === null || at === undefined ? null : { sheet, range: cellRange(at.row, at.column) },
    });
  }
  return lines;
}

/** Longer numbers a narrow cell would show as 1.2E+11. */
const LONGEST_NUMBER = 10;

/** A number as a number where it reads the same: a number kept as text gets a green corner in Excel. */
function figureCell(text: string | null): string | number {
  if (text === null) return '';
  const isNumber = /^-?\d/u.test(text) && text.length <= LONGEST_NUMBER && String(Number(text)) === text;
  return isNumber ? Number(text) : text;
}
