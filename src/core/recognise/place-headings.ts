/**
 * How single places print the headings of their forms, where a heading alone does not say what stands under it. A place
 * that prints them otherwise is an entry here.
 */
export const PLACE_HEADINGS = {
  /** 四川 writes the sign (≥, ≤, ＝, 定性) under 指标性质: such a column says the direction. */
  signsUnderNature: {
    /** What a nature begins with. */
    nature: /^(?:正向|反向|逆向|正|反)/u,
    /** Beside it where all rows are 定性 or blank; the natures would have said 正向 somewhere. */
    besideHeading: '度量单位',
  },
  /**
   * 河北 has 单项指标得分, 权重占比 and 单项指标折算得分. Where a row scores more than its share, the single scores are out of a
   * hundred and the shares are what is added up; else the single scores are the points already.
   */
  sharesOfScores: { heading: '折算' },
  /** 云南 has 值 or 内容 under 预期指标值, beside the columns of its sign and its unit. */
  bareValue: /^(?:数?值|内容)$/u,
} as const;
