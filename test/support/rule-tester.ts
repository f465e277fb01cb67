import { audit } from '../../src/core/audit/engine/audit';
import type { Finding, Severity } from '../../src/core/audit/engine/finding';
import { tell, type MessageData } from '../../src/core/message/message';
import type { Rule } from '../../src/core/audit/engine/rule';
import { DEFAULT_PROFILE } from '../../src/core/profile/presets';
import type { RuleProfile } from '../../src/core/profile/rule-profile';
import { cellName, rangeName } from '../../src/core/workbook/address';
import type { CellInput, WritePlan } from '../../src/core/workbook/plan';
import {
  cellAt,
  cellKey,
  type CellSnapshot,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../src/core/workbook/snapshot';
import { auditBook, type BookSpec, type SheetSpec } from './audit-sheet';
import { cellsToShow } from './case-cells';
import type { DocumentedCase } from './rule-document';
import { keptCounts, pageOf, remember } from './rule-pages';
import { textOf } from './source-files';

export interface ValidCase {
  /** Chinese: what is special in this table. Printed in the rule's page. */
  readonly name: string;
  readonly book: BookSpec | SheetSpec;
  readonly profile?: RuleProfile;
  /** Options of the rule that are set otherwise. */
  readonly options?: Readonly<Record<string, number>>;
}

export interface ExpectedFinding {
  /** Address, or null for a finding without a place. */
  readonly at: string | null;
  /** Only where it is not the first table's sheet. */
  readonly sheet?: string;
  /** Which of the rule's messages it is, and what stands in its places; {} unless said. */
  readonly id: string;
  readonly data?: MessageData;
  /** "" unless said. */
  readonly subject?: string;
  /** Only where it is not the rule's own. */
  readonly severity?: Severity;
  /** The message that stands in place of the rule's own advice. */
  readonly advice?: string;
  /** null unless said. */
  readonly expected?: string;
  readonly actual?: string;
  /** Kind and label of the fix, and every cell that it changes; none unless said. */
  readonly fix?: {
    readonly kind: 'safe' | 'suggestion';
    readonly label: string;
    readonly writes: Readonly<Record<string, string | number | null>>;
  };
}

export interface InvalidCase extends ValidCase {
  readonly findings: readonly ExpectedFinding[];
}

/** The default profile of the project, in which cases are judged when they name no other. */
export function defaultProfile(): RuleProfile {
  return DEFAULT_PROFILE;
}

/**
 * Tests one rule: silent on every valid case, exactly the stated findings on every invalid one, silent again on what a
 * fix has changed; and that its page in docs/rules is what meta and cases give (npm run docs writes it).
 */
export function describeRule(
  rule: Rule,
  cases: { readonly valid: readonly ValidCase[]; readonly invalid: readonly InvalidCase[] },
): void {
  const run = (workbook: WorkbookSnapshot, one: ValidCase): Finding[] => {
    const book = auditBook(one.book);
    return audit({
      workbook,
      tables: book.tablesOf(workbook),
      profile: one.profile ?? defaultProfile(),
      rules: [rule],
      ...(one.options === undefined ? {} : { options: { [rule.meta.id]: one.options } }),
    });
  };
  const documented = (one: ValidCase): DocumentedCase => {
    const { workbook } = auditBook(one.book);
    const findings = run(workbook, one);
    return { name: one.name, findings, cells: cellsToShow(workbook, findings) };
  };
  const described = {
    rule,
    counts: { found: cases.invalid.length, silent: cases.valid.length },
    invalid: () => cases.invalid.map(documented),
    valid: () => cases.valid.map(documented),
  };
  remember(described);
  describe(`rule ${rule.meta.id}`, () => {
    it('has cases of both kinds with names of their own', () => {
      expect(cases.valid.length).toBeGreaterThan(0);
      expect(cases.invalid.length).toBeGreaterThan(0);
      const names = [...cases.valid, ...cases.invalid].map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    });

    it('has as many cases as were counted, and never fewer (npm run docs)', () => {
      expect(keptCounts()[rule.meta.id]).toEqual(described.counts);
    });

    it.each(cases.valid.map((one) => [one.name, one] as const))('is silent: %s', (_, one) => {
      expect(run(auditBook(one.book).workbook, one).map(({ message }) => message)).toEqual([]);
    });

    it.each(cases.invalid.map((one) => [one.name, one] as const))('reports: %s', (_, one) => {
      expect(one.findings.length).toBeGreaterThan(0);
      const { workbook } = auditBook(one.book);
      const found = run(workbook, one);
      const home = workbook.sheets[0]?.name ?? '';
      expect(found.map(describeFinding)).toEqual(
        one.findings.map((expected) => ({
          sheet: expected.sheet ?? home,
          at: expected.at,
          id: expected.id,
          data: expected.data ?? {},
          subject: expected.subject ?? '',
          severity: expected.severity ?? rule.meta.severity,
          advice: adviceOf(rule.meta, expected),
          expected: expected.expected ?? null,
          actual: expected.actual ?? null,
          fix: expected.fix === undefined ? null : { ...expected.fix, writes: sorted(expected.fix.writes) },
        })),
      );
    });

    const fixable = cases.invalid.filter((one) => one.findings.some(({ fix }) => fix !== undefined));
    if (fixable.length > 0) {
      it.each(fixable.map((one) => [one.name, one] as const))('is silent after the fix: %s', (_, one) => {
        const { workbook } = auditBook(one.book);
        for (const finding of run(workbook, one)) {
          if (finding.fix === null) continue;
          const fixed = applyToSnapshot(workbook, finding.fix.plan);
          const place = (other: Finding): string =>
            `${other.sheet}!${other.range === null ? other.message : rangeName(other.range)}`;
          expect(run(fixed, one).map(place)).not.toContain(place(finding));
        }
      });
    }

    it('has a page in docs/rules that is up to date (npm run docs)', () => {
      const { path, text } = pageOf(described);
      expect(textOf(path)).toBe(text);
    });
  });
}

function adviceOf({ zh, messages }: Rule['meta'], { advice, data = {} }: ExpectedFinding): string {
  return advice === undefined ? zh.advice : tell(messages, { message: advice, data }, 'zh');
}

function describeFinding({ fix, ...finding }: Finding): unknown {
  return {
    sheet: finding.sheet,
    at: finding.range === null ? null : rangeName(finding.range),
    id: finding.messageId,
    data: finding.data,
    subject: finding.subject,
    severity: finding.severity,
    advice: finding.advice,
    expected: finding.expected,
    actual: finding.actual,
    fix: fix === null ? null : { kind: fix.kind, label: fix.label, writes: sorted(writesOf(fix.plan)) },
  };
}

function sorted(writes: Readonly<Record<string, string | number | null>>): unknown {
  return Object.fromEntries(Object.entries(writes).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Address → what a plan types there. */
function writesOf(plan: WritePlan): Record<string, string | number | null> {
  const writes: Record<string, string | number | null> = {};
  for (const command of plan.commands) {
    if (command.op !== 'setCells') {
      writes[command.op] = null;
      continue;
    }
    command.rows.forEach((row, down) => {
      row.forEach((input, right) => {
        if (input === undefined) return;
        writes[cellName(command.top + down, command.left + right)] = written(input);
      });
    });
  }
  return writes;
}

function written(input: CellInput | null): string | number | null {
  if (input === null) return null;
  if ('formula' in input) return input.formula;
  return typeof input.value === 'boolean' ? String(input.value) : input.value;
}

/** A workbook after the cell writes of a plan; refuses a plan whose expectations do not hold. */
export function applyToSnapshot(workbook: WorkbookSnapshot, plan: WritePlan): WorkbookSnapshot {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  for (const expected of plan.expects) {
    const sheet = sheets.get(expected.sheet);
    if (sheet === undefined) throw new Error(`plan expects a sheet ${expected.sheet}`);
    const cell = cellAt(sheet, expected.row, expected.column);
    expect({ value: cell.value, formula: cell.formula }).toEqual({
      value: expected.value,
      formula: expected.formula,
    });
  }
  let names = workbook.names;
  for (const command of plan.commands) {
    if (command.op === 'setName') {
      names = names.filter(({ name }) => name !== command.name);
      continue;
    }
    if (command.op === 'setStyle') continue;
    if (command.op !== 'setCells') throw new Error(`a fix used ${command.op}`);
    const sheet = sheets.get(command.sheet);
    if (sheet === undefined) throw new Error(`plan writes to a sheet ${command.sheet}`);
    sheets.set(command.sheet, withCells(sheet, command));
  }
  return { ...workbook, names, sheets: workbook.sheets.map((sheet) => sheets.get(sheet.name) ?? sheet) };
}

function withCells(
  sheet: SheetSnapshot,
  command: {
    readonly top: number;
    readonly left: number;
    readonly rows: readonly (readonly (CellInput | null | undefined)[])[];
  },
): SheetSnapshot {
  const cells = new Map<number, CellSnapshot>(sheet.cells);
  command.rows.forEach((row, down) => {
    row.forEach((input, right) => {
      if (input === undefined) return;
      const key = cellKey(command.top + down, command.left + right);
      const format = cells.get(key)?.format ?? 'General';
      if (input === null) cells.delete(key);
      else if ('formula' in input)
        cells.set(key, { value: input.cached ?? null, formula: input.formula, format });
      else cells.set(key, { value: input.value, formula: null, format });
    });
  });
  return { ...sheet, cells };
}
