import type { RuleProfile } from '../profile/rule-profile';

/** One indicator of a template. Texts as the eleven-column form writes them; the target may be empty. */
export interface TemplateIndicator {
  readonly l1: string;
  readonly l2: string;
  readonly l3: string;
  /** 正向, 反向, 定性 or "". */
  readonly nature: string;
  /** 大于等于, 大于, 等于, 小于等于, 小于 or "". */
  readonly direction: string;
  readonly target: string;
  readonly unit: string;
  readonly weight: string;
}

/** Indicators, weights and rules of one kind of project, to make new tables from. */
export interface TableTemplate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** An id of the layout catalogue. */
  readonly layout: string;
  /** 预期目标 to start from, or "". */
  readonly goal: string;
  /** Id of a preset, or a profile of the unit's own; null = whatever is in use. */
  readonly profile: string | RuleProfile | null;
  readonly indicators: readonly TemplateIndicator[];
}
