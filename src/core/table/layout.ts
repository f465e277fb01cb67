/** The columns that an indicator row can have. */
export type IndicatorField =
  | 'l1'
  | 'l2'
  | 'l3'
  | 'nature'
  | 'direction'
  | 'target'
  | 'actual'
  | 'unit'
  | 'weight'
  | 'score'
  | 'note'
  | 'method';

/** The columns that a money row can have. */
export type FundField = 'label' | 'initial' | 'budget' | 'executed' | 'weight' | 'rate' | 'score' | 'note';

/**
 * The columns right of the form, outside the print area, in which a person enters what the printed form has no cell for
 * and in which parsed numbers are shown: nothing that a score depends on is hidden.
 */
export type AidField =
  | 'weight'
  | 'direction'
  | 'targetNumber'
  | 'actualNumber'
  | 'level'
  | 'judgedScore'
  /** What a blank target will be measured in, where the form prints units only behind numbers. */
  | 'unit';

export interface LayoutColumn<F extends string> {
  readonly field: F;
  /** Printed heading. */
  readonly heading: string;
  /** First and last column of the form (from 0) that the field covers. */
  readonly from: number;
  readonly to: number;
}

/** A form as data: one entry of the layout catalogue. A new layout is a new entry, never new code. */
export interface TableLayout {
  readonly id: string;
  /** Names that files use for it beside its id: "11col". */
  readonly fileNames?: readonly string[];
  /**
   * How a form of this layout is known by its columns, beside 三级指标, 指标值 and 完成值 that every form has. Of several
   * layouts that a form may be, the one that says most of it is taken.
   */
  readonly knownBy: {
    readonly with: readonly IndicatorField[];
    readonly without: readonly IndicatorField[];
    /** At least one of these. */
    readonly withAny?: readonly IndicatorField[];
    /** Columns of which the first stands before the second, where another layout has the same ones in another order. */
    readonly inOrder?: readonly (readonly [IndicatorField, IndicatorField])[];
  };
  /** Whether forms of this layout split their points as each place likes: weights do not speak for a profile. */
  readonly splitsFreely?: true;
  /** Chinese name shown in the pane. */
  readonly name: string;
  readonly description: string;
  readonly orientation: 'portrait' | 'landscape';
  /** Width in characters of each column of the form, from column 0. */
  readonly columnWidths: readonly number[];
  readonly head: {
    readonly projectLabel: string;
    readonly departmentLabel: string;
    readonly implementerLabel: string;
    /** Last column of the label cell; value cells follow. */
    readonly labelTo: number;
    /** Department value ends here; the implementer label covers the next columns up to `implementerLabelTo`. */
    readonly departmentTo: number;
    readonly implementerLabelTo: number;
  };
  readonly funds: {
    readonly label: string;
    /** Last column of the merged 项目资金 label. */
    readonly labelTo: number;
    readonly columns: readonly LayoutColumn<FundField>[];
    /** Labels of the money rows from the top; the first is the total. */
    readonly rows: readonly string[];
    /** What stands where a row has no weight and score: "——" or "-". */
    readonly dash: string;
    /** "percentNumber": 71.24 under 执行率（%）; "percentFormat": 0.7124 shown as 71.24%. */
    readonly rateAs: 'percentNumber' | 'percentFormat';
    /** Whether the total amount is printed beside the label. */
    readonly amountBesideLabel: boolean;
  };
  readonly goal: {
    readonly label: string;
    readonly expectedHeading: string;
    readonly actualHeading: string;
    /** Last column of the 预期目标 text; 实际完成情况 takes the rest. */
    readonly expectedTo: number;
  };
  readonly indicators: {
    readonly label: string;
    /** "signs": ≥ ≤ ＝ 定性 stand in the direction cell; words (大于等于) where it is left out. */
    readonly directionAs?: 'signs';
    readonly columns: readonly LayoutColumn<IndicatorField>[];
  };
  /** Whether tier labels print their weight: 产出指标（50）. */
  readonly tierWeightInLabel: boolean;
  /** 总分 or 合计; "" for a form without scores, which has no total row. */
  readonly totalLabel: string;
  /** Title of a new table; 项目支出绩效自评表 where it is left out. */
  readonly title?: string;
  /** Lines printed under the form: signatures, notes. */
  readonly footLines?: readonly string[];
  /** Columns of the aid block, in order; it starts one narrow column right of the form. */
  readonly aids: readonly { readonly field: AidField; readonly heading: string; readonly width: number }[];
}
