import fc from 'fast-check';
import { Decimal } from '../../../src/core/number/decimal';
import { rollOver, type RolledTable, type RolloverOptions } from '../../../src/core/rollover/roll-over';
import type { EvaluationTable } from '../../../src/core/table/evaluation-table';
import type { TableLayout } from '../../../src/core/table/layout';
import { LAYOUTS, layoutById } from '../../../src/core/table/layouts';
import { TABLE_FILES, publishedTable } from '../../support/published-tables';

const layout = (id: string): TableLayout => {
  const found = layoutById(id);
  if (found === null) throw new Error(id);
  return found;
};
const next = (table: EvaluationTable, options: Partial<RolloverOptions> = {}): RolledTable =>
  rollOver(table, {
    toYear: Number(table.year) + 1,
    targets: 'keep',
    layout: layout(table.layout),
    ...options,
  });
const reasons = (rolled: RolledTable, action: string): string[] =>
  rolled.items.filter((item) => item.action === action).map(({ place, reason }) => `${place}：${reason}`);

describe.each(TABLE_FILES)('%s', (file) => {
  const old = publishedTable(file);
  const rolled = next(old);

  it('keeps what the indicators are', () => {
    const kept = ({ l1, l2, nature, unit, weight }: EvaluationTable['indicators'][number]): unknown[] => [
      l1,
      l2,
      nature,
      unit,
      weight,
    ];
    const said = old.indicators.flatMap(({ direction }) => direction ?? []);
    expect(rolled.table.indicators.map(({ direction }) => direction)).toEqual(
      said.length > 0 ? said : expect.arrayContaining(['大于等于', '小于等于', '定性']),
    );
    expect(rolled.table.indicators.map(kept)).toEqual(old.indicators.map(kept));
    expect(rolled.table.department).toBe(old.department);
    expect(rolled.table.implementer).toBe(old.implementer);
    expect(rolled.table.layout).toBe(old.layout);
  });

  it('keeps weights that make 100', () => {
    const weights = rolled.table.indicators.map(({ weight }) => new Decimal(weight));
    const execution = new Decimal(rolled.table.funds.rows[0]?.weight ?? '0');
    expect(Decimal.sum(execution, ...weights).toString()).toBe('100');
  });

  it('clears actuals, scores, notes, amounts and results', () => {
    const { table } = rolled;
    for (const row of table.indicators) {
      expect([row.actual, row.score, row.note]).toEqual(['', '', '']);
    }
    for (const row of table.funds.rows) {
      expect([row.initial, row.executed, row.rate]).toEqual(['', '', '']);
    }
    expect([table.goal.actual, table.total.score, table.narrative, table.provenance]).toEqual([
      '',
      '',
      null,
      null,
    ]);
  });

  it('shows last year beside each row', () => {
    expect(rolled.reference.year).toBe(old.year);
    expect(rolled.reference.indicators).toEqual(
      old.indicators.map(({ target, actual }) => ({ target, actual })),
    );
    expect(rolled.reference.funds).toHaveLength(rolled.table.funds.rows.length);
  });

  it.each(['keep', 'actual'] as const)('twice is once with the year two on (targets: %s)', (targets) => {
    const twice = next(next(old, { targets }).table, { targets }).table;
    const once = next(old, { targets, toYear: Number(old.year) + 2 }).table;
    expect(twice).toEqual(once);
  });

  it.each(LAYOUTS.map(({ id }) => id))('moves into %s and keeps rows and weights', (id) => {
    const moved = next(old, { layout: layout(id) }).table;
    expect(moved.indicators.map(({ l3, weight }) => [l3, weight])).toEqual(
      old.indicators.map(({ l3, weight }) => [l3, weight]),
    );
    expect(moved.funds.rows.map(({ label }) => label)).toEqual(
      id === old.layout ? old.funds.rows.map(({ label }) => label) : layout(id).funds.rows,
    );
  });
});

describe('rollOver', () => {
  it('moves years on as proposals and names those that stay', () => {
    expect(next(publishedTable('000-1.json')).table.projectName).toBe('二零二五年电子政务外网使用费');
    const voucher = next(publishedTable('000-2.json'));
    expect(reasons(voucher, 'changed')).toContain('项目名称：年份后移：2024 → 2025');
    const earlier = next(publishedTable('000-5.json'));
    expect(earlier.table.projectName).toBe('2022年中央外经贸发展资金');
    expect(reasons(earlier, 'person').join('\n')).toContain('早于本表年度');
    expect(next(publishedTable('003-1.json')).table.indicators[6]?.target).toBe('2023年');
  });

  it('proposes what was not spent as carried over, from one year to the next only', () => {
    const old = publishedTable('001-1.json');
    expect(next(old).table.funds.rows.map(({ budget }) => budget)).toEqual(['', '', '1.11', '']);
    expect(next(old, { toYear: 2026 }).table.funds.rows.map(({ budget }) => budget)).toEqual([
      '',
      '',
      '',
      '',
    ]);
    expect(next(publishedTable('000-1.json')).table.funds.rows[2]?.budget).toBe('');
    expect(reasons(next(publishedTable('003-5.json')), 'person').join('\n')).toContain(
      '上年未执行 32.19 万元',
    );
  });

  it('says when more was spent than there was', () => {
    const old = publishedTable('001-1.json');
    const [total, ...rest] = old.funds.rows;
    if (total === undefined) throw new Error('no total');
    const funds = { ...old.funds, rows: [{ ...total, executed: '4' }, ...rest] };
    const rolled = next({ ...old, funds });
    expect(rolled.table.funds.rows[2]?.budget).toBe('');
    expect(reasons(rolled, 'person').join('\n')).toContain('大于全年预算数');
  });

  it('takes actuals as targets where both are the same kind of number', () => {
    const targets = (file: string): (string | undefined)[] =>
      next(publishedTable(file), { targets: 'actual' }).table.indicators.map(({ target }) => target);
    expect(targets('000-2.json').slice(0, 2)).toEqual(['12', '1.37']);
    expect(targets('000-3.json')[0]).toBe('2');
    expect(targets('001-4.json').slice(2, 4)).toEqual(['具有专业水准', '优']);
    expect(targets('003-4.json').slice(0, 3)).toEqual(['50', '140', '5000人次']);
    expect(targets('003-1.json')[6]).toBe('2023年');
  });

  it('leaves the years alone when the table does not say its own', () => {
    const old = { ...publishedTable('000-2.json'), year: '' };
    const rolled = rollOver(old, { toYear: 2025, targets: 'keep', layout: layout('T11') });
    expect(rolled.table.projectName).toBe('2024年惠民消费券');
    expect(rolled.table.year).toBe('2025');
    expect(reasons(rolled, 'person').join()).toContain('原表没有写明年度');
  });

  it('asks for what eight columns lack in eleven', () => {
    const rolled = next(publishedTable('003-4.json'), { layout: layout('T11') });
    expect(rolled.table.indicators[2]).toMatchObject({
      l1: '产出指标',
      nature: '正向',
      direction: '大于等于',
      target: '3000',
      unit: '人次',
    });
    expect(rolled.table.indicators[6]).toMatchObject({ nature: '反向', direction: '小于等于', unit: '' });
    expect(rolled.table.indicators[9]).toMatchObject({ nature: '定性', direction: '', target: '有效促进' });
    const asked = reasons(rolled, 'person').join('\n');
    expect(asked).toContain('版式换为十一列自评表（宣传成本）：原表没有计量单位，请补填');
    expect(asked).toContain('推定为反向、小于等于');
  });

  it('writes direction and unit into the target where a form has no columns for them', () => {
    const rolled = next(publishedTable('000-2.json'), { layout: layout('T8') });
    expect(rolled.table.indicators[0]).toMatchObject({
      l1: '产出指标（50）',
      target: '≥10家',
      direction: '大于等于',
    });
    expect(rolled.table.indicators[2]?.target).toBe('100%');
    expect(rolled.table.indicators[0]).not.toHaveProperty('unit');
  });

  it('lists what needs a person first', () => {
    const order = ['person', 'changed', 'cleared', 'kept'];
    const actions = next(publishedTable('001-1.json')).items.map(({ action }) => order.indexOf(action));
    expect(actions).toEqual([...actions].sort((a, b) => a - b));
    expect(new Set(actions).size).toBe(4);
  });

  it('twice is once for any years in the texts', () => {
    const base = publishedTable('000-2.json');
    fc.assert(
      fc.property(
        fc.integer({ min: 2015, max: 2030 }),
        fc.integer({ min: 2015, max: 2030 }),
        fc.constantFrom('keep', 'actual'),
        (a, b, targets) => {
          const name = `${String(a)}年至${String(b)}年项目（${String(b)}年批次）`;
          const old = { ...base, projectName: name, title: `${String(a)}-${String(b)}年自评表` };
          const twice = next(next(old, { targets }).table, { targets }).table;
          expect(twice).toEqual(next(old, { targets, toYear: 2026 }).table);
        },
      ),
    );
  });
});
