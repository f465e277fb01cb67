import { unzipSync } from 'fflate';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';

/** What the workbook part says that the reader library does not tell. */
export interface WorkbookPart {
  readonly calculationMode: WorkbookSnapshot['calculationMode'];
  readonly sheets: readonly ListedSheet[];
  /** Whether the part has its end. */
  readonly isWhole: boolean;
  /** Names that are hidden in Excel's name manager. */
  readonly hiddenNames: ReadonlySet<string>;
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
  const sheets = [...text.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/gu)].map(([, attributes = '']): ListedSheet => {
    const name = attribute(attributes, 'name');
    const target = targets.get(attribute(attributes, '(?:\\w+:)?id'));
    if (target === undefined) return { name, kind: 'missing', path: '' };
    const part = target.path.startsWith('/') ? target.path.slice(1) : resolved(folder + target.path);
    return { name, kind: known.has(part) ? target.kind : 'missing', path: part };
  });
  const hiddenNames = [...text.matchAll(/<(?:\w+:)?definedName\s([^>]*)>/gu)]
    .filter(([, attributes = '']) => /^(?:1|true)$/u.test(attribute(attributes, 'hidden')))
    .map(([, attributes = '']) => attribute(attributes, 'name'));
  return {
    calculationMode: /<(?:\w+:)?calcPr\s[^>]*calcMode="manual"/u.test(text) ? 'manual' : 'auto',
    sheets,
    isWhole: /<\/(?:\w+:)?workbook\s*>\s*$/u.test(text),
    hiddenNames: new Set(hiddenNames),
  };
}

/** What the parts of the worksheets say beyond their cells. */
export interface SheetParts {
  /** Sheets whose part breaks off before its end: a reader that goes tag by tag takes them for short ones. */
  readonly cutOff: ReadonlySet<string>;
  readonly withPassword: ReadonlySet<string>;
}

/** Looks at the end of each worksheet's part, and at the protection that stands there. */
export function readSheetParts(bytes: Uint8Array, sheets: readonly ListedSheet[]): SheetParts {
  const wanted = new Map(
    sheets.filter(({ kind }) => kind === 'worksheet').map(({ name, path }) => [path, name]),
  );
  const files = unzipSync(bytes, { filter: ({ name }) => wanted.has(name) });
  const decoder = new TextDecoder();
  const cutOff = new Set<string>();
  const withPassword = new Set<string>();
  for (const [path, part] of Object.entries(files)) {
    const name = wanted.get(path) ?? '';
    if (!/<\/(?:\w+:)?worksheet\s*>\s*$/u.test(decoder.decode(part.subarray(-200)))) cutOff.add(name);
    if (hasPassword(part, decoder)) withPassword.add(name);
  }
  return { cutOff, withPassword };
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
): Map<string, { readonly path: string; readonly kind: ListedSheet['kind'] }> {
  const kinds = ['worksheet', 'chartsheet', 'dialogsheet'] as const;
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
