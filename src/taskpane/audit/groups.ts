import { smallest } from '../../core/number/extremes';
import type { Finding, Severity } from '../../core/audit/engine/finding';
import { RULES } from '../../core/audit/engine/registry';
import type { TextKey } from '../../locale/text';

/** By what findings are put together. */
export type Grouping = 'severity' | 'sheet' | 'rule' | 'table';

export const GROUPINGS: readonly { readonly value: Grouping; readonly text: TextKey }[] = [
  { value: 'severity', text: 'audit.bySeverity' },
  { value: 'sheet', text: 'audit.bySheet' },
  { value: 'rule', text: 'audit.byRule' },
  { value: 'table', text: 'audit.byTable' },
];

export interface FindingGroup {
  readonly key: string;
  /** "" where the group has no name of its own: the whole workbook, or cells outside the tables. */
  readonly name: string;
  readonly findings: readonly Finding[];
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Findings in groups, the groups with the gravest first. Inside a group they keep the order of the sheets.
 */
export function groupFindings(findings: readonly Finding[], grouping: Grouping): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding, grouping);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const all = [...groups].map(([key, members]): FindingGroup => ({
    key,
    name: nameOf(key, members[0], grouping),
    findings: members,
  }));
  // Sheets and projects stay as they stand in the workbook.
  if (grouping === 'sheet' || grouping === 'table') return all;
  return all.sort((a, b) => gravest(a) - gravest(b) || b.findings.length - a.findings.length);
}

function keyOf(finding: Finding, grouping: Grouping): string {
  switch (grouping) {
    case 'severity':
      return finding.severity;
    case 'sheet':
      return finding.sheet;
    case 'rule':
      return finding.rule;
    case 'table':
      return finding.projectName === '' ? '' : `${finding.projectName}\n${finding.sheet}`;
  }
}

function nameOf(key: string, first: Finding | undefined, grouping: Grouping): string {
  if (grouping === 'rule') return RULES.find(({ meta }) => meta.id === key)?.meta.zh.title ?? key;
  if (grouping === 'table') return first?.projectName ?? '';
  return key;
}

function gravest({ findings }: FindingGroup): number {
  return smallest(findings.map(({ severity }) => RANK[severity])) ?? RANK.info;
}
