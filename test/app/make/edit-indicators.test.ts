import { planIndicatorEdit, type IndicatorCommand } from '../../../src/app/make/edit-indicators';
import { applied, projectWorkbook, readTables } from '../../support/project-workbook';
import { publishedTable } from '../../support/published-tables';
import { told } from '../../../src/core/message/message';

const COMMANDS: readonly IndicatorCommand[] = [
  { kind: 'add', index: 0 },
  { kind: 'delete', index: 1 },
  { kind: 'moveDown', index: 0 },
  { kind: 'distribute', tier: '产出指标', total: '50', by: 'even', step: '0.5' },
];

describe('planIndicatorEdit on a protected sheet', () => {
  it.each(COMMANDS.map((command) => [command.kind, command] as const))(
    'can %s, and leaves the sheet protected',
    async (_, command) => {
      const book = await projectWorkbook([publishedTable('000-2.json')]);
      const [sheet = ''] = book.model().sheets.map(({ name }) => name);
      await applied(book, { label: '保护', commands: [{ op: 'protect', sheet }], expects: [] });
      const { snapshot, tables } = await readTables(book);
      const [table] = tables;
      if (table === undefined) throw new Error('no table');
      const before = book.model().sheets[0]?.cells;
      const edit = planIndicatorEdit(snapshot, table, command);
      if (!edit.ok) throw new Error(edit.message);
      const result = await book.apply(edit.plan);
      if (!result.applied) throw new Error(told(result.message, 'zh'));
      expect(book.model().sheets[0]?.cells).not.toEqual(before);
      expect(book.model().sheets[0]?.protection.isProtected).toBe(true);
      if (result.inverse === null) throw new Error('no way back');
      await applied(book, result.inverse);
      expect(book.model().sheets[0]?.cells).toEqual(before);
      expect(book.model().sheets[0]?.protection.isProtected).toBe(true);
    },
  );
});
