import { recognise } from '../../../src/core/recognise/recognise';
import { bookOf, SheetWriter } from '../../support/hands/sheet-writer';
import { smallForm } from '../../support/hands/small-form';

const MANY = 100_000;

describe('recognition in large workbooks', () => {
  it('finds a form on each of 44 sheets', () => {
    const workbook = bookOf(
      ...Array.from({ length: 44 }, (_, index) => {
        const writer = new SheetWriter(`表${String(index)}`);
        for (const [row, cells] of smallForm().entries()) writer.row(row, 0, cells);
        return writer.sheet();
      }),
    );
    expect(recognise(workbook)).toHaveLength(44);
  });

  it('finds none on a sheet of a hundred thousand rows that only speak of indicators', () => {
    const writer = new SheetWriter('流水');
    writer.row(0, 0, ['日期', '指标编号', '指标名称', '金额', '说明']);
    for (let row = 1; row <= MANY; row += 1) {
      writer.row(row, 0, [45_000 + row, `指标${String(row)}`, '三级指标', row * 1.5, '一般支出']);
    }
    expect(recognise(bookOf(writer.sheet()))).toEqual([]);
  });

  it('finds a form below a hundred thousand rows of other things', () => {
    const writer = new SheetWriter('流水');
    for (let row = 0; row < MANY; row += 1) writer.row(row, 0, [45_000 + row, '一般支出', row * 1.5]);
    for (const [row, cells] of smallForm().entries()) writer.row(MANY + 10 + row, 0, cells);
    expect(recognise(bookOf(writer.sheet()))).toHaveLength(1);
  });
});
