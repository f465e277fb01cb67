import type { CellValue } from '../../../src/core/workbook/snapshot';
import { Decimal } from '../../../src/core/number/decimal';
import type { Random } from '../random';
import { rounded, type FaultKind } from './fault';
import { faultBeside, share, type FigureBeside, type FormBeside } from './figure-beside';

const FAULTS: readonly FigureBeside[] = [
  {
    name: 'mean score of a summary changed',
    rule: 'summary-mean',
    wrong: (random, rows) => ({ row: 1 + rows, column: 4, by: random.whole(31, 40) }),
  },
  {
    name: 'sum of amounts in a summary changed',
    rule: 'summary-sum',
    alsoTrue: ['summary-rate'],
    wrong: (random, rows) => ({
      row: 1 + rows,
      column: random.whole(1, 2),
      by: random.whole(1, 40),
    }),
  },
  {
    name: 'rate in a summary changed',
    rule: 'summary-rate',
    wrong: (random, rows) => ({
      row: 1 + random.whole(0, rows),
      column: 3,
      by: -random.whole(2, 30) / 100,
    }),
  },
];

/** Faults of a 汇总表 of projects that stands beside the tables. */
export const LIST_FAULTS: readonly FaultKind[] = FAULTS.map((fault) =>
  faultBeside('项目汇总表', projectList, fault),
);

/** Headings in row 0, from 3 to 15 projects, and their last line with sums and the mean score. */
export function projectList(random: Random): FormBeside {
  const rows = random.whole(3, 15);
  const cells: Record<string, CellValue> = {};
  const put = (row: number, values: readonly CellValue[]): void => {
    values.forEach((value, column) => void (cells[`${String(row)},${String(column)}`] = value));
  };
  put(0, ['项目名称', '预算数', '执行数', '执行率', '自评得分']);
  let [budgets, executions, scores] = [new Decimal(0), new Decimal(0), new Decimal(0)];
  for (let index = 0; index < rows; index += 1) {
    const budget = rounded(random.whole(500, 90_000) / 100);
    const executed = rounded(budget * (random.whole(40, 100) / 100));
    const score = rounded(random.whole(6_000, 10_000) / 100);
    [budgets, executions, scores] = [budgets.plus(budget), executions.plus(executed), scores.plus(score)];
    put(1 + index, [`第${String(index + 1)}号工程`, budget, executed, share(executed, budget), score]);
  }
  const mean = scores.div(rows).toDecimalPlaces(2).toNumber();
  const [budget, executed] = [budgets.toNumber(), executions.toNumber()];
  put(1 + rows, ['合计', budget, executed, share(executed, budget), mean]);
  return { cells, rows };
}
