import type { ZipShape } from './write-zip';

/** A workbook file before it is zipped: its parts as texts (UTF-8) or bytes, and how the zip is to be written. */
export interface BookDraft {
  readonly kind: 'book';
  readonly file: string;
  readonly parts: Map<string, string | Uint8Array>;
  zip: ZipShape;
}

/** A file that is a plain text: a project list or a table.json. */
export interface TextDraft {
  readonly kind: 'csv' | 'json';
  readonly file: string;
  text: string;
  /** How the text becomes bytes; UTF-8 when left out. */
  encoding?: TextEncoding;
}

export type Draft = BookDraft | TextDraft;

export type TextEncoding = 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'utf-16le-no-bom' | 'latin1';

export const ENCODINGS: readonly TextEncoding[] = [
  'utf-8-bom',
  'utf-16le',
  'utf-16be',
  'utf-16le-no-bom',
  'latin1',
];

/** The bytes of a text in an encoding; "latin1" makes bytes that are no UTF-8. */
export function encoded(text: string, encoding: TextEncoding | undefined): Uint8Array {
  const bytes = new Uint8Array(
    Buffer.from(text, encoding?.startsWith('utf-16') === true ? 'utf16le' : 'utf8'),
  );
  switch (encoding) {
    case undefined:
      return bytes;
    case 'utf-8-bom':
      return joined(Uint8Array.of(0xef, 0xbb, 0xbf), bytes);
    case 'utf-16le':
      return joined(Uint8Array.of(0xff, 0xfe), bytes);
    case 'utf-16le-no-bom':
      return bytes;
    case 'utf-16be':
      return joined(Uint8Array.of(0xfe, 0xff), Uint8Array.from(Buffer.from(bytes).swap16()));
    case 'latin1':
      return new Uint8Array(Buffer.from(text, 'latin1'));
  }
}

/** Bytes one after the other. */
export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

/** The text of a part that has one; null for bytes and for parts that are not there. */
export function partText(draft: BookDraft, path: string): string | null {
  const part = draft.parts.get(path);
  return typeof part === 'string' ? part : null;
}

/** Paths of the parts that hold worksheets, as their names tell. */
export function sheetPaths(draft: BookDraft): string[] {
  return [...draft.parts.keys()].filter((path) => /worksheets\/[^/]*\.xml$/iu.test(path));
}
