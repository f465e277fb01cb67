import { shiftFormula } from '../../core/formula/shift-formula';
import { cellName } from '../../core/workbook/address';
import { cellKey } from '../../core/workbook/snapshot';
import { cellXml, formulaXml, type CellContent } from './cell-xml';
import { NotEditable } from './package/editable-package';
import { walkSheet, type WrittenCell, type WrittenRow } from './sheet-walk';
import { edited, type XmlEdit } from './xml/xml-edits';
import { XmlScanner } from './xml/xml-scanner';

/** One cell to be changed, and the style that it is to have for the one that it has. */
export interface SheetPatch extends CellContent {
  readonly styleFor: (style: string | undefined) => string | undefined;
  /** What the cell holds in the file's own counting of days, for the style that it gets; as given when left out. */
  readonly contentFor?: (style: string | undefined) => CellContent;
}

/** The rows and cells of a sheet with their places, as far as every place can be told. */
interface Layout {
  readonly cells: ReadonlyMap<number, WrittenCell>;
  readonly rows: readonly (WrittenRow & { readonly cells: readonly WrittenCell[] })[];
  /** "x:" where the names of the part have a prefix. */
  readonly prefix: string;
  /** Of the tag around all rows. */
  readonly data: { readonly openEnd: number; readonly isEmpty: boolean; readonly closeStart: number };
}

export interface PatchedSheet {
  readonly xml: string;
  /** Formulas over several cells (array formulas) of which only the stored result is old; Excel works it out anew. */
  readonly left: readonly CellContent[];
}

/**
 * The part of a worksheet with some cells changed; every other letter stays, but for the followers of a shared formula whose
 * first cell changes: each gets its formula written out. Throws `NotEditable` where the place of a cell cannot be told.
 */
export function patchSheet(xml: string, patches: readonly SheetPatch[]): PatchedSheet {
  const layout = layoutOf(xml);
  const left: CellContent[] = [];
  const added: SheetPatch[] = [];
  const replaced: Replacement[] = [];
  for (const patch of patches) {
    const old = layout.cells.get(cellKey(patch.row, patch.column));
    if (old === undefined) added.push(patch);
    else if (!isSpanning(old)) replaced.push({ old, patch });
    else if (isSameFormula(old, patch)) left.push(patch);
    else throw new NotEditable(`${cellName(patch.row, patch.column)} 属于数组公式，不能单独改`);
  }
  const text = edited(xml, [
    ...replaced.map((each) => replacement(each, layout.prefix)),
    ...formulasOfFollowers(layout, replaced),
    ...insertions(layout, added),
  ]);
  if (text === null) throw new NotEditable('要改的单元格互相重叠');
  return { xml: text, left };
}

/** A cell that is there, and what it is to be. */
interface Replacement {
  readonly old: WrittenCell;
  readonly patch: SheetPatch;
}

function replacement({ old, patch }: Replacement, prefix: string): XmlEdit {
  const style = patch.styleFor(old.style);
  const looks = { prefix, style, hasAddress: old.address !== undefined };
  return { start: old.start, end: old.end, text: cellXml(patch.contentFor?.(style) ?? patch, looks) };
}

/** The followers of shared formulas whose first cell is replaced, each with a formula of its own. */
function formulasOfFollowers(layout: Layout, replaced: readonly Replacement[]): XmlEdit[] {
  const masters = new Map<string, WrittenCell>();
  for (const { old } of replaced) {
    const { formula } = old;
    if (formula?.kind === 'shared' && formula.text !== '' && formula.shared !== undefined)
      masters.set(formula.shared, old);
  }
  const changed = new Set(replaced.map(({ old }) => old));
  return [...layout.cells.values()].flatMap((cell) => {
    const master = masters.get(cell.formula?.shared ?? '');
    return master === undefined || changed.has(cell) ? [] : ownFormula(cell, master, layout.prefix);
  });
}

/** Whether the formula of a cell reaches over others, or is worked out for them all at once. */
function isSpanning({ formula }: WrittenCell): boolean {
  return formula?.kind === 'array' || formula?.kind === 'dataTable';
}

function isSameFormula({ formula }: WrittenCell, patch: SheetPatch): boolean {
  const bare = (text: string): string => (text.startsWith('=') ? text.slice(1) : text);
  return patch.formula !== null && formula !== null && bare(patch.formula) === bare(formula.text);
}

/** A shared formula lives in its first cell: before that one changes, a follower gets the formula that it shows. */
function ownFormula(cell: WrittenCell, master: WrittenCell, prefix: string): XmlEdit[] {
  const [{ formula }, shared] = [cell, master.formula];
  if (formula?.kind !== 'shared' || shared === null || formula.shared !== shared.shared) return [];
  if (formula.text !== '') throw new NotEditable('两个共享公式用了同一个编号');
  const moved = shiftFormula(`=${shared.text}`, master, cell);
  return [{ start: formula.start, end: formula.end, text: formulaXml(moved, prefix) }];
}

function layoutOf(xml: string): Layout {
  const rows: (WrittenRow & { cells: WrittenCell[] })[] = [];
  const cells = new Map<number, WrittenCell>();
  const tags: { prefix: string; openEnd: number; isEmpty: boolean; closeStart: number }[] = [];
  const order = { isKept: true };
  const walk = walkSheet(new XmlScanner(xml), {
    other: () => undefined,
    text: () => undefined,
    data: ({ name, local, end, isEmpty }) => {
      const prefix = name.slice(0, name.length - local.length);
      tags.push({ prefix, openEnd: end, isEmpty, closeStart: end });
    },
    dataEnd: ({ start }) => {
      const tag = tags.at(-1);
      if (tag !== undefined) tag.closeStart = start;
    },
    row: (row) => {
      if (row.row <= (rows.at(-1)?.row ?? -1)) order.isKept = false;
      rows.push({ ...row, cells: [] });
    },
    cell: (cell) => {
      const row = rows.at(-1);
      if (row === undefined || cell.column <= (row.cells.at(-1)?.column ?? -1)) order.isKept = false;
      row?.cells.push(cell);
      cells.set(cellKey(cell.row, cell.column), cell);
    },
  });
  const [data, another] = tags;
  if (walk.state !== 'whole' || data === undefined || another !== undefined)
    throw new NotEditable('工作表的内容已损坏');
  if (!walk.isPlain) throw new NotEditable('单元格之间夹有注释或别的内容');
  if (!order.isKept) throw new NotEditable('单元格没有按顺序排列，或同一格写了两次');
  return { cells, rows, prefix: data.prefix, data };
}

/** New cells go into their rows in the order of the columns, new rows in the order of the rows. */
function insertions(layout: Layout, added: readonly SheetPatch[]): XmlEdit[] {
  const byRow = new Map<number, SheetPatch[]>();
  for (const patch of [...added].sort((a, b) => a.row - b.row || a.column - b.column))
    byRow.set(patch.row, [...(byRow.get(patch.row) ?? []), patch]);
  const { prefix } = layout;
  const edits: XmlEdit[] = [];
  const numbered = new Set<number>();
  const insideEmpty: string[] = [];
  for (const [number, patches] of byRow) {
    const row = layout.rows.find((one) => one.row === number);
    if (row !== undefined) {
      for (const each of cellsInto(row, patches, prefix)) edits.push(each);
      continue;
    }
    const made = `<${prefix}row r="${String(number + 1)}">${patches.map((one) => newCell(one, prefix)).join('')}</${prefix}row>`;
    const later = layout.rows.find((one) => one.row > number);
    if (layout.data.isEmpty) insideEmpty.push(made);
    else if (later === undefined)
      edits.push({ start: layout.data.closeStart, end: layout.data.closeStart, text: made });
    else {
      edits.push({ start: later.start, end: later.start, text: made });
      if (!later.hasNumber && !numbered.has(later.row))
        edits.push(withAddress(later.start, `${prefix}row`, String(later.row + 1)));
      numbered.add(later.row);
    }
  }
  if (insideEmpty.length > 0) {
    const { openEnd } = layout.data;
    const name = `${prefix}sheetData`;
    edits.push({ start: openEnd - 2, end: openEnd, text: `>${insideEmpty.join('')}</${name}>` });
  }
  return edits;
}

function newCell(patch: SheetPatch, prefix: string): string {
  const style = patch.styleFor(undefined);
  return cellXml(patch.contentFor?.(style) ?? patch, { prefix, style, hasAddress: true });
}

function cellsInto(row: Layout['rows'][number], patches: readonly SheetPatch[], prefix: string): XmlEdit[] {
  if (row.isEmpty) {
    const made = patches.map((patch) => newCell(patch, prefix)).join('');
    return [{ start: row.openEnd - 2, end: row.openEnd, text: `>${made}</${prefix}row>` }];
  }
  const edits: XmlEdit[] = [];
  const addressed = new Set<WrittenCell>();
  for (const patch of patches) {
    const next = row.cells.find(({ column }) => column > patch.column);
    const at = next?.start ?? row.cells.at(-1)?.end ?? row.openEnd;
    edits.push({ start: at, end: at, text: newCell(patch, prefix) });
    // One that tells its place by the cells before it must now say it.
    if (next !== undefined && next.address === undefined && !addressed.has(next)) {
      addressed.add(next);
      edits.push(withAddress(next.start, `${prefix}c`, cellName(next.row, next.column)));
    }
  }
  return edits;
}

/** Puts an address into the tag of that name that begins here. */
function withAddress(start: number, name: string, address: string): XmlEdit {
  const at = start + 1 + name.length;
  return { start: at, end: at, text: ` r="${address}"` };
}
