import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { composeTable } from '../../../src/core/compose/compose-table';
import { DEFAULT_PROFILE, presetById } from '../../../src/core/profile/presets';
import { recognise } from '../../../src/core/recognise/recognise';
import { layoutById } from '../../../src/core/table/layouts';
import { publishedTable, TABLE_FILES } from '../../support/published-tables';

describe('a published table written as its office would have is recognised', () => {
  test.each(TABLE_FILES)('%s', async (file) => {
    const table = publishedTable(file);
    const layout = layoutById(table.layout);
    const profile = presetById(DEFAULT_PROFILE.id);
    if (layout === null || profile === null) throw new Error('layout and profile expected');
    const workbook = new MemoryWorkbook();
    await workbook.apply(
      composeTable({ table, layout, profile, sheetName: '表', mode: 'asPublished', protect: false }),
    );
    const { workbook: snapshot } = await workbook.read({ sheets: 'all' });
    const found = recognise(snapshot);
    expect(found).toHaveLength(1);
    const [one] = found;
    expect(one?.layout).toBe(table.layout);
    expect(one?.doubts).toEqual([]);
    expect({
      title: one?.title?.text,
      project: one?.projectName?.text,
      department: one?.department?.text,
      departmentLabel: one?.departmentLabel?.text,
      implementer: one?.implementer?.text,
      expected: one?.goal.expected?.text,
      actual: one?.goal.actual?.text,
      year: one?.year?.text,
      beside: one?.fundsBesideLabel?.text ?? null,
      total: [one?.total?.label.text, one?.total?.weight?.text, one?.total?.score?.text],
      funds: one?.funds.map(({ cells: c }) =>
        [c.label, c.initial, c.budget, c.executed, c.weight, c.rate, c.score].map((cell) => cell?.text),
      ),
      indicators: one?.indicators.map(({ cells: c }) =>
        [c.l1, c.l2, c.l3, c.target, c.actual, c.weight, c.score, c.note].map((cell) => cell?.text),
      ),
    }).toEqual({
      title: table.title,
      project: table.projectName,
      department: table.department,
      departmentLabel: table.departmentLabel,
      implementer: table.implementer,
      expected: table.goal.expected,
      actual: table.goal.actual,
      year: `（${table.year}年度）`,
      beside: table.funds.unitAmountNextToLabel,
      total: [table.total.label, table.total.weight, table.total.score],
      funds: table.funds.rows.map((r) => [
        r.label,
        r.initial,
        r.budget,
        r.executed,
        r.weight,
        r.rate,
        r.score,
      ]),
      indicators: table.indicators.map((r) => [
        r.l1,
        r.l2,
        r.l3,
        r.target,
        r.actual,
        r.weight,
        r.score,
        r.note,
      ]),
    });
  });
});
