import { evaluateFormula, withOverrides, type CellReader } from '../../../formula/evaluate';
import type { FieldCell, RecognisedIndicator, RecognisedTable } from '../../../recognise/recognised-table';
import { isCellError, type CellValue } from '../../../workbook/snapshot';
import { isCalculated, reads } from '../../formulas/formula-cells';
import { scoreProbe, type ScoreProbe } from '../../formulas/probe';
import { isQualitative, subjectOf, totalFundRow } from '../../../recognise/row-values';
import { rowReports } from '../../formulas/row-reports';
import { sheetReader } from '../../../readings/sheet-reader';
import { FIELD } from '../../../words/form-names';
import { tableRule, type Report } from '../../engine/rule';

export const noGuard = tableRule({
  meta: {
    id: 'no-guard',
    family: 'formulas',
    severity: 'warning',
    live: false,
    since: '0.1.0',
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
    messages: {
      row: {
        zh: '公式 {formula} 没有防护：值为 0 或空时显示 {error}',
        en: 'The formula {formula} has no guard: for 0 or a blank it shows {error}',
      },
      rows: {
        zh: '{rows} 行的公式 {formula} 等没有防护：值为 0 或空时显示 {error}',
        en: 'The formulas of {rows} rows, {formula} and others, have no guard: for 0 or a blank they show {error}',
      },
      fund: {
        zh: '公式 {formula} 没有防护：预算数为 0 时显示 {error}',
        en: 'The formula {formula} has no guard: for a budget of 0 it shows {error}',
      },
    },
  },
  *check({ table, workbook }) {
    const read = sheetReader(workbook, table.sheet);
    const unguarded = table.indicators.flatMap((row) => unguardedScore(row, table.sheet, read) ?? []);
    yield* rowReports(unguarded, ({ cell: { formula }, failed: { error } }) => ({ formula, error }));
    yield* unguardedFunds(table, read);
  },
});

type CellError = Extract<CellValue, { error: string }>;

interface Unguarded {
  readonly cell: ScoreProbe['cell'];
  readonly subject: string;
  readonly failed: CellError;
}

function unguardedScore(row: RecognisedIndicator, sheet: string, read: CellReader): Unguarded | null {
  const probe = isQualitative(row) ? null : scoreProbe(row, sheet, read);
  if (probe === null) return null;
  const cases = [
    { target: 0, actual: 1 },
    { target: 1, actual: 0 },
    { target: null, actual: null },
  ];
  const failed = cases.map((values) => probe.ask(values)).find(isFailure);
  return failed === undefined ? null : { cell: probe.cell, subject: subjectOf(row), failed };
}

function* unguardedFunds(table: RecognisedTable, read: CellReader): Generator<Report<'fund'>> {
  const fund = totalFundRow(table);
  const amounts = [fund?.cells.initial, fund?.cells.budget, fund?.cells.executed].flatMap(
    (cell) => cell ?? [],
  );
  for (const [cell, name] of [
    [fund?.cells.rate, FIELD.rate],
    [fund?.cells.score, FIELD.rateScore],
  ] as const) {
    if (!isCalculated(cell)) continue;
    const { formula } = cell;
    const failed = failure(cell, formula, table.sheet, amounts, read);
    if (failed === undefined) continue;
    yield {
      at: cell,
      subject: name,
      message: 'fund',
      data: { formula, error: failed.error },
      actual: formula,
    };
  }
}

function isFailure(value: CellValue | undefined): value is CellError {
  return value !== undefined && isCellError(value);
}

function failure(
  cell: FieldCell,
  formula: string,
  sheet: string,
  amounts: readonly FieldCell[],
  read: CellReader,
): CellError | undefined {
  const divisors = amounts.filter((amount) => amount.row === cell.row && reads(formula, sheet, amount));
  if (divisors.length === 0) return undefined;
  const zeroed = withOverrides(
    read,
    divisors.map((at) => ({ at, value: 0 })),
  );
  const value = evaluateFormula(formula, zeroed)?.value;
  return isFailure(value) ? value : undefined;
}
