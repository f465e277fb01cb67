import { speaker, type Message } from '../message/message';
import { cellName } from '../workbook/address';
import type { ApplyRefusal, CellExpectation } from '../workbook/plan';
import type { SheetDraft } from './sheet-draft';

/** What is said of plans that cannot be carried out. `{untouched}` is the place that says that nothing was written. */
export const refusalOf = speaker({
  unwritten: { zh: '没有写入任何内容。', en: ' Nothing was written.' },
  unchanged: { zh: '工作簿没有改动。', en: ' The workbook is unchanged.' },
  cancelled: { zh: '已取消，{untouched}', en: 'Cancelled.{untouched}' },
  stale: {
    zh: '工作表“{sheet}”的 {cell} 在此期间已被改动，{untouched}请刷新后再试。',
    en: '{cell} of sheet “{sheet}” was changed in the meantime.{untouched} Refresh and try again.',
  },
  noSheet: {
    zh: '找不到工作表“{sheet}”，请刷新后再试。',
    en: 'There is no sheet “{sheet}”. Refresh and try again.',
  },
  lastVisible: {
    zh: '工作簿至少要有一张可见的工作表。',
    en: 'A workbook needs at least one visible sheet.',
  },
  password: {
    zh: '工作表“{sheet}”有密码保护，请先在“审阅”中撤销工作表保护。',
    en: 'Sheet “{sheet}” is protected with a password. Unprotect it under “Review” first.',
  },
  protectedSheet: {
    zh: '工作表“{sheet}”受保护，请先撤销工作表保护，再试一次。',
    en: 'Sheet “{sheet}” is protected. Unprotect it and try again.',
  },
  protectedCell: {
    zh: '工作表“{sheet}”受保护，{cell} 不能改写。请先撤销工作表保护，再试一次。',
    en: 'Sheet “{sheet}” is protected and {cell} cannot be written. Unprotect it and try again.',
  },
  crossesMerge: {
    zh: '工作表“{sheet}”的 {range} 与已有的合并单元格交叉，无法合并。',
    en: '{range} of sheet “{sheet}” crosses merged cells and cannot be merged.',
  },
  tooLong: {
    zh: '工作表“{sheet}”的 {cell} 要写入 {length} 个字，一个单元格最多放 {most} 个，没有写入。请先把文字删短。',
    en: '{cell} of sheet “{sheet}” would get {length} characters, and a cell holds at most {most}; it was not written. Shorten the text first.',
  },
  nameTaken: {
    zh: '已有名为“{sheet}”的工作表，请换一个名称。',
    en: 'There is a sheet “{sheet}” already. Choose another name.',
  },
  nameEmpty: { zh: '工作表名称不能为空。', en: 'The name of a sheet cannot be empty.' },
  nameLong: {
    zh: '工作表名称“{sheet}”超过 31 个字符。',
    en: 'The sheet name “{sheet}” is longer than 31 characters.',
  },
  nameSigns: {
    zh: '工作表名称“{sheet}”含有不允许的字符 {signs}。',
    en: 'The sheet name “{sheet}” has characters that are not allowed: {signs}.',
  },
  nameQuote: {
    zh: '工作表名称“{sheet}”不能以单引号开头或结尾。',
    en: 'The sheet name “{sheet}” cannot begin or end with an apostrophe.',
  },
});

/** A plan that the user no longer wants; nothing of it is done. */
export const CANCELLED: ApplyRefusal = refused(
  'cancelled',
  refusalOf('cancelled', { untouched: refusalOf('unchanged') }),
);

/** A plan that is not carried out, and why. */
export function refused(reason: ApplyRefusal['reason'], message: Message): ApplyRefusal {
  return { applied: false, reason, message };
}

/** A cell is no longer what the plan was made for. */
export function staleRefusal({ sheet, row, column }: CellExpectation): ApplyRefusal {
  const data = { sheet, cell: cellName(row, column), untouched: refusalOf('unwritten') };
  return refused('stale', refusalOf('stale', data));
}

/** Why the sheet as a whole cannot be changed; null where it can. */
export function protectedSheet(sheet: SheetDraft): ApplyRefusal | null {
  if (!sheet.protection.isProtected) return null;
  return refused('protected', refusalOf('protectedSheet', { sheet: sheet.name }));
}

/** The same without the assurance that nothing was written, for when something stands after all. */
export function withoutAssurance(message: Message): Message {
  if (message.data?.['untouched'] === undefined) return message;
  return { ...message, data: { ...message.data, untouched: [] } };
}
