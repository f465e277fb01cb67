import type { CellRange } from '../../workbook/address';
import type { WritePlan } from '../../workbook/plan';
import type { MessageData, Told } from '../../message/message';

export type Severity = 'error' | 'warning' | 'info';

export type RuleFamily = 'figures' | 'weights' | 'sense' | 'formulas' | 'structure' | 'text';

/** One place where a table or workbook is wrong or doubtful. */
export interface Finding {
  /** Rule id, kebab-case; stamped by the engine, as is the severity. */
  readonly rule: string;
  readonly severity: Severity;
  readonly family: RuleFamily;
  /** Sheet name; "" when the finding is about the whole workbook. */
  readonly sheet: string;
  /** The cell or cells where it shows; null when no cell is meant. */
  readonly range: CellRange | null;
  /** 项目名称 of the table concerned, or "". */
  readonly projectName: string;
  /** 三级指标 of the row concerned, or "". */
  readonly subject: string;
  /** What is wrong, with the evidence. One sentence, told in the language of the audit. */
  readonly message: string;
  /** Which of the rule's sentences it is, and what stands in its places: the same in every language. */
  readonly messageId: string;
  readonly data: MessageData;
  /** The message in Chinese, by which versions that kept no data knew a finding. */
  readonly inChinese: string;
  /** Why it is wrong. */
  readonly why: string;
  /** What to do. */
  readonly advice: string;
  readonly expected: string | null;
  readonly actual: string | null;
  /** A safe fix keeps the meaning; a suggestion may change it and its label says so. null when no honest one exists. */
  readonly fix: Fix | null;
}

/** A fix as a rule gives it; the engine tells its label. */
export interface FixDraft<Id extends string = string> {
  readonly kind: Fix['kind'];
  readonly label: Told<Id>;
  readonly plan: Omit<WritePlan, 'label'>;
}

export interface Fix {
  readonly kind: 'safe' | 'suggestion';
  /** A verb phrase for the button: 改为 %. */
  readonly label: string;
  readonly plan: WritePlan;
}
