import { unzipSync } from 'fflate';
import { cellsWithoutText, sharedStringsOf, type SharedStrings } from './shared-strings';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';

/** What the workbook part says that the reader library does not tell. */
export interface WorkbookPart {
  readonly calculationMode: WorkbookSnapshot['calculationMode'];
  readonly sheets: readonly ListedSheet[];
  /** Whether the part has its end. */
  readonly isWhole: boolean;
  /** Names that are hidden in Excel's name manager. */
  readonly hiddenNames: ReadonlySet<string>;
  /** Path of the part with the texts; null when the workbook names none. */
  readonly sharedStrings: string | null;
}

export interface ListedSheet {
  readonly name: string;
  readonly kind: 'worksheet' | 'chartsheet' | 'dialogsheet' | 'macrosheet' | 'missing';
  /** Path of its part in the file; "" when it has none. */
  readonly path: string;
}

/** Reads the list of sheets, the calculation mode and the hidden names from the workbook part. */
export function readWorkbookPart(bytes: Uint8Array, parts: readonly string[]): WorkbookPart {
  const path =
    parts.find((part) => part === 'xl/workbook.xml') ?? parts.find((part) => WORKBOOK.test(part)) ?? '';
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const files = unzipSync(bytes, { filter: ({ name }) => name === path || name === relations });
  const decoder = new TextDecoder();
  const text = decoder.decode(files[path] ?? new Uint8Array());
  const targets = relationTargets(decoder.decode(files[relations] ?? new Uint8Array()));
  const known = new Set(parts);
  const pathOf = (target: string): string =>
    target.startsWith('/') ? target.slice(1) : resolved(folder + target);
  const strings = [...targets.values()].find(({ kind }) => kind === 'sharedStrings');
  const sheets = [...text.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/gu)].map(([, attributes = '']): ListedSheet => {
    const name = attribute(attributes, 'name');
    const target = targets.get(attribute(attributes, '(?:\\w+:)?id'));
    if (target === undefined) return { name, kind: 'missing', path: '' };
    const part = pathOf(target.path);
    if (target.kind === 'sharedStrings' || !known.has(part)) return { name, kind: 'missing', path: part };
    return { name, kind: target.kind, path: part };
  });
  const hiddenNames = [...text.matchAll(/<(?:\w+:)?definedName\s([^>]*)>/gu)]
    .filter(([, attributes = '']) => /^(?:1|true)$/u.test(attribute(attributes, 'hidden')))
    .map(([, attributes = '']) => attribute(attributes, 'name'));
  return {
    calculationMode: /<(?:\w+:)?calcPr\s[^>]*calcMode="manual"/u.test(text) ? 'manual' : 'auto',
    sheets,
    isWhole: /<\/(?:\w+:)?workbook\s*>\s*$/u.test(text),
    hiddenNames: new Set(hiddenNames),
    sharedStrings: strings === undefined ? null : pathOf(strings.path),
  };
}

/** What the parts of the worksheets say beyond their cells. */
export interface SheetParts {
  /** Sheets whose part breaks off before its end: a reader that goes tag by tag takes them for short ones. */
  readonly cutOff: ReadonlySet<string>;
  readonly withPassword: ReadonlySet<string>;
  /** Cells whose text is not in the file, by sheet. */
  readonly withoutText: ReadonlyMap<string, readonly string[]>;
  readonly strings: SharedStrings;
}

/** Looks at the end of each worksheet's part, and at the protection that stands there. */
export function readSheetParts(
  bytes: Uint8Array,
  { sheets, sharedStrings }: Pick<WorkbookPart, 'sheets' | 'sharedStrings'>,
): SheetParts {
  const wanted = new Map(
    sheets.filter(({ kind }) => kind === 'worksheet').map(({ name, path }) => [path, name]),
  );
  const files = unzipSync(bytes, { filter: ({ name }) => wanted.has(name) });
  const decoder = new TextDecoder();
  const cutOff = new Set<string>();
  const withPassword = new Set<string>();
  const withoutText = new Map<string, readonly string[]>();
  const strings = sharedStringsOf(bytes, sharedStrings);
  for (const [path, part] of Object.entries(files)) {
    const name = wanted.get(path) ?? '';
    if (!/<\/(?:\w+:)?worksheet\s*>\s*$/u.test(decoder.decode(part.subarray(-200)))) cutOff.add(name);
    if (hasPassword(part, decoder)) withPassword.add(name);
    const cells = cellsWithoutText(part, strings);
    if (cells.length > 0) withoutText.set(name, cells);
  }
  return { cutOff, withPassword, withoutText, strings };
}

/** The protection stands after the cells: only what follows them is made a text. */
function hasPassword(part: Uint8Array, decoder: TextDecoder): boolean {
  for (let end = part.length; end > 0; end -= TAIL) {
    const tail = decoder.decode(part.subarray(Math.max(0, end - TAIL - OVERLAP), end));
    if (/<(?:\w+:)?sheetProtection\s[^>]*\b(?:password|hashValue)="[^"]/u.test(tail)) return true;
    if (/<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\/>/u.test(tail)) return false;
  }
  return false;
}

const TAIL = 16 * 1024;
/** Longer than any tag looked for, so that none is cut in two. */
const OVERLAP = 1024;

/** The part that holds the workbook, wherever a program put it. */
export const WORKBOOK = /^(?:\w+\/)?(?:\w*[wW]orkbook\d*)\.xml$/u;

function relationTargets(
  xml: string,
): Map<string, { readonly path: string; readonly kind: ListedSheet['kind'] | 'sharedStrings' }> {
  const kinds = ['worksheet', 'chartsheet', 'dialogsheet', 'sharedStrings'] as const;
  return new Map(
    [...xml.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/gu)].map(([, attributes = '']) => {
      const type = attribute(attributes, 'Type');
      const kind =
        kinds.find((one) => type.endsWith(`/${one}`)) ??
        (/macrosheet$/iu.test(type) ? 'macrosheet' : 'missing');
      return [attribute(attributes, 'Id'), { path: attribute(attributes, 'Target'), kind }] as const;
    }),
  );
}

function attribute(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes);
  return unescapeXml(match?.[1] ?? match?.[2] ?? '');
}

function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function unescapeXml(text: string): string {
  const named: ReadonlyMap<string, string> = new Map([
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
    ['amp', '&'],
  ]);
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/gu, (whole, code: string) => {
    if (!code.startsWith('#')) return named.get(code) ?? whole;
    const point = code[1] === 'x' ? parseInt(code.slice(2), 16) : Number(code.slice(1));
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
