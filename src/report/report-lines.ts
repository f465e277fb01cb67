import { cellName, cellRange, type CellRange } from '../core/workbook/address';
import type { Finding, Severity } from '../core/audit/engine/finding';
import { told } from '../core/message/message';
import type { ReadGap } from '../core/workbook/snapshot';
import { bySeverity, findingPlace, SEVERITY_NAMES, type FileAudit, type IgnoredReport } from './file-audit';

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
  const found = bySeverity(audit.findings).flatMap(([, findings]) => findings);
  const lines = [
    ...found.map((finding, at) => findingLine(finding, at + 1)),
    ...audit.ignored.map((ignored, at) => ignoredLine(ignored, found.length + at + 1)),
  ];
  return [...(lines.length === 0 ? [NOTHING_FOUND] : lines), ...gapLines(audit.gaps)];
}

const NOTHING_FOUND: ReportLine = {
  kind: 'none',
  cells: ['', '', '', '', '', '没有发现问题', '', '', ''],
  target: null,
};

function findingLine(finding: Finding, number: number): ReportLine {
  const { severity, sheet, range, subject, message, expected, actual, advice } = finding;
  return {
    kind: severity,
    cells: [
      number,
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
  };
}

function ignoredLine({ finding, reason }: IgnoredReport, number: number): ReportLine {
  const { sheet, subject, message } = finding;
  const place = findingPlace(finding);
  const cells = [number, '已忽略', sheet, place, subject, message, '', '', `理由：${reason}`];
  return { kind: 'ignored', cells, target: null };
}

function gapLines(gaps: readonly ReadGap[]): ReportLine[] {
  if (gaps.length === 0) return [];
  return [
    {
      kind: 'heading',
      text: `没有读到、没有核对的内容（${String(gaps.length)} 处，请人工核对）`,
    },
    ...gaps.map(({ sheet, what, at }, index): ReportLine => {
      const place = at === undefined ? '' : cellName(at.row, at.column);
      return {
        kind: 'gap',
        cells: [index + 1, '未核对', sheet ?? '工作簿', place, told(what, 'zh')],
        target: sheet === null || at === undefined ? null : { sheet, range: cellRange(at.row, at.column) },
      };
    }),
  ];
}

/** Longer numbers a narrow cell would show as 1.2E+11. */
const LONGEST_NUMBER = 10;

/** A number as a number where it reads the same: a number kept as text gets a green corner in Excel. */
function figureCell(text: string | null): string | number {
  if (text === null) return '';
  const isNumber = /^-?\d/u.test(text) && text.length <= LONGEST_NUMBER && String(Number(text)) === text;
  return isNumber ? Number(text) : text;
}
