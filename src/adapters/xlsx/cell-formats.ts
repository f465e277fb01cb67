import type { OpenPackage } from './package/open-package';
import { decodeXml } from './xml/xml-encoding';
import { XmlScanner } from './xml/xml-scanner';

/** What a reader needs of the format of a cell. */
export interface CellLook {
  /** Number format in its English form. */
  readonly format: string;
  /** Whether it says in words that the cell is not locked. */
  readonly isUnlocked: boolean;
}

export const PLAIN_LOOK: CellLook = { format: 'General', isUnlocked: false };

/** The formats that cells name by number, in their order; none where the file has no such part or it is damaged. */
export function cellFormats(parts: OpenPackage, path: string | null): readonly CellLook[] {
  const read = path === null ? null : parts.read(path);
  if (read?.ok !== true) return [];
  const scan = new XmlScanner(decodeXml(read.bytes).text);
  const styles: WrittenStyles = { own: new Map(), looks: [] };
  let list = '';
  while (scan.next()) {
    if (scan.kind !== 'open') continue;
    const level = scan.isEmpty ? scan.depth + 1 : scan.depth;
    if (level === 2) list = scan.local;
    else TAGS[`${String(level)} ${list} ${scan.local}`]?.(scan, styles);
  }
  return eachOnce(styles);
}

/** The styles as they stand in their part. */
interface WrittenStyles {
  /** Formats that the file brings along, by number. */
  readonly own: Map<number, string>;
  readonly looks: { id: number; isUnlocked: boolean }[];
}

/** The tags that count, by level, list and name. */
const TAGS: Readonly<Record<string, (scan: XmlScanner, styles: WrittenStyles) => void>> = {
  '3 numFmts numFmt': (scan, { own }) => {
    own.set(Number(scan.attribute('numFmtId')), scan.attribute('formatCode') ?? '');
  },
  '3 cellXfs xf': (scan, { looks }) => {
    looks.push({ id: Number(scan.attribute('numFmtId') ?? '0'), isUnlocked: false });
  },
  '4 cellXfs protection': (scan, { looks }) => {
    const look = looks.at(-1);
    const locked = scan.attribute('locked');
    if (look !== undefined) look.isUnlocked = locked === '0' || locked === 'false';
  },
};

function eachOnce({ own, looks }: WrittenStyles): readonly CellLook[] {
  // The same two facts are said of thousands of formats: one object each.
  const known = new Map<string, CellLook>();
  return looks.map(({ id, isUnlocked }) => {
    const key = `${String(id)} ${String(isUnlocked)}`;
    const look = known.get(key) ?? { format: formatOf(id, own), isUnlocked };
    known.set(key, look);
    return look;
  });
}

function formatOf(id: number, own: ReadonlyMap<number, string>): string {
  if (id === 0) return 'General';
  const format = own.get(id) ?? '';
  return format === '' ? (BUILT_IN.get(id) ?? 'General') : format;
}

const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const CLOCK = 'AM/PMh"时"mm"分"';

/**
 * Formats that a file names by number alone. What they show differs by language: dates stand here as a Chinese Excel shows
 * them (14 is 2024/12/31 there, and 27 to 36 and 50 to 58 exist only in such), so that no date turns into American text.
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '$#,##0_);\\($#,##0\\)'],
  [6, '$#,##0_);[Red]\\($#,##0\\)'],
  [7, '$#,##0.00_);\\($#,##0.00\\)'],
  [8, '$#,##0.00_);[Red]\\($#,##0.00\\)'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, YEAR_MONTH],
  [28, MONTH_DAY],
  [29, MONTH_DAY],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, CLOCK],
  [35, `${CLOCK}ss"秒"`],
  [36, YEAR_MONTH],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, YEAR_MONTH],
  [51, MONTH_DAY],
  [52, YEAR_MONTH],
  [53, MONTH_DAY],
  [54, MONTH_DAY],
  [55, CLOCK],
  [56, `${CLOCK}ss"秒"`],
  [57, YEAR_MONTH],
  [58, MONTH_DAY],
]);
