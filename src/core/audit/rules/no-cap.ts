import { figure, plain } from '../figures';
import { scoreProbe } from '../probe';
import { directionOf, isQualitative, subjectOf } from '../rows';
import { sheetReader } from '../sheet-reader';
import type { Report, TableContext, TableRule } from '../rule';

export const noCap: TableRule = {
  meta: {
    id: 'no-cap',
    family: 'formulas',
    severity: 'warning',
    scope: 'table',
    live: false,
    zh: {
      title: '得分公式没有封顶',
      why: '完成值超过指标值时，得分会超过分值。',
      advice: '外面加上 MIN(分值, …)。',
    },
    en: {
      title: 'A score formula without a cap',
      why: 'Above the target it gives more than the weight.',
      advice: 'Wrap it in MIN with the weight.',
    },
  },
  *check({ table, workbook }: TableContext): Iterable<Report> {
    const read = sheetReader(workbook, table.sheet);
    for (const row of table.indicators) {
      const weight = figure(row.cells.weight);
      const probe = isQualitative(row) ? null : scoreProbe(row, table.sheet, read);
      if (probe === null || weight === null || weight.lessThanOrEqualTo(0)) continue;
      const direction = directionOf(row);
      if (direction === '' || direction === '定性') continue;
      const less = direction === '小于等于' || direction === '小于';
      const result = probe.ask(less ? { target: 40, actual: 10 } : { target: 10, actual: 40 });
      if (typeof result !== 'number' || weight.greaterThanOrEqualTo(result)) continue;
      yield {
        at: probe.cell,
        subject: subjectOf(row),
        message: `公式 ${probe.cell.formula} 没有封顶：完成值好于指标值四倍时得 ${String(Number(result.toPrecision(10)))} 分，分值只有 ${plain(weight)}`,
        actual: probe.cell.formula,
      };
    }
  },
};
