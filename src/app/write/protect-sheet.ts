import type { WritePlan } from '../../core/workbook/plan';
import { speaker } from '../../core/message/message';

const say = speaker({
  protect: { zh: '保护 {sheet}', en: 'Protect {sheet}' },
  unprotect: { zh: '取消保护 {sheet}', en: 'Unprotect {sheet}' },
});

/** The plan that protects a sheet without a password, or takes the protection off. */
export function protectionPlan(sheet: string, on: boolean): WritePlan {
  return {
    label: say(on ? 'protect' : 'unprotect', { sheet }),
    commands: [{ op: on ? 'protect' : 'unprotect', sheet }],
    expects: [],
  };
}
