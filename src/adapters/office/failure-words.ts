/** What the user can do about a failure, by the code that Excel gives. */
const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: '工作表受保护，不能写入。请先在“审阅”中撤销工作表保护，再试一次。',
  BadPassword: '工作表有密码保护。请先在“审阅”中用密码撤销工作表保护，再试一次。',
  InvalidOperationInCellEditMode: '正在编辑单元格。请按回车键结束编辑，再试一次。',
  ItemNotFound: '要用的工作表或单元格已经不在了。请刷新后再试。',
  ItemAlreadyExists: '已有同名的工作表。请换一个名称再试。',
  ResponsePayloadSizeLimitExceeded: '工作表太大，一次读不完。请删去多余的空行空列后再试。',
  RequestPayloadSizeLimitExceeded: '一次写入的内容太多。请分几次操作。',
  RangeExceedsLimit: '工作表用到的范围太大。请删去多余的空行空列后再试。',
  MemoryLimitReached: 'Excel 的内存不够用了。请关闭其他工作簿后再试。',
  Timeout: 'Excel 没有及时回应。请稍等片刻，待 Excel 空闲后再试。',
  ActivityLimitReached: 'Excel 正忙。请稍等片刻后再试。',
  NonBlankCellOffSheet: '工作表最后几行有内容，不能再插入行。请删去表下方远处多余的内容后再试。',
  InsertDeleteConflict:
    '这几行穿过了表格、透视表或数组公式，不能插入或删除行。请先把它们移开或转换为普通区域，再试一次。',
  MergedRangeConflict: '这几行与合并单元格交叉，Excel 不能改动。请先取消那里的合并，再试一次。',
  FilteredRangeConflict: '工作表正在筛选，不能改动这几行。请先清除筛选，再试一次。',
  PivotTableRangeConflict: '这几行与数据透视表交叉，不能改动。请先移开透视表，再试一次。',
  TableRangeConflict: '这几行与表格（套用了表格格式的区域）交叉。请先转换为普通区域，再试一次。',
  UnsupportedSheet: '当前是图表工作表，不能读写。请点一下普通工作表的标签，再试一次。',
  InactiveWorkbook: '当前在前面的是另一个工作簿。请点一下要处理的工作簿，再试一次。',
  InvalidSelection: '当前选中的内容不能处理。请点一下工作表里的任一单元格，再试一次。',
};

/** For a code that we have no words for. */
export const OTHERWISE = 'Excel 没有完成这一步操作，请再试一次。如果仍然不行，请复制详情交给技术人员。';

/** What to tell a user about a code of Excel's. */
export function messageOf(code: string): string {
  return MESSAGES[code] ?? OTHERWISE;
}

/** Why sheets cannot be added, deleted, renamed, moved or hidden. */
export const STRUCTURE_PROTECTED =
  '工作簿的结构受保护，不能添加、删除、改名或隐藏工作表。请在“审阅 → 保护工作簿”中取消保护，再试一次。没有写入任何内容。';

/** Said while a write that was sent has not been answered yet. */
/** The files of the add-in cannot be reached any more. */
export const NOT_LOADED = '写入要用的程序没有载入，工作簿没有改动。请检查网络，关闭并重新打开窗格后再试。';

export const STILL_WAITING =
  'Excel 还没有写完，正在等它。请结束单元格编辑、关闭 Excel 里打开的对话框；不用再点一次，不会重复写入。';

export function passwordWords(sheet: string): string {
  return `工作表“${sheet}”有密码保护，请先在“审阅”中用密码撤销工作表保护，再试一次。没有写入任何内容。`;
}

/** Names sheets as a Chinese list: “甲”、“乙”. */
export function sheetList(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('、');
}
