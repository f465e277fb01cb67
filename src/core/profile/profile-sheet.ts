import { OWN_SHEETS } from '../words/own-sheets';
import { CITATION_STATUS } from './citation-status';
import { noticeText } from './citations';
import { profileFaults } from './profile-consistency';
import { parseProfileValues } from './profile-schema';
import type { ParsedProfile } from './profile-schema';
import { overTargetEntries } from './profile-sheet-over-target';
import { ProfileSheetReader } from './profile-sheet-reader';
import { tierValue } from './profile-sheet-tier';
import { band, choice, orNone, points, share, steps, threshold, year, yesNo } from './profile-sheet-values';
import type { SheetChoice, SheetValue } from './profile-sheet-values';
import type { Citation, RuleProfile } from './rule-profile';

/** The sheet in which a workbook keeps the profile that scores it. */
export const PROFILE_SHEET_NAME = OWN_SHEETS.rules;

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
const orAll = orNone(points, '全部');

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

/**
 * The profile as rows for the sheet 评分规则: 项目, 规定, 依据, 依据的性质. Every value is on it, so that whoever audits
 * the workbook knows by which rule it was scored; `profileFromRows` reads it back.
 */
export function profileToRows(profile: RuleProfile): string[][] {
  const { executionRate, forward, equal, reverse, qualitative, total, grades, notes, rounding } = profile;
  const rows: string[][] = [];
  const add = (label: string, value: string, citation?: Citation): void => {
    rows.push([
      label,
      value,
      citation === undefined ? '' : noticeText(citation),
      citation === undefined ? '' : CITATION_STATUS.write(citation.status),
    ]);
  };
  add('评分规则', '（只改“规定”一列；改后重新填分）');
  rows.push(['项目', '规定', '依据', '依据的性质']);
  add('方案名称', profile.name);
  add('方案代号', profile.id);
  add('方案说明', profile.summary);
  add('适用年度自', orNone(year, '不限').write({ value: profile.validFrom }));
  add('适用年度至', orNone(year, '不限').write({ value: profile.validTo }));

  add('一、预算执行率', '');
  const { method } = executionRate;
  add('执行率分值', points.write(executionRate.weight), executionRate.citation);
  add('执行率的分母', denominator.write(executionRate.denominator));
  add('执行率计分办法', rateMethod.write(method.kind));
  add(
    '执行率分档',
    rateSteps.write({
      value: method.kind === 'steps' ? method.steps.map(({ atLeast, score }) => [atLeast, score]) : null,
    }),
  );
  add('预算数为 0 时', zeroBudget.write(executionRate.zeroBudget));
  add('执行率低于多少须说明', orNone(share, '不要求').write({ value: executionRate.explainBelow }));

  add('二、一级指标分值', '');
  for (const tier of profile.tiers) add(`一级指标：${tier.name}`, tierValue.write(tier), tier.citation);
  add('自行分配的合计', orNone(points, '无').write({ value: profile.freeTotal }));
  for (const { missing, goesTo, weight, citation } of profile.tierFallbacks) {
    add(`未设${missing}时转入：${goesTo}`, orAll.write({ value: weight ?? null }), citation);
  }

  add('三、指标得分', '');
  add('正向未达标', forwardMethod.write(forward.method), forward.citation);
  add('正向超出目标', overTargetEntries.write(forward.overTarget));
  add('等于', equalMethod.write(equal.method), equal.citation);
  add('反向超出目标', reverseMethod.write(reverse.method), reverse.citation);
  add('成本未超支时', spentShare.write(reverse.spentShareForCost));
  add('定性计分办法', qualitativeMethod.write(qualitative.method), qualitative.citation);
  for (const level of qualitative.bands) add(`定性档次：${level.level}`, band.write(level));
  add(
    '满意度分档',
    satisfaction.write({
      value: qualitative.satisfaction?.map((step) => [step.atLeast, step.share]) ?? null,
    }),
  );
  add('得分保留', decimals.write(rounding.decimals), rounding.citation);

  add('四、总分和等级', '');
  add('总分上限', points.write(total.maximum), total.citation);
  add(
    '按执行率封顶',
    caps.write({
      value: total.capsByRate.length === 0 ? null : total.capsByRate.map(({ below, cap }) => [below, cap]),
    }),
  );
  add('未设成本指标时得分比例', orNone(share, '不另规定').write({ value: total.withoutCostShare }));
  grades.steps.forEach((step, index) => {
    add(`等级：${step.grade}`, from.write(step.atLeast), index === 0 ? grades.citation : undefined);
  });

  add('五、须填偏差原因的情形', '');
  add('得分低于分值', yesNo.write(notes.whenScoreBelowWeight), notes.citation);
  add('未达到目标', yesNo.write(notes.whenTargetMissed));
  add('超出目标较多', yesNo.write(notes.whenOverTarget));
  add('执行率低', yesNo.write(notes.whenRateBelowExplain));

  const options = Object.entries(profile.options ?? {}).flatMap(([id, values]) =>
    Object.entries(values).map(([name, value]) => [`界限：${id}.${name}`, value] as const),
  );
  if (options.length > 0) add('六、审计用的界限', '');
  for (const [label, value] of options) add(label, threshold.write(value));
  return rows;
}

/**
 * The rows of a sheet 评分规则, perhaps edited by a person, → the profile. Each problem names the row as the sheet
 * counts it and says what may be written there. Rows with other labels are left alone.
 */
export function profileFromRows(rows: readonly (readonly string[])[]): ParsedProfile {
  const sheet = new ProfileSheetReader(rows);
  const rateCitation = sheet.citation('执行率分值');
  const stepsRead = sheet.value('执行率分档', rateSteps)?.value ?? null;
  const methodKind = sheet.value('执行率计分办法', rateMethod);
  if (methodKind === 'steps' && stepsRead === null) sheet.problem('执行率分档', '选了分档，就要写出各档');
  const capsRead = sheet.value('按执行率封顶', caps)?.value ?? [];
  const satisfactionRead = sheet.value('满意度分档', satisfaction)?.value ?? null;
  const gradeRows = sheet.list('等级', from);
  const input = {
    id: sheet.text('方案代号'),
    name: sheet.text('方案名称'),
    summary: sheet.text('方案说明'),
    validFrom: sheet.value('适用年度自', orNone(year, '不限'))?.value,
    validTo: sheet.value('适用年度至', orNone(year, '不限'))?.value,
    executionRate: {
      weight: sheet.value('执行率分值', points),
      denominator: sheet.value('执行率的分母', denominator),
      method:
        methodKind === 'steps'
          ? { kind: 'steps', steps: (stepsRead ?? []).map(([atLeast, score]) => ({ atLeast, score })) }
          : { kind: 'proportional' },
      zeroBudget: sheet.value('预算数为 0 时', zeroBudget),
      explainBelow: sheet.value('执行率低于多少须说明', orNone(share, '不要求'))?.value,
      citation: rateCitation,
    },
    tiers: sheet
      .list('一级指标', tierValue)
      .map(({ name, value, citation }) => ({ name, ...value, citation })),
    freeTotal: sheet.value('自行分配的合计', orNone(points, '无'))?.value,
    tierFallbacks: sheet.list(/^未设(.+)时转入$/u, orAll).map(({ matched, name, value, citation }) => ({
      missing: matched,
      goesTo: name,
      ...(value.value === null ? {} : { weight: value.value }),
      citation,
    })),
    forward: {
      method: sheet.value('正向未达标', forwardMethod),
      overTarget: sheet.value('正向超出目标', overTargetEntries),
      citation: sheet.citation('正向未达标'),
    },
    equal: { method: sheet.value('等于', equalMethod), citation: sheet.citation('等于') },
    reverse: {
      method: sheet.value('反向超出目标', reverseMethod),
      spentShareForCost: sheet.value('成本未超支时', spentShare),
      citation: sheet.citation('反向超出目标'),
    },
    qualitative: {
      method: sheet.value('定性计分办法', qualitativeMethod),
      bands: sheet.list('定性档次', band).map(({ name, value }) => ({ level: name, ...value })),
      ...(satisfactionRead === null
        ? {}
        : { satisfaction: satisfactionRead.map(([atLeast, part]) => ({ atLeast, share: part })) }),
      citation: sheet.citation('定性计分办法'),
    },
    total: {
      maximum: sheet.value('总分上限', points),
      capsByRate: capsRead.map(([below, cap]) => ({ below, cap })),
      withoutCostShare: sheet.value('未设成本指标时得分比例', orNone(share, '不另规定'))?.value,
      citation: sheet.citation('总分上限'),
    },
    grades: {
      steps: gradeRows.map(({ name, value }) => ({ grade: name, atLeast: value })),
      citation: gradeRows[0]?.citation,
    },
    notes: {
      whenScoreBelowWeight: sheet.value('得分低于分值', yesNo),
      whenTargetMissed: sheet.value('未达到目标', yesNo),
      whenOverTarget: sheet.value('超出目标较多', yesNo),
      whenRateBelowExplain: sheet.value('执行率低', yesNo),
      citation: sheet.citation('得分低于分值'),
    },
    rounding: { decimals: sheet.value('得分保留', decimals), citation: sheet.citation('得分保留') },
    ...optionsOf(sheet),
  };
  if (sheet.problems.length > 0) return { ok: false, problems: sheet.problems };
  const parsed = parseProfileValues(input);
  if (!parsed.ok) return parsed;
  const problems = profileFaults(parsed.profile).map(({ text, about }) => sheet.placed(text, about));
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

/** The thresholds of audit rules on the sheet: 界限：over-target.ratio. Which there are, the audit knows and tells. */
function optionsOf(sheet: ProfileSheetReader): Pick<RuleProfile, 'options'> {
  const options: Record<string, Record<string, number>> = {};
  for (const { name, value } of sheet.list('界限', threshold)) {
    const [id = '', option = ''] = name.split('.');
    options[id] = { ...options[id], [option]: value };
  }
  return Object.keys(options).length === 0 ? {} : { options };
}
