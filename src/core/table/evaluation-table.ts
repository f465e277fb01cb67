/**
 * A 项目支出绩效自评表 as data, in the form of table.json. Every value is the text that stands in the cell, exactly as
 * printed ("9.00", "92.31%", "≥50个", "——", ""), so that nothing is lost between a published table, a sheet and a file.
 */
export interface EvaluationTable {
  readonly title: string;
  /** Four digits, e.g. "2024". */
  readonly year: string;
  readonly projectName: string;
  readonly department: string;
  /** The label printed before the department: 主管部门, 主管部门及代码 … */
  readonly departmentLabel: string;
  readonly implementer: string;
  /** An id of the layout catalogue (core/table/layouts): "T11", "T8" … */
  readonly layout: string;
  readonly funds: Funds;
  readonly goal: Goal;
  readonly indicators: readonly Indicator[];
  readonly total: Total;
  /** The 自评综述 that goes with the table; null when there is none. */
  readonly narrative: Narrative | null;
  /** Headings as printed; null for a table that was never printed: the layout's own are used. */
  readonly published: PublishedHeadings | null;
  /** Where the table was taken from; null for one made here. Carried along, never used in a rule. */
  readonly provenance: Provenance | null;
}

export interface Funds {
  /** The amount that some forms print beside 项目资金（万元）; null when the form has no such cell. */
  readonly unitAmountNextToLabel: string | null;
  readonly rows: readonly FundRow[];
}

export interface FundRow {
  readonly label: string;
  readonly initial: string;
  readonly budget: string;
  readonly executed: string;
  /** "——", "—" or "-" where the row takes no part in the scoring. */
  readonly weight: string;
  readonly rate: string;
  readonly score: string;
}

/** A row of which nothing is said. */
export const BLANK_FUND_ROW: FundRow = {
  label: '',
  initial: '',
  budget: '',
  executed: '',
  weight: '',
  rate: '',
  score: '',
};

export interface Goal {
  readonly expected: string;
  readonly actual: string;
}

/** A date as a cell holds it: days of the 1900 system and the number format that shows them. */
export interface DateValue {
  readonly serial: number;
  readonly format: string;
}

export interface Indicator {
  /** 一级指标 (tier) as printed, weight included where it is printed: "产出指标 (50)". Filled down from merged cells. */
  readonly l1: string;
  /** 二级指标 (category), filled down. */
  readonly l2: string;
  /** 三级指标. */
  readonly l3: string;
  /** 指标性质: 正向, 反向, 定性, or "" — undefined where the layout has no such column. */
  readonly nature?: string;
  /** 指标方向: 大于等于, 大于, 等于, 小于等于, 小于, or "". */
  readonly direction?: string;
  readonly target: string;
  /** What the cell holds whose text `target` is, where that is a true date; no part of table.json. */
  readonly targetDate?: DateValue;
  readonly actual: string;
  readonly unit?: string;
  readonly weight: string;
  readonly score: string;
  readonly note: string;
  /** 得分计算方法; undefined where the layout has no such column. */
  readonly method?: string;
}

export interface Total {
  /** 总分, 合计 or 总计. */
  readonly label: string;
  readonly weight: string;
  readonly score: string;
}

export interface Narrative {
  readonly text: string | null;
  readonly score: string | null;
  readonly budget: string | null;
  readonly executed: string | null;
  readonly rate: string | null;
}

export interface PublishedHeadings {
  readonly headingLines: readonly string[];
  readonly fundsLabel: string;
  readonly fundsHeader: readonly string[];
  readonly indicatorLabel: string;
  readonly indicatorHeader: readonly string[];
}

export interface Provenance {
  readonly source: string;
  readonly table: number | null;
  /** Kept as it came. */
  readonly transcription: unknown;
}
