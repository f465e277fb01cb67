import { recognise } from '../../../src/core/recognise/recognise';
import { bookOf, SheetWriter } from '../../support/hands/sheet-writer';
import { smallForm } from '../../support/hands/small-form';

/** Generous, for machines that do other things too; the usual time is a tenth of it. */
const LIMIT_MS = 1000;

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

describe('recognition is quick', () => {
  it('with 44 sheets of a form each', () => {
    const workbook = bookOf(
      ...Array.from({ length: 44 }, (_, index) => {
        const writer = new SheetWriter(`表${String(index)}`);
        for (const [row, cells] of smallForm().entries()) writer.row(row, 0, cells);
        return writer.sheet();
      }),
    );
    expect(milliseconds(() => expect(recognise(workbook)).toHaveLength(44))).toBeLessThan(LIMIT_MS);
  });

  it('with a sheet of a hundred thousand rows and no form', () => {
    const writer = new SheetWriter('流水');
    writer.row(0, 0, ['日期', '指标编号', '指标名称', '金额', '说明']);
    for (let row = 1; row <= 100_000; row += 1) {
      writer.row(row, 0, [45_000 + row, `指标${String(row)}`, '三级指标', row * 1.5, '一般支出']);
    }
    const workbook = bookOf(writer.sheet());
    expect(milliseconds(() => expect(recognise(workbook)).toEqual([]))).toBeLessThan(LIMIT_MS * 2);
  });

  it('with a form below a hundred thousand rows of other things', () => {
    const writer = new SheetWriter('流水');
    for (let row = 0; row < 100_000; row += 1) writer.row(row, 0, [45_000 + row, '一般支出', row * 1.5]);
    for (const [row, cells] of smallForm().entries()) writer.row(100_010 + row, 0, cells);
    const workbook = bookOf(writer.sheet());
    expect(milliseconds(() => expect(recognise(workbook)).toHaveLength(1))).toBeLessThan(LIMIT_MS * 2);
  });
});
