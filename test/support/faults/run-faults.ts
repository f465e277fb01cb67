import { audit } from '../../../src/core/audit/engine/audit';
import type { Finding } from '../../../src/core/audit/engine/finding';
import type { RuleProfile } from '../../../src/core/profile/rule-profile';
import { recognise } from '../../../src/core/recognise/recognise';
import { isQualitative } from '../../../src/core/recognise/row-values';
import { cellName, rangeName } from '../../../src/core/workbook/address';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { cleanTable } from '../clean-table';
import { workbookOf } from '../published-workbook';
import { Random } from '../random';
import { EVALUATION_FAULTS } from './evaluation-faults';
import { cellOf, reverseRows, totalFunds, type Base, type FaultKind, type Injected } from './fault';
import { FIGURE_FAULTS } from './figure-faults';
import { FORMULA_FAULTS } from './formula-faults';
import { LIST_FAULTS } from './list-faults';
import { SENSE_FAULTS } from './sense-faults';
import { STRUCTURE_FAULTS } from './structure-faults';
import { WorkbookDraft } from './workbook-draft';

export const FAULT_KINDS: readonly FaultKind[] = [
  ...FIGURE_FAULTS,
  ...SENSE_FAULTS,
  ...FORMULA_FAULTS,
  ...STRUCTURE_FAULTS,
  ...EVALUATION_FAULTS,
  ...LIST_FAULTS,
];

const SHEET = '自评表';

/** A workbook with one clean table. */
export async function cleanWorkbook(
  base: Base,
  seed: number,
  profile: RuleProfile,
): Promise<WorkbookSnapshot> {
  const random = new Random(seed);
  const layout = base === 'typed T8' ? 'T8' : 'T11';
  const table = cleanTable(random, layout, profile);
  const mode = base === 'our formulas' ? 'formulas' : 'asPublished';
  const workbook = await workbookOf([{ name: SHEET, table }], profile, mode);
  return base === 'own formulas' ? withOwnFormulas(workbook) : workbook;
}

/** The formulas that a careful office writes: one for each direction, guarded, capped and rounded. */
function withOwnFormulas(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const draft = new WorkbookDraft(workbook);
  const [table] = recognise(workbook);
  if (table === undefined) throw new Error('a clean table was not recognised');
  const name = (cell: { row: number; column: number }): string => cellName(cell.row, cell.column);
  const less = new Set(reverseRows(table));
  for (const row of table.indicators) {
    if (isQualitative(row)) continue;
    const [a, b, w] = [cellOf(row, 'target'), cellOf(row, 'actual'), cellOf(row, 'weight')].map(name);
    const [over, under] = less.has(row) ? [a, b] : [b, a];
    const formula = `=IF(N(${under ?? ''})=0,0,ROUND(MIN(${w ?? ''},${over ?? ''}/${under ?? ''}*${w ?? ''}),2))`;
    draft.put(table.sheet, cellOf(row, 'score'), { formula, value: cellOf(row, 'score').value });
  }
  const { initial, budget, executed, rate, score, weight } = totalFunds(table).cells;
  const [first, last] = [table.indicators[0], table.indicators.at(-1)];
  const [total, totalWeight] = [table.total?.score, table.total?.weight];
  if (
    !initial ||
    !budget ||
    !executed ||
    !rate ||
    !score ||
    !weight ||
    !first ||
    !last ||
    !total ||
    !totalWeight
  ) {
    throw new Error('a clean table lacks a cell');
  }
  for (const cell of [initial, budget, executed]) {
    const parts = `${name({ ...cell, row: cell.row + 1 })}:${name({ ...cell, row: cell.row + 3 })}`;
    draft.put(table.sheet, cell, { formula: `=SUM(${parts})`, value: cell.value });
  }
  draft.put(table.sheet, rate, {
    formula: `=IF(N(${name(budget)})=0,"",ROUND(${name(executed)}/${name(budget)}*100,2))`,
    value: rate.value,
  });
  draft.put(table.sheet, score, {
    formula: `=IF(N(${name(budget)})=0,"",ROUND(MIN(1,${name(executed)}/${name(budget)})*${name(weight)},2))`,
    value: score.value,
  });
  for (const [cell, field, part] of [
    [total, 'score', score],
    [totalWeight, 'weight', weight],
  ] as const) {
    const rows = `${name(cellOf(first, field))}:${name(cellOf(last, field))}`;
    draft.put(table.sheet, cell, { formula: `=SUM(${rows})+${name(part)}`, value: cell.value });
  }
  draft.recalculate();
  return draft.workbook;
}

export interface FaultResult {
  readonly kind: FaultKind;
  readonly base: Base;
  readonly seed: number;
  readonly injected: Injected;
  readonly found: boolean;
  /** Errors that the fault does not make true. */
  readonly falseErrors: readonly string[];
  readonly findings: readonly Finding[];
}

/** What an audit says of a workbook, everything done anew. */
export function auditAnew(workbook: WorkbookSnapshot, profile: RuleProfile): Finding[] {
  return audit({ workbook, tables: recognise(workbook), profile });
}

/** Puts one fault into a clean workbook and audits it; null where the table has no place for it. */
export function tryFault(
  kind: FaultKind,
  base: Base,
  seed: number,
  clean: WorkbookSnapshot,
  profile: RuleProfile,
): FaultResult | null {
  const [table] = recognise(clean);
  if (table === undefined) throw new Error('a clean table was not recognised');
  const draft = new WorkbookDraft(clean);
  const injected = kind.inject(draft, table, new Random(seed * 7919 + kind.name.length));
  if (injected === null) return null;
  // A stored value that is wrong must stay as it is; everything else is calculated again, as a spreadsheet does.
  const calculated = base === 'own formulas' || base === 'our formulas';
  if (
    calculated &&
    kind.rule !== 'stale-value' &&
    kind.rule !== 'error-value' &&
    kind.rule !== 'circular-reference'
  ) {
    draft.recalculate();
  }
  const findings = auditAnew(draft.workbook, profile);
  const sheet = injected.sheet ?? SHEET;
  const hits = (finding: Finding): boolean =>
    finding.rule === kind.rule && finding.sheet === sheet && covers(finding, injected);
  const allowed = new Set([kind.rule, ...(kind.alsoTrue ?? [])]);
  return {
    kind,
    base,
    seed,
    injected,
    found: findings.some(hits),
    falseErrors: findings
      .filter((finding) => finding.severity === 'error' && !hits(finding))
      .filter((finding) => !allowed.has(finding.rule) || (finding.rule === kind.rule && !tolerates(kind)))
      .map(
        (finding) =>
          `${finding.rule} ${finding.range === null ? '' : rangeName(finding.range)} ${finding.message}`,
      ),
    findings,
  };
}

/** Whether the same rule may rightly speak of other cells too (all rows of an empty column, a chain of stale values). */
function tolerates(kind: FaultKind): boolean {
  return (
    kind.rule === 'error-value' || kind.rule === 'stale-value' || (kind.alsoTrue ?? []).includes(kind.rule)
  );
}

function covers(finding: Finding, { at }: Injected): boolean {
  if (at === null || finding.range === null) return at === null || finding.range === null;
  const range = 'row' in at ? { top: at.row, left: at.column, bottom: at.row, right: at.column } : at;
  const { top, left, bottom, right } = finding.range;
  return top <= range.bottom && range.top <= bottom && left <= range.right && range.left <= right;
}
