import { onceEach } from '../../../remember/once-each';
import { parseFormula, type FormulaNode } from '../../../formula/parse-formula';
import { isQualitative, subjectOf } from '../../../recognise/row-values';
import { isCalculated } from '../../formulas/formula-cells';
import { statedRoundings } from '../../../words/stated-values';
import type { Told } from '../../../message/message';
import { tableRule } from '../../engine/rule';

export const mixedRounding = tableRule({
  meta: {
    id: 'mixed-rounding',
    family: 'formulas',
    severity: 'warning',
    live: false,
    since: '0.1.0',
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
    messages: {
      differs: {
        zh: '公式 {formula} {own}，同列多数行{usual}',
        en: 'The formula {formula} {own}; most rows of the column {usual}',
      },
      rounded: { zh: '用 {roundings:、}', en: 'use {roundings:, }' },
      unrounded: { zh: '没有取整', en: 'do not round' },
    },
  },
  *check({ table }) {
    const rows = table.indicators.flatMap((row) => {
      const cell = row.cells.score;
      if (!isCalculated(cell) || isQualitative(row)) return [];
      const tree = parseFormula(cell.formula);
      return tree === null ? [] : [{ row, cell, roundings: roundingsOf(tree) }];
    });
    const counts = new Map<string, number>();
    for (const { roundings } of rows) {
      const key = keyOf(roundings);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    if (counts.size < 2 || rows.length < 3) return;
    const [most] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
    const usual = rows.find(({ roundings }) => keyOf(roundings) === most)?.roundings ?? [];
    for (const { row, cell, roundings } of rows) {
      if (keyOf(roundings) === most) continue;
      yield {
        at: cell,
        subject: subjectOf(row),
        message: 'differs',
        data: { formula: cell.formula, own: told(roundings), usual: told(usual) },
        expected: statedRoundings(usual),
        actual: statedRoundings(roundings),
      };
    }
  },
});

/** Every ROUND in the formula with its digits, in the order of the alphabet: "ROUND 2"; none for no rounding. */
const roundingsOf = onceEach((tree: FormulaNode): readonly string[] => [...roundingsIn(tree)].sort());

function roundingsIn(tree: FormulaNode): Set<string> {
  const found = new Set<string>();
  // A list of what is still to be seen: a chain of operators is as deep as it is long.
  const left: (FormulaNode | null)[] = [tree];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (at === null) continue;
    if (at.type === 'CallExpression') {
      const rounding = roundingOf(at);
      if (rounding !== null) found.add(rounding);
      for (const argument of at.arguments) left.push(argument);
    } else if (at.type === 'BinaryExpression' || at.type === 'UnaryExpression') {
      for (const argument of at.arguments) left.push(argument);
    }
  }
  return found;
}

/** "ROUND 2"; "?" where the digits are calculated; null for another function. */
function roundingOf(call: Extract<FormulaNode, { type: 'CallExpression' }>): string | null {
  const { name = '' } = call.callee;
  if (!/^(?:ROUND(?:UP|DOWN)?|TRUNC)$/iu.test(name)) return null;
  const places = call.arguments[1];
  return places?.type === 'Literal' ? `${name.toUpperCase()} ${String(places.value)}` : '?';
}

function keyOf(roundings: readonly string[]): string {
  return roundings.join();
}

function told(roundings: readonly string[]): Told<'rounded' | 'unrounded'> {
  return roundings.length === 0 ? { message: 'unrounded' } : { message: 'rounded', data: { roundings } };
}
