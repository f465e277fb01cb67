import { evaluateFormula, withOverrides } from '../../../formula/evaluate';
import { quickValue } from '../../../formula/quick-value';
import type { FieldCell } from '../../../recognise/recognised-table';
import { isCellError, type CellValue } from '../../../workbook/snapshot';
import { isCalculated, reads } from '../../formulas/formula-cells';
import { scoreProbe } from '../../formulas/probe';
import { isQualitative, spanning, subjectOf, totalFundRow } from '../../../recognise/row-values';
import { runsOf } from '../../engine/runs';
import { sheetReader } from '../../../readings/sheet-reader';
import type { Report, TableContext, TableRule } from '../../engine/rule';

export const noGuard: TableRule = {
  meta: {
    id: 'no-guard',
    family: 'formulas',
    severity: 'warning',
    scope: 'table',
    live: false,
    zh: {
      title: '公式没有防止除以零或空值',
      why: '指标值或预算数为 0、还没有填时，公式显示 #DIV/0!，总分也跟着出错。',
      advice: '外面加上 IF(…=0,"",…)。',
    },
    en: {
      title: 'A formula without a guard',
      why: 'With a zero or blank divisor it shows #DIV/0!, and so does the total.',
      advice: 'Wrap it in IF.',
    },
  },
  *check({ table, workbook }: TableContext): Iterable<Report> {
    const read = sheetReader(workbook, table.sheet);
    const unguarded = table.indicators.flatMap((row) => {
      const probe = isQualitative(row) ? null : scoreProbe(row, table.sheet, read);
      if (probe === null) return [];
      const cases = [
        { target: 0, actual: 1 },
        { target: 1, actual: 0 },
        { target: null, actual: null },
      ];
      const failed = cases.map((values) => probe.ask(values)).find(isFailure);
      return failed === undefined ? [] : [{ cell: probe.cell, subject: subjectOf(row), failed }];
    });
    for (const run of runsOf(unguarded, ({ cell }) => cell)) {
      const [first] = run;
      if (first === undefined) continue;
      const one = run.length === 1;
      yield {
        at: one ? first.cell : spanning(run.map(({ cell }) => cell)),
        subject: one ? first.subject : '',
        message: `${one ? '' : `${String(run.length)} 行的`}公式 ${first.cell.formula} ${one ? '' : '等'}没有防护：值为 0 或空时显示 ${first.failed.error}`,
        actual: first.cell.formula,
      };
    }
    const fund = totalFundRow(table);
    const amounts = [fund?.cells.initial, fund?.cells.budget, fund?.cells.executed].flatMap(
      (cell) => cell ?? [],
    );
    for (const [cell, name] of [
      [fund?.cells.rate, '执行率'],
      [fund?.cells.score, '执行率得分'],
    ] as const) {
      if (!isCalculated(cell)) continue;
      const failed = failure(cell, cell.formula, table.sheet, amounts, read);
      if (failed === undefined) continue;
      yield {
        at: cell,
        subject: name,
        message: `公式 ${cell.formula} 没有防护：预算数为 0 时显示 ${failed.error}`,
        actual: cell.formula,
      };
    }
  },
};

function isFailure(value: CellValue | undefined): value is Extract<CellValue, { error: string }> {
  return value !== undefined && isCellError(value);
}

function failure(
  cell: FieldCell,
  formula: string,
  sheet: string,
  amounts: readonly FieldCell[],
  read: ReturnType<typeof sheetReader>,
): Extract<CellValue, { error: string }> | undefined {
  const divisors = amounts.filter((amount) => amount.row === cell.row && reads(formula, sheet, amount));
  if (divisors.length === 0) return undefined;
  const zeroed = withOverrides(
    read,
    divisors.map((at) => ({ at, value: 0 })),
  );
  // Binary numbers give no errors: a value of theirs says that there is none.
  if (quickValue(formula, zeroed) !== undefined) return undefined;
  const value = evaluateFormula(formula, zeroed)?.value;
  return isFailure(value) ? value : undefined;
}
