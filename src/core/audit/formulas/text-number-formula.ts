import type { CellReader } from '../../formula/evaluate';
import { isSingleCell } from '../../formula/reference';
import { formulaReferences } from '../../formula/tokens';
import { parseTextNumber, textNumberFormula } from '../../scoring/text-number';
import { isCellError, type CellValue } from '../../workbook/snapshot';

/**
 * What the formula of the aid columns that takes the number out of a text gives for the cells as they stand; null for any
 * other formula. It calls functions that are not reproduced one by one: `parseTextNumber` is the same rule as a whole.
 */
export function textNumberValue(formula: string, read: CellReader): { readonly value: CellValue } | null {
  const [reference] = formulaReferences(formula);
  if (reference === undefined || !isSingleCell(reference) || reference.sheet !== null) return null;
  if (formula !== textNumberFormula(reference.text)) return null;
  const value = read(null, reference.range.top, reference.range.left);
  if (typeof value === 'number' || isCellError(value)) return { value };
  return { value: typeof value === 'string' ? (parseTextNumber(value)?.toNumber() ?? '') : '' };
}
