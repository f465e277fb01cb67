import type { EmbeddedExcel } from '../../support/embedded-excel';
import { brokenContract, workbookLines } from '../../support/row-contract';
import { LINKS, carriedOut, editPlan, formsWithLinks, onStage, stageModel } from '../../support/row-stage';

let excel: EmbeddedExcel;
afterEach(() => {
  excel.close();
});

const front = (name: string): void => {
  excel.backend.activate(excel.backend.sheets().find((sheet) => sheet.name === name)?.id ?? '');
};

describe('rows added by us in the spreadsheet', () => {
  it.each([false, true])(
    'leave rules, sums and links right, taken back from another sheet (protected: %s)',
    async (guarded) => {
      const book = await formsWithLinks(undefined, guarded);
      const before = workbookLines(book.model());
      excel = await onStage(book.model());
      expect(workbookLines(await stageModel(excel))).toEqual(before);
      const plan = await editPlan(book, 0, { kind: 'add', index: 2 });
      await carriedOut(book, plan);
      const back = await carriedOut(excel.workbook, plan);
      const after = await stageModel(excel);
      expect(brokenContract(after)).toEqual([]);
      expect(workbookLines(after)).toEqual(workbookLines(book.model()));
      front(book.model().sheets[1]?.name ?? '');
      await carriedOut(excel.workbook, back);
      expect(workbookLines(await stageModel(excel))).toEqual(before);
    },
  );

  it('go from a form that is not in front, and no other sheet changes', async () => {
    const book = await formsWithLinks();
    excel = await onStage(book.model());
    front(LINKS);
    for (const index of [0, 5, 9]) {
      const plan = await editPlan(book, 0, { kind: 'delete', index });
      await carriedOut(book, plan);
      await carriedOut(excel.workbook, plan);
      expect(workbookLines(await stageModel(excel))).toEqual(workbookLines(book.model()));
    }
  });
});

describe('rows moved by a user in the spreadsheet', () => {
  it.each([
    ['inside the indicators', 15],
    ['above the form', 0],
    ['below the form', 40],
    ['at the first indicator', 12],
  ])('take everything along when inserted %s, and Ctrl+Z and Ctrl+Y do too', async (_, at) => {
    const book = await formsWithLinks();
    const before = workbookLines(book.model());
    excel = await onStage(book.model());
    const first = book.model().sheets[0]?.name ?? '';
    await carriedOut(book, {
      label: '',
      expects: [],
      commands: [{ op: 'insertRows', sheet: first, at, count: 2 }],
    });
    excel.user.getActiveWorkbook()?.getActiveSheet().insertRowsBefore(at, 2);
    const after = workbookLines(book.model()).filter((line) => !line.includes(' height '));
    const lines = async (): Promise<string[]> =>
      workbookLines(await stageModel(excel)).filter((line) => !line.includes(' height '));
    expect(await lines()).toEqual(after);
    await excel.user.undo();
    expect(workbookLines(await stageModel(excel))).toEqual(before);
    await excel.user.redo();
    expect(await lines()).toEqual(after);
  });

  it.each([
    ['inside the indicators', 15, 2],
    ['with the first indicator', 11, 2],
    ['with the last indicator', 23, 1],
  ])('take everything along when deleted %s, and Ctrl+Z brings it back', async (_, at, count) => {
    const book = await formsWithLinks();
    const before = workbookLines(book.model());
    excel = await onStage(book.model());
    const first = book.model().sheets[0]?.name ?? '';
    await carriedOut(book, {
      label: '',
      expects: [],
      commands: [{ op: 'deleteRows', sheet: first, at, count }],
    });
    excel.user.getActiveWorkbook()?.getActiveSheet().deleteRows(at, count);
    expect(workbookLines(await stageModel(excel))).toEqual(workbookLines(book.model()));
    await excel.user.undo();
    expect(workbookLines(await stageModel(excel))).toEqual(before);
  });

  it('cannot be taken back by Ctrl+Z once we have moved rows: what it names stands elsewhere', async () => {
    const book = await formsWithLinks();
    excel = await onStage(book.model());
    const sheet = excel.user.getActiveWorkbook()?.getActiveSheet();
    sheet?.getRange(20, 11).setValue('说明');
    await carriedOut(excel.workbook, await editPlan(excel.workbook, 0, { kind: 'add', index: 2 }));
    const after = workbookLines(await stageModel(excel));
    await excel.user.undo();
    expect(workbookLines(await stageModel(excel))).toEqual(after);
  });
});
