import { overTargetEntries } from './profile-sheet-over-target';
import { tierValue } from './profile-sheet-tier';
import { band, choice, orNone, points, share, steps, threshold, year, yesNo } from './profile-sheet-values';
import type { SheetChoice, SheetValue } from './profile-sheet-values';
import type { RuleProfile } from './rule-profile';

const denominator = choice<'budget' | 'initial'>([
  ['budget', '全年预算数'],
  ['initial', '年初预算数'],
]);
const rateMethod = choice<'proportional' | 'steps'>([
  ['proportional', '按比例'],
  ['steps', '分档'],
]);
const zeroBudget = choice<RuleProfile['executionRate']['zeroBudget']>([
  ['blank', '留空并提示'],
  ['zero', '得 0 分'],
  ['full', '得满分'],
  ['rescale', '不计此项，其余折算为满分'],
]);
const forwardMethod = choice<RuleProfile['forward']['method']>([
  ['proportional', '按比例（完成值 ÷ 指标值 × 分值）'],
  ['zeroWhenMissed', '不得分'],
]);
const equalMethod = choice<RuleProfile['equal']['method']>([
  ['asForward', '同正向，超出得满分'],
  ['exact', '须完全相等，否则由人评定'],
  ['symmetric', '按偏离幅度扣分'],
]);
const reverseMethod = choice<RuleProfile['reverse']['method']>([
  ['ratio', '按比例（指标值 ÷ 完成值 × 分值）'],
  ['linearToTwice', '线性扣分，超出一倍扣完'],
  ['zeroWhenMissed', '不得分'],
]);
const spentShare = choice<boolean>([
  [false, '得满分'],
  [true, '按支出比例得分'],
]);
const qualitativeMethod = choice<RuleProfile['qualitative']['method']>([
  ['bands', '人工评定，按档次'],
  ['yesNo', '人工评定，得满分或 0 分'],
  ['satisfaction', '按满意度分档'],
]);
const decimals = choice<0 | 1 | 2>([
  [2, '两位小数'],
  [1, '一位小数'],
  [0, '整数'],
]);
const from: SheetValue<string> = {
  write: (value) => `${value} 分以上`,
  read: (text) => points.read(text.replace(/以上|（含）|\(含\)/gu, '')),
  hint: '分数，如 90 分以上',
};
const rateSteps = orNone(steps(['达到', '得', ' 分'], share, points), '无');
const caps = orNone(steps(['低于', '不超过', ' 分'], share, points), '无');
const satisfaction = orNone(steps(['达到', '得', ''], share, share), '无');

/** A row of the sheet: what it is called there, and how its value is written and read. */
export interface SheetEntry<T> {
  readonly label: string;
  readonly kind: SheetValue<T> & Partial<Pick<SheetChoice<T>, 'words'>>;
}

function entry<T>(label: string, kind: SheetEntry<T>['kind']): SheetEntry<T> {
  return { label, kind };
}

/** What a profile is called and what is said about it: any text. */
export const TEXTS = { name: '方案名称', id: '方案代号', summary: '方案说明' } as const;

/** The settings of a profile that have a row each. */
export const ENTRIES = {
  validFrom: entry('适用年度自', orNone(year, '不限')),
  validTo: entry('适用年度至', orNone(year, '不限')),
  rateWeight: entry('执行率分值', points),
  denominator: entry('执行率的分母', denominator),
  rateMethod: entry('执行率计分办法', rateMethod),
  rateSteps: entry('执行率分档', rateSteps),
  zeroBudget: entry('预算数为 0 时', zeroBudget),
  explainBelow: entry('执行率低于多少须说明', orNone(share, '不要求')),
  freeTotal: entry('自行分配的合计', orNone(points, '无')),
  forward: entry('正向未达标', forwardMethod),
  overTarget: entry('正向超出目标', overTargetEntries),
  equal: entry('等于', equalMethod),
  reverse: entry('反向超出目标', reverseMethod),
  spentShare: entry('成本未超支时', spentShare),
  qualitative: entry('定性计分办法', qualitativeMethod),
  satisfaction: entry('满意度分档', satisfaction),
  decimals: entry('得分保留', decimals),
  maximum: entry('总分上限', points),
  caps: entry('按执行率封顶', caps),
  withoutCost: entry('未设成本指标时得分比例', orNone(share, '不另规定')),
  scoreBelowWeight: entry('得分低于分值', yesNo),
  targetMissed: entry('未达到目标', yesNo),
  overTargetNote: entry('超出目标较多', yesNo),
  rateLow: entry('执行率低', yesNo),
};

/** Those with a row for each of several things, which is named behind the label: 一级指标：产出指标. */
export const LISTS = {
  tier: entry('一级指标', tierValue),
  band: entry('定性档次', band),
  grade: entry('等级', from),
  threshold: entry('界限', threshold),
};

/** The label of one row of a list. */
export function entryLabel({ label }: Pick<SheetEntry<unknown>, 'label'>, name: string): string {
  return `${label}：${name}`;
}

/** Where the weight of a level-1 indicator goes that a table does not have: what is missing stands in the label. */
export const FALLBACK = {
  kind: orNone(points, '全部'),
  pattern: /^未设(.+)时转入$/u,
  label: (missing: string, goesTo: string) => `未设${missing}时转入：${goesTo}`,
};

/** Of an entry what says how it is filled in. */
interface GuidedEntry {
  readonly label: string;
  readonly kind: Pick<SheetValue<unknown>, 'hint'> & Partial<Pick<SheetChoice<unknown>, 'words'>>;
}

const BY_LABEL: ReadonlyMap<string, GuidedEntry> = new Map(
  Object.values<GuidedEntry>({ ...ENTRIES, ...LISTS }).map((each) => [each.label, each]),
);

/** What may be written in a row of the sheet: one of some words, or free text of which the hint says how. */
export interface RowGuide {
  readonly words: readonly string[] | null;
  readonly hint: string;
}

/** How the row with this label is filled in; null for one that takes any text. */
export function guideFor(label: string): RowGuide | null {
  const kind = (BY_LABEL.get(label) ?? BY_LABEL.get(/^([^：]*)：/u.exec(label)?.[1] ?? ''))?.kind;
  if (kind === undefined)
    return FALLBACK.pattern.test(label.split('：')[0] ?? '')
      ? { words: null, hint: FALLBACK.kind.hint }
      : null;
  return { words: kind.words ?? null, hint: kind.hint };
}
