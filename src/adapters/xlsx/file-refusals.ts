import { speaker, type Message } from '../../core/message/message';

/** Why a file cannot be read and what to do, said behind its name. */
export const fileRefusal = speaker({
  file: { zh: '文件“{file}”{reason}。', en: 'File “{file}” {reason}.' },
  xls: {
    zh: '是 Excel 97–2003 的旧格式（.xls）。请在 Excel 或 WPS 里打开它，另存为 .xlsx 再试',
    en: 'is of the old format of Excel 97–2003 (.xls). Open it in Excel or WPS, save it as .xlsx and try again',
  },
  encrypted: {
    zh: '设有打开密码。请在 Excel 或 WPS 里取消密码、另存一份再试',
    en: 'has a password. Remove it in Excel or WPS, save a copy and try again',
  },
  ole: {
    zh: '不是 Excel 工作簿，可能是 Word 或其他文档。请核对文件',
    en: 'is no Excel workbook; it may be a Word or another document. Please check the file',
  },
  html: {
    zh: '其实是网页（HTML），只是后缀像 Excel。请用 Excel 打开它，另存为 .xlsx 再试',
    en: 'is a web page (HTML) with an ending like that of Excel. Open it in Excel, save it as .xlsx and try again',
  },
  text: {
    zh: '其实是文本文件，不是 Excel 工作簿。请用 Excel 打开它，另存为 .xlsx 再试',
    en: 'is a text file and no Excel workbook. Open it in Excel, save it as .xlsx and try again',
  },
  empty: {
    zh: '是空文件，没有任何内容。请重新取得这个文件',
    en: 'is empty. Please get the file again',
  },
  unknown: {
    zh: '不是 Excel 工作簿（.xlsx）。请核对文件',
    en: 'is no Excel workbook (.xlsx). Please check the file',
  },
  truncated: {
    zh: '不完整，可能没有下载或复制完。请重新取得这个文件',
    en: 'is not whole; it may not have been downloaded or copied to its end. Please get the file again',
  },
  bomb: {
    zh: '解压后大得异常，为安全起见没有打开。请核对它的来源，或在 Excel 里打开后另存一份',
    en: 'unpacks to an unusual size and was not opened, to be safe. Check where it comes from, or open it in Excel and save a copy',
  },
  encryptedParts: {
    zh: '里面的内容加了密。请去掉密码再试',
    en: 'has encrypted content. Remove the password and try again',
  },
  damaged: {
    zh: '内容已损坏，读不出来。请在 Excel 里打开它，让 Excel 修复后另存一份再试',
    en: 'is damaged and cannot be read. Open it in Excel, let Excel repair it, save a copy and try again',
  },
  damagedOld: {
    zh: '内容已损坏，读不出来。请在 Excel 里打开它，另存为 .xlsx 再试',
    en: 'is damaged and cannot be read. Open it in Excel, save it as .xlsx and try again',
  },
  noSheets: { zh: '里没有任何工作表。请核对文件', en: 'holds no sheets. Please check the file' },
  binary: {
    zh: '是二进制工作簿（.xlsb）。请在 Excel 里另存为 .xlsx 再试',
    en: 'is a binary workbook (.xlsb). Save it as .xlsx in Excel and try again',
  },
  ods: {
    zh: '是 ODF 表格（.ods）。请另存为 .xlsx 再试',
    en: 'is an ODF spreadsheet (.ods). Save it as .xlsx and try again',
  },
  word: {
    zh: '是 Word 文档，不是 Excel 工作簿。请核对文件',
    en: 'is a Word document and no Excel workbook. Please check the file',
  },
  zip: {
    zh: '是压缩包，但不是 Excel 工作簿。请核对文件',
    en: 'is a zip archive and no Excel workbook. Please check the file',
  },
});

/** The whole sentence: which file, what is wrong, what to do. */
export function refusedFile(file: string, reason: Message): Message {
  return fileRefusal('file', { file, reason });
}
