import type { Decimal } from '../number/decimal';
import type { Message, Phrase } from '../message/message';
import type { Citation } from '../profile/rule-profile';

/**
 * A result that carries how it was reached. `value` null means that the rule gives no number (a blank cell in the
 * sheet) and the derivation says why.
 */
export interface Derived {
  readonly value: Decimal | null;
  /** The value before it was rounded, where rounding changed it. */
  readonly exact?: Decimal;
  /** "1.37 ÷ 1.4 × 5 = 4.892857 → 4.89"; for a null value the reason. */
  readonly derivation: Message;
  /** What stands before the first "=" of the derivation, where it is an equation: "1.37 ÷ 1.4 × 5". */
  readonly calculation?: Phrase;
  /** The rule's name: 正向未达标，按比例. */
  readonly rule: Message;
  readonly citation: Citation;
}

/** Cell references (A1, without sheet) that a row's score formula reads. */
export interface ScoreReferences {
  readonly weight: string;
  readonly target: string;
  readonly actual: string;
  readonly direction: string;
  /** Cell with 指标性质; null where 定性 is said in the direction cell (aid column). */
  readonly nature: string | null;
  /** Cell with 二级指标 of the row, for cost rules. */
  readonly category: string;
  readonly indicator: string;
  /** Cell in which a person types the score of a 定性 row. */
  readonly judged: string;
}
