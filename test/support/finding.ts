import type { Finding } from '../../src/core/audit/engine/finding';

/** A finding of which only some parts matter. */
export function finding(parts: Partial<Finding> = {}): Finding {
  return {
    rule: 'score-rule',
    severity: 'error',
    family: 'figures',
    sheet: '表',
    range: null,
    projectName: '项目',
    subject: '指标',
    message: '应为 0，实际 10',
    messageId: 'other',
    data: {},
    inChinese: '应为 0，实际 10',
    why: '',
    advice: '',
    expected: null,
    actual: null,
    fix: null,
    ...parts,
    ...(parts.message === undefined ? {} : { inChinese: parts.message, data: { said: parts.message } }),
  };
}
