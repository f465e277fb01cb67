import { MARKS, marksPlan, unmarkPlan } from '../../../src/core/audit/engine/marks';
import type { Finding, Severity } from '../../../src/core/audit/engine/finding';
import { parseRange, rangeName } from '../../../src/core/workbook/address';
import type { WritePlan } from '../../../src/core/workbook/plan';
import { composeTable } from '../../../src/core/compose/compose-table';
import { composeOptions, workbookWith } from '../../support/composed-workbook';
import { finding } from '../../support/finding';
import { told } from '../../../src/core/message/message';

const at = (severity: Severity, place: string, sheet = '000-2'): Finding =>
  finding({ severity, sheet, range: parseRange(place) });

const workbook = () => workbookWith(composeTable(composeOptions('000-2.json')));

function marked({ commands }: WritePlan): string[] {
  return commands.flatMap((command) => {
    if (command.op !== 'addConditional') return [];
    const severity = Object.entries(MARKS).find(([, { formula }]) => formula === command.rule.formula)?.[0];
    return [`${rangeName(command.range)} ${severity ?? '?'}`];
  });
}

describe('marks of an audit', () => {
  it.each<[string, Finding[], string[]]>([
    ['one cell', [at('error', 'K13')], ['K13 error']],
    ['neighbours down a column as one', [at('warning', 'K13'), at('warning', 'K14')], ['K13:K14 warning']],
    [
      'a cell with several findings by its gravest',
      [at('info', 'K13'), at('error', 'K13'), at('warning', 'K13')],
      ['K13 error'],
    ],
    ['the corner of a finding about a whole block', [at('warning', 'A1:K30')], ['A1 warning']],
    ['nothing where no cell is meant', [finding({ sheet: '000-2', range: null })], []],
  ])('colours %s', async (_, findings, expected) => {
    const { workbook: read } = await (await workbook()).read({ sheets: 'all' });
    expect(marked(marksPlan(findings, read).plan)).toEqual(expected);
  });

  it('replaces the marks of an earlier audit and leaves every cell and its format as they are', async () => {
    const memory = await workbook();
    const before = memory.model();
    const read = async () => (await memory.read({ sheets: 'all' })).workbook;
    const apply = async (plan: WritePlan) => {
      const result = await memory.apply(plan);
      if (!result.applied) throw new Error(told(result.message, 'zh'));
    };
    await apply(marksPlan([at('error', 'K13')], await read()).plan);
    await apply(marksPlan([at('warning', 'L14')], await read()).plan);
    const own = memory.model().sheets[0]?.conditionals ?? [];
    expect(own.filter(({ rule }) => rule.formula.includes('审计标记'))).toEqual([
      { range: parseRange('L14'), rule: MARKS.warning },
    ]);
    expect(memory.model().sheets[0]?.cells).toEqual(before.sheets[0]?.cells);
    await apply(unmarkPlan(await read()).plan);
    expect(memory.model().sheets).toEqual(before.sheets);
  });

  it('leaves protected sheets out and names them', async () => {
    const memory = await workbookWith(composeTable(composeOptions('000-2.json', { protect: true })));
    const { workbook: read } = await memory.read({ sheets: 'all' });
    const { plan, cells, protectedSheets } = marksPlan([at('error', 'K13')], read);
    expect([plan.commands, cells, protectedSheets]).toEqual([[], 0, ['000-2']]);
    expect(unmarkPlan(read)).toMatchObject({ plan: { commands: [] }, protectedSheets: ['000-2'] });
  });
});
