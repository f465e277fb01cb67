import { cellName, type CellAddress } from '../../../src/core/workbook/address';
import type { FieldCell } from '../../../src/core/recognise/recognised-table';
import {
  cellOf,
  forwardRows,
  measuredRows,
  numberOf,
  oneOf,
  reverseRows,
  totalFunds,
  type FaultKind,
  type Row,
} from './fault';

const OWN = ['own formulas'] as const;
const BOTH = ['own formulas', 'our formulas'] as const;
/** A formula that was spoiled gives another figure, which is wrong as well. */
const FIGURES = [
  'score-rule',
  'total-score',
  'score-above-weight',
  'execution-rate',
  'execution-score',
] as const;

function name(cell: CellAddress): string {
  return cellName(cell.row, cell.column);
}

function formulaOf(cell: FieldCell): string {
  if (cell.formula === null) throw new Error(`no formula in ${name(cell)}`);
  return cell.formula;
}

/** The formula of a row that uses none but its own row. */
function scoreFormula(row: Row, form: (refs: { a: string; b: string; w: string }) => string): string {
  return form({
    a: name(cellOf(row, 'target')),
    b: name(cellOf(row, 'actual')),
    w: name(cellOf(row, 'weight')),
  });
}

/** Faults of formulas. */
export const FORMULA_FAULTS: readonly FaultKind[] = [
  {
    name: 'number typed over a score formula',
    rule: 'typed-among-formulas',
    bases: BOTH,
    inject: (draft, table, random) => {
      const row = oneOf(measuredRows(table), random);
      if (row === null) return null;
      draft.put(table.sheet, cellOf(row, 'score'), numberOf(row.cells.score));
      return { at: cellOf(row, 'score') };
    },
  },
  {
    name: 'total typed',
    rule: 'typed-among-formulas',
    bases: BOTH,
    inject: (draft, table) => {
      const cell = table.total?.score;
      if (cell === null || cell === undefined) return null;
      draft.put(table.sheet, cell, numberOf(cell));
      return { at: cell };
    },
  },
  {
    name: 'one formula changed',
    rule: 'formula-pattern',
    bases: BOTH,
    alsoTrue: [...FIGURES, 'narrative-score', 'summary-table'],
    inject: (draft, table, random) => {
      const rows = forwardRows(table);
      const row = oneOf(rows, random);
      if (row === null || rows.length < 4) return null;
      const formula = scoreFormula(row, ({ a, b, w }) =>
        random.pick([
          `=IF(N(${a})=0,0,ROUND(MIN(${w},${b}/${a}*${w}*0.99),2))`,
          `=${w}`,
          `=IF(${a}>0,${w},0)`,
        ]),
      );
      draft.put(table.sheet, cellOf(row, 'score'), { formula, value: 0 });
      return { at: cellOf(row, 'score') };
    },
  },
  {
    name: "another row's target",
    rule: 'wrong-row',
    bases: BOTH,
    alsoTrue: ['error-value', 'score-missing', ...FIGURES, 'narrative-score', 'summary-table'],
    inject: (draft, table, random) => {
      const rows = measuredRows(table);
      const row = oneOf(rows, random);
      if (row === null || rows.length < 2) return null;
      const other = random.pick(table.indicators.filter((one) => one !== row));
      const field = random.pick(['target', 'actual', 'weight'] as const);
      const formula = formulaOf(cellOf(row, 'score'));
      const [own, wrong] = [name(cellOf(row, field)), name(cellOf(other, field))];
      if (!formula.includes(own)) return null;
      draft.put(table.sheet, cellOf(row, 'score'), { formula: formula.replace(own, wrong), value: 0 });
      return { at: cellOf(row, 'score') };
    },
  },
  {
    name: 'total misses a row',
    rule: 'sum-range',
    bases: BOTH,
    alsoTrue: [...FIGURES, 'narrative-score', 'summary-table'],
    inject: (draft, table, random) => {
      const cell = table.total?.score;
      const [first, last] = [table.indicators[0], table.indicators.at(-1)];
      if (cell === null || cell === undefined || first === undefined || last === undefined) return null;
      const [top, bottom] = [cellOf(first, 'score'), cellOf(last, 'score')];
      const execution = totalFunds(table).cells.score;
      const ranges = random.pick([
        `${name({ ...top, row: top.row + 1 })}:${name(bottom)},${execution === undefined ? '' : name(execution)}`,
        `${name(top)}:${name({ ...bottom, row: bottom.row - 1 })},${execution === undefined ? '' : name(execution)}`,
        `${name(top)}:${name(bottom)}`,
      ]);
      draft.put(table.sheet, cell, { formula: `=SUM(${ranges})`, value: 0 });
      return { at: cell };
    },
  },
  {
    name: 'total counts a row twice or adds another cell',
    rule: 'sum-range',
    bases: BOTH,
    alsoTrue: [...FIGURES, 'narrative-score', 'summary-table'],
    inject: (draft, table, random) => {
      const cell = table.total?.score;
      const row = oneOf(table.indicators, random);
      if (cell === null || cell === undefined || row === null) return null;
      const outside = { row: cell.row + 4, column: cell.column };
      draft.put(table.sheet, outside, 3);
      const extra = random.pick([name(cellOf(row, 'score')), name(outside)]);
      draft.put(table.sheet, cell, {
        formula: `${formulaOf(cell).replace(/MIN\(100,/u, '(')}+${extra}`,
        value: 0,
      });
      return { at: cell };
    },
  },
  {
    name: 'fund total misses a source',
    rule: 'sum-range',
    bases: OWN,
    alsoTrue: [
      'funds-sum',
      'execution-rate',
      'execution-score',
      ...FIGURES,
      'narrative-amount',
      'narrative-rate',
      'narrative-score',
    ],
    inject: (draft, table, random) => {
      const cell = totalFunds(table).cells[random.pick(['initial', 'budget', 'executed'] as const)];
      if (cell === undefined) return null;
      const [top, bottom] = [name({ ...cell, row: cell.row + 1 }), name({ ...cell, row: cell.row + 2 })];
      draft.put(table.sheet, cell, { formula: `=SUM(${top}:${bottom})`, value: 0 });
      return { at: cell };
    },
  },
  {
    name: 'subtotal inside a sum',
    rule: 'subtotal-twice',
    bases: BOTH,
    inject: (draft, _table, random) => {
      const rows = random.whole(2, 6);
      const cells = Object.fromEntries(
        Array.from({ length: rows }, (_, row) => [`${String(row)},0`, random.whole(1, 20)]),
      );
      draft.addSheet('汇总底稿', cells);
      draft.put('汇总底稿', { row: rows, column: 0 }, { formula: `=SUM(A1:A${String(rows)})`, value: 0 });
      const total = { row: rows + 1, column: 0 };
      draft.put('汇总底稿', total, { formula: `=SUM(A1:A${String(rows + 1)})`, value: 0 });
      return { at: total, sheet: '汇总底稿' };
    },
  },
  {
    name: 'cap left out',
    rule: 'no-cap',
    bases: OWN,
    alsoTrue: [...FIGURES, 'narrative-score'],
    inject: (draft, table, random) => {
      const row = oneOf(measuredRows(table), random);
      if (row === null) return null;
      const less = reverseRows(table).includes(row);
      const formula = scoreFormula(row, ({ a, b, w }) =>
        less ? `=IF(N(${b})=0,0,ROUND(${a}/${b}*${w},2))` : `=IF(N(${a})=0,0,ROUND(${b}/${a}*${w},2))`,
      );
      draft.put(table.sheet, cellOf(row, 'score'), { formula, value: 0 });
      return { at: cellOf(row, 'score') };
    },
  },
  {
    name: 'guard left out',
    rule: 'no-guard',
    bases: OWN,
    inject: (draft, table, random) => {
      const row = oneOf(forwardRows(table), random);
      if (row === null) return null;
      const formula = scoreFormula(row, ({ a, b, w }) => `=ROUND(MIN(${w},${b}/${a}*${w}),2)`);
      draft.put(table.sheet, cellOf(row, 'score'), { formula, value: 0 });
      return { at: cellOf(row, 'score') };
    },
  },
  {
    name: 'formula of the other direction',
    rule: 'formula-direction',
    bases: OWN,
    alsoTrue: [...FIGURES, 'narrative-score'],
    inject: (draft, table, random) => {
      const row = oneOf(measuredRows(table), random);
      if (row === null) return null;
      const less = reverseRows(table).includes(row);
      const formula = scoreFormula(row, ({ a, b, w }) =>
        less
          ? `=IF(N(${a})=0,0,ROUND(MIN(${w},${b}/${a}*${w}),2))`
          : `=IF(N(${b})=0,0,ROUND(MIN(${w},${a}/${b}*${w}),2))`,
      );
      draft.put(table.sheet, cellOf(row, 'score'), { formula, value: 0 });
      return { at: cellOf(row, 'score') };
    },
  },
  {
    name: 'weight typed into the formula',
    rule: 'weight-in-formula',
    bases: OWN,
    inject: (draft, table, random) => {
      const row = oneOf(measuredRows(table), random);
      if (row === null) return null;
      const cell = cellOf(row, 'score');
      const weight = cellOf(row, 'weight');
      draft.put(table.sheet, cell, {
        formula: formulaOf(cell).replaceAll(name(weight), String(numberOf(weight))),
        value: 0,
      });
      return { at: cell };
    },
  },
  {
    name: 'one formula rounds differently',
    rule: 'mixed-rounding',
    bases: OWN,
    alsoTrue: [...FIGURES, 'narrative-score'],
    inject: (draft, table, random) => {
      const row = oneOf(measuredRows(table), random);
      if (row === null) return null;
      const cell = cellOf(row, 'score');
      draft.put(table.sheet, cell, {
        formula: formulaOf(cell).replace(/,2\)\)$/u, random.pick([',1))', ',0))'])),
        value: 0,
      });
      return { at: cell };
    },
  },
  {
    name: 'error value',
    rule: 'error-value',
    bases: BOTH,
    alsoTrue: ['stale-value'],
    inject: (draft, table, random) => {
      const row = oneOf(measuredRows(table), random);
      if (row === null) return null;
      draft.put(table.sheet, cellOf(row, 'score'), {
        formula: random.pick(['=#REF!*2', '=1/0', '=#N/A']),
        value: { error: random.pick(['#REF!', '#DIV/0!', '#N/A']) },
      });
      return { at: cellOf(row, 'score') };
    },
  },
  {
    name: 'link to another file',
    rule: 'external-link',
    bases: BOTH,
    inject: (draft, table, random) => {
      const row = oneOf(measuredRows(table), random);
      if (row === null) return null;
      const cell = cellOf(row, 'target');
      draft.put(table.sheet, cell, {
        formula: random.pick([
          "='[2023年.xlsx]自评表'!G13",
          '=[1]Sheet1!A1',
          "='D:\\资料\\[旧.xlsx]表'!$B$2",
        ]),
        value: cell.value,
      });
      return { at: cell };
    },
  },
  {
    name: "last year's sheet",
    rule: 'last-year-sheet',
    bases: BOTH,
    inject: (draft, table, random) => {
      const row = oneOf(measuredRows(table), random);
      const year = /\d{4}/u.exec(table.year?.text ?? '')?.[0];
      if (row === null || year === undefined) return null;
      const old = `${String(Number(year) - 1)}年自评表`;
      const cell = cellOf(row, 'target');
      draft.addSheet(old, { '0,0': cell.value });
      draft.put(table.sheet, cell, { formula: `='${old}'!A1`, value: cell.value });
      return { at: cell };
    },
  },
  {
    name: 'reference to an empty cell',
    rule: 'blank-reference',
    bases: BOTH,
    alsoTrue: [...FIGURES, 'narrative-score'],
    inject: (draft, table, random) => {
      const row = oneOf(measuredRows(table), random);
      if (row === null) return null;
      draft.addSheet('底稿', { '0,0': 1 });
      const cell = cellOf(row, 'actual');
      draft.put(table.sheet, cell, { formula: '=底稿!B7', value: 0 });
      return { at: cell };
    },
  },
  {
    name: 'reference to a hidden sheet',
    rule: 'hidden-reference',
    bases: BOTH,
    inject: (draft, table, random) => {
      const row = oneOf(measuredRows(table), random);
      if (row === null) return null;
      const cell = cellOf(row, 'actual');
      draft.addSheet(
        '底稿',
        { '0,0': cell.value },
        { visibility: random.pick(['hidden', 'veryHidden'] as const) },
      );
      draft.put(table.sheet, cell, { formula: '=底稿!A1', value: cell.value });
      return { at: cell };
    },
  },
  {
    name: 'circular reference',
    rule: 'circular-reference',
    bases: BOTH,
    alsoTrue: ['stale-value', 'sum-range', ...FIGURES],
    inject: (draft, table, random) => {
      const total = table.total?.score;
      const row = oneOf(measuredRows(table), random);
      if (total === null || total === undefined || row === null) return null;
      const cell = cellOf(row, 'score');
      draft.put(table.sheet, cell, { formula: `${formulaOf(cell)}+${name(total)}*0`, value: cell.value });
      return { at: null };
    },
  },
  {
    name: 'volatile function',
    rule: 'volatile-function',
    bases: BOTH,
    inject: (draft, table, random) => {
      const cell = { row: 0, column: table.range.right + 12 };
      draft.put(table.sheet, cell, {
        formula: random.pick(['=TODAY()', '=NOW()', '=YEAR(TODAY())', '=OFFSET(A1,1,0)', '=INDIRECT("A1")']),
        value: 1,
      });
      return { at: cell };
    },
  },
  {
    name: 'stored value is not the result',
    rule: 'stale-value',
    bases: BOTH,
    alsoTrue: [...FIGURES, 'funds-sum', 'narrative-score', 'narrative-amount'],
    inject: (draft, table, random) => {
      const cells = [
        ...measuredRows(table).map((row) => cellOf(row, 'score')),
        ...[table.total?.score ?? []].flat(),
      ];
      const cell = random.pick(cells);
      draft.put(table.sheet, cell, {
        formula: formulaOf(cell),
        value: numberOf(cell) + random.pick([-1, 0.5, 2]),
      });
      return { at: cell };
    },
  },
  {
    name: 'manual calculation',
    rule: 'manual-calculation',
    bases: BOTH,
    inject: (draft) => {
      draft.changeWorkbook({ calculationMode: 'manual' });
      return { at: null, sheet: '' };
    },
  },
  {
    name: 'formula stored as text',
    rule: 'formula-as-text',
    bases: BOTH,
    alsoTrue: ['score-missing', ...FIGURES, 'narrative-score'],
    inject: (draft, table, random) => {
      const row = oneOf(measuredRows(table), random);
      if (row === null) return null;
      const cell = cellOf(row, 'score');
      draft.put(table.sheet, cell, formulaOf(cell));
      return { at: cell };
    },
  },
];
