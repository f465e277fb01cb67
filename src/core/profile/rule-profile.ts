/**
 * A 评分规则方案 (rule profile): how a place scores its tables, as dated data. Each value says which notice it comes from.
 * Nothing about a place is ever code: a variant that a profile cannot say is a new field here and a new rule file in
 * core/scoring.
 */
export interface RuleProfile {
  /** Stable id: "national-2020-10". */
  readonly id: string;
  /** Chinese name: 全国（财预〔2020〕10号）. */
  readonly name: string;
  /** One sentence for the card in the pane. */
  readonly summary: string;
  /** First and last year of tables it applies to; null = open. */
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly executionRate: ExecutionRateRule;
  /** Level-1 indicators and their weights; a null weight is free within `freeTotal`. */
  readonly tiers: readonly TierWeight[];
  /** Sum of the tiers without 执行率 when their split is free (四川: 90); null when each is given. */
  readonly freeTotal: string | null;
  /** Where a missing tier's weight goes: 满意度 missing → 效益. */
  readonly tierFallbacks: readonly {
    readonly missing: string;
    readonly goesTo: string;
    /** How much of it goes there, when it is shared between several tiers; left out = all of it. */
    readonly weight?: DecimalText;
    readonly citation: Citation;
  }[];
  readonly forward: ForwardRule;
  readonly equal: EqualRule;
  readonly reverse: ReverseRule;
  readonly qualitative: QualitativeRule;
  readonly total: TotalRule;
  readonly grades: GradeRule;
  readonly notes: NoteRule;
  /** Decimals of a score, rounded half up, once. */
  readonly rounding: { readonly decimals: 0 | 1 | 2; readonly citation: Citation };
  /** Thresholds of audit rules that this place sets otherwise, by rule and name; left out = as the rules have them. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Where a value comes from. `status` "unconfirmed" is shown as 请与文件核对. */
export interface Citation {
  /** 财预〔2020〕10号, or a form note. */
  readonly notice: string;
  /** 第十六条; left out where the clause is not known. */
  readonly clause?: string;
  /** Where the text stands on the web; left out where there is no address that was opened. */
  readonly address?: string;
  /** The day on which the value was read in that text or table, "2026-11-21"; left out where it was not read. */
  readonly readOn?: string;
  readonly status: 'published' | 'observed' | 'unconfirmed';
}

/** Decimal texts ("10", "0.8") everywhere below: data, not arithmetic. */
export type DecimalText = string;

export interface ExecutionRateRule {
  readonly weight: DecimalText;
  /** Which amount divides: 全年预算数, or 年初预算数 (北京 2016). */
  readonly denominator: 'budget' | 'initial';
  readonly method:
    | { readonly kind: 'proportional' }
    | {
        /** Points by rate, highest threshold first; below the last: 0. Rates are fractions: "0.8". */
        readonly kind: 'steps';
        readonly steps: readonly { readonly atLeast: DecimalText; readonly score: DecimalText }[];
      };
  /** 全年预算数 = 0: blank and a warning; 0 points; full; or drop the item and rescale the rest to 100. */
  readonly zeroBudget: 'blank' | 'zero' | 'full' | 'rescale';
  /** A rate below this must be explained; null = no such rule. */
  readonly explainBelow: DecimalText | null;
  readonly citation: Citation;
}

export interface TierWeight {
  /** 产出指标, 效益指标, 满意度指标, 成本指标. */
  readonly name: string;
  readonly weight: DecimalText | null;
  /** Whether a table may lack it. */
  readonly optional: boolean;
  /** Other tiers whose rows count into this weight: 湖北 gives 效益 and 满意度 40 together. */
  readonly joinedBy?: readonly string[];
  readonly citation: Citation;
}

export interface ForwardRule {
  readonly method: 'proportional' | 'zeroWhenMissed';
  /** What far over target does to the score, from `actual ≥ ratio × target` on. */
  readonly overTarget:
    | { readonly kind: 'flag'; readonly ratio: DecimalText }
    | { readonly kind: 'minus'; readonly ratio: DecimalText; readonly points: DecimalText }
    | { readonly kind: 'proportionalCut'; readonly ratio: DecimalText };
  readonly citation: Citation;
}

export interface EqualRule {
  /** "asForward": over is full. "exact": any difference needs a person. "symmetric": w × (1 − |B−A| ÷ A). */
  readonly method: 'asForward' | 'exact' | 'symmetric';
  readonly citation: Citation;
}

export interface ReverseRule {
  /** A/B; linear to twice the target; zero when missed. */
  readonly method: 'ratio' | 'linearToTwice' | 'zeroWhenMissed';
  /** 成本 rows whose limit was kept score w × B/A instead of full (山西怀仁). */
  readonly spentShareForCost: boolean;
  readonly citation: Citation;
}

export interface QualitativeRule {
  /** "yesNo": all or nothing. "satisfaction": a rate in 实际完成值 decides by `satisfaction`; else a person types. */
  readonly method: 'bands' | 'yesNo' | 'satisfaction';
  /** Highest first. A score of level i lies in (lower, upper] as a share of the weight; the last includes 0. */
  readonly bands: readonly {
    readonly level: string;
    readonly lower: DecimalText;
    readonly upper: DecimalText;
    readonly includesLower: boolean;
  }[];
  /** Highest first, as fractions; below the last: 0. Only for "satisfaction". */
  readonly satisfaction?: readonly { readonly atLeast: DecimalText; readonly share: DecimalText }[];
  readonly citation: Citation;
}

export interface TotalRule {
  /** Σ is never above this. */
  readonly maximum: DecimalText;
  /** Caps by execution rate, lowest rate first: a rate below `below` caps the total at `cap`. */
  readonly capsByRate: readonly { readonly below: DecimalText; readonly cap: DecimalText }[];
  /** No 成本指标: the row keeps at most this share of its weight ("0.5"); null = no such rule. */
  readonly withoutCostShare: DecimalText | null;
  readonly citation: Citation;
}

export interface GradeRule {
  /** Highest first; the last has atLeast "0". */
  readonly steps: readonly { readonly atLeast: DecimalText; readonly grade: string }[];
  readonly citation: Citation;
}

/** When the column 偏差原因分析及改进措施 must be filled. */
export interface NoteRule {
  readonly whenScoreBelowWeight: boolean;
  /** The target is missed, even where rounding leaves the full score. */
  readonly whenTargetMissed: boolean;
  readonly whenOverTarget: boolean;
  readonly whenRateBelowExplain: boolean;
  readonly citation: Citation;
}
