import type { Finding } from './finding';
import { RULES } from './registry';
import type { Rule } from './rule';
import { ruleSteps, runRules, type AuditStep, type RuleRun } from './run-rules';

export { finishAudit, RuleFailure, type AuditStep } from './run-rules';

export interface AuditInput extends Omit<RuleRun, 'rules'> {
  /** The rules to run; all of the registry when left out. */
  readonly rules?: readonly Rule[];
}

/** Runs the rules over a workbook whose tables were recognised; findings are distinct and in the order of the sheets. */
export function audit(input: AuditInput): Finding[] {
  return runRules({ ...input, rules: input.rules ?? RULES });
}

/** The audit in steps, one for each table and one for each rule of the whole workbook. */
export function auditSteps(input: AuditInput): Generator<AuditStep, void> {
  return ruleSteps({ ...input, rules: input.rules ?? RULES });
}
