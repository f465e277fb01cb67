import { applyCommands } from '../../core/plan/apply-commands';
import { writeXlsx } from './write-xlsx';
import type { WritePlan } from '../../core/workbook/plan';
import type { FileMade } from '../../core/workbook/ports';
import { EMPTY_WORKBOOK } from '../../core/workbook/workbook-model';

/**
 * The bytes of a new workbook with these plans carried out. Nobody can take back what a new file holds, so that no inverse
 * is worked out: that would cost most of the time of a large batch.
 */
export async function writePlans(plans: readonly WritePlan[]): Promise<FileMade> {
  const result = applyCommands(
    EMPTY_WORKBOOK,
    plans.flatMap(({ commands }) => commands),
  );
  if ('refusal' in result) return { ok: false, message: result.refusal.message };
  return { ok: true, bytes: await writeXlsx(result.model) };
}
