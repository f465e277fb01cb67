import { rangeName } from '../../core/workbook/address';
import type { ApplyRefusal } from '../../core/workbook/plan';
import type { Cancellation } from '../../core/workbook/ports';
import type { WorkbookModel } from '../../core/workbook/workbook-model';
import { beforeState, queueBeforeState } from './before-state';
import { formatsBySheet, queueConditionalDetails, type FormatsBySheet } from './conditional-formats';
import { loadLinkedFormulas } from './linked-formulas';
import { runExcel, type ReadingRun } from './run-excel';
import type { TouchedSheet } from './touched-sheets';
import { loadMixedValidations, queueLostValidations } from './touched-validations';
import { refusalOf, refused } from '../../core/plan/refusals';
import { hostSays } from './failure-words';

/** How a plan is carried out. */
export interface ApplyOptions {
  readonly canReadMerges: boolean;
  /** Milliseconds without an answer after which a reading is given up, and a write is said to be waited for. */
  readonly patience: number;
  readonly signal: Cancellation | undefined;
  readonly onWaiting: () => void;
}

/** What stands in the workbook where a plan touches it. */
export interface ReadState {
  readonly model: WorkbookModel;
  readonly conditionals: FormatsBySheet;
  readonly isStructureProtected: boolean;
  /** Why it could not be read well enough to be written over. */
  readonly unreadable: ApplyRefusal | null;
}

/**
 * Reads all that a plan touches: one round trip, more only where conditional formats come or go, validations are mixed, or rows
 * are deleted.
 */
export function readState(
  touched: readonly TouchedSheet[],
  { canReadMerges }: Pick<ApplyOptions, 'canReadMerges'>,
  run: ReadingRun,
): Promise<ReadState> {
  return runExcel(async (context) => {
    const queued = queueBeforeState(context, touched, canReadMerges);
    await context.sync();
    const asked = queued.sheets
      .filter(({ worksheet }) => !worksheet.isNullObject)
      .flatMap((sheet) => [
        sheet.conditionals !== null && queueConditionalDetails(sheet.conditionals),
        queueLostValidations(sheet),
      ]);
    if (asked.includes(true)) await context.sync();
    const mixed = await loadMixedValidations(context, queued.sheets);
    const linked = await loadLinkedFormulas(context, queued.worksheets.items, queued.sheets);
    return {
      model: beforeState(queued, linked),
      conditionals: formatsBySheet(
        queued.sheets
          .filter(({ worksheet }) => !worksheet.isNullObject)
          .map(({ worksheet, conditionals }) => ({ name: worksheet.name, queued: conditionals })),
      ),
      isStructureProtected: queued.protection.protected,
      unreadable:
        mixed === null
          ? null
          : refused(
              'unsupported',
              hostSays('mixedValidations', {
                sheet: mixed.sheet,
                range: rangeName(mixed.range),
                untouched: refusalOf('unwritten'),
              }),
            ),
    };
  }, run);
}
