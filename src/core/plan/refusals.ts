import type { ApplyRefusal } from '../workbook/plan';
import type { SheetDraft } from './sheet-draft';

/** A plan that is not carried out, and why, in Chinese. */
export function refused(reason: ApplyRefusal['reason'], message: string): ApplyRefusal {
  return { applied: false, reason, message };
}

/** Why the sheet as a whole cannot be changed; null where it can. */
export function protectedSheet(sheet: SheetDraft): ApplyRefusal | null {
  if (!sheet.protection.isProtected) return null;
  return refused('protected', `工作表“${sheet.name}”受保护，请先撤销工作表保护，再试一次。`);
}
