import { figure } from '../../../src/core/recognise/figures';
import {
  cellOf,
  costRows,
  forwardRows,
  measuredRows,
  numberOf,
  oneOf,
  qualitativeRows,
  reverseRows,
  rounded,
  totalFunds,
  type FaultKind,
} from './fault';

const TYPED = ['typed T11', 'typed T8'] as const;

/** Figures that do not follow from the others. */
export const FIGURE_FAULTS: readonly FaultKind[] = [
  {
    name: 'score changed',
    rule: 'score-rule',
    bases: TYPED,
    alsoTrue: ['total-score', 'narrative-score'],
    inject: (draft, table, random) => {
      const row = oneOf(measuredRows(table), random);
      if (row === null) return null;
      const [cell, weight] = [cellOf(row, 'score'), numberOf(row.cells.weight)];
      const score = numberOf(cell);
      const wrong = rounded(
        score > weight / 2 ? score - random.whole(11, 90) / 100 : score + random.whole(11, 90) / 100,
      );
      if (wrong < 0 || wrong === score) return null;
      draft.put(table.sheet, cell, wrong);
      return { at: cell };
    },
  },
  {
    name: 'target missed, scored full',
    rule: 'score-rule',
    bases: TYPED,
    alsoTrue: ['total-score'],
    inject: (draft, table, random) => {
      const row = oneOf(
        forwardRows(table).filter((one) => numberOf(one.cells.score) === numberOf(one.cells.weight)),
        random,
      );
      if (row === null || typeof cellOf(row, 'target').value !== 'number') return null;
      const target = cellOf(row, 'target');
      draft.put(table.sheet, cellOf(row, 'actual'), rounded((numberOf(target) * random.whole(30, 90)) / 100));
      return { at: cellOf(row, 'score') };
    },
  },
  {
    name: 'overrun scored full',
    rule: 'score-rule',
    bases: TYPED,
    inject: (draft, table, random) => {
      const row = oneOf(reverseRows(table), random);
      if (row === null) return null;
      const target = cellOf(row, 'target');
      draft.put(
        table.sheet,
        cellOf(row, 'actual'),
        rounded(numberOf(target) * (1 + random.whole(5, 90) / 100)),
      );
      return { at: cellOf(row, 'score') };
    },
  },
  {
    name: 'actual 0, scored full',
    rule: 'score-rule',
    bases: TYPED,
    inject: (draft, table, random) => {
      const row = oneOf(forwardRows(table), random);
      if (row === null || numberOf(row.cells.score) === 0) return null;
      draft.put(table.sheet, cellOf(row, 'actual'), 0);
      return { at: cellOf(row, 'score') };
    },
  },
  {
    name: 'all actual values 0',
    rule: 'actuals-all-zero',
    bases: TYPED,
    alsoTrue: ['score-rule'],
    inject: (draft, table) => {
      const rows = measuredRows(table);
      const [first] = rows;
      if (first === undefined || rows.length < 3) return null;
      for (const row of rows) draft.put(table.sheet, cellOf(row, 'actual'), 0);
      return { at: cellOf(first, 'actual') };
    },
  },
  {
    name: 'total changed',
    rule: 'total-score',
    bases: TYPED,
    alsoTrue: ['narrative-score', 'summary-table'],
    inject: (draft, table, random) => {
      const cell = table.total?.score;
      if (cell === null || cell === undefined) return null;
      draft.put(table.sheet, cell, rounded(numberOf(cell) - random.whole(1, 1200) / 100));
      return { at: cell };
    },
  },
  {
    name: 'execution score left out of the total',
    rule: 'total-score',
    bases: TYPED,
    alsoTrue: ['narrative-score'],
    inject: (draft, table) => {
      const cell = table.total?.score;
      const score = numberOf(totalFunds(table).cells.score);
      if (cell === null || cell === undefined || score === 0) return null;
      draft.put(table.sheet, cell, rounded(numberOf(cell) - score));
      return { at: cell };
    },
  },
  {
    name: 'rate changed',
    rule: 'execution-rate',
    bases: TYPED,
    inject: (draft, table, random) => {
      const cell = totalFunds(table).cells.rate;
      if (cell === undefined || typeof cell.value !== 'number') return null;
      const step = (random.whole(3, 900) / 100) * (cell.text.includes('%') ? 0.01 : 1);
      draft.put(table.sheet, cell, Math.round((cell.value - step) * 10_000) / 10_000);
      return { at: cell };
    },
  },
  {
    name: 'execution score changed',
    rule: 'execution-score',
    bases: TYPED,
    alsoTrue: ['total-score'],
    inject: (draft, table, random) => {
      const cell = totalFunds(table).cells.score;
      if (cell === undefined) return null;
      const score = numberOf(cell);
      draft.put(table.sheet, cell, rounded(score > 5 ? score - random.whole(5, 300) / 100 : score + 2));
      return { at: cell };
    },
  },
  {
    name: 'fund source changed',
    rule: 'funds-sum',
    bases: TYPED,
    inject: (draft, table, random) => {
      const field = random.pick(['initial', 'budget', 'executed'] as const);
      const part = random.pick(table.funds.filter(({ kind }) => kind !== 'total')).cells[field];
      const cell = totalFunds(table).cells[field];
      if (part === undefined || cell === undefined || figure(part) === null) return null;
      draft.put(table.sheet, part, rounded(numberOf(part) + random.whole(1, 900) / 100));
      return { at: cell };
    },
  },
  {
    name: 'weight changed',
    rule: 'weight-total',
    bases: TYPED,
    alsoTrue: ['score-rule', 'score-above-weight', 'label-weight'],
    inject: (draft, table, random) => {
      const row = oneOf(table.indicators, random);
      if (row === null) return null;
      draft.put(table.sheet, cellOf(row, 'weight'), numberOf(row.cells.weight) + random.pick([-1, 1, 2, 5]));
      return { at: table.total?.weight ?? cellOf(row, 'weight') };
    },
  },
  {
    name: 'weight moved to another tier',
    rule: 'tier-weight',
    bases: TYPED,
    alsoTrue: ['score-rule', 'score-above-weight', 'label-weight', 'total-score'],
    inject: (draft, table, random) => {
      const from = oneOf(
        qualitativeRows(table).filter((row) => numberOf(row.cells.weight) > 5),
        random,
      );
      const to = oneOf(
        measuredRows(table).filter((row) => row.cells.l1?.text.includes('产出') === true),
        random,
      );
      if (from === null || to === null) return null;
      const moved = random.whole(1, 4);
      draft.put(table.sheet, cellOf(from, 'weight'), numberOf(from.cells.weight) - moved);
      draft.put(table.sheet, cellOf(to, 'weight'), numberOf(to.cells.weight) + moved);
      return { at: cellOf(to, 'weight') };
    },
  },
  {
    name: 'weight zero, negative, blank or words',
    rule: 'weight-invalid',
    bases: TYPED,
    alsoTrue: ['weight-total', 'score-above-weight', 'label-weight', 'score-rule'],
    inject: (draft, table, random) => {
      const row = oneOf(table.indicators, random);
      if (row === null) return null;
      draft.put(table.sheet, cellOf(row, 'weight'), random.pick([0, -5, null, '十分']));
      return { at: cellOf(row, 'weight') };
    },
  },
  {
    name: 'printed tier weight changed',
    rule: 'label-weight',
    bases: ['typed T8'],
    inject: (draft, table, random) => {
      const row = oneOf(table.indicators, random);
      if (row === null) return null;
      const first = table.indicators.find((one) => one.cells.l1?.text === row.cells.l1?.text);
      const cell = first === undefined ? undefined : first.cells.l1;
      if (cell === undefined) return null;
      draft.put(
        table.sheet,
        cell,
        cell.text.replace(/\d+/u, (digits) => String(Number(digits) + random.pick([-5, 5]))),
      );
      return { at: cell };
    },
  },
  {
    name: 'score above its weight',
    rule: 'score-above-weight',
    bases: TYPED,
    alsoTrue: ['score-rule', 'total-score'],
    inject: (draft, table, random) => {
      const row = oneOf(table.indicators, random);
      if (row === null) return null;
      draft.put(table.sheet, cellOf(row, 'score'), numberOf(row.cells.weight) + random.whole(1, 5));
      return { at: cellOf(row, 'score') };
    },
  },
  {
    name: 'score left empty or words',
    rule: 'score-missing',
    bases: TYPED,
    alsoTrue: ['total-score'],
    inject: (draft, table, random) => {
      const row = oneOf(table.indicators, random);
      if (row === null) return null;
      draft.put(table.sheet, cellOf(row, 'score'), random.pick([null, '满分']));
      return { at: cellOf(row, 'score') };
    },
  },
  {
    name: 'amount beside the label changed',
    rule: 'amount-beside-label',
    bases: ['typed T8'],
    inject: (draft, table, random) => {
      const cell = table.fundsBesideLabel;
      if (cell === null) return null;
      draft.put(table.sheet, cell, rounded(numberOf(cell) + random.whole(1, 50)));
      return { at: cell };
    },
  },
  {
    name: 'executed above budget',
    rule: 'executed-above-budget',
    bases: TYPED,
    alsoTrue: ['funds-sum', 'execution-rate', 'execution-score', 'narrative-amount', 'narrative-rate'],
    inject: (draft, table, random) => {
      const { budget, executed } = totalFunds(table).cells;
      if (executed === undefined) return null;
      draft.put(table.sheet, executed, rounded(numberOf(budget) + random.whole(1, 500) / 10));
      return { at: executed };
    },
  },
  {
    name: 'budget 0',
    rule: 'zero-budget',
    bases: TYPED,
    alsoTrue: ['funds-sum', 'narrative-amount', 'amount-beside-label'],
    inject: (draft, table) => {
      const cell = totalFunds(table).cells.budget;
      if (cell === undefined) return null;
      draft.put(table.sheet, cell, 0);
      return { at: cell };
    },
  },
  {
    name: 'grade does not match the total',
    rule: 'grade',
    bases: TYPED,
    inject: (draft, table, random) => {
      const score = table.total?.score;
      if (score === null || score === undefined || numberOf(score) < 90) return null;
      const cell = { row: score.row, column: score.column + 1 };
      draft.put(table.sheet, cell, random.pick(['良', '中', '差']));
      return { at: cell };
    },
  },
  {
    name: 'costs above the money',
    rule: 'cost-over-budget',
    bases: TYPED,
    alsoTrue: ['score-rule'],
    inject: (draft, table, random) => {
      const row = oneOf(costRows(table), random);
      if (row === null) return null;
      const budget = numberOf(totalFunds(table).cells.budget);
      draft.put(table.sheet, cellOf(row, 'target'), rounded(budget * (1 + random.whole(10, 90) / 100)));
      return { at: cellOf(row, 'target') };
    },
  },
];
