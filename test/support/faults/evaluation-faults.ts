import type { CellValue } from '../../../src/core/workbook/snapshot';
import { Decimal } from '../../../src/core/number/decimal';
import type { Random } from '../random';
import { rounded, type FaultKind } from './fault';
import { faultBeside, share, type FigureBeside, type FormBeside } from './figure-beside';

const FAULTS: readonly FigureBeside[] = [
  {
    name: 'total of an evaluation form changed',
    rule: 'evaluation-total',
    alsoTrue: ['evaluation-rate'],
    wrong: (random, rows) => ({ row: 2 + rows, column: 4, by: random.whole(1, 9) }),
  },
  {
    name: 'weight in an evaluation form changed',
    rule: 'evaluation-weight',
    alsoTrue: ['evaluation-rate'],
    wrong: (random, rows) => ({
      row: 2 + random.whole(0, rows - 1),
      column: 3,
      by: random.whole(1, 9),
    }),
    showsInRow: (rows) => 2 + rows,
  },
  {
    name: 'row of an evaluation form above its weight',
    rule: 'evaluation-above-weight',
    alsoTrue: ['evaluation-total', 'evaluation-rate'],
    wrong: (random, rows) => ({
      row: 2 + random.whole(0, rows - 1),
      column: 4,
      by: random.whole(31, 40),
    }),
  },
  {
    name: 'rate of points in an evaluation form changed',
    rule: 'evaluation-rate',
    wrong: (random, rows) => ({
      row: 2 + random.whole(0, rows),
      column: 5,
      by: -random.whole(2, 30) / 100,
    }),
  },
];

/** Faults of a 评价表 that stands beside the tables. */
export const EVALUATION_FAULTS: readonly FaultKind[] = FAULTS.map((fault) =>
  faultBeside('项目绩效评价表', evaluationForm, fault),
);

/** Headings in row 1, from 6 to 12 rows that make 100 below, and their total. */
export function evaluationForm(random: Random): FormBeside {
  const rows = random.whole(6, 12);
  const cells: Record<string, CellValue> = { '0,0': '项目绩效评价表' };
  const put = (row: number, values: readonly CellValue[]): void => {
    values.forEach((value, column) => {
      if (value !== null) cells[`${String(row)},${String(column)}`] = value;
    });
  };
  put(1, ['一级指标', '二级指标', '三级指标', '分值', '得分', '得分率']);
  let left = 100;
  let sum = new Decimal(0);
  for (let index = 0; index < rows; index += 1) {
    const weight =
      index === rows - 1 ? left : random.whole(3, Math.floor((left - 3 * (rows - index - 1)) / 2) + 1);
    left -= weight;
    const score = random.next() < 0.6 ? weight : rounded(weight * (random.whole(40, 99) / 100));
    sum = sum.plus(score);
    const tier = ['决策', '过程', '产出', '效益'][Math.floor((index * 4) / rows)] ?? '';
    put(2 + index, [tier, `${tier}类`, `第${String(index + 1)}项`, weight, score, share(score, weight)]);
  }
  put(2 + rows, ['合计', null, null, 100, sum.toNumber(), share(sum.toNumber(), 100)]);
  return { cells, rows };
}
