import { snapshotOf } from '../../src/core/plan/model-snapshot';
import { readXlsxModel } from '../../src/adapters/xlsx/read-xlsx-model';
import { writeXlsx } from '../../src/adapters/xlsx/write-xlsx';
import { scoreReport } from '../../src/app/score/score-report';
import { formulaReferences } from '../../src/core/formula/tokens';
import { recognise } from '../../src/core/recognise/recognise';
import type { RecognisedTable } from '../../src/core/recognise/recognised-table';
import { statedDirection } from '../../src/core/recognise/row-values';
import { rangeName } from '../../src/core/workbook/address';
import type { WorkbookModel } from '../../src/core/workbook/workbook-model';
import { profileOf } from './project-workbook';
import { brokenContract, workbookLines } from './row-contract';
import { LINKS } from './row-stage';
import { told } from '../../src/core/message/message';

/** What of a workbook is not as the decimal engine and the contract of rows have it. */
export function wrongIn(model: WorkbookModel): string[] {
  const tables = recognise(snapshotOf(model, () => true));
  return [...brokenContract(model), ...wrongLinks(model, tables), ...tables.flatMap(wrongScores)];
}

/** What a saved file gives back otherwise. */
export async function lostInFile(model: WorkbookModel): Promise<string[]> {
  const read = await readXlsxModel(await writeXlsx(model), '表.xlsx');
  if (!read.ok) return [told(read.message, 'zh')];
  return [...differences(workbookLines(model), workbookLines(read.model)), ...wrongIn(read.model)];
}

/** A score that stands as a formula shows what the exact calculation gives. */
function wrongScores(table: RecognisedTable): string[] {
  const report = scoreReport(table, profileOf());
  const scores = table.indicators.flatMap((row, index) => {
    const line = report.indicators[index];
    // Without a direction there is no score; the report on a form of anybody's supposes one from the figures.
    const given = line !== undefined && statedDirection(row) === '' ? { ...line, value: null } : line;
    return given === undefined ? [] : [{ line: given, cell: row.cells.score }];
  });
  // A row of a person without a formula, or without a direction, adds nothing to the total until it is filled.
  const isWhole = table.indicators.every(
    (row, index) =>
      (row.cells.score?.formula ?? null) !== null &&
      (statedDirection(row) !== '' || report.indicators[index]?.value === null),
  );
  const total = isWhole ? [{ line: report.total, cell: table.total?.score }] : [];
  return [...scores, ...total].flatMap(({ line, cell }) => {
    if (cell === undefined || cell === null || cell.formula === null) return [];
    const isRight = line.value === null ? !/\d/u.test(line.published) : line.agrees === true;
    if (isRight) return [];
    return [
      `${table.sheet} ${line.cell ?? ''}: ${line.published} instead of ${line.value ?? 'none'} (${line.derivation}) ${cell.formula}`,
    ];
  });
}

/** The sheet of links reads the total of each form and sums exactly its scores. */
function wrongLinks(model: WorkbookModel, tables: readonly RecognisedTable[]): string[] {
  const sheet = model.sheets.find(({ name }) => name === LINKS);
  const formulas = [...(sheet?.cells.values() ?? [])].flatMap(({ formula }) => formula ?? []);
  const wrong: string[] = [];
  for (const [index, table] of tables.entries()) {
    const [link = '', sum = ''] = formulas.slice(index * 2, index * 2 + 2);
    const [to] = formulaReferences(link);
    if (to?.sheet !== table.sheet || to.range.top !== table.total?.row) wrong.push(`link ${link}`);
    const [over] = formulaReferences(sum);
    const rows = [table.indicators[0]?.row, table.indicators.at(-1)?.row];
    if (over?.sheet !== table.sheet || over.range.top !== rows[0] || over.range.bottom !== rows[1]) {
      wrong.push(
        `sum ${sum}, rows of ${table.sheet} are ${rows.join('–')} ${over === undefined ? '' : rangeName(over.range)}`,
      );
    }
    const name = model.names[0]?.refersTo ?? '';
    if (index === 0 && formulaReferences(name)[0]?.range.top !== table.total?.row) wrong.push(`name ${name}`);
  }
  return wrong;
}

/** The lines that are missing or too much, the first eight. */
export function differences(wanted: readonly string[], got: readonly string[]): string[] {
  const [have, want] = [new Set(got), new Set(wanted)];
  return [
    ...wanted.filter((line) => !have.has(line)).map((line) => `missing: ${line}`),
    ...got.filter((line) => !want.has(line)).map((line) => `too much: ${line}`),
  ].slice(0, 8);
}
