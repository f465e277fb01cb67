import type { WritePlan } from '../../core/workbook/plan';

/** The plan that protects a sheet without a password, or takes the protection off. */
export function protectionPlan(sheet: string, on: boolean): WritePlan {
  return {
    label: on ? `保护 ${sheet}` : `取消保护 ${sheet}`,
    commands: [{ op: on ? 'protect' : 'unprotect', sheet }],
    expects: [],
  };
}
