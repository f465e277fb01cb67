import { formulaTokens } from '../../../formula/tokens';
import type { FieldCell } from '../../../recognise/recognised-table';
import { cellName } from '../../../workbook/address';
import { figure, figureOfText, plain } from '../../../recognise/figures';
import { typingFix } from '../../engine/fixes';
import { isCalculated, reads } from '../../formulas/formula-cells';
import { subjectOf, totalFundRow } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

export const weightInFormula: TableRule = {
  meta: {
    id: 'weight-in-formula',
    family: 'formulas',
    severity: 'warning',
    scope: 'table',
    live: false,
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
  },
  *check({ table }: TableContext): Iterable<Report> {
    const fund = totalFundRow(table);
    const pairs: { score: FieldCell | undefined; weight: FieldCell | undefined; subject: string }[] = [
      { score: fund?.cells.score, weight: fund?.cells.weight, subject: '预算执行率' },
      ...table.indicators.map((row) => ({
        score: row.cells.score,
        weight: row.cells.weight,
        subject: subjectOf(row),
      })),
    ];
    for (const { score, weight, subject } of pairs) {
      const value = figure(weight);
      if (!isCalculated(score) || weight === undefined || value === null || value.isZero()) continue;
      const { formula } = score;
      if (reads(formula, table.sheet, weight)) continue;
      const tokens = formulaTokens(formula);
      const typed = tokens.filter(
        (token) => token.kind === 'number' && figureOfText(token.text)?.equals(value) === true,
      );
      if (typed.length === 0) continue;
      const name = cellName(weight.row, weight.column);
      const corrected = tokens.map((token) => (typed.includes(token) ? name : token.text)).join('');
      yield {
        at: score,
        subject,
        message: `公式 ${formula} 里写死了分值 ${plain(value)}，没有引用 ${name}`,
        expected: corrected,
        actual: formula,
        fix: typingFix('suggestion', `改为引用 ${name}`, table.sheet, [
          { cell: score, input: { formula: corrected } },
        ]),
      };
    }
  },
};
