import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from '../../../src/adapters/xlsx/write-xlsx';
import { composeTable } from '../../../src/core/compose/compose-table';
import { composeOptions, workbookWith } from '../../support/composed-workbook';

describe('print area and repeated rows', () => {
  it.each(['2024年会议费', "科长's 项目", '专项（一）', '甲'])('stand quoted for %s', async (sheetName) => {
    const workbook = await workbookWith(composeTable(composeOptions('000-2.json', { sheetName })));
    const parts = unzipSync(await writeXlsx(workbook.model()));
    const names = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const quoted = `'${sheetName.replaceAll("'", "''")}'`.replaceAll("'", "(?:&apos;|&#39;|')");
    expect(names).toMatch(
      new RegExp(`name="_xlnm.Print_Area" localSheetId="0">${quoted}!\\$A\\$1:\\$L\\$25<`),
    );
    expect(names).toMatch(new RegExp(`name="_xlnm.Print_Titles" localSheetId="0">${quoted}!\\$12:\\$12<`));
  });
});
