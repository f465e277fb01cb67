import { columnKey, correctionsFor } from '../../src/app/kept/mapping-corrections';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { columnChoices } from '../../src/core/recognise/column-choices';
import { recognise } from '../../src/core/recognise/recognise';
import type { MappingCorrection } from '../../src/core/recognise/recognised-table';
import type { WriteCommand, WritePlan } from '../../src/core/workbook/plan';
import { cellColumn, cellRow, type SheetSnapshot } from '../../src/core/workbook/snapshot';
import { bookOf, sheetOf } from './hands/sheet-writer';
import { SMALL_HEADER, smallForm } from './hands/small-form';
import { told } from '../../src/core/message/message';

/** The words in which the form of an office asks for 实际完成值, which no rule knows. */
export const ODD_HEADING = '年底干成啥样';

/** A small form of such an office, `rowsAbove` blank rows above it. */
export function oddSheet(name: string, rowsAbove = 0, heading = ODD_HEADING): SheetSnapshot {
  const header = [SMALL_HEADER.map((text) => (text === '实际完成值' ? heading : text))];
  return sheetOf([...Array.from({ length: rowsAbove }, () => []), ...smallForm({ header })], [], name);
}

/** What a person says of the form on that sheet, where it stands at the top. */
export function oddCorrections(name: string): MappingCorrection[] {
  const sheet = oddSheet(name);
  const [table] = recognise(bookOf(sheet));
  if (table === undefined) throw new Error('no table');
  const choices = columnChoices(sheet, table);
  const [odd] = choices.filter(({ heading }) => heading === ODD_HEADING);
  if (odd === undefined) throw new Error('no such column');
  return correctionsFor(name, choices, new Map([[columnKey(odd), 'actual']]), []);
}

/** A workbook in memory that holds these sheets as they were typed. */
export async function typedWorkbook(...sheets: readonly SheetSnapshot[]): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  for (const sheet of sheets) {
    const result = await workbook.apply(typing(sheet));
    if (!result.applied) throw new Error(told(result.message, 'zh'));
  }
  return workbook;
}

function typing({ name, cells }: SheetSnapshot): WritePlan {
  const typed = [...cells].map(([key, { value }]): WriteCommand => ({
    op: 'setCells',
    sheet: name,
    top: cellRow(key),
    left: cellColumn(key),
    rows: [[typeof value === 'object' ? null : { value }]],
  }));
  return {
    label: '键入',
    commands: [{ op: 'addSheet', sheet: name }, ...typed, { op: 'activate', sheet: name }],
    expects: [],
  };
}
