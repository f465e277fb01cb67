import { speaker } from '../../core/message/message';

/** What the reader says of a part of a file that it could not read, or read otherwise than it is written. */
export const gapOf = speaker({
  chartsheet: {
    zh: '工作表“{sheet}”是图表工作表，没有单元格可读',
    en: 'Sheet “{sheet}” is a chart sheet and has no cells to read',
  },
  dialogsheet: {
    zh: '工作表“{sheet}”是对话框工作表，没有单元格可读',
    en: 'Sheet “{sheet}” is a dialog sheet and has no cells to read',
  },
  macrosheet: {
    zh: '工作表“{sheet}”是宏工作表，没有读取',
    en: 'Sheet “{sheet}” is a macro sheet and was not read',
  },
  missing: {
    zh: '工作表“{sheet}”在文件里没有内容，没有读取',
    en: 'Sheet “{sheet}” has no content in the file and was not read',
  },
  damaged: {
    zh: '工作表“{sheet}”的内容已损坏，没有读取',
    en: 'The content of sheet “{sheet}” is damaged and was not read',
  },
  doubledPart: {
    zh: '文件里有两个同名的部分（{name}），按后一个读。请在 Excel 里打开它，另存一份再试',
    en: 'The file has two parts of one name ({name}); the later one was read. Open it in Excel, save a copy and try again',
  },
  textsMissing: {
    zh: '文件里存放文字的部分（sharedStrings.xml）缺失，表上的文字没有读全。请在 Excel 里打开它，让 Excel 修复后另存一份再试',
    en: 'The part of the file that holds the texts (sharedStrings.xml) is missing, and not all texts were read. Open it in Excel, let Excel repair it, save a copy and try again',
  },
  textsCut: {
    zh: '文件里存放文字的部分（sharedStrings.xml）不完整，表上的文字没有读全。请在 Excel 里打开它，让 Excel 修复后另存一份再试',
    en: 'The part of the file that holds the texts (sharedStrings.xml) is not whole, and not all texts were read. Open it in Excel, let Excel repair it, save a copy and try again',
  },
  lostTexts: {
    zh: '{cells}的文字在文件里找不到，按空白读',
    en: '{cells}: the text is not in the file, read as blank',
  },
  noNumbers: {
    zh: '{cells}存的不是 Excel 能放下的数，按 #NUM! 读。请在 Excel 里核对',
    en: '{cells}: the number is none that Excel can hold, read as #NUM!. Please check in Excel',
  },
  allCells: { zh: '{cells:、} ', en: '{cells:, }' },
  someCells: { zh: '{cells:、} 等 {count} 个单元格', en: '{cells:, } and more, {count} cells' },
  overlappingMerges: {
    zh: '有 {count} 处合并单元格与别的合并重叠，没有读取。请在 Excel 里打开它，另存一份再试',
    en: '{count} merged areas overlap others and were not read. Open it in Excel, save a copy and try again',
  },
  farCells: {
    zh: '工作表“{sheet}”的内容伸展得太远，只读了前 20000 行、前 100 列',
    en: 'The content of sheet “{sheet}” reaches too far: only the first 20,000 rows and 100 columns were read',
  },
  tooMuch: {
    zh: '工作表“{sheet}”的内容太多，没有读全',
    en: 'Sheet “{sheet}” holds too much and was not read to its end',
  },
  oldFormat: {
    zh: '旧格式（.xls）读不到数据有效性和单元格锁定，没有检查它们',
    en: 'The old format (.xls) does not tell data validation and locked cells; they were not checked',
  },
});
