import type { Decimal } from '../number/decimal';
import type { Citation, RuleProfile } from '../profile/rule-profile';
import type { Derived } from './derived';
import type { IndicatorInput } from './indicator-input';
import { scoreIndicator } from './indicator-score';
import { noteReasons } from './note-reasons';
import { levelOfScore } from './qualitative';

/** How one row came to its score, ready to be shown. All texts are Chinese. */
export interface Explanation {
  readonly score: Decimal | null;
  /** "1.37 ÷ 1.4 × 5 = 4.892857 → 4.89", or why there is no score. */
  readonly derivation: string;
  /** "正向未达标，按比例". */
  readonly rule: string;
  /** The notice, with 请与文件核对 where it could not be read. */
  readonly source: string;
  /** Band of a 定性 score, reasons for a note; one sentence each. */
  readonly remarks: readonly string[];
}

/** Explains the score of an indicator row under a profile. */
export function explainIndicator(input: IndicatorInput, profile: RuleProfile): Explanation {
  const derived = scoreIndicator(input, profile);
  const remarks: string[] = [];
  const qualitative = input.qualitative || input.direction === '定性';
  if (qualitative && input.judged !== null && input.weight !== null) {
    const level = levelOfScore(input.judged, input.weight, profile.qualitative);
    remarks.push(level === null ? '评定得分不在 0 至分值之间' : `评定得分属于“${level}”一档`);
  }
  const reasons = noteReasons(input, derived.value, profile);
  if (reasons.length > 0) remarks.push(`须填偏差原因：${reasons.join('；')}`);
  return explanationOf(derived, remarks);
}

/** The explanation of any derived value: an execution rate, its score, a total. */
export function explanationOf(derived: Derived, remarks: readonly string[] = []): Explanation {
  return {
    score: derived.value,
    derivation: derived.derivation,
    rule: derived.rule,
    source: citationText(derived.citation),
    remarks,
  };
}

/** A source as a person should read it. */
export function citationText(citation: Citation): string {
  return citation.status === 'unconfirmed' ? `${citation.notice}（请与文件核对）` : citation.notice;
}
