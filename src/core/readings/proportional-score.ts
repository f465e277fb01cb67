import type { Decimal } from '../number/decimal';
import type { RuleProfile } from '../profile/rule-profile';
import { agrees } from '../recognise/figures';
import { scoreExecution, type ExecutionInput } from '../scoring/execution-rate';

/** 执行率得分 by the share of the budget that was spent, not rounded, whatever method the profile names. */
function proportionalScore(input: ExecutionInput, profile: RuleProfile): Decimal | null {
  const method = { kind: 'proportional' } as const;
  const byShare = { ...profile, executionRate: { ...profile.executionRate, method } };
  const { exact, value } = scoreExecution(input, byShare);
  return exact ?? value;
}

/**
 * Whether a printed 执行率得分 is the share of the budget that was spent, to the decimals that it shows. A whole number must
 * be it exactly: 9 for 8.62 says nothing.
 */
export function isShareOf(printed: Decimal, input: ExecutionInput, profile: RuleProfile): boolean {
  const exact = proportionalScore(input, profile);
  if (exact === null) return false;
  return printed.decimalPlaces() > 0 ? agrees(printed, exact) : printed.equals(exact);
}

/**
 * Whether the profile scores the execution rate by steps that nobody could read in a notice. Forms published under its tiers
 * score by share nearly everywhere, so a share says nothing against the profile and is no error.
 */
export function hasUnconfirmedSteps({ executionRate }: RuleProfile): boolean {
  return executionRate.method.kind === 'steps' && executionRate.citation.status === 'unconfirmed';
}
