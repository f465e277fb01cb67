import { unzipSync } from 'fflate';
import { readSpreadsheet } from '../../../src/adapters/xlsx/read-spreadsheet';
import { rangeName } from '../../../src/core/workbook/address';
import {
  cellColumn,
  cellRow,
  type CellSnapshot,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../../src/core/workbook/snapshot';
import { numberFault } from './output-words';
import { xmlFault } from './well-formed';
import { told } from '../../../src/core/message/message';

/** A fault: what kind it is, and where. */
export type Found = readonly [string, string];

const LONGEST_TEXT = 32_767;

/** What is wrong with a workbook that was written; `source` is what it was made of, whose own faults are not counted. */
export function partFaults(bytes: Uint8Array, source: Uint8Array | null): Found[] {
  const before = source === null ? {} : unzipped(source);
  const after = unzipped(bytes);
  if (Object.keys(after).length === 0) {
    // An entry that nobody could unpack before is carried on as it was; the reading tells what is missing.
    return Object.keys(before).length === 0 && source !== null ? [] : [['written zip cannot be opened', '']];
  }
  const found: Found[] = [];
  for (const [path, part] of Object.entries(after)) {
    const own = before[path];
    if (!/\.(?:xml|rels)$/iu.test(path)) {
      if (own !== undefined && !Buffer.from(own).equals(part))
        found.push(['part changed that is no XML', path]);
      continue;
    }
    if (own !== undefined && Buffer.from(own).equals(part)) continue;
    const text = xmlText(part);
    const fault = xmlFault(text);
    if (fault !== null && (own === undefined || xmlFault(xmlText(own)) === null))
      found.push(['written XML is broken', `${path}: ${fault}`]);
    const number = /<v>(?:NaN|-?Infinity|undefined|null)<\/v>/u.exec(text)?.[0];
    if (number !== undefined && !(own !== undefined && xmlText(own).includes(number)))
      found.push(['written number is none', `${path}: ${number}`]);
  }
  return found;
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    // An entry packed in a way that nobody knows hides none of the others.
    return unzipSync(bytes, { filter: ({ compression }) => compression === 0 || compression === 8 });
  } catch {
    return {};
  }
}

function xmlText(part: Uint8Array): string {
  const [first, second] = part;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(part);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(part);
  return new TextDecoder().decode(part);
}

/**
 * Reads what was written; null, with the fault added, when it cannot be read. Sheets that were there `before` keep what they
 * have.
 */
export async function readBack(
  bytes: Uint8Array,
  found: Found[],
  before: WorkbookSnapshot | null,
): Promise<WorkbookSnapshot | null> {
  const read = await readSpreadsheet(bytes, 'written.xlsx');
  if (!read.ok) {
    found.push(['written file cannot be read', told(read.message, 'zh')]);
    return null;
  }
  const fault = numberFault(read.workbook.sheets.map(({ cells }) => cells));
  const own = before === null ? null : numberFault(before.sheets.map(({ cells }) => cells));
  if (fault !== null && own === null) found.push(['written file holds a number that is none', fault]);
  for (const { name, cells } of read.workbook.sheets) {
    if (before?.sheets.some((sheet) => sheet.name === name) === true) continue;
    const long = [...cells.values()].find(
      ({ value }) => typeof value === 'string' && value.length > LONGEST_TEXT,
    );
    if (long !== undefined) found.push(['written text is too long for a cell', name]);
  }
  return read.workbook;
}

/**
 * How two readings differ where they should not: sheets other than `added`, cells other than `changed` ("sheet!A1"), and
 * results of formulas that stayed, which may follow from what changed.
 */
export function unwantedChanges(
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
  changed: ReadonlySet<string>,
  added: (sheet: string) => boolean,
): Found[] {
  const found: Found[] = [];
  const kept = before.sheets.filter(({ name }) => !added(name));
  const now = after.sheets.filter(({ name }) => !added(name));
  if (JSON.stringify(kept.map(({ name }) => name)) !== JSON.stringify(now.map(({ name }) => name))) {
    return [
      ['sheets are others', `${kept.map(({ name }) => name).join()} → ${now.map(({ name }) => name).join()}`],
    ];
  }
  for (const [at, sheet] of kept.entries()) {
    const other = now[at];
    if (other === undefined) continue;
    found.push(...sheetChanges(sheet, other, changed));
  }
  const gaps = new Set(before.gaps.map(({ what }) => told(what, 'zh')));
  for (const { sheet, what: gap } of after.gaps) {
    const what = told(gap, 'zh');
    if (!gaps.has(what) && (sheet === null || !added(sheet))) found.push(['new gap', what]);
  }
  return found;
}

function sheetChanges(before: SheetSnapshot, after: SheetSnapshot, changed: ReadonlySet<string>): Found[] {
  const found: Found[] = [];
  for (const part of [
    'merges',
    'validations',
    'hiddenRows',
    'hiddenColumns',
    'protection',
    'visibility',
  ] as const) {
    const [was, is] = [JSON.stringify(before[part]), JSON.stringify(after[part])];
    if (was !== is)
      found.push([`${part} changed`, `${before.name}: ${was.slice(0, 200)} → ${is.slice(0, 200)}`]);
  }
  for (const key of new Set([...before.cells.keys(), ...after.cells.keys()])) {
    const [was, is] = [before.cells.get(key), after.cells.get(key)];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    const [top, left] = [cellRow(key), cellColumn(key)];
    const place = `${before.name}!${rangeName({ top, left, bottom: top, right: left })}`;
    if (changed.has(place)) continue;
    if (
      was !== undefined &&
      is !== undefined &&
      was.formula !== null &&
      was.formula === is.formula &&
      was.format === is.format
    )
      continue;
    found.push(['cell changed that was not to be', `${place}: ${shortened(was)} → ${shortened(is)}`]);
    break;
  }
  return found;
}

function shortened(cell: CellSnapshot | undefined): string {
  return cell === undefined ? '（无）' : JSON.stringify(cell).slice(0, 200);
}
