import type { RuleProfile } from '../profile/rule-profile';
import type { SummarySource } from './summary-source';

/** What a summary is made of. */
export interface SummaryOptions {
  readonly sources: readonly SummarySource[];
  readonly profile: RuleProfile;
  /** A legal name; an old summary of that name must be gone before: see `replaceSheet`. */
  readonly sheetName: string;
  readonly position?: number;
  /** 一级项目 or 二级项目 by project name, kept from an older summary. */
  readonly levels?: ReadonlyMap<string, string>;
  /** 本部门项目支出总额 in 万元, kept from an older summary. */
  readonly wholeBudget?: number | null;
}
