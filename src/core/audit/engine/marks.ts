import type { CellRange } from '../../workbook/address';
import type { WriteCommand, WritePlan } from '../../workbook/plan';
import { cellAddress, cellKey, type SheetSnapshot, type WorkbookSnapshot } from '../../workbook/snapshot';
import type { Finding, Severity } from './finding';
import { speaker } from '../../message/message';

const say = speaker({
  mark: { zh: '标记 {count} 格', en: 'Mark {count} cells' },
  unmark: { zh: '去掉审计标记', en: 'Remove the marks of the audit' },
});

/**
 * The conditional formats by which findings are marked on the sheets. They lie over the cells' own formats, which stay as
 * they are; the formulas are always true and say, to whoever opens the list of formats, what they are.
 */
export const MARKS: Readonly<Record<Severity, { readonly formula: string; readonly fill: string }>> = {
  error: { formula: '=LEN("审计标记：错误")>0', fill: '#FFC7CE' },
  warning: { formula: '=LEN("审计标记：警告")>0', fill: '#FFE699' },
  info: { formula: '=LEN("审计标记：提示")>0', fill: '#DDEBF7' },
};

const FORMULAS = Object.values(MARKS).map(({ formula }) => formula);
const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
/** A finding about a whole block marks its corner only: a sheet all in colour shows nothing. */
const LARGEST = 60;

export interface MarkPlan {
  readonly plan: WritePlan;
  /** Cells that get a colour. */
  readonly cells: number;
  /** Sheets that cannot be marked because they are protected. */
  readonly protectedSheets: readonly string[];
}

/** The plan that colours the cells of the findings, each by its gravest, in place of all marks of an earlier audit. */
export function marksPlan(findings: readonly Finding[], workbook: WorkbookSnapshot): MarkPlan {
  const open = workbook.sheets.filter(({ protection }) => !protection.isProtected);
  const commands: WriteCommand[] = [...removals(open)];
  let cells = 0;
  for (const sheet of open) {
    const gravest = gravestByCell(findings.filter((finding) => finding.sheet === sheet.name));
    cells += gravest.size;
    for (const severity of SEVERITIES) {
      const own = [...gravest].filter(([, other]) => other === severity).map(([key]) => key);
      const { formula, fill } = MARKS[severity];
      for (const range of columnRuns(own)) {
        commands.push({ op: 'addConditional', sheet: sheet.name, range, rule: { formula, fill } });
      }
    }
  }
  const concerned = new Set(findings.map(({ sheet }) => sheet));
  return {
    plan: { label: say('mark', { count: cells }), commands, expects: [] },
    cells,
    protectedSheets: workbook.sheets
      .filter(({ name, protection }) => protection.isProtected && concerned.has(name))
      .map(({ name }) => name),
  };
}

/** The plan that takes every mark off again, but for protected sheets; conditional formats of other hands stay. */
export function unmarkPlan(workbook: WorkbookSnapshot): Pick<MarkPlan, 'plan' | 'protectedSheets'> {
  const open = workbook.sheets.filter(({ protection }) => !protection.isProtected);
  return {
    plan: { label: say('unmark'), commands: removals(open), expects: [] },
    protectedSheets: workbook.sheets
      .filter(({ protection }) => protection.isProtected)
      .map(({ name }) => name),
  };
}

function removals(sheets: readonly SheetSnapshot[]): WriteCommand[] {
  return sheets.map(({ name }) => ({ op: 'removeConditionals', sheet: name, formulas: FORMULAS }));
}

function gravestByCell(findings: readonly Finding[]): Map<number, Severity> {
  const gravest = new Map<number, Severity>();
  for (const { range, severity } of findings) {
    if (range === null) continue;
    for (const key of keysOf(range)) {
      const known = gravest.get(key);
      if (known === undefined || RANK[severity] > RANK[known]) gravest.set(key, severity);
    }
  }
  return gravest;
}

function keysOf({ top, left, bottom, right }: CellRange): number[] {
  if ((bottom - top + 1) * (right - left + 1) > LARGEST) return [cellKey(top, left)];
  const keys: number[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) keys.push(cellKey(row, column));
  }
  return keys;
}

/** Cells as few rectangles: runs of neighbours down a column. */
function columnRuns(keys: readonly number[]): CellRange[] {
  const cells = keys.map(cellAddress).sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: CellRange[] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    if (last?.left === column && last.bottom === row - 1) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}
