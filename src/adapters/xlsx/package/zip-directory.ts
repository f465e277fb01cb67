import { END, END_LENGTH } from './zip-format';
/** One part as the list at the end of a zip file tells it. */
export interface ZipEntry {
  readonly name: string;
  /** The name as it stands, for it is written back so. */
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly packedSize: number;
  /** What it says that it unpacks to. */
  readonly size: number;
  /** Where its own header stands. */
  readonly offset: number;
}

const LONGEST_COMMENT = 65_535;
const END_64 = 0x06064b50;
const END_64_LENGTH = 56;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_LENGTH = 20;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
/** A size or place that stands in the field for large files. */
const ELSEWHERE = 0xffffffff;
const ELSEWHERE_16 = 0xffff;
const FIELD_64 = 1;

/**
 * The list of the parts of a zip file, large files (zip64) too; null when there is none or it is cut off. At most `most`
 * entries are read: `'many'` when there are more.
 */
export function zipDirectory(bytes: Uint8Array, most: number): readonly ZipEntry[] | 'many' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const list = listPlace(view, end);
  if (list === null) return null;
  if (list.count > most) return 'many';
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  let at = list.offset;
  for (let index = 0; index < list.count; index += 1) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) return null;
    const nameBytes = bytes.subarray(at + ENTRY_LENGTH, nameEnd);
    const sizes = entrySizes(view, at, nameEnd, extraEnd);
    if (sizes === null) return null;
    entries.push({
      name: decoder.decode(nameBytes),
      nameBytes,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      time: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      ...sizes,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The packed bytes of a part; null when they are not all there. */
export function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array | null {
  if (offset + LOCAL_LENGTH > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset, true) !== LOCAL) return null;
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedSize > bytes.length ? null : bytes.subarray(start, start + packedSize);
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

interface ListPlace {
  readonly count: number;
  readonly offset: number;
}

function listPlace(view: DataView, end: number): ListPlace | null {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  const locator = end - LOCATOR_64_LENGTH;
  const isLarge =
    count === ELSEWHERE_16 || offset === ELSEWHERE || view.getUint32(end + 12, true) === ELSEWHERE;
  if (!isLarge || locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return { count, offset };
  const at = wide(view, locator + 8);
  if (at === null || at + END_64_LENGTH > view.byteLength || view.getUint32(at, true) !== END_64) return null;
  const [wideCount, wideOffset] = [wide(view, at + 32), wide(view, at + 48)];
  return wideCount === null || wideOffset === null ? null : { count: wideCount, offset: wideOffset };
}

type EntrySizes = Pick<ZipEntry, 'packedSize' | 'size' | 'offset'>;

/** Sizes and place of an entry; what does not fit into 32 bits stands in a field of its own, in this order. */
function entrySizes(view: DataView, at: number, extra: number, extraEnd: number): EntrySizes | null {
  const near = [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true));
  let field = near.includes(ELSEWHERE) ? wideField(view, extra, extraEnd) : null;
  const far: number[] = [];
  for (const value of near) {
    if (value !== ELSEWHERE) {
      far.push(value);
      continue;
    }
    if (field === null || field.at + 8 > field.end) return null;
    const own = wide(view, field.at);
    if (own === null) return null;
    far.push(own);
    field = { at: field.at + 8, end: field.end };
  }
  const [size = 0, packedSize = 0, offset = 0] = far;
  return { size, packedSize, offset };
}

function wideField(
  view: DataView,
  from: number,
  end: number,
): { readonly at: number; readonly end: number } | null {
  let at = from;
  while (at + 4 <= end) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === FIELD_64) return { at: at + 4, end: Math.min(end, at + 4 + length) };
    at += 4 + length;
  }
  return null;
}

/** A number of 64 bits; null for one that no file reaches. */
function wide(view: DataView, at: number): number | null {
  if (at + 8 > view.byteLength) return null;
  const value = view.getBigUint64(at, true);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(value);
}
