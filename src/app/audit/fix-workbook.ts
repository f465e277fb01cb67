import type { Finding } from '../../core/audit/engine/finding';
import type { FileAudit } from '../../report/file-audit';
import { withEdits, type CellEdit, type CellPlace } from '../../core/formula/recalculate';
import type { MappingCorrection } from '../../core/recognise/recognised-table';
import type { RuleProfile } from '../../core/profile/rule-profile';
import { cellName, contains, type CellRange } from '../../core/workbook/address';
import type { WriteCommand, WritePlan } from '../../core/workbook/plan';
import { cellAt, type CellValue, type ReadGap, type WorkbookSnapshot } from '../../core/workbook/snapshot';
import { auditWorkbook } from './audit-workbook';
import { speaker } from '../../core/message/message';

const say = speaker({
  unsettled: {
    zh: '{cell} 的公式反复重算也定不下来，存的结果不可靠',
    en: 'The formula in {cell} does not settle when it is calculated again and again; its stored result is not reliable',
  },
});

/** One cell that a fix types into. */
export interface FixedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: { readonly value: CellValue; readonly formula: string | null };
  readonly after: { readonly value: CellValue; readonly formula: string | null };
  /** Whether the cell's number format is taken off, so that the number stays one. */
  readonly isGeneral: boolean;
  readonly rule: string;
  readonly subject: string;
  readonly message: string;
}

export interface FixedWorkbook {
  readonly fixed: readonly FixedCell[];
  /** Every cell to be written, results of formulas that follow from the fixes included. */
  readonly edits: readonly CellEdit[];
  /** Formulas that depend on the fixes and could not be calculated here: they keep an old result until Excel does it. */
  readonly old: readonly CellPlace[];
  readonly profile: RuleProfile;
  /** The audit after the fixes. */
  readonly after: FileAudit;
}

/** A fix may bring another to light: a text made a number lets its sum be judged. Rounds at most. */
const MOST_ROUNDS = 5;

/**
 * Carries out every safe fix in memory, with the results that follow from it, until an audit has none left. Suggestions
 * are left to a person. The workbook given is not changed.
 */
export async function fixWorkbook(options: {
  readonly file: string;
  readonly workbook: WorkbookSnapshot;
  readonly profile: RuleProfile | 'auto';
  readonly off?: readonly string[];
  /** Findings that somebody chose to leave: they are not fixed either. */
  readonly ignored?: readonly { readonly key: string; readonly reason: string }[];
  /** What the user said of the columns. */
  readonly corrections?: readonly MappingCorrection[];
}): Promise<FixedWorkbook> {
  const { file, off, ignored, corrections } = options;
  const edits = new Map<string, CellEdit>();
  const fixed: FixedCell[] = [];
  const unsettled = new Map<string, ReadGap>();
  const old = new Map<string, CellPlace>();
  const rules = {
    ...(off === undefined ? {} : { off }),
    ...(ignored === undefined ? {} : { ignored }),
    ...(corrections === undefined ? {} : { corrections }),
  };
  let { workbook } = options;
  let audit = await auditWorkbook({ file, workbook, profile: options.profile, ...rules });
  const { profile } = audit;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const step = safeCells(workbook, audit.findings, new Set(edits.keys()));
    if (step.length === 0) break;
    for (const cell of step) fixed.push(cell);
    const result = withEdits(
      workbook,
      step.map(({ sheet, row, column, after, isGeneral }) => ({ sheet, row, column, isGeneral, ...after })),
    );
    workbook = result.workbook;
    for (const { sheet, row, column } of result.unsettled) {
      const cell = cellName(row, column);
      const what = say('unsettled', { cell });
      unsettled.set(`${sheet}!${cell}`, { sheet, what, at: { row, column } });
    }
    for (const edit of result.edits) {
      edits.set(keyOf(edit), edit);
      old.delete(keyOf(edit));
    }
    for (const place of result.old) old.set(keyOf(place), place);
    audit = await auditWorkbook({ file, workbook, profile, ...rules });
  }
  const after = { ...audit.report, gaps: [...audit.report.gaps, ...unsettled.values()] };
  return { fixed, edits: [...edits.values()], old: [...old.values()], profile, after };
}

/** The cells of all safe fixes; of two that want one cell the first counts, and none is fixed twice. */
function safeCells(
  workbook: WorkbookSnapshot,
  findings: readonly Finding[],
  done: ReadonlySet<string>,
): FixedCell[] {
  const taken = new Set(done);
  const cells: FixedCell[] = [];
  for (const finding of findings) {
    if (finding.fix?.kind !== 'safe') continue;
    const own = typedCells(workbook, finding, finding.fix.plan);
    if (own === null || own.some((cell) => taken.has(keyOf(cell)))) continue;
    for (const cell of own) {
      taken.add(keyOf(cell));
      cells.push(cell);
    }
  }
  return cells;
}

/**
 * The cells that a plan types into; null when it does anything else, which a file cannot be given in place, and when a cell
 * does not hold what the plan expects of it, as for any other writer of plans.
 */
function typedCells(workbook: WorkbookSnapshot, finding: Finding, plan: WritePlan): FixedCell[] | null {
  if (!holdsExpected(workbook, plan)) return null;
  const cells: FixedCell[] = [];
  const general: { readonly sheet: string; readonly range: CellRange }[] = [];
  for (const command of plan.commands) {
    if (takesFormatOff(command)) {
      general.push(command);
      continue;
    }
    if (command.op !== 'setCells') return null;
    const sheet = workbook.sheets.find(({ name }) => name === command.sheet);
    if (sheet === undefined) return null;
    for (const [down, inputs] of command.rows.entries()) {
      for (const [right, input] of inputs.entries()) {
        if (input === undefined) continue;
        const [row, column] = [command.top + down, command.left + right];
        const { value, formula } = cellAt(sheet, row, column);
        cells.push({
          sheet: command.sheet,
          row,
          column,
          before: { value, formula },
          after:
            input === null
              ? { value: null, formula: null }
              : 'formula' in input
                ? { value: input.cached ?? null, formula: input.formula }
                : { value: input.value, formula: null },
          isGeneral: general.some((one) => one.sheet === command.sheet && contains(one.range, row, column)),
          rule: finding.rule,
          subject: finding.subject,
          message: finding.message,
        });
      }
    }
  }
  return cells;
}

function takesFormatOff(command: WriteCommand): command is Extract<WriteCommand, { op: 'setStyle' }> {
  if (command.op !== 'setStyle') return false;
  return Object.keys(command.style).length === 1 && command.style.numberFormat === 'General';
}

function holdsExpected(workbook: WorkbookSnapshot, plan: WritePlan): boolean {
  return plan.expects.every(({ sheet: name, row, column, value, formula }) => {
    const sheet = workbook.sheets.find((one) => one.name === name);
    if (sheet === undefined) return false;
    const cell = cellAt(sheet, row, column);
    return cell.formula === formula && JSON.stringify(cell.value) === JSON.stringify(value);
  });
}

function keyOf(cell: { readonly sheet: string; readonly row: number; readonly column: number }): string {
  return `${cell.sheet}\n${String(cell.row)}\n${String(cell.column)}`;
}
