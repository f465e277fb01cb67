import { parseFormula, type FormulaNode } from '../../../formula/parse-formula';
import { isQualitative, subjectOf } from '../../../recognise/row-values';
import { isCalculated } from '../../formulas/formula-cells';
import type { Report, TableContext, TableRule } from '../../engine/rule';

export const mixedRounding: TableRule = {
  meta: {
    id: 'mixed-rounding',
    family: 'formulas',
    severity: 'warning',
    scope: 'table',
    live: false,
    zh: {
      title: '同列公式的小数位数不一',
      why: '有的行四舍五入，有的行不取整，合计与显示的各行相加会对不上。',
      advice: '统一用 ROUND(…, 2)。',
    },
    en: {
      title: 'Formulas of one column round differently',
      why: 'Rows that round beside rows that do not make a total unlike the sum of what is shown.',
      advice: 'Use ROUND with the same digits throughout.',
    },
  },
  *check({ table }: TableContext): Iterable<Report> {
    const rows = table.indicators.flatMap((row) => {
      const cell = row.cells.score;
      if (!isCalculated(cell) || isQualitative(row)) return [];
      const tree = parseFormula(cell.formula);
      return tree === null ? [] : [{ row, cell, digits: signature(tree) }];
    });
    const counts = new Map<string, number>();
    for (const { digits } of rows) counts.set(digits, (counts.get(digits) ?? 0) + 1);
    if (counts.size < 2 || rows.length < 3) return;
    const [usual] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
    for (const { row, cell, digits } of rows) {
      if (digits === usual) continue;
      yield {
        at: cell,
        subject: subjectOf(row),
        message: `公式 ${cell.formula} ${spoken(digits)}，同列多数行${spoken(usual)}`,
        expected: spoken(usual),
        actual: spoken(digits),
      };
    }
  },
};

/** Trees are kept for each formula: sheets of one workbook have the same ones. */
const signatures = new WeakMap<FormulaNode, string>();

/** Digits of every ROUND in the formula, in the order of their size: "2", "" for none. */
function signature(node: FormulaNode): string {
  const known = signatures.get(node);
  if (known !== undefined) return known;
  const digits = new Set<string>();
  // A list of what is still to be seen: a chain of operators is as deep as it is long.
  const left: (FormulaNode | null)[] = [node];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (at === null) continue;
    if (at.type === 'CallExpression') {
      const { name = '' } = at.callee;
      if (/^(?:ROUND(?:UP|DOWN)?|TRUNC)$/iu.test(name)) {
        const places = at.arguments[1];
        digits.add(places?.type === 'Literal' ? `${name.toUpperCase()} ${String(places.value)}` : '?');
      }
      for (const argument of at.arguments) left.push(argument);
    } else if (at.type === 'BinaryExpression' || at.type === 'UnaryExpression') {
      for (const argument of at.arguments) left.push(argument);
    }
  }
  const found = [...digits].sort().join('、');
  signatures.set(node, found);
  return found;
}

function spoken(digits: string): string {
  return digits === '' ? '没有取整' : `用 ${digits}`;
}
