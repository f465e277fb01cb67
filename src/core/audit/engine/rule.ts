import type { RuleProfile } from '../../profile/rule-profile';
import type { RecognisedTable } from '../../recognise/recognised-table';
import type { CellAddress, CellRange } from '../../workbook/address';
import type { ReadGap, WorkbookSnapshot } from '../../workbook/snapshot';
import type { FixDraft, RuleFamily, Severity } from './finding';
import type { MessageData, Phrase, Sentence, Sentences } from '../../message/message';
import type { OptionValues, RuleOptions } from './rule-options';

/** What a rule says of itself. The engine, the catalogue in docs/rules and the pane all read this one place. */
export interface RuleMeta {
  /** Kebab-case, the file's name: "weight-sum". */
  readonly id: string;
  readonly family: RuleFamily;
  readonly severity: Severity;
  /** Said by the function that makes the rule. */
  readonly scope: 'table' | 'workbook';
  /** "live" rules run in the panel at every edit; the others only in a full audit. */
  readonly live: boolean;
  /** The version in which the rule came, or last changed what it judges. */
  readonly since: string;
  readonly zh: RuleText;
  readonly en: RuleText;
  /** Every sentence that it can say, fixes and advice for special cases too. */
  readonly messages: Sentences;
  /** Thresholds that an office may set otherwise; printed on the rule's page. */
  readonly options?: RuleOptions;
}

/** One sentence each. */
export interface RuleText {
  readonly title: string;
  readonly why: string;
  readonly advice: string;
}

/**
 * What a rule reports: facts and the id of a sentence. Rule id, severity, sheet and project are stamped by the engine, which
 * also tells the sentence.
 */
export interface Report<Id extends string = string> {
  readonly at: CellAddress | CellRange | null;
  /** Only for workbook rules: which sheet. */
  readonly sheet?: string;
  readonly subject?: string;
  /** What, with the evidence: one of the rule's messages. */
  readonly message: Id;
  readonly data?: MessageData;
  /** One of the messages, in place of the rule's own advice where the case allows a better one. */
  readonly advice?: Id;
  /** What should stand there and what stands there; figures and words of the form are the same in every language. */
  readonly expected?: Phrase;
  readonly actual?: Phrase;
  readonly fix?: FixDraft<Id> | null;
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
  check(context: TableContext, options: OptionValues): Iterable<Report>;
}

/** A rule about the workbook as a whole: its sheets, names, links, or several tables together. */
export interface WorkbookRule {
  readonly meta: RuleMeta & { readonly scope: 'workbook' };
  check(context: WorkbookContext, options: OptionValues): Iterable<Report>;
}

/** An audit rule: one file with its meta and one pure function. */
export type Rule = TableRule | WorkbookRule;

type Texts = Readonly<Record<string, Sentence>>;

/** A rule as its file writes it: its scope is said by the function that makes it, its reports name sentences that it has. */
interface WrittenRule<Context, M extends Texts, O extends RuleOptions> {
  readonly meta: Omit<RuleMeta, 'scope'> & { readonly messages: M; readonly options?: O };
  check(context: Context, options: OptionValues<O>): Iterable<Report<keyof M & string>>;
}

/** A rule about one table. */
export function tableRule<const M extends Texts, const O extends RuleOptions = RuleOptions>(
  rule: WrittenRule<TableContext, M, O>,
): TableRule {
  return { ...rule, meta: { ...rule.meta, scope: 'table' } };
}

/** A rule about the workbook. */
export function workbookRule<const M extends Texts, const O extends RuleOptions = RuleOptions>(
  rule: WrittenRule<WorkbookContext, M, O>,
): WorkbookRule {
  return { ...rule, meta: { ...rule.meta, scope: 'workbook' } };
}

/** Whether a rule looks at one table at a time, and not at the whole workbook. */
export function isTableRule(rule: Rule): rule is TableRule {
  return rule.meta.scope === 'table';
}
