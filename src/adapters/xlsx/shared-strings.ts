import { unzipSync } from 'fflate';

/** The texts of a file stand in one part, and cells name them by number. */
export interface SharedStrings {
  readonly state: 'whole' | 'cut off' | 'missing';
  /** How many texts there are. */
  readonly count: number;
}

/** Looks at the part that holds the texts; `path` is null where the workbook names none. */
export function sharedStringsOf(bytes: Uint8Array, path: string | null): SharedStrings {
  const part = path === null ? undefined : unzipSync(bytes, { filter: ({ name }) => name === path })[path];
  if (part === undefined) return { state: 'missing', count: 0 };
  const text = latin1(part);
  const count = text.match(/<(?:\w+:)?si[\s/>]/gu)?.length ?? 0;
  const isWhole = /<\/(?:\w+:)?sst\s*>\s*$|<(?:\w+:)?sst\s[^>]*\/>\s*$/u.test(text.slice(-300));
  return { state: isWhole ? 'whole' : 'cut off', count };
}

/** Cells of a worksheet's part that name a text which is not there; a reader takes them for blank. "" where a cell gives no address. */
export function cellsWithoutText(part: Uint8Array, { count }: SharedStrings): string[] {
  const cells: string[] = [];
  for (const match of latin1(part).matchAll(TEXT_CELL)) {
    if (Number(match[1]) >= count) cells.push(/\sr="([A-Z]+\d+)"/u.exec(match[0])?.[1] ?? '');
  }
  return cells;
}

const TEXT_CELL = /<(?:\w+:)?c\s[^>]*?\bt="s"[^>]*>\s*<(?:\w+:)?v>\s*(\d+)/gu;

/** Only tags and numbers are looked for, which are ASCII in every encoding that a part may have. */
const decoder = new TextDecoder('latin1');

function latin1(part: Uint8Array): string {
  return decoder.decode(part);
}
