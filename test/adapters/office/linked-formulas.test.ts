import { recognise } from '../../../src/core/recognise/recognise';
import type { EmbeddedExcel } from '../../support/embedded-excel';
import { workbookLines } from '../../support/row-contract';
import { LINKS, carriedOut, editPlan, formsWithLinks, onStage, stageModel } from '../../support/row-stage';

let excel: EmbeddedExcel;
afterEach(() => {
  excel.close();
});

describe('formulas of other sheets that end on a deleted row', () => {
  it.each([
    ['open', false],
    ['protected', true],
  ])('reach it again once the deletion is taken back (sheet of sums %s)', async (_, isProtected) => {
    const book = await formsWithLinks();
    if (isProtected) {
      await carriedOut(book, { label: '', expects: [], commands: [{ op: 'protect', sheet: LINKS }] });
    }
    const before = workbookLines(book.model());
    excel = await onStage(book.model());
    const { workbook } = await excel.workbook.read({ sheets: 'all' });
    const last = (recognise(workbook)[0]?.indicators.length ?? 0) - 1;
    const back = await carriedOut(
      excel.workbook,
      await editPlan(excel.workbook, 0, { kind: 'delete', index: last }),
    );
    const deleted = workbookLines(await stageModel(excel));
    expect(deleted).not.toEqual(before);
    const forth = await carriedOut(excel.workbook, back);
    expect(workbookLines(await stageModel(excel))).toEqual(before);
    await carriedOut(excel.workbook, await carriedOut(excel.workbook, forth));
    expect(workbookLines(await stageModel(excel))).toEqual(before);
  });
});

describe('a row whose deletion is taken back', () => {
  it('is as high as it was', async () => {
    const book = await formsWithLinks();
    const [form] = book.model().sheets;
    await carriedOut(book, {
      label: '',
      expects: [],
      commands: [{ op: 'setRowHeights', sheet: form?.name ?? '', heights: [{ row: 14, height: 60 }] }],
    });
    const before = workbookLines(book.model());
    excel = await onStage(book.model());
    for (const index of [0, 1, 2, 3]) {
      const plan = await editPlan(excel.workbook, 0, { kind: 'delete', index });
      await carriedOut(excel.workbook, await carriedOut(excel.workbook, plan));
      expect(workbookLines(await stageModel(excel))).toEqual(before);
    }
  });
});
