import { summaryLists } from '../../../src/core/other-forms/project-lists/summary-lists';
import type { CellValue, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { projectList } from '../../support/faults/list-faults';
import { auditAnew } from '../../support/faults/run-faults';
import { WorkbookDraft } from '../../support/faults/workbook-draft';
import { Random } from '../../support/random';
import { defaultProfile } from '../../support/rule-tester';

const EMPTY: WorkbookSnapshot = { sheets: [], names: [], calculationMode: 'auto', gaps: [] };

function workbookOf(cells: Record<string, CellValue>, hiddenRows: readonly number[] = []): WorkbookSnapshot {
  const draft = new WorkbookDraft(EMPTY);
  draft.addSheet('汇总表', cells, { hiddenRows });
  return draft.workbook;
}

const said = (workbook: WorkbookSnapshot): string[] =>
  auditAnew(workbook, defaultProfile()).map(({ rule, message }) => `${rule} ${message}`);

describe('summaries without a fault, of any size', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => [seed + 1]))('seed %i: not a word', (seed) => {
    expect(said(workbookOf(projectList(new Random(seed)).cells))).toEqual([]);
  });

  it.each(Array.from({ length: 30 }, (_, seed) => [seed + 1]))(
    'seed %i: nor where the mean is shown with fewer decimals, is weighted, or is the sum',
    (seed) => {
      const { cells, rows } = projectList(new Random(seed * 31));
      const at = (row: number, column: number): number => Number(cells[`${String(row)},${String(column)}`]);
      const lines = Array.from({ length: rows }, (_, row) => ({
        money: at(row + 1, 1),
        score: at(row + 1, 4),
      }));
      const sum = lines.reduce((total, { score }) => total + score, 0);
      const money = lines.reduce((total, line) => total + line.money, 0);
      const points = lines.reduce((total, line) => total + line.money * line.score, 0);
      const mean = sum / rows;
      for (const shown of [mean.toFixed(0), mean.toFixed(1), (points / money).toFixed(2), sum.toFixed(2)]) {
        expect(said(workbookOf({ ...cells, [`${String(rows + 1)},4`]: Number(shown) }))).toEqual([]);
      }
    },
  );
});

describe('a summary', () => {
  const cells: Record<string, CellValue> = {
    '0,0': '序号',
    '0,1': '项目名称',
    '0,2': '预算数',
    '0,3': '自评得分',
    '1,0': 1,
    '1,1': '甲工程',
    '1,2': 100,
    '1,3': 90,
    '2,0': 2,
    '2,1': '乙工程',
    '2,2': 300,
    '2,3': 98,
    '3,0': 3,
    '3,1': '丙工程',
    '3,2': 100,
    '3,3': 77,
    '4,0': '合计',
    '4,2': 400,
    '4,3': 94,
  };

  it('that is filtered may sum what shows', () => {
    expect(said(workbookOf(cells)).map((line) => line.split(' ')[0])).toEqual([
      'summary-sum',
      'summary-mean',
    ]);
    expect(said(workbookOf(cells, [3]))).toEqual([]);
  });

  it('has each last line for the rows since the one before, or for all', () => {
    const more = {
      ...cells,
      '4,2': 500,
      '4,3': 88.33,
      '5,1': '丁工程',
      '5,2': 50,
      '5,3': 80,
      '6,0': '合计',
      '6,2': 50,
      '6,3': 80,
      '7,0': '总计',
      '7,2': 550,
      '7,3': 86.25,
    };
    expect(said(workbookOf(more))).toEqual([]);
    const [list] = summaryLists(workbookOf(more), []);
    expect(list?.totals.map(({ own, all }) => [own.length, all.length])).toEqual([
      [3, 3],
      [1, 4],
      [0, 4],
    ]);
  });
});

describe('partial sums of a very long list', () => {
  it('are each tried with few lines, not with all of the list', () => {
    const cells: Record<string, CellValue> = { '0,0': '项目名称', '0,1': '预算数' };
    for (let at = 0; at < 500; at += 1) {
      cells[`${String(at * 3 + 1)},0`] = `甲${String(at)}号工程`;
      cells[`${String(at * 3 + 1)},1`] = 3;
      cells[`${String(at * 3 + 2)},0`] = `乙${String(at)}号工程`;
      cells[`${String(at * 3 + 2)},1`] = 4;
      cells[`${String(at * 3 + 3)},0`] = '小计';
      cells[`${String(at * 3 + 3)},1`] = at === 400 ? 8 : 7;
    }
    const workbook = workbookOf(cells);
    const subtotals = summaryLists(workbook, []).flatMap((list) => list.subtotals);
    expect(subtotals).toHaveLength(500);
    const tried = subtotals.flatMap(({ above, below }) => [...above, ...below]);
    expect(Math.max(...tried.map(({ length }) => length))).toBeLessThanOrEqual(8);
    expect(said(workbook)).toEqual(['summary-sum 小计的预算数写 8，上面 2 个数相加为 7，相差 1']);
  });
});
