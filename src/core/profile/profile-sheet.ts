import { OWN_SHEETS } from '../words/own-sheets';
import { CITATION_STATUS } from './citation-status';
import { noticeText } from './citations';
import { profileFaults } from './profile-consistency';
import { parseProfileValues } from './profile-schema';
import type { ParsedProfile } from './profile-schema';
import { overTargetEntries } from './profile-sheet-over-target';
import {
  denominator,
  rateMethod,
  zeroBudget,
  forwardMethod,
  equalMethod,
  reverseMethod,
  spentShare,
  qualitativeMethod,
  decimals,
  from,
  rateSteps,
  caps,
  satisfaction,
  orAll,
} from './profile-sheet-entries';
import { ProfileSheetReader } from './profile-sheet-reader';
import { tierValue } from './profile-sheet-tier';
import { band, orNone, points, share, threshold, year, yesNo } from './profile-sheet-values';
import type { Citation, RuleProfile } from './rule-profile';

/** The sheet in which a workbook keeps the profile that scores it. */
export const PROFILE_SHEET_NAME = OWN_SHEETS.rules;

/**
 * The profile as rows for the sheet 评分规则: 项目, 规定, 依据, 依据的性质. Every value is on it, so that whoever audits
 * the workbook knows by which rule it was scored; `profileFromRows` reads it back.
 */
export function profileToRows(profile: RuleProfile): string[][] {
  return [
    row('评分规则', '（只改“规定”一列；改后重新填分）'),
    ['项目', '规定', '依据', '依据的性质'],
    row('方案名称', profile.name),
    row('方案代号', profile.id),
    row('方案说明', profile.summary),
    row('适用年度自', orNone(year, '不限').write({ value: profile.validFrom })),
    row('适用年度至', orNone(year, '不限').write({ value: profile.validTo })),
    row('一、预算执行率', ''),
    ...executionRows(profile),
    row('二、一级指标分值', ''),
    ...tierRows(profile),
    row('三、指标得分', ''),
    ...scoreRows(profile),
    row('四、总分和等级', ''),
    ...totalRows(profile),
    row('五、须填偏差原因的情形', ''),
    ...noteRows(profile),
    ...optionRows(profile),
  ];
}

function row(label: string, value: string, citation?: Citation): string[] {
  if (citation === undefined) return [label, value, '', ''];
  return [label, value, noticeText(citation), CITATION_STATUS.write(citation.status)];
}

function executionRows({ executionRate }: RuleProfile): string[][] {
  const { method } = executionRate;
  const written =
    method.kind === 'steps' ? method.steps.map(({ atLeast, score }) => [atLeast, score] as const) : null;
  return [
    row('执行率分值', points.write(executionRate.weight), executionRate.citation),
    row('执行率的分母', denominator.write(executionRate.denominator)),
    row('执行率计分办法', rateMethod.write(method.kind)),
    row('执行率分档', rateSteps.write({ value: written })),
    row('预算数为 0 时', zeroBudget.write(executionRate.zeroBudget)),
    row('执行率低于多少须说明', orNone(share, '不要求').write({ value: executionRate.explainBelow })),
  ];
}

function tierRows({ tiers, freeTotal, tierFallbacks }: RuleProfile): string[][] {
  return [
    ...tiers.map((tier) => row(`一级指标：${tier.name}`, tierValue.write(tier), tier.citation)),
    row('自行分配的合计', orNone(points, '无').write({ value: freeTotal })),
    ...tierFallbacks.map(({ missing, goesTo, weight, citation }) =>
      row(`未设${missing}时转入：${goesTo}`, orAll.write({ value: weight ?? null }), citation),
    ),
  ];
}

function scoreRows({ forward, equal, reverse, qualitative, rounding }: RuleProfile): string[][] {
  const written = qualitative.satisfaction?.map((step) => [step.atLeast, step.share] as const) ?? null;
  return [
    row('正向未达标', forwardMethod.write(forward.method), forward.citation),
    row('正向超出目标', overTargetEntries.write(forward.overTarget)),
    row('等于', equalMethod.write(equal.method), equal.citation),
    row('反向超出目标', reverseMethod.write(reverse.method), reverse.citation),
    row('成本未超支时', spentShare.write(reverse.spentShareForCost)),
    row('定性计分办法', qualitativeMethod.write(qualitative.method), qualitative.citation),
    ...qualitative.bands.map((level) => row(`定性档次：${level.level}`, band.write(level))),
    row('满意度分档', satisfaction.write({ value: written })),
    row('得分保留', decimals.write(rounding.decimals), rounding.citation),
  ];
}

function totalRows({ total, grades }: RuleProfile): string[][] {
  const written =
    total.capsByRate.length === 0 ? null : total.capsByRate.map(({ below, cap }) => [below, cap] as const);
  return [
    row('总分上限', points.write(total.maximum), total.citation),
    row('按执行率封顶', caps.write({ value: written })),
    row('未设成本指标时得分比例', orNone(share, '不另规定').write({ value: total.withoutCostShare })),
    ...grades.steps.map((step, index) =>
      row(`等级：${step.grade}`, from.write(step.atLeast), index === 0 ? grades.citation : undefined),
    ),
  ];
}

function optionRows({ options = {} }: RuleProfile): string[][] {
  const rows = Object.entries(options).flatMap(([id, values]) =>
    Object.entries(values).map(([name, value]) => row(`界限：${id}.${name}`, threshold.write(value))),
  );
  return rows.length === 0 ? [] : [row('六、审计用的界限', ''), ...rows];
}

function noteRows({ notes }: RuleProfile): string[][] {
  return [
    row('得分低于分值', yesNo.write(notes.whenScoreBelowWeight), notes.citation),
    row('未达到目标', yesNo.write(notes.whenTargetMissed)),
    row('超出目标较多', yesNo.write(notes.whenOverTarget)),
    row('执行率低', yesNo.write(notes.whenRateBelowExplain)),
  ];
}

/**
 * The rows of a sheet 评分规则, perhaps edited by a person, → the profile. Each problem names the row as the sheet
 * counts it and says what may be written there. Rows with other labels are left alone.
 */
export function profileFromRows(rows: readonly (readonly string[])[]): ParsedProfile {
  const sheet = new ProfileSheetReader(rows);
  const input = profileIn(sheet);
  if (sheet.problems.length > 0) return { ok: false, problems: sheet.problems };
  const parsed = parseProfileValues(input);
  if (!parsed.ok) return parsed;
  const problems = profileFaults(parsed.profile).map(({ text, about }) => sheet.placed(text, about));
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

/** What the rows say; the problems come in the order in which they are asked for. */
function profileIn(sheet: ProfileSheetReader): unknown {
  const rateCitation = sheet.citation('执行率分值');
  const method = rateMethodIn(sheet);
  const capsRead = sheet.value('按执行率封顶', caps)?.value ?? [];
  const satisfactionRead = sheet.value('满意度分档', satisfaction)?.value ?? null;
  const gradeRows = sheet.list('等级', from);
  return {
    id: sheet.text('方案代号'),
    name: sheet.text('方案名称'),
    summary: sheet.text('方案说明'),
    validFrom: sheet.value('适用年度自', orNone(year, '不限'))?.value,
    validTo: sheet.value('适用年度至', orNone(year, '不限'))?.value,
    executionRate: {
      weight: sheet.value('执行率分值', points),
      denominator: sheet.value('执行率的分母', denominator),
      method,
      zeroBudget: sheet.value('预算数为 0 时', zeroBudget),
      explainBelow: sheet.value('执行率低于多少须说明', orNone(share, '不要求'))?.value,
      citation: rateCitation,
    },
    ...tiersIn(sheet),
    ...scoringIn(sheet, satisfactionRead),
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
    ...optionsIn(sheet),
  };
}

/** The thresholds of audit rules on the sheet: 界限：over-target.ratio. Which there are, the audit knows and tells. */
function optionsIn(sheet: ProfileSheetReader): Pick<RuleProfile, 'options'> {
  const options: Record<string, Record<string, number>> = {};
  for (const { name, value } of sheet.list('界限', threshold)) {
    const [id = '', option = ''] = name.split('.');
    options[id] = { ...options[id], [option]: value };
  }
  return Object.keys(options).length === 0 ? {} : { options };
}

function rateMethodIn(sheet: ProfileSheetReader): object {
  const read = sheet.value('执行率分档', rateSteps)?.value ?? null;
  const kind = sheet.value('执行率计分办法', rateMethod);
  if (kind === 'steps' && read === null) sheet.problem('执行率分档', '选了分档，就要写出各档');
  if (kind !== 'steps') return { kind: 'proportional' };
  return { kind, steps: (read ?? []).map(([atLeast, score]) => ({ atLeast, score })) };
}

function tiersIn(sheet: ProfileSheetReader): object {
  return {
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
  };
}

function scoringIn(
  sheet: ProfileSheetReader,
  satisfied: readonly (readonly [string, string])[] | null,
): object {
  return {
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
      ...(satisfied === null
        ? {}
        : { satisfaction: satisfied.map(([atLeast, part]) => ({ atLeast, share: part })) }),
      citation: sheet.citation('定性计分办法'),
    },
  };
}
