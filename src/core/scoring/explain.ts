import type { Decimal } from '../number/decimal';
import { speaker, type Message, type Phrase } from '../message/message';
import type { Citation, RuleProfile } from '../profile/rule-profile';
import type { Derived } from './derived';
import type { IndicatorInput } from './indicator-input';
import { scoreIndicator } from './indicator-score';
import { noteReasons } from './note-reasons';
import { levelOfScore } from './qualitative';
import { DIRECTION } from '../words/form-names';

const say = speaker({
  outside: { zh: '评定得分不在 0 至分值之间', en: 'The score given is not between 0 and the weight' },
  band: { zh: '评定得分属于“{level}”一档', en: 'The score given belongs to “{level}”' },
  noteNeeded: { zh: '须填偏差原因：{reasons:；}', en: 'A reason must be given: {reasons:; }' },
  unconfirmed: { zh: '{notice}（请与文件核对）', en: '{notice} (please check with the notice)' },
});

/** How one row came to its score, ready to be told. */
export interface Explanation {
  readonly score: Decimal | null;
  /** "1.37 ÷ 1.4 × 5 = 4.892857 → 4.89", or why there is no score. */
  readonly derivation: Message;
  /** "正向未达标，按比例". */
  readonly rule: Message;
  /** The notice, with 请与文件核对 where it could not be read. */
  readonly source: Phrase;
  /** Band of a 定性 score, reasons for a note; one sentence each. */
  readonly remarks: readonly Message[];
}

/** Explains the score of an indicator row under a profile. */
export function explainIndicator(input: IndicatorInput, profile: RuleProfile): Explanation {
  const derived = scoreIndicator(input, profile);
  const remarks: Message[] = [];
  const qualitative = input.qualitative || input.direction === DIRECTION.qualitative;
  if (qualitative && input.judged !== null && input.weight !== null) {
    const level = levelOfScore(input.judged, input.weight, profile.qualitative);
    remarks.push(level === null ? say('outside') : say('band', { level }));
  }
  const reasons = noteReasons(input, derived.value, profile);
  if (reasons.length > 0) remarks.push(say('noteNeeded', { reasons }));
  return explanationOf(derived, remarks);
}

/** The explanation of any derived value: an execution rate, its score, a total. */
export function explanationOf(derived: Derived, remarks: readonly Message[] = []): Explanation {
  return {
    score: derived.value,
    derivation: derived.derivation,
    rule: derived.rule,
    source: citationText(derived.citation),
    remarks,
  };
}

/** A source as a person should read it. */
export function citationText({ notice, status }: Citation): Phrase {
  return status === 'unconfirmed' ? say('unconfirmed', { notice }) : notice;
}
