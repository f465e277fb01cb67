import { SOURCES } from './presets/sources';
import type { Citation, RuleProfile } from './rule-profile';

/** One statement of a profile with the source that it names: 预算执行率, 一级指标：产出指标. */
export interface CitedPart {
  readonly part: string;
  readonly citation: Citation;
}

/** Every source that a profile names, in the order of the profile. */
export function citedParts(profile: RuleProfile): CitedPart[] {
  const { executionRate, tiers, tierFallbacks, forward, equal, reverse } = profile;
  const { qualitative, rounding, total, grades, notes } = profile;
  return [
    { part: '预算执行率', citation: executionRate.citation },
    ...tiers.map(({ name, citation }) => ({ part: `一级指标：${name}`, citation })),
    ...tierFallbacks.map(({ missing, goesTo, citation }) => ({
      part: `未设${missing}时转入${goesTo}`,
      citation,
    })),
    { part: '正向指标', citation: forward.citation },
    { part: '等于目标值的指标', citation: equal.citation },
    { part: '反向指标', citation: reverse.citation },
    { part: '定性指标', citation: qualitative.citation },
    { part: '得分保留的位数', citation: rounding.citation },
    { part: '总分', citation: total.citation },
    { part: '等级', citation: grades.citation },
    { part: '须填偏差原因的情形', citation: notes.citation },
  ];
}

/** The statements of a profile that nobody has compared with their notice yet. */
export function unconfirmedParts(profile: RuleProfile): CitedPart[] {
  return citedParts(profile).filter(({ citation }) => citation.status === 'unconfirmed');
}

/** The source of a preset that bears this notice, with all that is known of it; else one of which only this is known. */
export function knownSource(notice: string, status: Citation['status']): Citation {
  const known = Object.values<Citation>(SOURCES).find(
    (source) => source.notice === notice && source.status === status,
  );
  return known ?? { notice, status };
}

/** A source in one cell of the sheet 评分规则: what differs from the preset's source of that notice stands behind it. */
export function noticeText(citation: Citation): string {
  const { notice, clause, address, readOn, status } = citation;
  const known = knownSource(notice, status);
  const isKnown = known.clause === clause && known.address === address && known.readOn === readOn;
  if (isKnown) return notice;
  const read = readOn === undefined ? known.readOn && '未注明读到的日期' : `${readOn} 读`;
  return [notice, clause, address, read].filter((part) => part !== undefined).join('；');
}
