import type { Decimal } from '../../number/decimal';
import type { Derived } from '../../scoring/derived';
import { plain } from '../../recognise/figures';

/** "应为 1.94 = 2 × 2 ÷ 2.05715，实际 2": what a figure should be, how that is reached, and what stands there. */
export function evidence(derived: Derived, published: Decimal): string {
  const value = derived.value === null ? '' : plain(derived.value);
  const [calculation, ...rest] = derived.derivation.split(' = ');
  const how =
    rest.length > 0 && calculation !== undefined ? ` = ${calculation}` : `（${derived.derivation}）`;
  return `应为 ${value}${how}，实际 ${plain(published)}`;
}
