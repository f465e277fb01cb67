import { applyCommands } from '../../core/plan/apply-commands';
import { writeXlsx } from './write-xlsx';
import type { WritePlan } from '../../core/workbook/plan';
import type { FileMade } from '../../core/workbook/ports';
import { EMPTY_WORKBOOK, type WorkbookModel } from '../../core/workbook/workbook-model';
import type { Message } from '../../core/message/message';

/** A new workbook that is to be written, or why there is none. */
export type PlannedModel =
  { readonly ok: true; readonly model: WorkbookModel } | { readonly ok: false; readonly message: Message };

/**
 * The bytes of a new workbook with these plans carried out. Nobody can take back what a new file holds, so that no inverse
 * is worked out: that would cost most of the time of a large batch.
 */
export async function writePlans(plans: readonly WritePlan[]): Promise<FileMade> {
  const planned = planModel(plans);
  return planned.ok ? { ok: true, bytes: await writeXlsx(planned.model) } : planned;
}

/** The new workbook alone, for who lets go of what it was planned from before the bytes are made: both are large. */
export function planModel(plans: readonly WritePlan[]): PlannedModel {
  const result = applyCommands(
    EMPTY_WORKBOOK,
    plans.flatMap(({ commands }) => commands),
  );
  if ('refusal' in result) return { ok: false, message: result.refusal.message };
  return { ok: true, model: result.model };
}
