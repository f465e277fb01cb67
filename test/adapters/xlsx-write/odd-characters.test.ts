import { unzipSync } from 'fflate';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import { writeXlsx } from '../../../src/adapters/xlsx/write-xlsx';
import { legalSheetName } from '../../../src/core/table/sheet-name';
import { cellAt } from '../../../src/core/workbook/snapshot';
import { workbookWith } from '../../support/composed-workbook';
import { told } from '../../../src/core/message/message';

/** What XML 1.0 allows in no way, not as a reference either. */
const FORBIDDEN = /[\ufffe\uffff]|\p{Surrogate}|(?![\t\n\r\u007f-\u009f])\p{Cc}/u;

describe('characters that XML does not allow', () => {
  const odd = '甲\ufffe乙\uffff丙\u0007';

  it('are written so that the file opens, in texts, results and formulas', async () => {
    const workbook = await workbookWith({
      label: '表',
      commands: [
        { op: 'addSheet', sheet: legalSheetName(`表\ufffe${odd}`, []) },
        {
          op: 'setCells',
          sheet: legalSheetName(`表\ufffe${odd}`, []),
          top: 0,
          left: 0,
          rows: [[{ value: odd }, { value: `#${odd}` }, { formula: `="${odd}"`, cached: odd }]],
        },
      ],
      expects: [],
    });
    const bytes = await writeXlsx(workbook.model());
    const broken = Object.entries(unzipSync(bytes))
      .filter(([, part]) => FORBIDDEN.test(Buffer.from(part).toString('utf8')))
      .map(([path]) => path);
    expect(broken).toEqual([]);
    const read = await readXlsx(bytes, 'a.xlsx');
    if (!read.ok) throw new Error(told(read.message, 'zh'));
    const [sheet] = read.workbook.sheets;
    expect([0, 1, 2].map((column) => sheet && cellAt(sheet, 0, column).value)).toEqual([odd, `#${odd}`, odd]);
  });
});
