import { largest } from '../../core/number/extremes';
import type { Finding } from '../../core/audit/engine/finding';
import type { CellRange } from '../../core/workbook/address';
import type { WriteCommand, WritePlan } from '../../core/workbook/plan';
import { speaker } from '../../core/message/message';

const say = speaker({
  fix: { zh: '修复 {count} 处', en: 'Fix {count} places' },
});

/** Several safe fixes as one plan: one write, one undo. */
export interface CombinedFix {
  readonly plan: WritePlan;
  /** How many findings it settles. */
  readonly count: number;
  /** Those findings, in the order given. */
  readonly findings: readonly Finding[];
}

/**
 * Joins all safe fixes that do not touch the same cells; suggestions are left for a person to decide one by one, and so
 * are fixes on the sheets that are `closed` by protection, which would have the whole plan refused. null when there is none.
 */
export function combinedSafeFix(
  findings: readonly Finding[],
  closed: ReadonlySet<string> = new Set(),
): CombinedFix | null {
  const chosen: { readonly finding: Finding; readonly plan: WritePlan }[] = [];
  const taken: { readonly sheet: string; readonly range: CellRange }[] = [];
  for (const finding of findings) {
    const { fix } = finding;
    if (fix === null || fix.kind !== 'safe') continue;
    const places = fix.plan.commands.map(placeOf);
    if (places.some((place) => place === null)) continue;
    const own = places.filter((place) => place !== null);
    if (own.some(({ sheet }) => closed.has(sheet))) continue;
    if (own.some((place) => taken.some((other) => overlaps(place, other)))) continue;
    for (const each of own) taken.push(each);
    chosen.push({ finding, plan: fix.plan });
  }
  if (chosen.length === 0) return null;
  const plan: WritePlan = {
    label: say('fix', { count: chosen.length }),
    commands: chosen.flatMap((one) => one.plan.commands),
    expects: chosen.flatMap((one) => one.plan.expects),
  };
  return { plan, count: chosen.length, findings: chosen.map(({ finding }) => finding) };
}

/** The cells that a command writes; null for one that reaches beyond cells (rows, sheets, protection). */
function placeOf(command: WriteCommand): { readonly sheet: string; readonly range: CellRange } | null {
  if (command.op === 'setCells') {
    const { sheet, top, left, rows } = command;
    const width = largest(rows.map((row) => row.length)) ?? 0;
    return { sheet, range: { top, left, bottom: top + rows.length - 1, right: left + width - 1 } };
  }
  if (command.op === 'setStyle' || command.op === 'setValidation') {
    return { sheet: command.sheet, range: command.range };
  }
  return null;
}

function overlaps(
  a: { readonly sheet: string; readonly range: CellRange },
  b: { readonly sheet: string; readonly range: CellRange },
): boolean {
  return (
    a.sheet === b.sheet &&
    a.range.top <= b.range.bottom &&
    b.range.top <= a.range.bottom &&
    a.range.left <= b.range.right &&
    b.range.left <= a.range.right
  );
}
