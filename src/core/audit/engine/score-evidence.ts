import type { Decimal } from '../../number/decimal';
import type { Derived } from '../../scoring/derived';
import { plain } from '../../recognise/figures';
import type { MessageData, Told } from '../../message/message';

/** What a rule must be able to say to give evidence. */
export const EVIDENCE_MESSAGES = {
  calculated: {
    zh: '应为 {expected} = {calculation}，实际 {actual}{remarks}',
    en: 'Should be {expected} = {calculation}, is {actual}{remarks}',
  },
  reasoned: {
    zh: '应为 {expected}（{calculation}），实际 {actual}{remarks}',
    en: 'Should be {expected} ({calculation}), is {actual}{remarks}',
  },
} as const;

/**
 * "应为 1.94 = 2 × 2 ÷ 2.05715，实际 2": what a figure should be, how that is reached, and what stands there; then remarks,
 * sentences of the rule that begin with their own comma.
 */
export function evidence<Id extends string = never>(
  derived: Derived,
  published: Decimal,
  remarks: readonly Told<Id>[] = [],
): { readonly message: keyof typeof EVIDENCE_MESSAGES; readonly data: MessageData } {
  const { calculation } = derived;
  return {
    message: calculation === undefined ? 'reasoned' : 'calculated',
    data: {
      expected: derived.value === null ? '' : plain(derived.value),
      calculation: calculation ?? derived.derivation,
      actual: plain(published),
      remarks,
    },
  };
}
