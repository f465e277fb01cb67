import type { RuleProfile } from '../../profile/rule-profile';
import type { RecognisedTable } from '../../recognise/recognised-table';
import type { CellAddress, CellRange } from '../../workbook/address';
import type { ReadGap, WorkbookSnapshot } from '../../workbook/snapshot';
import type { Fix, RuleFamily, Severity } from './finding';

/** What a rule says of itself. The engine, the catalogue in docs/rules and the pane all read this one place. */
export interface RuleMeta {
  /** Kebab-case, the file's name: "weight-sum". */
  readonly id: string;
  readonly family: RuleFamily;
  readonly severity: Severity;
  readonly scope: 'table' | 'workbook';
  /** "live" rules run in the panel at every edit; the others only in a full audit. */
  readonly live: boolean;
  readonly zh: RuleText;
  readonly en: RuleText;
}

/** One sentence each. */
export interface RuleText {
  readonly title: string;
  readonly why: string;
  readonly advice: string;
}

/** What a rule reports. Rule id, severity, sheet and project are stamped by the engine. */
export interface Report {
  readonly at: CellAddress | CellRange | null;
  /** Only for workbook rules: which sheet. */
  readonly sheet?: string;
  readonly subject?: string;
  /** What, with the evidence, in Chinese: "分值合计 95，应为 100". */
  readonly message: string;
  /** Overrides the rule's own advice where the case allows a better one. */
  readonly advice?: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly fix?: Fix | null;
  /** A lower severity for a milder case of the same rule. */
  readonly severity?: Severity;
}

export interface TableContext {
  readonly table: RecognisedTable;
  readonly workbook: WorkbookSnapshot;
  readonly profile: RuleProfile;
  /** All tables of the workbook, for rules that compare projects. */
  readonly tables: readonly RecognisedTable[];
}

export interface WorkbookContext {
  readonly workbook: WorkbookSnapshot;
  readonly profile: RuleProfile;
  readonly tables: readonly RecognisedTable[];
  /** Tells what a rule left unchecked because there is too much of it; the report prints it. */
  readonly unchecked?: (gap: ReadGap) => void;
}

/** A rule about one table at a time. */
export interface TableRule {
  readonly meta: RuleMeta & { readonly scope: 'table' };
  check(context: TableContext): Iterable<Report>;
}

/** A rule about the workbook as a whole: its sheets, names, links, or several tables together. */
export interface WorkbookRule {
  readonly meta: RuleMeta & { readonly scope: 'workbook' };
  check(context: WorkbookContext): Iterable<Report>;
}

/** An audit rule: one file with its meta and one pure function. */
export type Rule = TableRule | WorkbookRule;

export function isTableRule(rule: Rule): rule is TableRule {
  return rule.meta.scope === 'table';
}
