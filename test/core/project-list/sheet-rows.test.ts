import { sheetRows } from '../../../src/app/kept/profile-in-use';
import { readProjectList } from '../../../src/core/project-list/read-project-list';
import { rowsOfSheet } from '../../../src/core/project-list/sheet-rows';
import { cellKey, type CellSnapshot, type SheetSnapshot } from '../../../src/core/workbook/snapshot';
import type { CellRange } from '../../../src/core/workbook/address';

const LAST_ROW = 3_000;
const LAST_COLUMN = 700;

/** A small sheet with one cell far away, as a slip of the hand leaves it. */
function sheetWith(rows: readonly (readonly string[])[], merges: readonly CellRange[] = []): SheetSnapshot {
  const cells = new Map<number, CellSnapshot>();
  const put = (row: number, column: number, value: string): void => {
    cells.set(cellKey(row, column), { value, formula: null, format: 'General' });
  };
  put(LAST_ROW, LAST_COLUMN, '7');
  rows.forEach((texts, row) => {
    texts.forEach((text, column) => {
      if (text !== '') put(row, column, text);
    });
  });
  return {
    id: '清单',
    name: '清单',
    visibility: 'visible',
    used: { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN },
    cells,
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    protection: { isProtected: false },
    validations: [],
  };
}

/** Places that the rows take in memory. */
const size = (rows: readonly (readonly string[])[]): number => rows.reduce((sum, row) => sum + row.length, 0);

describe('a sheet with one cell far away', () => {
  it('takes no more as a project list than its texts do', () => {
    const list = [
      ['项目名称', '实施单位', '全年预算数'],
      ['会议', '办公室', '3'],
      ['培训', '', '4'],
    ];
    const merge = { top: 1, left: 1, bottom: 2, right: 1 };
    const rows = rowsOfSheet(sheetWith(list, [merge]));
    expect(size(rows)).toBeLessThan(LAST_COLUMN + 20);
    const { projects, problems } = readProjectList(rows);
    expect(
      projects.map(({ row, projectName, implementer, budget }) => [row, projectName, implementer, budget]),
    ).toEqual([
      [2, '会议', '办公室', '3'],
      [3, '培训', '办公室', '4'],
    ]);
    expect(problems.map(({ message }) => message).join().length).toBeLessThan(300);
  });

  it('takes no more as 评分规则 than its four columns do', () => {
    const rows = sheetRows(sheetWith([['评分规则'], [], ['方案名称', '甲']]));
    expect(size(rows)).toBeLessThan(20);
    expect(rows.slice(0, 3)).toEqual([['评分规则'], [], ['方案名称', '甲']]);
  });

  it('is told of many blank lines in few words', () => {
    const lines = [
      '项目名称,实施单位,全年预算数',
      '会议,甲,3',
      ...Array.from({ length: 5_000 }, () => ''),
      '培训,甲,3',
    ];
    const { problems } = readProjectList(lines.map((line) => line.split(',')));
    expect(problems.map(({ message }) => message)).toContain(
      '已跳过空行：第 3、4、5、6、7、8、9、10、11、12 行等 5000 行。',
    );
  });
});
