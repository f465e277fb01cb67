import type { Rule } from '../../src/core/audit/engine/rule';
import { ruleDocument, type CaseCounts, type DocumentedCase } from './rule-document';
import { textOf } from './source-files';

/** A rule with the cases of its test, each with what the rule said of it. */
export interface DescribedRule {
  readonly rule: Rule;
  readonly counts: CaseCounts;
  readonly invalid: () => readonly DocumentedCase[];
  readonly valid: () => readonly DocumentedCase[];
}

/** How many cases each rule has: never fewer than once. */
export const COUNTS_FILE = 'test/core/audit/rules/case-counts.json';

/** The counts that are kept, by the rule's id. */
export function keptCounts(): Readonly<Record<string, CaseCounts>> {
  return JSON.parse(textOf(COUNTS_FILE)) as Record<string, CaseCounts>;
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

/** The counts as they are now, but never below those that were kept: who drops cases has to say so in the file itself. */
export function raisedCounts(): { readonly path: string; readonly text: string } {
  const kept = keptCounts();
  const counts = described.map(({ rule: { meta }, counts: { found, silent } }): [string, CaseCounts] => [
    meta.id,
    {
      found: Math.max(found, kept[meta.id]?.found ?? 0),
      silent: Math.max(silent, kept[meta.id]?.silent ?? 0),
    },
  ]);
  counts.sort(([a], [b]) => (a < b ? -1 : 1));
  return { path: COUNTS_FILE, text: JSON.stringify(Object.fromEntries(counts), null, 2) };
}
