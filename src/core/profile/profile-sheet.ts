import { OWN_SHEETS } from '../words/own-sheets';
import { CITATION_STATUS } from './citation-status';
import { noticeText } from './citations';
import { profileFaults } from './profile-consistency';
import { parseProfileValues } from './profile-schema';
import type { ParsedProfile } from './profile-schema';
import { ENTRIES, FALLBACK, entryLabel, LISTS, TEXTS } from './profile-sheet-entries';
import type { SheetEntry } from './profile-sheet-entries';
import { ProfileSheetReader } from './profile-sheet-reader';
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
    row(TEXTS.name, profile.name),
    row(TEXTS.id, profile.id),
    row(TEXTS.summary, profile.summary),
    entryRow(ENTRIES.validFrom, { value: profile.validFrom }),
    entryRow(ENTRIES.validTo, { value: profile.validTo }),
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

function entryRow<T>({ label, kind }: SheetEntry<T>, value: T, citation?: Citation): string[] {
  return row(label, kind.write(value), citation);
}

function listRow<T>(list: SheetEntry<T>, name: string, value: T, citation?: Citation): string[] {
  return row(entryLabel(list, name), list.kind.write(value), citation);
}

function executionRows({ executionRate }: RuleProfile): string[][] {
  const { method } = executionRate;
  const written =
    method.kind === 'steps' ? method.steps.map(({ atLeast, score }) => [atLeast, score] as const) : null;
  return [
    entryRow(ENTRIES.rateWeight, executionRate.weight, executionRate.citation),
    entryRow(ENTRIES.denominator, executionRate.denominator),
    entryRow(ENTRIES.rateMethod, method.kind),
    entryRow(ENTRIES.rateSteps, { value: written }),
    entryRow(ENTRIES.zeroBudget, executionRate.zeroBudget),
    entryRow(ENTRIES.explainBelow, { value: executionRate.explainBelow }),
  ];
}

function tierRows({ tiers, freeTotal, tierFallbacks }: RuleProfile): string[][] {
  return [
    ...tiers.map((tier) => listRow(LISTS.tier, tier.name, tier, tier.citation)),
    entryRow(ENTRIES.freeTotal, { value: freeTotal }),
    ...tierFallbacks.map(({ missing, goesTo, weight, citation }) =>
      row(FALLBACK.label(missing, goesTo), FALLBACK.kind.write({ value: weight ?? null }), citation),
    ),
  ];
}

function scoreRows({ forward, equal, reverse, qualitative, rounding }: RuleProfile): string[][] {
  const written = qualitative.satisfaction?.map((step) => [step.atLeast, step.share] as const) ?? null;
  return [
    entryRow(ENTRIES.forward, forward.method, forward.citation),
    entryRow(ENTRIES.overTarget, forward.overTarget),
    entryRow(ENTRIES.equal, equal.method, equal.citation),
    entryRow(ENTRIES.reverse, reverse.method, reverse.citation),
    entryRow(ENTRIES.spentShare, reverse.spentShareForCost),
    entryRow(ENTRIES.qualitative, qualitative.method, qualitative.citation),
    ...qualitative.bands.map((level) => listRow(LISTS.band, level.level, level)),
    entryRow(ENTRIES.satisfaction, { value: written }),
    entryRow(ENTRIES.decimals, rounding.decimals, rounding.citation),
  ];
}

function totalRows({ total, grades }: RuleProfile): string[][] {
  const written =
    total.capsByRate.length === 0 ? null : total.capsByRate.map(({ below, cap }) => [below, cap] as const);
  return [
    entryRow(ENTRIES.maximum, total.maximum, total.citation),
    entryRow(ENTRIES.caps, { value: written }),
    entryRow(ENTRIES.withoutCost, { value: total.withoutCostShare }),
    ...grades.steps.map((step, index) =>
      listRow(LISTS.grade, step.grade, step.atLeast, index === 0 ? grades.citation : undefined),
    ),
  ];
}

function optionRows({ options = {} }: RuleProfile): string[][] {
  const rows = Object.entries(options).flatMap(([id, values]) =>
    Object.entries(values).map(([name, value]) => listRow(LISTS.threshold, `${id}.${name}`, value)),
  );
  return rows.length === 0 ? [] : [row('六、审计用的界限', ''), ...rows];
}

function noteRows({ notes }: RuleProfile): string[][] {
  return [
    entryRow(ENTRIES.scoreBelowWeight, notes.whenScoreBelowWeight, notes.citation),
    entryRow(ENTRIES.targetMissed, notes.whenTargetMissed),
    entryRow(ENTRIES.overTargetNote, notes.whenOverTarget),
    entryRow(ENTRIES.rateLow, notes.whenRateBelowExplain),
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
  const rateCitation = sheet.citation(ENTRIES.rateWeight);
  const method = rateMethodIn(sheet);
  const capsRead = sheet.value(ENTRIES.caps)?.value ?? [];
  const satisfactionRead = sheet.value(ENTRIES.satisfaction)?.value ?? null;
  const gradeRows = sheet.list(LISTS.grade);
  return {
    id: sheet.text(TEXTS.id),
    name: sheet.text(TEXTS.name),
    summary: sheet.text(TEXTS.summary),
    validFrom: sheet.value(ENTRIES.validFrom)?.value,
    validTo: sheet.value(ENTRIES.validTo)?.value,
    executionRate: {
      weight: sheet.value(ENTRIES.rateWeight),
      denominator: sheet.value(ENTRIES.denominator),
      method,
      zeroBudget: sheet.value(ENTRIES.zeroBudget),
      explainBelow: sheet.value(ENTRIES.explainBelow)?.value,
      citation: rateCitation,
    },
    ...tiersIn(sheet),
    ...scoringIn(sheet, satisfactionRead),
    total: {
      maximum: sheet.value(ENTRIES.maximum),
      capsByRate: capsRead.map(([below, cap]) => ({ below, cap })),
      withoutCostShare: sheet.value(ENTRIES.withoutCost)?.value,
      citation: sheet.citation(ENTRIES.maximum),
    },
    grades: {
      steps: gradeRows.map(({ name, value }) => ({ grade: name, atLeast: value })),
      citation: gradeRows[0]?.citation,
    },
    notes: {
      whenScoreBelowWeight: sheet.value(ENTRIES.scoreBelowWeight),
      whenTargetMissed: sheet.value(ENTRIES.targetMissed),
      whenOverTarget: sheet.value(ENTRIES.overTargetNote),
      whenRateBelowExplain: sheet.value(ENTRIES.rateLow),
      citation: sheet.citation(ENTRIES.scoreBelowWeight),
    },
    rounding: { decimals: sheet.value(ENTRIES.decimals), citation: sheet.citation(ENTRIES.decimals) },
    ...optionsIn(sheet),
  };
}

/** The thresholds of audit rules on the sheet: 界限：over-target.ratio. Which there are, the audit knows and tells. */
function optionsIn(sheet: ProfileSheetReader): Pick<RuleProfile, 'options'> {
  const options: Record<string, Record<string, number>> = {};
  for (const { name, value } of sheet.list(LISTS.threshold)) {
    const [id = '', option = ''] = name.split('.');
    options[id] = { ...options[id], [option]: value };
  }
  return Object.keys(options).length === 0 ? {} : { options };
}

function rateMethodIn(sheet: ProfileSheetReader): object {
  const read = sheet.value(ENTRIES.rateSteps)?.value ?? null;
  const kind = sheet.value(ENTRIES.rateMethod);
  if (kind === 'steps' && read === null) sheet.problem(ENTRIES.rateSteps, '选了分档，就要写出各档');
  if (kind !== 'steps') return { kind: 'proportional' };
  return { kind, steps: (read ?? []).map(([atLeast, score]) => ({ atLeast, score })) };
}

function tiersIn(sheet: ProfileSheetReader): object {
  return {
    tiers: sheet.list(LISTS.tier).map(({ name, value, citation }) => ({ name, ...value, citation })),
    freeTotal: sheet.value(ENTRIES.freeTotal)?.value,
    tierFallbacks: sheet
      .listWith(FALLBACK.pattern, FALLBACK.kind)
      .map(({ matched, name, value, citation }) => ({
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
      method: sheet.value(ENTRIES.forward),
      overTarget: sheet.value(ENTRIES.overTarget),
      citation: sheet.citation(ENTRIES.forward),
    },
    equal: { method: sheet.value(ENTRIES.equal), citation: sheet.citation(ENTRIES.equal) },
    reverse: {
      method: sheet.value(ENTRIES.reverse),
      spentShareForCost: sheet.value(ENTRIES.spentShare),
      citation: sheet.citation(ENTRIES.reverse),
    },
    qualitative: {
      method: sheet.value(ENTRIES.qualitative),
      bands: sheet.list(LISTS.band).map(({ name, value }) => ({ level: name, ...value })),
      ...(satisfied === null
        ? {}
        : { satisfaction: satisfied.map(([atLeast, part]) => ({ atLeast, share: part })) }),
      citation: sheet.citation(ENTRIES.qualitative),
    },
  };
}
