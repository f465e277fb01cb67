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
  type FaultKind,
  type Row,
} from './fault';

const TYPED = ['typed T11', 'typed T8'] as const;
const T11 = ['typed T11'] as const;

function percentRows(rows: readonly Row[]): Row[] {
  return rows.filter((row) => row.cells.unit?.text === '%');
}

function hasFullScore(row: Row): boolean {
  return numberOf(row.cells.score) === numberOf(row.cells.weight);
}

/** Fields that are wrong in themselves, or make no sense together. */
export const SENSE_FAULTS: readonly FaultKind[] = [
  {
    name: 'level of a judged row that its score does not have',
    rule: 'qualitative-band',
    bases: ['our formulas'],
    inject: (draft, table, random) => {
      const rows = qualitativeRows(table).filter(
        ({ aids, cells }) =>
          aids.level !== undefined &&
          numberOf(aids.judgedScore ?? cells.score) >= numberOf(cells.weight) * 0.9,
      );
      const row = oneOf(rows, random);
      if (row?.aids.level === undefined) return null;
      draft.put(table.sheet, row.aids.level, random.pick(['部分达成', '未达成']));
      return { at: row.aids.judgedScore ?? cellOf(row, 'score') };
    },
  },
  {
    name: 'direction or nature cleared',
    rule: 'direction-missing',
    bases: T11,
    inject: (draft, table, random) => {
      const row = oneOf(measuredRows(table), random);
      if (row === null) return null;
      const field = random.pick(['nature', 'direction'] as const);
      draft.put(table.sheet, cellOf(row, field), null);
      return { at: cellOf(row, field) };
    },
  },
  {
    name: 'direction against nature',
    rule: 'direction-nature',
    bases: T11,
    alsoTrue: ['score-rule'],
    inject: (draft, table, random) => {
      const row = oneOf(measuredRows(table), random);
      if (row === null) return null;
      const forward = cellOf(row, 'nature').text === '正向';
      draft.put(table.sheet, cellOf(row, 'direction'), forward ? '小于等于' : '大于等于');
      return { at: cellOf(row, 'direction') };
    },
  },
  {
    name: 'cost made forward',
    rule: 'cost-direction',
    bases: T11,
    alsoTrue: ['score-rule'],
    inject: (draft, table, random) => {
      const row = oneOf(costRows(table), random);
      if (row === null) return null;
      draft.put(table.sheet, cellOf(row, 'nature'), '正向');
      draft.put(table.sheet, cellOf(row, 'direction'), random.pick(['大于等于', '等于']));
      return { at: cellOf(row, 'direction') };
    },
  },
  {
    name: 'growth with a limit',
    rule: 'direction-sense',
    bases: T11,
    alsoTrue: ['score-rule'],
    inject: (draft, table, random) => {
      const row = oneOf(percentRows(forwardRows(table)), random);
      if (row === null) return null;
      draft.put(table.sheet, cellOf(row, 'l3'), random.pick(['税收增长率', '居民收入增速', '服务覆盖率']));
      draft.put(table.sheet, cellOf(row, 'nature'), '反向');
      draft.put(table.sheet, cellOf(row, 'direction'), '小于等于');
      return { at: cellOf(row, 'direction') };
    },
  },
  {
    name: 'equal not met, scored full',
    rule: 'equal-not-met',
    bases: T11,
    inject: (draft, table, random) => {
      const row = oneOf(forwardRows(table).filter(hasFullScore), random);
      if (row === null || numberOf(row.cells.actual) <= numberOf(row.cells.target)) return null;
      draft.put(table.sheet, cellOf(row, 'direction'), '等于');
      return { at: cellOf(row, 'direction') };
    },
  },
  {
    name: 'unit wrong',
    rule: 'unit-odd',
    bases: T11,
    inject: (draft, table, random) => {
      const row = oneOf(measuredRows(table), random);
      if (row === null) return null;
      draft.put(table.sheet, cellOf(row, 'unit'), random.pick(['&', '万', '10', '?']));
      return { at: cellOf(row, 'unit') };
    },
  },
  {
    name: 'unit left out',
    rule: 'unit-missing',
    bases: T11,
    inject: (draft, table, random) => {
      const row = oneOf(measuredRows(table), random);
      if (row === null) return null;
      draft.put(table.sheet, cellOf(row, 'unit'), null);
      return { at: cellOf(row, 'unit') };
    },
  },
  {
    name: 'cost in 元',
    rule: 'unit-money',
    bases: T11,
    inject: (draft, table, random) => {
      const row = oneOf(costRows(table), random);
      if (row === null) return null;
      draft.put(table.sheet, cellOf(row, 'unit'), '元');
      return { at: cellOf(row, 'unit') };
    },
  },
  {
    name: 'cost in percent or years',
    rule: 'cost-category',
    bases: T11,
    inject: (draft, table, random) => {
      const row = oneOf(costRows(table), random);
      if (row === null) return null;
      draft.put(table.sheet, cellOf(row, 'unit'), random.pick(['%', '年', '次']));
      return { at: cellOf(row, 'l3') };
    },
  },
  {
    name: 'unit unlike its category',
    rule: 'unit-category',
    bases: T11,
    inject: (draft, table, random) => {
      const row = oneOf(
        table.indicators.filter((one) => one.cells.l2?.text.includes('满意') === true),
        random,
      );
      if (row === null) return null;
      draft.put(table.sheet, cellOf(row, 'unit'), random.pick(['人', '万元', '次']));
      return { at: cellOf(row, 'unit') };
    },
  },
  {
    name: 'words in a quantitative row',
    rule: 'quantity-text',
    bases: T11,
    inject: (draft, table, random) => {
      const row = oneOf(measuredRows(table), random);
      if (row === null) return null;
      const cell = cellOf(row, random.pick(['target', 'actual'] as const));
      draft.put(table.sheet, cell, random.pick(['完成', `${cell.text}个`, `约${cell.text}左右`]));
      return { at: cell };
    },
  },
  {
    name: 'number stored as text',
    rule: 'number-as-text',
    bases: T11,
    inject: (draft, table, random) => {
      const row = oneOf(measuredRows(table), random);
      if (row === null) return null;
      const cell = cellOf(row, random.pick(['target', 'actual', 'weight', 'score'] as const));
      draft.put(
        table.sheet,
        cell,
        random.pick([cell.text, `${cell.text} `, `${cell.text}.00`.replace(/(\.\d+)\.00$/u, '$1')]),
      );
      return { at: cell };
    },
  },
  {
    name: 'value left out',
    rule: 'quantity-missing',
    bases: TYPED,
    inject: (draft, table, random) => {
      const row = oneOf(table.indicators, random);
      if (row === null) return null;
      const cell = cellOf(row, random.pick(['target', 'actual'] as const));
      draft.put(table.sheet, cell, random.pick([null, '　']));
      return { at: cell };
    },
  },
  {
    name: 'number answered by a word',
    rule: 'words-for-number',
    bases: ['typed T8'],
    inject: (draft, table, random) => {
      const row = oneOf(
        forwardRows(table).filter((one) => typeof one.cells.target?.value === 'string'),
        random,
      );
      if (row === null) return null;
      draft.put(table.sheet, cellOf(row, 'actual'), random.pick(['完成', '已完成', '达标']));
      return { at: cellOf(row, 'actual') };
    },
  },
  {
    name: 'target 0',
    rule: 'zero-target',
    bases: T11,
    alsoTrue: ['score-rule'],
    inject: (draft, table, random) => {
      const row = oneOf(forwardRows(table), random);
      if (row === null) return null;
      draft.put(table.sheet, cellOf(row, 'target'), 0);
      return { at: cellOf(row, 'target') };
    },
  },
  {
    name: 'share above 100 %',
    rule: 'impossible-target',
    bases: T11,
    alsoTrue: ['score-rule'],
    inject: (draft, table, random) => {
      const row = oneOf(
        percentRows(forwardRows(table)).filter((one) => /合格率|满意度|及时率/u.test(cellOf(one, 'l3').text)),
        random,
      );
      if (row === null) return null;
      draft.put(table.sheet, cellOf(row, 'target'), random.whole(101, 150));
      return { at: cellOf(row, 'target') };
    },
  },
  {
    name: 'number in a 定性 row',
    rule: 'number-in-qualitative',
    bases: T11,
    inject: (draft, table, random) => {
      const row = oneOf(qualitativeRows(table), random);
      if (row === null) return null;
      const target = random.whole(5, 600);
      const unit = random.pick(['家', '万元', '人次', '']);
      draft.put(table.sheet, cellOf(row, 'target'), `${String(target)}${unit}`);
      draft.put(table.sheet, cellOf(row, 'actual'), `${String(Math.ceil(target * 0.9))}${unit}`);
      return { at: cellOf(row, 'target') };
    },
  },
  {
    name: 'indicator repeated',
    rule: 'duplicate-indicator',
    bases: TYPED,
    inject: (draft, table, random) => {
      const [from, to] = random.some(table.indicators, 2);
      if (from === undefined || to === undefined) return null;
      draft.put(table.sheet, cellOf(to, 'l3'), `${cellOf(from, 'l3').text}${random.pick(['', '。', ' '])}`);
      return { at: cellOf(to, 'l3') };
    },
  },
  {
    name: 'placeholder left in',
    rule: 'placeholder',
    bases: TYPED,
    inject: (draft, table, random) => {
      const row = oneOf(qualitativeRows(table), random);
      if (row === null) return null;
      const field = random.pick(['l3', 'target', 'actual'] as const);
      draft.put(table.sheet, cellOf(row, field), random.pick(['指标2', '……', 'XX', '××××', '（请填写）']));
      return { at: cellOf(row, field) };
    },
  },
  {
    name: 'reason for lost points left out',
    rule: 'missing-note',
    bases: TYPED,
    inject: (draft, table, random) => {
      const row = oneOf(
        table.indicators.filter((one) => !hasFullScore(one)),
        random,
      );
      if (row === null) return null;
      draft.put(table.sheet, cellOf(row, 'note'), random.pick([null, '无', '—']));
      return { at: cellOf(row, 'note') };
    },
  },
  {
    name: 'far above the target',
    rule: 'over-target',
    bases: TYPED,
    inject: (draft, table, random) => {
      const row = oneOf(
        forwardRows(table).filter((one) => one.cells.l2?.text === '数量指标' && hasFullScore(one)),
        random,
      );
      if (row === null) return null;
      const cell = cellOf(row, 'actual');
      const value = Math.ceil(parseFloat(cellOf(row, 'target').text) * (random.whole(130, 500) / 100));
      draft.put(table.sheet, cell, typeof cell.value === 'string' ? `${String(value)}个` : value);
      return { at: cell };
    },
  },
  {
    name: 'far below the limit',
    rule: 'far-below-limit',
    bases: TYPED,
    inject: (draft, table, random) => {
      const row = oneOf(reverseRows(table), random);
      if (row === null) return null;
      const cell = cellOf(row, 'actual');
      draft.put(table.sheet, cell, rounded((numberOf(row.cells.target) * random.whole(5, 68)) / 100));
      return { at: cell };
    },
  },
  {
    name: 'late, scored full',
    rule: 'late-full-score',
    bases: TYPED,
    inject: (draft, table, random) => {
      const row = oneOf(
        table.indicators.filter((one) => one.cells.l2?.text === '时效指标' && hasFullScore(one)),
        random,
      );
      const year = /\d{4}/u.exec(table.year?.text ?? '')?.[0];
      if (row === null || year === undefined) return null;
      if (row.cells.nature !== undefined) {
        draft.put(table.sheet, row.cells.nature, '定性');
        draft.put(table.sheet, cellOf(row, 'direction'), null);
      }
      draft.put(table.sheet, cellOf(row, 'target'), `${year}年12月底前`);
      draft.put(
        table.sheet,
        cellOf(row, 'actual'),
        `${String(Number(year) + 1)}年${String(random.whole(1, 9))}月`,
      );
      return { at: cellOf(row, 'score') };
    },
  },
  {
    name: 'goal left out',
    rule: 'goal-missing',
    bases: TYPED,
    inject: (draft, table, random) => {
      const cell = random.pick([table.goal.expected, table.goal.actual]);
      if (cell === null) return null;
      draft.put(table.sheet, cell, ' ');
      return { at: cell };
    },
  },
  {
    name: 'words written twice',
    rule: 'doubled-words',
    bases: TYPED,
    inject: (draft, table) => {
      const cell = table.goal.expected;
      if (cell === null) return null;
      draft.put(table.sheet, cell, cell.text.replace('年度任务', '年度任务年度任务'));
      return { at: cell };
    },
  },
];
