import { speaker, type Message, type Sentence } from '../../core/message/message';

/** What the user can do about a failure, by the code that Excel gives. */
const BY_CODE: Readonly<Record<string, Sentence>> = {
  AccessDenied: {
    zh: '工作表受保护，不能写入。请先在“审阅”中撤销工作表保护，再试一次。',
    en: 'The sheet is protected and cannot be written. Unprotect it under “Review” and try again.',
  },
  BadPassword: {
    zh: '工作表有密码保护。请先在“审阅”中用密码撤销工作表保护，再试一次。',
    en: 'The sheet is protected with a password. Unprotect it with the password under “Review” and try again.',
  },
  InvalidOperationInCellEditMode: {
    zh: '正在编辑单元格。请按回车键结束编辑，再试一次。',
    en: 'A cell is being edited. Press Enter to end it and try again.',
  },
  ItemNotFound: {
    zh: '要用的工作表或单元格已经不在了。请刷新后再试。',
    en: 'The sheet or the cells are no longer there. Refresh and try again.',
  },
  ItemAlreadyExists: {
    zh: '已有同名的工作表。请换一个名称再试。',
    en: 'There is a sheet of this name already. Choose another name and try again.',
  },
  ResponsePayloadSizeLimitExceeded: {
    zh: '工作表太大，一次读不完。请删去多余的空行空列后再试。',
    en: 'The sheet is too large to be read at once. Delete blank rows and columns that are not needed and try again.',
  },
  RequestPayloadSizeLimitExceeded: {
    zh: '一次写入的内容太多。请分几次操作。',
    en: 'Too much would be written at once. Do it in several steps.',
  },
  RangeExceedsLimit: {
    zh: '工作表用到的范围太大。请删去多余的空行空列后再试。',
    en: 'The sheet uses too large an area. Delete blank rows and columns that are not needed and try again.',
  },
  MemoryLimitReached: {
    zh: 'Excel 的内存不够用了。请关闭其他工作簿后再试。',
    en: 'Excel has run out of memory. Close other workbooks and try again.',
  },
  Timeout: {
    zh: 'Excel 没有及时回应。请稍等片刻，待 Excel 空闲后再试。',
    en: 'Excel did not answer in time. Wait until Excel is idle and try again.',
  },
  ActivityLimitReached: {
    zh: 'Excel 正忙。请稍等片刻后再试。',
    en: 'Excel is busy. Wait a moment and try again.',
  },
  NonBlankCellOffSheet: {
    zh: '工作表最后几行有内容，不能再插入行。请删去表下方远处多余的内容后再试。',
    en: 'The last rows of the sheet are not empty, so no rows can be inserted. Delete what stands far below the form and try again.',
  },
  InsertDeleteConflict: {
    zh: '这几行穿过了表格、透视表或数组公式，不能插入或删除行。请先把它们移开或转换为普通区域，再试一次。',
    en: 'These rows run through a table, a pivot table or an array formula; rows cannot be inserted or deleted. Move it away, or convert it to a plain range, and try again.',
  },
  MergedRangeConflict: {
    zh: '这几行与合并单元格交叉，Excel 不能改动。请先取消那里的合并，再试一次。',
    en: 'These rows cross merged cells, and Excel cannot change them. Unmerge the cells there and try again.',
  },
  FilteredRangeConflict: {
    zh: '工作表正在筛选，不能改动这几行。请先清除筛选，再试一次。',
    en: 'The sheet is filtered, and these rows cannot be changed. Clear the filter and try again.',
  },
  PivotTableRangeConflict: {
    zh: '这几行与数据透视表交叉，不能改动。请先移开透视表，再试一次。',
    en: 'These rows cross a pivot table and cannot be changed. Move the pivot table away and try again.',
  },
  TableRangeConflict: {
    zh: '这几行与表格（套用了表格格式的区域）交叉。请先转换为普通区域，再试一次。',
    en: 'These rows cross a table (a range formatted as a table). Convert it to a plain range and try again.',
  },
  UnsupportedSheet: {
    zh: '当前是图表工作表，不能读写。请点一下普通工作表的标签，再试一次。',
    en: 'The sheet in front is a chart sheet and cannot be read or written. Click the tab of an ordinary sheet and try again.',
  },
  InactiveWorkbook: {
    zh: '当前在前面的是另一个工作簿。请点一下要处理的工作簿，再试一次。',
    en: 'Another workbook is in front. Click the workbook that you want to work on and try again.',
  },
  InvalidSelection: {
    zh: '当前选中的内容不能处理。请点一下工作表里的任一单元格，再试一次。',
    en: 'What is selected cannot be used. Click any cell of the sheet and try again.',
  },
};

/** What else the host says, whichever Excel it is. */
export const hostSays = speaker({
  otherwise: {
    zh: 'Excel 没有完成这一步操作，请再试一次。如果仍然不行，请复制详情交给技术人员。',
    en: 'Excel did not finish this step. Try again; if it still fails, copy the details for your technical support.',
  },
  structureProtected: {
    zh: '工作簿的结构受保护，不能添加、删除、改名或隐藏工作表。请在“审阅 → 保护工作簿”中取消保护，再试一次。{untouched}',
    en: 'The structure of the workbook is protected: sheets cannot be added, deleted, renamed or hidden. Unprotect it under “Review → Protect Workbook” and try again.{untouched}',
  },
  notLoaded: {
    zh: '写入要用的程序没有载入，工作簿没有改动。请检查网络，关闭并重新打开窗格后再试。',
    en: 'What is needed for writing could not be loaded; the workbook is unchanged. Check the network, close the pane, open it again and retry.',
  },
  stillWaiting: {
    zh: 'Excel 还没有写完，正在等它。请结束单元格编辑、关闭 Excel 里打开的对话框；不用再点一次，不会重复写入。',
    en: 'Excel has not finished writing; it is waited for. End the editing of cells and close open dialogs of Excel. There is no need to click again, nothing is written twice.',
  },
  password: {
    zh: '工作表“{sheet}”有密码保护，请先在“审阅”中用密码撤销工作表保护，再试一次。{untouched}',
    en: 'Sheet “{sheet}” is protected with a password. Unprotect it with the password under “Review” and try again.{untouched}',
  },
  mixedValidations: {
    zh: '工作表“{sheet}”的 {range} 里有多种数据验证，读不出来，改了就还原不了。{untouched}',
    en: '{range} of sheet “{sheet}” has several data validations, which cannot be read and could not be restored.{untouched}',
  },
  partlyDeleted: {
    zh: '{message}工作表{sheets:、}还没有删去，其余的已经做完。可以在“工具 → 操作记录”里接着做完，或自己删去。',
    en: '{message} Not yet deleted: {sheets:, }; the rest is done. Go on under “Tools → History”, or delete them yourself.',
  },
  notTakenBack: { zh: 'Excel 仍然没有撤回。', en: 'Excel still has not taken it back.' },
  cancelled: { zh: '已取消。', en: 'Cancelled.' },
  leftOne: {
    zh: '{message}已写入的没有全部撤回，工作表{sheets:、}和原来不一样。请稍后在“工具 → 操作记录”里撤销这一步，或检查这张表。',
    en: '{message} Not all that was written was taken back: {sheets:, } is not as it was. Undo this step later under “Tools → History”, or check the sheet.',
  },
  leftSome: {
    zh: '{message}已写入的没有全部撤回，工作表{sheets:、}和原来不一样。请稍后在“工具 → 操作记录”里撤销这一步，或检查这几张表。',
    en: '{message} Not all that was written was taken back: {sheets:, } are not as they were. Undo this step later under “Tools → History”, or check the sheets.',
  },
  quoted: { zh: '“{name}”', en: '“{name}”' },
  finish: { zh: '做完：{label}', en: 'Finish: {label}' },
  takeBack: { zh: '撤回没有写完的“{label}”', en: 'Take back the unfinished “{label}”' },
  noExcel: {
    zh: '没有连接到 Excel。请在 Excel 2021 或更新版本中，从“开始”或“插入 > 加载项”打开“绩效自评助手”；或打开网页工作台试用。',
    en: 'There is no connection to Excel. Open the add-in in Excel 2021 or later from “Home” or “Insert > Add-ins”, or try the workbench on the web.',
  },
  oldExcel: {
    zh: '这个 Excel 的版本太旧。绩效自评助手需要 Excel 2021 或更新版本（ExcelApi 1.9）。',
    en: 'This version of Excel is too old. The add-in needs Excel 2021 or later (ExcelApi 1.9).',
  },
});

/** What to tell a user about a code of Excel's; "" where it gave none. */
export function failureMessage(code: string): Message {
  const sentence = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
  return sentence === undefined ? hostSays('otherwise') : { message: code, sentence };
}

/** Names of sheets in their quotes, for a list. */
export function quotedNames(names: readonly string[]): Message[] {
  return names.map((name) => hostSays('quoted', { name }));
}
