import type { Decimal } from '../number/decimal';
import { figureOfText } from './figures';

/** A number in brackets at the end of a label, which some forms print there. */
const PRINTED = /[（(]\s*([0-9.]+)\s*分?\s*[)）]\s*$/u;

/** The weight that a label prints: 产出指标（50） → 50, 数量指标(20分) → 20; null when it prints none. */
export function weightAtLabelEnd(label: string): Decimal | null {
  const match = PRINTED.exec(label);
  return match?.[1] === undefined ? null : figureOfText(match[1]);
}
