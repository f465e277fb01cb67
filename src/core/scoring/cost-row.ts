import type { Decimal } from '../number/decimal';
import type { TotalRule } from '../profile/rule-profile';
import type { Derived, ScoreReferences } from './derived';
import { isCostCategory } from './direction';
import { speaker } from '../message/message';
import { derivedPoints, partialScoreFormula } from './partial-score';
import { decimalText } from '../number/decimal-text';

const say = speaker({
  withoutCost: {
    zh: '未设置成本指标，按规定比例得分',
    en: 'No cost indicator set: scores the share that the notice allows',
  },
});

/** What a unit writes into a cost row for which it has set no indicator. */
const NO_INDICATOR = ['', '无', '未设置'] as const;

/** Whether the row is a cost row without an indicator of its own. */
export function lacksCostIndicator(category: string, indicator: string): boolean {
  return isCostCategory(category) && (NO_INDICATOR as readonly string[]).includes(indicator.trim());
}

/** 未设置成本指标: the row keeps `withoutCostShare` of its weight (山西怀仁: at most 5 of the 10 points). */
export function scoreWithoutCost(weight: Decimal, share: string, rule: TotalRule, decimals: number): Derived {
  return derivedPoints(
    `${decimalText(weight)} × ${share}`,
    weight.times(share),
    weight,
    decimals,
    say('withoutCost'),
    rule.citation,
  );
}

/** An Excel condition: the row's 二级指标 is about cost. */
export function costConditionFormula(refs: Pick<ScoreReferences, 'category'>): string {
  return `ISNUMBER(FIND("成本",${refs.category}))`;
}

/** An Excel condition: a cost row without an indicator. */
export function lacksCostFormula(refs: Pick<ScoreReferences, 'category' | 'indicator'>): string {
  const none = NO_INDICATOR.map((text) => `TRIM(${refs.indicator})="${text}"`).join(',');
  return `AND(${costConditionFormula(refs)},OR(${none}))`;
}

/** The same as `scoreWithoutCost`, as an Excel expression. */
export function withoutCostFormula(weight: string, share: string, decimals: number): string {
  return partialScoreFormula(`${weight}*${share}`, weight, decimals);
}

/**
 * The 二级指标 of a row as an expression when the column is merged: only the first cell of a merge holds the text, so
 * the last non-blank cell from the block's first row down to this row is looked up. Uniform down the column.
 */
export function filledDownExpression(columnName: string, firstRow: number, row: number): string {
  const span = `${columnName}$${String(firstRow)}:${columnName}${String(row)}`;
  return `LOOKUP(1,0/(${span}<>""),${span})`;
}
