import { cellName, type CellRange } from '../../core/workbook/address';
import type { ReadGap, SheetSnapshot, WorkbookSnapshot } from '../../core/workbook/snapshot';
import { cellFormats } from './cell-formats';
import { fileKind } from './file-kind';
import { MAX_XML_BYTES, openPackage, type OpenPackage } from './package/open-package';
import { reachable, withinArea } from './reach';
import { sharedStringsOf, type SharedStrings } from './shared-strings';
import { readSheetPart, readingRoom, type SheetPart, type SheetReading, type NamedCells } from './sheet-part';
import { readWorkbookPart, workbookPath, type ListedSheet, type WorkbookPart } from './workbook-part';
import { decodeXml } from './xml/xml-encoding';
import type { Message } from '../../core/message/message';
import { gapOf } from './gap-messages';
import { fileRefusal, refusedFile } from './file-refusals';

export type FileReadResult =
  | { readonly ok: true; readonly workbook: WorkbookSnapshot }
  | {
      readonly ok: false;
      /** Which file, what is wrong, what to do. */
      readonly message: Message;
      /** The reader's own words, for a report of the fault. */
      readonly detail?: string;
    };

/** A workbook file that was opened: its parts, and what its workbook part says. */
export type WorkbookOpening =
  | { readonly ok: true; readonly parts: OpenPackage; readonly part: WorkbookPart }
  | {
      readonly ok: false;
      /** Said behind the name of the file, without the full stop. */
      readonly reason: Message;
      readonly detail?: string;
    };

/** Opens a workbook file for reading or changing; tells damaged, encrypted, cut off and other files apart. */
export function openWorkbookFile(bytes: Uint8Array): WorkbookOpening {
  const kind = fileKind(bytes);
  if (kind !== 'zip') return { ok: false, reason: fileRefusal(kind) };
  const opening = openPackage(bytes);
  if (!opening.ok) {
    const { reason } = opening;
    return { ok: false, reason: fileRefusal(reason === 'encrypted' ? 'encryptedParts' : reason) };
  }
  const { parts } = opening;
  const path = workbookPath(parts);
  if (path === null) return { ok: false, reason: otherPackage(parts) };
  const part = readWorkbookPart(parts, path);
  if (part === null) {
    const reason = fileRefusal(parts.liesAboutSizes ? 'bomb' : 'damaged');
    return { ok: false, reason, detail: 'workbook part cut off' };
  }
  if (part.sheets.length === 0) return { ok: false, reason: fileRefusal('noSheets') };
  return { ok: true, parts, part };
}

/**
 * Reads an .xlsx or .xlsm from bytes, in Node or a browser. Never throws for a bad file: a file that is truncated,
 * encrypted, of another kind or made to harm gives a message that names it. What of a good file could not be
 * read stands in `workbook.gaps`.
 */
export function readXlsx(bytes: Uint8Array, fileName: string): Promise<FileReadResult> {
  const read = readWorkbookFile(bytes, fileName);
  return Promise.resolve(read.ok ? { ok: true, workbook: read.workbook } : read);
}

export type WorkbookReading =
  | {
      readonly ok: true;
      readonly workbook: WorkbookSnapshot;
      readonly parts: OpenPackage;
      readonly part: WorkbookPart;
      /** The cells that each sheet lists, formatted blank ones too, as far as they are read. */
      readonly listed: ReadonlyMap<string, CellRange>;
    }
  | Exclude<FileReadResult, { readonly ok: true }>;

/** Reads a workbook and gives it with the parts that it was read from. */
export function readWorkbookFile(bytes: Uint8Array, fileName: string): WorkbookReading {
  const refused = (reason: Message, detail?: string): WorkbookReading => ({
    ok: false,
    message: refusedFile(fileName, reason),
    ...(detail === undefined ? {} : { detail }),
  });
  const opening = openWorkbookFile(bytes);
  if (!opening.ok) return refused(opening.reason, opening.detail);
  const { parts, part } = opening;
  const strings = sharedStringsOf(parts, part.sharedStrings);
  const read = readSheets(parts, part, strings);
  if (parts.liesAboutSizes) return refused(fileRefusal('bomb'), 'a part is larger than it says');
  if (read.fault !== null) return refused(read.fault, 'no worksheet could be read');
  const gaps = [...packageGaps(parts), ...textGaps(strings, read.lacksText), ...read.gaps];
  return {
    ok: true,
    workbook: { sheets: read.sheets, names: part.names, calculationMode: part.calculationMode, gaps },
    parts,
    part,
    listed: read.listed,
  };
}

function otherPackage(parts: OpenPackage): Message {
  if (parts.has('xl/workbook.bin')) return fileRefusal('binary');
  if (parts.has('content.xml')) return fileRefusal('ods');
  return fileRefusal(parts.names.some((name) => name.startsWith('word/')) ? 'word' : 'zip');
}

interface ReadSheets {
  readonly sheets: readonly SheetSnapshot[];
  readonly listed: ReadonlyMap<string, CellRange>;
  readonly gaps: readonly ReadGap[];
  readonly lacksText: boolean;
  /** Why nothing at all could be read; null when something was, or when there is nothing to read. */
  readonly fault: Message | null;
}

/** Each sheet by itself, so that the good ones are not lost with a bad one. */
function readSheets(parts: OpenPackage, part: WorkbookPart, strings: SharedStrings): ReadSheets {
  const reading: SheetReading = {
    texts: strings.texts,
    looks: cellFormats(parts, part.styles),
    from1904: part.from1904,
    room: readingRoom(),
  };
  const sheets: SheetSnapshot[] = [];
  const listed = new Map<string, CellRange>();
  const gaps: ReadGap[] = [];
  const [missing, told]: [ReadGap[], ReadGap[]] = [[], []];
  let lacksText = false;
  let bytes = 0;
  for (const sheet of part.sheets) {
    const { name, kind, path } = sheet;
    if (kind !== 'worksheet') {
      const gap = { sheet: name, what: gapOf(kind, { sheet: name }) };
      missing.push(kind === 'missing' ? gap : { ...gap, isHarmless: true });
      continue;
    }
    bytes += parts.sizeOf(path);
    const read = bytes > MAX_XML_BYTES ? null : parts.read(path);
    const content = read?.ok === true ? readSheetPart(decodeXml(read.bytes).text, reading) : null;
    if (content === null) {
      missing.push({ sheet: name, what: gapOf('damaged', { sheet: name }) });
      continue;
    }
    lacksText ||= content.withoutText.count > 0;
    const { snapshot, isFar } = sheetSnapshot(sheet, content);
    sheets.push(snapshot);
    const area = reachable(content.listed);
    if (area !== null) listed.set(name, area);
    for (const each of lostTexts(name, content)) gaps.push(each);
    for (const each of sheetGaps(name, content, isFar)) told.push(each);
  }
  const onlyOther = part.sheets.every(({ kind }) => kind !== 'worksheet');
  const hasOther = part.sheets.some(({ kind }) => kind !== 'worksheet' && kind !== 'missing');
  const isNothing = sheets.length === 0 && !(onlyOther && hasOther);
  const fault = isNothing ? fileRefusal('damaged') : null;
  return { sheets, listed, gaps: [...gaps, ...missing, ...told], lacksText, fault };
}

function sheetSnapshot(
  { name, visibility }: ListedSheet,
  content: SheetPart,
): { readonly snapshot: SheetSnapshot; readonly isFar: boolean } {
  const { merges, hiddenRows, hiddenColumns, protection, validations, unlocked } = content;
  const { cells, used, isFar } = withinArea(content.cells, content.used);
  return {
    snapshot: {
      id: name,
      name,
      visibility,
      used,
      cells,
      merges,
      hiddenRows,
      hiddenColumns,
      protection,
      validations,
      unlocked,
    },
    isFar,
  };
}

/** Two parts of one name: which one Excel takes nobody can say. */
function packageGaps({ doubled }: OpenPackage): ReadGap[] {
  return doubled.slice(0, 1).map((name) => ({
    sheet: null,
    what: gapOf('doubledPart', { name }),
  }));
}

/** Texts that cells name and the file does not hold: the cells read as blank, and that is said. */
function textGaps(strings: SharedStrings, lacksText: boolean): ReadGap[] {
  if (strings.state === 'whole' || (!lacksText && strings.state !== 'cut off')) return [];
  return [{ sheet: null, what: gapOf(strings.state === 'missing' ? 'textsMissing' : 'textsCut') }];
}

function lostTexts(sheet: string, { withoutText }: SheetPart): ReadGap[] {
  const cells = cellsTold(withoutText);
  return cells === null ? [] : [{ sheet, what: gapOf('lostTexts', { cells }) }];
}

function sheetGaps(sheet: string, content: SheetPart, isFar: boolean): ReadGap[] {
  const cells = cellsTold(content.withoutNumber);
  const gaps: ReadGap[] = [];
  if (cells !== null) gaps.push({ sheet, what: gapOf('noNumbers', { cells }) });
  const count = content.overlappingMerges;
  if (count > 0) gaps.push({ sheet, what: gapOf('overlappingMerges', { count }) });
  if (isFar) gaps.push({ sheet, what: gapOf('farCells', { sheet }) });
  if (content.isCut) gaps.push({ sheet, what: gapOf('tooMuch', { sheet }) });
  return gaps;
}

/** "A1、B2 等 7 个单元格"; null for none. */
function cellsTold({ count, first }: NamedCells): Message | null {
  if (count === 0) return null;
  const cells = first.map(({ top, left }) => cellName(top, left));
  return count > first.length ? gapOf('someCells', { cells, count }) : gapOf('allCells', { cells });
}
