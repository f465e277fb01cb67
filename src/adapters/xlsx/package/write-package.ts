import { END, END_LENGTH, ENTRY, ENTRY_LENGTH, LOCAL, LOCAL_LENGTH } from './zip-format';
import { deflateSync } from 'fflate';
import { checkSum } from './inflate-part';
import type { OpenPackage } from './open-package';
import { partKey } from './part-name';
import { packedBytes, type ZipEntry } from './zip-directory';

/** A part to be written, its bytes packed already. */
interface PackedPart {
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const VERSION = 20;
/** Sizes stand in the header and not behind the part: what is written here always has them there. */
const SIZES_BEHIND = 8;
const UTF8_NAME = 0x800;
const DEFLATED = 8;
/** 1980-01-01, the first day of a zip file: what is made of the same parts is the same file. */
const NO_TIME = 0x00210000;

/**
 * The file with some parts changed (bytes), taken out (null) or added. What is not named keeps its packed bytes as they
 * stand, a damaged picture too, and the order of the parts stays. null when the packed bytes of a kept part are not there.
 */
export function writePackage(
  { file, entries }: OpenPackage,
  changes: ReadonlyMap<string, Uint8Array | null>,
): Uint8Array | null {
  const byKey = new Map([...changes].map(([name, bytes]) => [partKey(name), { name, bytes }]));
  const parts: PackedPart[] = [];
  for (const entry of entries) {
    const key = partKey(entry.name);
    const change = byKey.get(key);
    byKey.delete(key);
    if (change === undefined) {
      const packed = packedBytes(file, entry);
      if (packed === null) return null;
      parts.push({ ...entry, packed });
    } else if (change.bytes !== null) {
      parts.push(packedPart(entry, change.bytes));
    }
  }
  for (const { name, bytes } of byKey.values()) {
    if (bytes === null) continue;
    parts.push(
      packedPart({ nameBytes: new TextEncoder().encode(name), flags: UTF8_NAME, time: NO_TIME }, bytes),
    );
  }
  return zipOf(parts);
}

/** A file of parts that are not packed: for a reader that is to see these bytes and no others. */
export function storedPackage(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipOf(
    [...parts].map(([name, bytes]) => ({
      nameBytes: new TextEncoder().encode(name),
      flags: UTF8_NAME,
      method: 0,
      time: NO_TIME,
      crc: checkSum(bytes),
      size: bytes.length,
      packed: bytes,
    })),
  );
}

function packedPart(
  { nameBytes, flags, time }: Pick<ZipEntry, 'nameBytes' | 'flags' | 'time'>,
  bytes: Uint8Array,
): PackedPart {
  return {
    nameBytes,
    flags: flags & UTF8_NAME,
    method: DEFLATED,
    time,
    crc: checkSum(bytes),
    size: bytes.length,
    packed: deflateSync(bytes, { level: 6 }),
  };
}

function zipOf(parts: readonly PackedPart[]): Uint8Array {
  const local = parts.reduce(
    (sum, { nameBytes, packed }) => sum + LOCAL_LENGTH + nameBytes.length + packed.length,
    0,
  );
  const list = parts.reduce((sum, { nameBytes }) => sum + ENTRY_LENGTH + nameBytes.length, 0);
  const zip = new Uint8Array(local + list + END_LENGTH);
  const view = new DataView(zip.buffer);
  let at = 0;
  let entry = local;
  for (const part of parts) {
    view.setUint32(entry, ENTRY, true);
    view.setUint16(entry + 4, VERSION, true);
    common(view, entry + 6, part);
    view.setUint32(entry + 42, at, true);
    zip.set(part.nameBytes, entry + ENTRY_LENGTH);
    entry += ENTRY_LENGTH + part.nameBytes.length;
    view.setUint32(at, LOCAL, true);
    common(view, at + 4, part);
    zip.set(part.nameBytes, at + LOCAL_LENGTH);
    zip.set(part.packed, at + LOCAL_LENGTH + part.nameBytes.length);
    at += LOCAL_LENGTH + part.nameBytes.length + part.packed.length;
  }
  view.setUint32(entry, END, true);
  view.setUint16(entry + 8, parts.length, true);
  view.setUint16(entry + 10, parts.length, true);
  view.setUint32(entry + 12, list, true);
  view.setUint32(entry + 16, local, true);
  return zip;
}

/** What stands alike in the header of a part and in the list: from the version that is needed to the length of the name. */
function common(view: DataView, at: number, part: PackedPart): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, part.flags & ~SIZES_BEHIND, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint32(at + 6, part.time, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.packed.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, part.nameBytes.length, true);
}
