import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { composeFill } from '../../../src/core/compose/fill';
import { recognise } from '../../../src/core/recognise/recognise';
import type { WorkbookModel } from '../../../src/core/workbook/workbook-model';
import { profileOf, projectWorkbook, applied } from '../../support/project-workbook';
import { publishedTable } from '../../support/published-tables';
import { workbookLines } from '../../support/row-contract';
import { carriedOut, onStage, stageModel } from '../../support/row-stage';

/** A form as published whose column of scores is formatted 文本. */
async function textForm(): Promise<WorkbookModel> {
  const book = await projectWorkbook([publishedTable('000-2.json')], 'asPublished');
  const [sheet = ''] = book.model().sheets.map(({ name }) => name);
  await applied(book, {
    label: '文本',
    expects: [],
    commands: [
      {
        op: 'setStyle',
        sheet,
        range: { top: 4, left: 8, bottom: 24, right: 11 },
        style: { numberFormat: '@' },
      },
    ],
  });
  return book.model();
}

describe('cells formatted as text', () => {
  it('take the formulas of 填分 as formulas, and give back what was typed', async () => {
    const model = await textForm();
    const excel = await onStage(model);
    for (const host of [new MemoryWorkbook(model), excel.workbook]) {
      const { workbook } = await host.read({ sheets: 'all' });
      const [table] = recognise(workbook);
      if (table === undefined) throw new Error('no table');
      const back = await carriedOut(host, composeFill(table, workbook, profileOf()).plan);
      const after = host instanceof MemoryWorkbook ? host.model() : await stageModel(excel);
      const cells = [...(after.sheets[0]?.cells.values() ?? [])];
      expect(
        cells.filter(
          ({ value, formula }) => formula === null && typeof value === 'string' && value.startsWith('='),
        ),
      ).toEqual([]);
      expect(cells.filter(({ formula }) => formula !== null).length).toBeGreaterThan(10);
      await carriedOut(host, back);
      const again = host instanceof MemoryWorkbook ? host.model() : await stageModel(excel);
      expect(workbookLines(again)).toEqual(workbookLines(model));
    }
    excel.close();
  });

  it('make a text of a formula in memory, as in Excel', async () => {
    const model = await textForm();
    const book = new MemoryWorkbook(model);
    const [sheet = ''] = model.sheets.map(({ name }) => name);
    book.type(sheet, 12, 10, { formula: '=1+1' });
    const { workbook } = await book.read({ sheets: 'all' });
    const cells = [...(workbook.sheets[0]?.cells.values() ?? [])];
    expect(cells.filter(({ value }) => value === '=1+1')).toEqual([
      { value: '=1+1', formula: null, format: '@' },
    ]);
  });
});
