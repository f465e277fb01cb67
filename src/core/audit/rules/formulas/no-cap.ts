import { scoreProbe } from '../../formulas/probe';
import { directionOf, isQualitative, spanning, subjectOf } from '../../../recognise/row-values';
import { runsOf } from '../../engine/runs';
import { sheetReader } from '../../../readings/sheet-reader';
import type { Report, TableContext, TableRule } from '../../engine/rule';

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
    const uncapped = table.indicators.flatMap((row) => {
      const direction = directionOf(row);
      const probe = isQualitative(row) || direction === '' ? null : scoreProbe(row, table.sheet, read);
      if (probe === null || probe.weight <= 0) return [];
      const less = direction === '小于等于' || direction === '小于';
      const result = probe.ask(less ? { target: 40, actual: 10 } : { target: 10, actual: 40 });
      if (typeof result !== 'number' || probe.weight >= result) return [];
      return [{ cell: probe.cell, subject: subjectOf(row), share: result / probe.weight }];
    });
    for (const run of runsOf(uncapped, ({ cell }) => cell)) {
      const [first] = run;
      if (first === undefined) continue;
      const one = run.length === 1;
      yield {
        at: one ? first.cell : spanning(run.map(({ cell }) => cell)),
        subject: one ? first.subject : '',
        message: `${one ? '' : `${String(run.length)} 行的`}公式 ${first.cell.formula} ${one ? '' : '等'}没有封顶：完成值好于指标值四倍时，得分${shareText(first.share)}`,
        actual: first.cell.formula,
      };
    }
  },
};

/** Larger shares say nothing more; that of a weight near to 0 is no number at all. */
const LARGEST_SHARE = 1e6;

function shareText(share: number): string {
  return share > LARGEST_SHARE ? '远远超过分值' : `是分值的 ${String(Number(share.toPrecision(4)))} 倍`;
}
