import { addIndicator } from '../../core/indicator-edit/add-indicator';
import { deleteIndicator } from '../../core/indicator-edit/delete-indicator';
import { distributeTier } from '../../core/indicator-edit/distribute-tier';
import type { IndicatorEdit } from '../../core/indicator-edit/indicator-edit';
import { moveIndicator } from '../../core/indicator-edit/move-indicator';
import { renumberIndicators } from '../../core/indicator-edit/renumber-indicators';
import { Decimal } from '../../core/number/decimal';
import { expectedTiers } from '../../core/profile/expected-tiers';
import type { RuleProfile } from '../../core/profile/rule-profile';
import { figure } from '../../core/recognise/figures';
import { sumOf } from '../../core/number/sum';
import type { RecognisedTable } from '../../core/recognise/recognised-table';
import { tierOf, type Tier } from '../../core/table/labels';
import type { WeightStep } from '../../core/weights/distribute-weight';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';

/** One indicator as the list of the pane shows it. */
export interface IndicatorLine {
  readonly index: number;
  readonly row: number;
  readonly name: string;
  readonly category: string;
  readonly weight: string;
  /** Whether a row of its 二级指标 stands above and below. */
  readonly canMoveUp: boolean;
  readonly canMoveDown: boolean;
}

/** The indicators of one 一级指标. */
export interface TierLines {
  /** As printed. */
  readonly label: string;
  readonly tier: Tier | null;
  readonly weight: string;
  /** What the profile asks for; null where it leaves the split free or does not know the tier. */
  readonly expected: string | null;
  readonly lines: readonly IndicatorLine[];
}

/** The indicators of a table by 一级指标, in the order of the form. */
export function indicatorTiers(table: RecognisedTable, profile: RuleProfile): TierLines[] {
  const rows = table.indicators.map(({ row, cells, aids }, index) => ({
    index,
    row,
    name: cells.l3?.text.trim() ?? '',
    category: cells.l2?.text.trim() ?? '',
    label: cells.l1?.text.trim() ?? '',
    cell: cells.weight ?? aids.weight,
  }));
  const present = new Set(rows.flatMap(({ label }) => tierOf(label)?.tier ?? []));
  const expected = expectedTiers(profile, present);
  const same = (a: number, b: number): boolean => {
    const [x, y] = [rows[a], rows[b]];
    return x !== undefined && y !== undefined && x.label === y.label && x.category === y.category;
  };
  return [...new Set(rows.map(({ label }) => label))].map((label) => {
    const own = rows.filter((row) => row.label === label);
    const tier = tierOf(label)?.tier ?? null;
    const rule = expected.find(({ members }) => members.length === 1 && members[0] === tier);
    return {
      label,
      tier,
      weight: sumOf(own.flatMap(({ cell }) => figure(cell) ?? [])).toFixed(),
      expected: rule?.weight.toFixed() ?? null,
      lines: own.map(({ index, row, name, category, cell }) => ({
        index,
        row,
        name,
        category,
        weight: cell?.text.trim() ?? '',
        canMoveUp: same(index, index - 1),
        canMoveDown: same(index, index + 1),
      })),
    };
  });
}

/** What the user wants to do with the indicators of a table. */
export type IndicatorCommand =
  | { readonly kind: 'add' | 'delete' | 'moveUp' | 'moveDown'; readonly index: number }
  | {
      readonly kind: 'distribute';
      readonly tier: Tier;
      readonly total: string;
      readonly by: 'even' | 'proportion';
      readonly step: WeightStep;
    }
  | { readonly kind: 'renumber' };

/**
 * The plan of such a command, or why it cannot be made. A sheet that is protected without a password, as ours are, is
 * protected again in the end: who presses a button for it has not broken the form by mistake.
 */
export function planIndicatorEdit(
  workbook: WorkbookSnapshot,
  table: RecognisedTable,
  command: IndicatorCommand,
): IndicatorEdit {
  const own = workbook.sheets.find(({ name }) => name === table.sheet);
  if (own?.protection.isProtected !== true || own.protection.hasPassword) {
    return planEdit(workbook, table, command);
  }
  const open = { ...own, protection: { ...own.protection, isProtected: false } };
  const sheets = workbook.sheets.map((sheet) => (sheet === own ? open : sheet));
  const edit = planEdit({ ...workbook, sheets }, table, command);
  if (!edit.ok) return edit;
  const { sheet } = table;
  const commands = [
    { op: 'unprotect', sheet } as const,
    ...edit.plan.commands,
    { op: 'protect', sheet } as const,
  ];
  return { ok: true, plan: { ...edit.plan, commands } };
}

function planEdit(
  workbook: WorkbookSnapshot,
  table: RecognisedTable,
  command: IndicatorCommand,
): IndicatorEdit {
  switch (command.kind) {
    case 'add':
      return addIndicator({ workbook, table, index: command.index });
    case 'delete':
      return deleteIndicator({ workbook, table, index: command.index });
    case 'moveUp':
      return moveIndicator({ workbook, table, index: command.index }, -1);
    case 'moveDown':
      return moveIndicator({ workbook, table, index: command.index }, 1);
    case 'distribute': {
      const { tier, by, step } = command;
      return distributeTier(workbook, table, { tier, by, step, total: new Decimal(command.total) });
    }
    case 'renumber':
      return renumberIndicators(table);
  }
}
