import { formulaTokens } from '../formula/tokens';

/**
 * The formula as the host leaves it after a row was inserted at `at` (from 0) of the sheet that it stands on: references at
 * or below move down, ranges around it grow. References to other sheets stay.
 */
export function formulaAfterInsert(formula: string, sheet: string, at: number): string {
  return formulaTokens(formula)
    .map(({ text, reference }) => {
      if (reference === null || (reference.sheet !== null && reference.sheet !== sheet)) return text;
      const mark = text.lastIndexOf('!') + 1;
      const moved = text
        .slice(mark)
        .replace(/(?<=[A-Za-z$]|^|:)(\d+)(?=:|$)/gu, (row) =>
          Number(row) - 1 >= at ? String(Number(row) + 1) : row,
        );
      return text.slice(0, mark) + moved;
    })
    .join('');
}
