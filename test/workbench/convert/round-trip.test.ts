import { readXlsxModel } from '../../../src/adapters/xlsx/read-xlsx-model';
import { writeXlsx } from '../../../src/adapters/xlsx/write-xlsx';
import { composeTable } from '../../../src/core/compose/compose-table';
import type { SheetModel, WorkbookModel } from '../../../src/core/workbook/workbook-model';
import { backendToModel } from '../../../src/workbench/convert/backend-to-model';
import { modelToUniver } from '../../../src/workbench/convert/model-to-univer';
import { composeOptions, workbookWith } from '../../support/composed-workbook';
import { embeddedExcel } from '../../support/embedded-excel';
import { told } from '../../../src/core/message/message';

/** Everything of a sheet that a user can see or a printer needs, in one order. */
function comparable(sheet: SheetModel | undefined): unknown {
  if (sheet === undefined) return undefined;
  const sorted = <T>(map: ReadonlyMap<number, T>): [number, T][] => [...map].sort(([a], [b]) => a - b);
  const byPlace = <T>(list: readonly T[]): T[] =>
    [...list].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  return {
    ...sheet,
    id: '',
    cells: sorted(sheet.cells)
      .filter(
        ([, { value, formula, format }]) => value !== null || formula !== null || format.edges.top !== 'none',
      )
      // A file keeps an empty text that a formula gave and a formula that was never calculated alike.
      .map(([key, cell]) => [key, cell.formula === null ? cell : { ...cell, value: cell.value ?? '' }]),
    widths: sorted(sheet.widths),
    heights: sorted(sheet.heights),
    links: sorted(sheet.links),
    merges: byPlace(sheet.merges),
    validations: byPlace(sheet.validations),
    conditionals: byPlace(sheet.conditionals),
  };
}

async function composed(file: string): Promise<WorkbookModel> {
  const workbook = await workbookWith(composeTable(composeOptions(file, { protect: true })));
  await workbook.workbookSettings.set('方案', '甲');
  return workbook.model();
}

describe('a workbook through Univer', () => {
  it.each(['000-2.json', '003-1.json'])('comes out of %s as it went in', async (file) => {
    const model = await composed(file);
    const excel = embeddedExcel();
    try {
      const { data, sides, settings } = modelToUniver(model, 'opened');
      excel.open(data);
      excel.backend.reset(sides, settings);
      const back = await backendToModel(excel.backend);
      expect(comparable(back.sheets[0])).toEqual(comparable(model.sheets[0]));
      expect(back.names).toEqual(model.names);
      expect([...back.settings]).toEqual([...model.settings]);
      expect(back.activeSheet).toBe(model.activeSheet ?? model.sheets[0]?.name);
    } finally {
      excel.close();
    }
  });

  it.each(['000-2.json', '003-1.json'])('comes out of a file made from %s as it went in', async (file) => {
    const model = await composed(file);
    const read = await readXlsxModel(await writeXlsx(model), file);
    if (!read.ok) throw new Error(told(read.message, 'zh'));
    expect(comparable(read.model.sheets[0])).toEqual(comparable(model.sheets[0]));
    expect([...read.model.settings]).toEqual([...model.settings]);
  });
});
