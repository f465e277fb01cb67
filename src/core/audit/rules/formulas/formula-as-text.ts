import { formulaTokens } from '../../../formula/tokens';
import { parseFormula } from '../../../formula/parse-formula';
import { contains } from '../../../workbook/address';
import { cellsOf } from '../../../workbook/snapshot';
import { sheetNamed } from '../../../readings/sheet-reader';
import { tableRule } from '../../engine/rule';

export const formulaAsText = tableRule({
  meta: {
    id: 'formula-as-text',
    family: 'formulas',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '公式存成了文本',
      why: '单元格显示的是公式本身，不会计算，合计也不会加它。',
      advice: '把单元格格式改为常规，再重新输入公式。',
    },
    en: {
      title: 'A formula stored as text',
      why: 'The cell shows the formula instead of calculating it.',
      advice: 'Set the format to General and enter it again.',
    },
    messages: {
      text: { zh: '“{text}”是文本，没有计算', en: '“{text}” is text and is not calculated' },
    },
  },
  *check({ table, workbook }) {
    const sheet = sheetNamed(workbook, table.sheet);
    if (sheet === null) return;
    for (const [at, { value, formula }] of cellsOf(sheet)) {
      if (formula !== null || typeof value !== 'string' || !/^[=＝]/u.test(value)) continue;
      if (!contains(table.range, at.row, at.column) || !wouldCalculate(value.normalize('NFKC'))) continue;
      yield { at, message: 'text', data: { text: value }, actual: value };
    }
  },
});

/** Whether a text, entered as a formula, would take something from cells or functions. */
function wouldCalculate(text: string): boolean {
  return (
    formulaTokens(text).some(({ kind }) => kind === 'reference' || kind === 'function') &&
    parseFormula(text) !== null
  );
}
