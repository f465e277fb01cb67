import { columnRange } from '../../../src/core/recognise/row-values';
import { cellOf, measuredRows, numberOf, oneOf, rounded, totalFunds, type FaultKind } from './fault';

const TYPED = ['typed T11', 'typed T8'] as const;
const LIVE = ['our formulas'] as const;

/** Faults of the sheet itself, and of what stands beside the tables. */
export const STRUCTURE_FAULTS: readonly FaultKind[] = [
  {
    name: 'row hidden',
    rule: 'hidden-rows',
    bases: TYPED,
    inject: (draft, table, random) => {
      const row = oneOf(table.indicators, random);
      if (row === null) return null;
      draft.change(table.sheet, { hiddenRows: [row.row] });
      return { at: cellOf(row, 'score') };
    },
  },
  {
    name: 'column hidden',
    rule: 'hidden-rows',
    bases: ['typed T11'],
    inject: (draft, table, random) => {
      const [first] = measuredRows(table);
      const field = random.pick(['target', 'actual', 'weight', 'score'] as const);
      if (first === undefined) return null;
      const { column } = cellOf(first, field);
      draft.change(table.sheet, { hiddenColumns: [column] });
      const range = columnRange(table, field);
      return range === null ? null : { at: range };
    },
  },
  {
    name: 'data under a merge',
    rule: 'merged-data',
    bases: TYPED,
    inject: (draft, table, random) => {
      const row = oneOf(table.indicators.slice(0, -1), random);
      if (row === null) return null;
      const { row: top, column } = cellOf(row, random.pick(['target', 'weight'] as const));
      const merge = { top, left: column, bottom: top + 1, right: column };
      draft.change(table.sheet, { merges: [...draft.sheet(table.sheet).merges, merge] });
      return { at: merge };
    },
  },
  {
    name: 'validation lost in one row',
    rule: 'validation-missing',
    bases: LIVE,
    inject: (draft, table, random) => {
      const row = oneOf(table.indicators, random);
      if (row === null) return null;
      const { row: line, column } = cellOf(row, 'weight');
      const validations = draft.sheet(table.sheet).validations.flatMap((rule) => {
        const { range } = rule;
        if (column < range.left || column > range.right || line < range.top || line > range.bottom)
          return [rule];
        return [
          { ...rule, range: { ...range, bottom: line - 1 } },
          { ...rule, range: { ...range, top: line + 1 } },
        ].filter((part) => part.range.top <= part.range.bottom);
      });
      draft.change(table.sheet, { validations });
      return { at: cellOf(row, 'weight') };
    },
  },
  {
    name: 'validation broken',
    rule: 'validation-broken',
    bases: LIVE,
    inject: (draft, table, random) => {
      const { validations } = draft.sheet(table.sheet);
      const at = random.whole(0, validations.length - 1);
      const rule = validations[at];
      if (rule === undefined) return null;
      const broken = random.pick([
        { ...rule, kind: 'list' as const, formula1: '=#REF!$A$1:$A$3', formula2: null },
        { ...rule, kind: 'list' as const, formula1: '""', formula2: null },
        { ...rule, kind: 'decimal' as const, formula1: '100', formula2: '0' },
      ]);
      draft.change(table.sheet, {
        validations: validations.map((one, index) => (index === at ? broken : one)),
      });
      return { at: rule.range };
    },
  },
  {
    name: 'formula unlocked under protection',
    rule: 'unlocked-formula',
    bases: LIVE,
    inject: (draft, table, random) => {
      const row = oneOf(measuredRows(table), random);
      if (row === null) return null;
      const cell = cellOf(row, 'score');
      const open = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
      draft.change(table.sheet, { protection: { isProtected: true }, unlocked: [open] });
      return { at: cell };
    },
  },
  {
    name: 'name that points nowhere',
    rule: 'broken-name',
    bases: TYPED,
    inject: (draft, _table, random) => {
      const refersTo = random.pick(["='去年'!$A$1", '=#REF!', '=已删!$B$2:$B$9']);
      draft.changeWorkbook({ names: [{ name: '预算合计', refersTo, scope: null, hidden: false }] });
      return { at: null, sheet: '' };
    },
  },
  {
    name: 'score in the narrative changed',
    rule: 'narrative-score',
    bases: TYPED,
    inject: (draft, table, random) =>
      changeNarrative(draft, table.sheet, /(自评得分)([\d.]+)/u, random.whole(1, 30)),
  },
  {
    name: 'amount in the narrative changed',
    rule: 'narrative-amount',
    bases: TYPED,
    inject: (draft, table, random) =>
      changeNarrative(
        draft,
        table.sheet,
        random.pick([/(全年预算数为)([\d.]+)/u, /(执行数为)([\d.]+)/u]),
        random.whole(1, 30),
      ),
  },
  {
    name: 'rate in the narrative changed',
    rule: 'narrative-rate',
    bases: TYPED,
    inject: (draft, table, random) =>
      changeNarrative(draft, table.sheet, /(完成预算的)([\d.]+)/u, random.whole(1, 30)),
  },
  {
    name: 'another grade in the narrative',
    rule: 'narrative-grade',
    bases: TYPED,
    inject: (draft, table, random) => {
      const cell = narrativeCell(draft, table.sheet);
      const total = numberOf(table.total?.score);
      const right = total >= 90 ? '优' : total >= 80 ? '良' : total >= 60 ? '中' : '差';
      if (cell === null) return null;
      const wrong = random.pick(['优', '良', '中', '差'].filter((grade) => grade !== right));
      draft.put('自评综述', cell, `${cell.text}自评等级为“${wrong}”。`);
      return { at: cell, sheet: '自评综述' };
    },
  },
  {
    name: 'problems "none" although points were lost',
    rule: 'narrative-problems',
    bases: TYPED,
    inject: (draft, table) => {
      const lost = table.indicators.some((row) => numberOf(row.cells.score) < numberOf(row.cells.weight));
      const cell = narrativeCell(draft, table.sheet);
      if (!lost || cell === null) return null;
      draft.put(
        '自评综述',
        cell,
        cell.text.replace(/发现的主要问题及原因：[^。]*。/u, '发现的主要问题及原因：无。'),
      );
      return { at: cell, sheet: '自评综述' };
    },
  },
  {
    name: 'summary has another figure',
    rule: 'summary-table',
    bases: TYPED,
    inject: (draft, table, random) => {
      const score = numberOf(table.total?.score);
      const budget = numberOf(totalFunds(table).cells.budget);
      const wrong = random.next() < 0.5;
      draft.addSheet('自评情况汇总', {
        '0,0': '预算项目',
        '0,1': '预算指标',
        '0,2': '自评得分',
        '1,0': table.projectName?.text ?? '',
        '1,1': wrong ? rounded(budget + random.whole(1, 40)) : budget,
        '1,2': wrong ? score : rounded(score - random.whole(1, 20)),
      });
      return { at: { row: 1, column: wrong ? 1 : 2 }, sheet: '自评情况汇总' };
    },
  },
];

type Draft = Parameters<FaultKind['inject']>[0];

function narrativeCell(draft: Draft, sheet: string): { row: number; column: number; text: string } | null {
  const cells = draft.sheet('自评综述').cells;
  for (const [key, cell] of cells) {
    const at = { row: Math.floor(key / 16384), column: key % 16384 };
    const owner = cells.get(at.row * 16384)?.value;
    if (typeof cell.value === 'string' && cell.value.includes('自评综述：') && owner === sheet) {
      return { ...at, text: cell.value };
    }
  }
  return null;
}

function changeNarrative(
  draft: Draft,
  sheet: string,
  pattern: RegExp,
  step: number,
): ReturnType<FaultKind['inject']> {
  const cell = narrativeCell(draft, sheet);
  if (cell === null) return null;
  const text = cell.text.replace(
    pattern,
    (_, words: string, digits: string) => `${words}${String(rounded(Number(digits) + step))}`,
  );
  if (text === cell.text) return null;
  draft.put('自评综述', cell, text);
  return { at: cell, sheet: '自评综述' };
}
