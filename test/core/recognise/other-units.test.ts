import { amount, figure } from '../../../src/core/recognise/figures';
import { recognise } from '../../../src/core/recognise/recognise';
import type { RecognisedTable } from '../../../src/core/recognise/recognised-table';
import { cellKey, type CellSnapshot, type WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { defaultProfile } from '../../support/rule-tester';
import { publishedTable } from '../../support/published-tables';
import { workbookOf } from '../../support/published-workbook';
import { told } from '../../../src/core/message/message';

/** A published form with some cells written otherwise: by their text, wherever they stand. */
async function rewritten(
  change: (text: string, cell: CellSnapshot) => CellSnapshot['value'],
): Promise<RecognisedTable> {
  const table = { ...publishedTable('000-2.json'), narrative: null };
  const workbook = await workbookOf([{ name: '表', table }], defaultProfile());
  const other: WorkbookSnapshot = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].map(([key, cell]) => [
          key,
          { ...cell, value: change(typeof cell.value === 'string' ? cell.value : '', cell) },
        ]),
      ),
    })),
  };
  const [found] = recognise(other);
  if (found === undefined) throw new Error('no table');
  return found;
}

const total = (table: RecognisedTable) => table.funds.find(({ kind }) => kind === 'total')?.cells;

describe('forms that count otherwise', () => {
  test('a money block in 元 is read in 万元', async () => {
    const table = await rewritten((text, { value }) => (/^项目资金/u.test(text) ? '项目资金（元）' : value));
    expect(amount(total(table)?.budget)?.toFixed()).toBe('0.005');
  });

  test('the unit may stand above the form', async () => {
    const table = await rewritten((text, { value }) =>
      /^项目资金/u.test(text) ? '项目资金' : /2024年度/u.test(text) ? '（2024年度）　单位：元' : value,
    );
    expect(amount(total(table)?.budget)?.toFixed()).toBe('0.005');
  });

  test('a column of money that nobody knows is said, and its number is no label', async () => {
    const table = await rewritten((text, { value }) => (text === '年初预算数' ? '累计下达指标' : value));
    expect(total(table)?.label?.text).toBe('年度资金总额');
    expect(amount(total(table)?.budget)?.toFixed()).toBe('50');
    expect(table.doubts.map(({ message }) => told(message, 'zh')).join()).toContain('累计下达指标');
  });

  test('headings may name the year', async () => {
    const table = await rewritten((text, { value }) =>
      text === '年度指标值' ? '2024年指标值' : text === '实际完成值' ? '2024年度实际完成值' : value,
    );
    expect(table.indicators[0]?.cells.actual?.text).toBe(publishedTable('000-2.json').indicators[0]?.actual);
  });

  test('weights as shares of a hundred, or in brackets, are points', async () => {
    const plain = await rewritten((_, { value }) => value);
    const weights = plain.indicators.map(({ cells }) => figure(cells.weight)?.toFixed());
    const column = plain.indicators[0]?.cells.weight?.column ?? 0;
    const workbook = await workbookOf(
      [{ name: '表', table: { ...publishedTable('000-2.json'), narrative: null } }],
      defaultProfile(),
    );
    for (const write of [(text: string) => `${text}%`, (text: string) => `（${text}分）`]) {
      const rows = new Set(plain.indicators.map(({ row }) => cellKey(row, column)));
      const sheets = workbook.sheets.map((sheet) => ({
        ...sheet,
        cells: new Map(
          [...sheet.cells].map(([key, cell]) => [
            key,
            rows.has(key) ? { ...cell, value: write(String(Number(cell.value))) } : cell,
          ]),
        ),
      }));
      const [table] = recognise({ ...workbook, sheets });
      expect(table?.indicators.map(({ cells }) => figure(cells.weight)?.toFixed())).toEqual(weights);
    }
  });
});
