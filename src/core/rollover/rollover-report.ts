/** What happened to a field: kept as it was, changed (a proposal to confirm), cleared, or left to a person. */
export type RolloverAction = 'kept' | 'changed' | 'cleared' | 'person';

/** One line of the list that tells the user what the roll-over did. */
export interface RolloverItem {
  readonly action: RolloverAction;
  /** Chinese: where: "项目名称", "年度指标值（发放数量）". */
  readonly place: string;
  readonly before: string;
  readonly after: string;
  /** Chinese: why, or what to do. */
  readonly reason: string;
}

/** How the list names the actions. */
export const ROLLOVER_ACTION_NAMES: Readonly<Record<RolloverAction, string>> = {
  person: '请您处理',
  changed: '已改（请确认）',
  cleared: '已清空',
  kept: '沿用',
};

/** Last year's figures, shown beside this year's inputs and never printed. Texts as the old table showed them. */
export interface RolloverReference {
  /** Year of the old table, four digits, or "" when it had none. */
  readonly year: string;
  /** One for each indicator of the new table. */
  readonly indicators: readonly { readonly target: string; readonly actual: string }[];
  /** One for each money row of the new table. */
  readonly funds: readonly { readonly budget: string; readonly executed: string }[];
}
