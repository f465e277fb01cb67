import { composeFill } from '../../core/compose/fill';
import type { FillChange } from '../../core/compose/fill';
import type { RuleProfile } from '../../core/profile/rule-profile';
import { recognise } from '../../core/recognise/recognise';
import type { MappingCorrection } from '../../core/recognise/recognised-table';
import type { WritePlan } from '../../core/workbook/plan';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { speaker } from '../../core/message/message';

const say = speaker({
  fill: { zh: '填分', en: 'Fill scores' },
});

export type { FillChange };

/** What 填分 would do to one sheet, before anything is written. */
export interface FillPreview {
  /** One plan for all tables of the sheet; without commands when every formula is in place. */
  readonly plan: WritePlan;
  /** Cells whose shown value would become another one. */
  readonly changed: readonly FillChange[];
  /** Cells that get a formula and show the same as before, or were blank. */
  readonly same: readonly FillChange[];
  /** Cells of the aid block beside the form, outside its print area. */
  readonly aids: readonly FillChange[];
  /** Typed scores that stay, each with its reason. */
  readonly kept: readonly FillChange[];
  /** Score cells of indicator rows among what would be written. */
  readonly scoreRows: number;
}

/**
 * Works out what filling the scores of one sheet would write. Typed values are listed with what they would become;
 * nothing is written.
 */
export function previewFill(
  workbook: WorkbookSnapshot,
  sheet: string,
  profile: RuleProfile,
  corrections: readonly MappingCorrection[] = [],
): FillPreview {
  const fills = recognise(workbook, corrections)
    .filter((table) => table.sheet === sheet)
    .map((table) => composeFill(table, workbook, profile));
  const changes = fills.flatMap((fill) => fill.changes);
  const written = changes.filter((change) => change.kind !== 'kept');
  return {
    plan: {
      label: fills[0]?.plan.label ?? say('fill'),
      commands: fills.flatMap((fill) => fill.plan.commands),
      expects: fills.flatMap((fill) => fill.plan.expects),
    },
    changed: written.filter(replacesAnotherValue),
    same: written.filter((change) => !replacesAnotherValue(change) && change.kind !== 'aid'),
    aids: written.filter((change) => !replacesAnotherValue(change) && change.kind === 'aid'),
    kept: changes.filter((change) => change.kind === 'kept'),
    scoreRows: written.filter((change) => change.kind === 'score').length,
  };
}

/** "5" and "5.00" are the same figure; a blank cell that is filled changes nothing that a person wrote. */
function replacesAnotherValue({ before, after }: FillChange): boolean {
  if (before.trim() === '' || before === after) return false;
  const [old, next] = [Number(before), Number(after)];
  return after === '' || Number.isNaN(old) || Number.isNaN(next) || old !== next;
}
