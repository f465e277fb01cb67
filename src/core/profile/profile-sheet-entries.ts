import { overTargetEntries } from './profile-sheet-over-target';
import { tierValue } from './profile-sheet-tier';
import { band, choice, orNone, points, share, steps, threshold, year, yesNo } from './profile-sheet-values';
import type { SheetChoice, SheetValue } from './profile-sheet-values';
import type { RuleProfile } from './rule-profile';

export const denominator = choice<'budget' | 'initial'>([
  ['budget', '全年预算数'],
  ['initial', '年初预算数'],
]);
export const rateMethod = choice<'proportional' | 'steps'>([
  ['proportional', '按比例'],
  ['steps', '分档'],
]);
export const zeroBudget = choice<RuleProfile['executionRate']['zeroBudget']>([
  ['blank', '留空并提示'],
  ['zero', '得 0 分'],
  ['full', '得满分'],
  ['rescale', '不计此项，其余折算为满分'],
]);
export const forwardMethod = choice<RuleProfile['forward']['method']>([
  ['proportional', '按比例（完成值 ÷ 指标值 × 分值）'],
  ['zeroWhenMissed', '不得分'],
]);
export const equalMethod = choice<RuleProfile['equal']['method']>([
  ['asForward', '同正向，超出得满分'],
  ['exact', '须完全相等，否则由人评定'],
  ['symmetric', '按偏离幅度扣分'],
]);
export const reverseMethod = choice<RuleProfile['reverse']['method']>([
  ['ratio', '按比例（指标值 ÷ 完成值 × 分值）'],
  ['linearToTwice', '线性扣分，超出一倍扣完'],
  ['zeroWhenMissed', '不得分'],
]);
export const spentShare = choice<boolean>([
  [false, '得满分'],
  [true, '按支出比例得分'],
]);
export const qualitativeMethod = choice<RuleProfile['qualitative']['method']>([
  ['bands', '人工评定，按档次'],
  ['yesNo', '人工评定，得满分或 0 分'],
  ['satisfaction', '按满意度分档'],
]);
export const decimals = choice<0 | 1 | 2>([
  [2, '两位小数'],
  [1, '一位小数'],
  [0, '整数'],
]);
export const from: SheetValue<string> = {
  write: (value) => `${value} 分以上`,
  read: (text) => points.read(text.replace(/以上|（含）|\(含\)/gu, '')),
  hint: '分数，如 90 分以上',
};
export const rateSteps = orNone(steps(['达到', '得', ' 分'], share, points), '无');
export const caps = orNone(steps(['低于', '不超过', ' 分'], share, points), '无');
export const satisfaction = orNone(steps(['达到', '得', ''], share, share), '无');
export const orAll = orNone(points, '全部');

/** How the rows are filled in, by their label or by what stands before its colon. */
const KINDS = new Map<
  string,
  Pick<SheetValue<unknown>, 'hint'> & Partial<Pick<SheetChoice<unknown>, 'words'>>
>(
  Object.entries({
    适用年度自: orNone(year, '不限'),
    适用年度至: orNone(year, '不限'),
    执行率分值: points,
    执行率的分母: denominator,
    执行率计分办法: rateMethod,
    执行率分档: rateSteps,
    '预算数为 0 时': zeroBudget,
    执行率低于多少须说明: orNone(share, '不要求'),
    一级指标: tierValue,
    自行分配的合计: orNone(points, '无'),
    正向未达标: forwardMethod,
    正向超出目标: overTargetEntries,
    等于: equalMethod,
    反向超出目标: reverseMethod,
    成本未超支时: spentShare,
    定性计分办法: qualitativeMethod,
    定性档次: band,
    满意度分档: satisfaction,
    得分保留: decimals,
    总分上限: points,
    按执行率封顶: caps,
    未设成本指标时得分比例: orNone(share, '不另规定'),
    等级: from,
    得分低于分值: yesNo,
    未达到目标: yesNo,
    超出目标较多: yesNo,
    执行率低: yesNo,
    界限: threshold,
  }),
);

/** What may be written in a row of the sheet: one of some words, or free text of which the hint says how. */
export interface RowGuide {
  readonly words: readonly string[] | null;
  readonly hint: string;
}

/** How the row with this label is filled in; null for one that takes any text. */
export function guideFor(label: string): RowGuide | null {
  const kind = KINDS.get(label) ?? KINDS.get(/^([^：]*)：/u.exec(label)?.[1] ?? '');
  if (kind === undefined) return label.startsWith('未设') ? { words: null, hint: orAll.hint } : null;
  return { words: kind.words ?? null, hint: kind.hint };
}
