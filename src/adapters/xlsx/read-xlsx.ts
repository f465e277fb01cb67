import { unzipSync } from 'fflate';
import { readXlsx as readWithHucre } from 'hucre/xlsx';
import type { ReadGap, WorkbookSnapshot } from '../../core/workbook/snapshot';
import { fileKind, type FileKind } from './file-kind';
import { nameSnapshots, sheetSnapshot } from './snapshot-from-hucre';
import { checkZip } from './zip-guard';

export type FileReadResult =
  | { readonly ok: true; readonly workbook: WorkbookSnapshot }
  | {
      readonly ok: false;
      /** Chinese: which file, what is wrong, what to do. */
      readonly message: string;
      /** The reader's own words, for a report of the fault. */
      readonly detail?: string;
    };

/** Why each kind of file that is no .xlsx cannot be read, and what to do. */
const REFUSALS: Readonly<Record<Exclude<FileKind, 'zip'>, string>> = {
  xls: '是 Excel 97–2003 的旧格式（.xls）。请在 Excel 或 WPS 里打开它，另存为 .xlsx 再试',
  encrypted: '设有打开密码。请在 Excel 或 WPS 里取消密码、另存一份再试',
  ole: '不是 Excel 工作簿，可能是 Word 或其他文档。请核对文件',
  html: '其实是网页（HTML），只是后缀像 Excel。请用 Excel 打开它，另存为 .xlsx 再试',
  text: '其实是文本文件，不是 Excel 工作簿。请用 Excel 打开它，另存为 .xlsx 再试',
  empty: '是空文件，没有任何内容。请重新取得这个文件',
  unknown: '不是 Excel 工作簿（.xlsx）。请核对文件',
};

const ZIP_REFUSALS = {
  truncated: '不完整，可能没有下载或复制完。请重新取得这个文件',
  bomb: '解压后大得异常，为安全起见没有打开。请核对它的来源，或在 Excel 里打开后另存一份',
  encrypted: '里面的内容加了密。请去掉密码再试',
} as const;

/**
 * Reads an .xlsx or .xlsm from bytes, in Node or a browser. Never throws for a bad file: a file that is truncated,
 * encrypted, of another kind or made to harm gives a Chinese message that names it. What of a good file could not be
 * read stands in `workbook.gaps`.
 */
export async function readXlsx(bytes: Uint8Array, fileName: string): Promise<FileReadResult> {
  const kind = fileKind(bytes);
  const refused = (reason: string, detail?: string): FileReadResult => ({
    ok: false,
    message: `文件“${fileName}”${reason}。`,
    ...(detail === undefined ? {} : { detail }),
  });
  if (kind !== 'zip') return refused(REFUSALS[kind]);
  const zip = checkZip(bytes);
  if (!zip.ok) return refused(ZIP_REFUSALS[zip.reason]);
  if (
    !zip.parts.includes('xl/workbook.xml') &&
    !zip.parts.some((part) => /^xl\/.*workbook.*\.xml$/iu.test(part))
  ) {
    return refused(
      zip.parts.includes('content.xml')
        ? '是 ODF 表格（.ods）。请另存为 .xlsx 再试'
        : '是压缩包，但不是 Excel 工作簿。请核对文件',
    );
  }
  try {
    const book = await readWithHucre(bytes, { readStyles: true });
    const settings = workbookSettings(bytes);
    const gaps: ReadGap[] = [];
    if (book.sheets.length < settings.sheetNames.length) {
      const read = new Set(book.sheets.map(({ name }) => name));
      for (const name of settings.sheetNames.filter((one) => !read.has(one))) {
        gaps.push({ sheet: name, what: `工作表“${name}”不是普通表格（例如图表工作表），没有读取` });
      }
    }
    if (book.sheets.length === 0) return refused('里没有任何工作表。请核对文件');
    return {
      ok: true,
      workbook: {
        sheets: book.sheets.map(sheetSnapshot),
        names: nameSnapshots(book),
        calculationMode: settings.calculationMode,
        gaps,
      },
    };
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return refused('内容已损坏，读不出来。请在 Excel 里打开它，让 Excel 修复后另存一份再试', detail);
  }
}

/** What the reader library leaves out of the workbook part: the calculation mode, and the sheets of other kinds. */
function workbookSettings(bytes: Uint8Array): {
  readonly calculationMode: WorkbookSnapshot['calculationMode'];
  readonly sheetNames: readonly string[];
} {
  const part = 'xl/workbook.xml';
  const xml = unzipSync(bytes, { filter: ({ name }) => name === part })[part];
  if (xml === undefined) return { calculationMode: 'unknown', sheetNames: [] };
  const text = new TextDecoder().decode(xml);
  const sheetNames = [...text.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/gu)].map(([, name = '']) =>
    unescapeXml(name),
  );
  return {
    calculationMode: /<(?:\w+:)?calcPr\s[^>]*calcMode="manual"/u.test(text) ? 'manual' : 'auto',
    sheetNames,
  };
}

function unescapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/gu, (whole, code: string) => {
    if (!code.startsWith('#')) return named[code] ?? whole;
    return String.fromCodePoint(code[1] === 'x' ? parseInt(code.slice(2), 16) : Number(code.slice(1)));
  });
}
