import type { Rule } from '../../src/core/audit/engine/rule';
import { ruleDocument, type DocumentedCase } from './rule-document';

/** A rule with the cases of its test, each with what the rule said of it. */
export interface DescribedRule {
  readonly rule: Rule;
  readonly invalid: () => readonly DocumentedCase[];
  readonly valid: () => readonly DocumentedCase[];
}

const described: DescribedRule[] = [];

/** Remembers the cases of a rule's test, so that its page can be made. */
export function remember(rule: DescribedRule): void {
  described.push(rule);
}

/** The page of one rule. */
export function pageOf({ rule, invalid, valid }: DescribedRule): {
  readonly path: string;
  readonly text: string;
} {
  return { path: `docs/rules/${rule.meta.id}.md`, text: ruleDocument(rule.meta, invalid(), valid()) };
}

/** The pages of all rules whose tests were loaded. */
export function rulePages(): { readonly path: string; readonly text: string }[] {
  return described.map(pageOf);
}
