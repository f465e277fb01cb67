import { formulaTokens } from '../../../formula/tokens';
import type { Decimal } from '../../../number/decimal';
import type { FieldCell, RecognisedTable } from '../../../recognise/recognised-table';
import { cellName } from '../../../workbook/address';
import { figure, figureOfText, plain } from '../../../recognise/figures';
import { typingFix } from '../../engine/fixes';
import { isCalculated, reads } from '../../formulas/formula-cells';
import { subjectOf, totalFundRow } from '../../../recognise/row-values';
import { FIELD } from '../../../words/form-names';
import { tableRule } from '../../engine/rule';

export const weightInFormula = tableRule({
  meta: {
    id: 'weight-in-formula',
    family: 'formulas',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '公式里直接写了分值',
      why: '分值写死在公式里，改了分值栏，得分不会变。',
      advice: '把公式里的数字换成对分值单元格的引用。',
    },
    en: {
      title: 'The weight typed into a formula',
      why: 'When the weight changes, the score does not.',
      advice: 'Refer to the cell of the weight.',
    },
    messages: {
      typed: {
        zh: '公式 {formula} 里写死了分值 {weight}，没有引用 {cell}',
        en: 'The weight {weight} is typed into the formula {formula} instead of a reference to {cell}',
      },
      refer: { zh: '改为引用 {cell}', en: 'Refer to {cell}' },
    },
  },
  *check({ table }) {
    for (const { score, weight, subject } of scoresOf(table)) {
      const value = figure(weight);
      if (!isCalculated(score) || weight === undefined || value === null || value.isZero()) continue;
      const { formula } = score;
      if (reads(formula, table.sheet, weight)) continue;
      const name = cellName(weight.row, weight.column);
      const corrected = withReference(formula, value, name);
      if (corrected === null) continue;
      yield {
        at: score,
        subject,
        message: 'typed',
        data: { formula, weight: plain(value), cell: name },
        expected: corrected,
        actual: formula,
        fix: typingFix('suggestion', { message: 'refer', data: { cell: name } }, table.sheet, [
          { cell: score, input: { formula: corrected } },
        ]),
      };
    }
  },
});

interface Scored {
  readonly score: FieldCell | undefined;
  readonly weight: FieldCell | undefined;
  readonly subject: string;
}

function scoresOf(table: RecognisedTable): Scored[] {
  const fund = totalFundRow(table);
  return [
    { score: fund?.cells.score, weight: fund?.cells.weight, subject: FIELD.executionRate },
    ...table.indicators.map((row) => ({
      score: row.cells.score,
      weight: row.cells.weight,
      subject: subjectOf(row),
    })),
  ];
}

/** The formula with a reference in place of a number that is typed into it; null where the number is not there. */
function withReference(formula: string, value: Decimal, reference: string): string | null {
  const tokens = formulaTokens(formula);
  const typed = tokens.filter(
    (token) => token.kind === 'number' && figureOfText(token.text)?.equals(value) === true,
  );
  if (typed.length === 0) return null;
  return tokens.map((token) => (typed.includes(token) ? reference : token.text)).join('');
}
