import { deflateSync } from 'fflate';
import { joined } from './draft';

/** Where an entry of a zip differs from the truth. Left out means true. */
export interface EntryLies {
  readonly localName?: string;
  readonly centralName?: string;
  readonly localSize?: number;
  readonly centralSize?: number;
  readonly centralPacked?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Sizes stand behind the data, as a writer that streams puts them. */
  readonly isStreamed?: boolean;
  readonly isStored?: boolean;
  /** Left out of the central directory. */
  readonly isUnlisted?: boolean;
  /** What the local header offers though the directory names other bytes. */
  readonly offset?: number;
}

/** How a zip is written; the empty shape is a sound file. */
export interface ZipShape {
  readonly lies?: ReadonlyMap<string, EntryLies>;
  /** Entries that stand there a second time, with other bytes. */
  readonly doubles?: readonly (readonly [string, Uint8Array])[];
  readonly prefix?: Uint8Array;
  readonly comment?: Uint8Array;
  /** Sizes and places stand in zip64 fields. */
  readonly isZip64?: boolean;
  /** The share of the file that is kept. */
  readonly kept?: number;
  /** Bytes that are changed: place as a share of the file, and what is xored. */
  readonly flips?: readonly (readonly [number, number])[];
  readonly count?: number;
  readonly directoryOffset?: number;
}

/** Packing again what all mutants share would be most of the work. */
const packed = new Map<string, Uint8Array>();
const MOST_KEPT = 2_000;
const SHORTEST_KEPT = 200;

/** A zip of these parts, true or with lies. Sizes are small: one disk, no encryption. */
export function writeZip(parts: ReadonlyMap<string, string | Uint8Array>, shape: ZipShape = {}): Uint8Array {
  const locals: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let at = shape.prefix?.length ?? 0;
  const all: [string, string | Uint8Array][] = [
    ...parts,
    ...(shape.doubles ?? []).map(([n, b]) => [n, b] as [string, Uint8Array]),
  ];
  for (const [name, content] of all) {
    const lies = shape.lies?.get(name) ?? {};
    const written = entry(name, content, lies, at, shape.isZip64 === true);
    locals.push(written.local);
    if (lies.isUnlisted !== true) entries.push(written.central);
    at += written.local.length;
  }
  const directory = joined(...entries);
  const end = ending(entries.length, directory.length, at, shape);
  return damaged(joined(shape.prefix ?? new Uint8Array(), ...locals, directory, end), shape);
}

function entry(
  name: string,
  content: string | Uint8Array,
  lies: EntryLies,
  at: number,
  isZip64: boolean,
): { readonly local: Uint8Array; readonly central: Uint8Array } {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const method = lies.method ?? (lies.isStored === true ? 0 : 8);
  const data = lies.isStored === true ? bytes : deflated(content, bytes);
  const crc = lies.crc ?? crc32(bytes);
  const flags = (lies.flags ?? 0x0800) | (lies.isStreamed === true ? 8 : 0);
  const [localName, centralName] = [lies.localName ?? name, lies.centralName ?? name].map((text) =>
    Buffer.from(text, 'utf8'),
  ) as [Buffer, Buffer];
  const streamed = lies.isStreamed === true;
  const localHead = Buffer.alloc(30);
  localHead.writeUInt32LE(0x04034b50, 0);
  localHead.writeUInt16LE(isZip64 ? 45 : 20, 4);
  localHead.writeUInt16LE(flags, 6);
  localHead.writeUInt16LE(method, 8);
  localHead.writeUInt32LE(streamed ? 0 : crc, 14);
  localHead.writeUInt32LE(streamed ? 0 : data.length, 18);
  localHead.writeUInt32LE(streamed ? 0 : (lies.localSize ?? bytes.length) >>> 0, 22);
  localHead.writeUInt16LE(localName.length, 26);
  const descriptor = Buffer.alloc(streamed ? 16 : 0);
  if (streamed) {
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(crc, 4);
    descriptor.writeUInt32LE(data.length, 8);
    descriptor.writeUInt32LE(bytes.length, 12);
  }
  const size = (lies.centralSize ?? bytes.length) >>> 0;
  const packedSize = (lies.centralPacked ?? data.length) >>> 0;
  const offset = lies.offset ?? at;
  const extra = isZip64 ? zip64Extra(size, packedSize, offset) : Buffer.alloc(0);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(isZip64 ? 45 : 20, 6);
  head.writeUInt16LE(flags, 8);
  head.writeUInt16LE(method, 10);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(isZip64 ? 0xffffffff : packedSize, 20);
  head.writeUInt32LE(isZip64 ? 0xffffffff : size, 24);
  head.writeUInt16LE(centralName.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(isZip64 ? 0xffffffff : offset >>> 0, 42);
  return {
    local: joined(localHead, localName, data, descriptor),
    central: joined(head, centralName, extra),
  };
}

function zip64Extra(size: number, packedSize: number, offset: number): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packedSize), 12);
  extra.writeBigUInt64LE(BigInt(offset), 20);
  return extra;
}

function ending(count: number, length: number, at: number, shape: ZipShape): Uint8Array {
  const zip64 = shape.isZip64 === true;
  const wide = Buffer.alloc(zip64 ? 76 : 0);
  if (zip64) {
    wide.writeUInt32LE(0x06064b50, 0);
    wide.writeBigUInt64LE(44n, 4);
    wide.writeUInt16LE(45, 12);
    wide.writeUInt16LE(45, 14);
    wide.writeBigUInt64LE(BigInt(count), 24);
    wide.writeBigUInt64LE(BigInt(count), 32);
    wide.writeBigUInt64LE(BigInt(length), 40);
    wide.writeBigUInt64LE(BigInt(at), 48);
    wide.writeUInt32LE(0x07064b50, 56);
    wide.writeBigUInt64LE(BigInt(at + length), 64);
    wide.writeUInt32LE(1, 72);
  }
  const comment = shape.comment ?? new Uint8Array();
  const end = Buffer.alloc(22);
  const told = shape.count ?? count;
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64 ? 0xffff : told & 0xffff, 8);
  end.writeUInt16LE(zip64 ? 0xffff : told & 0xffff, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : length, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : (shape.directoryOffset ?? at) >>> 0, 16);
  end.writeUInt16LE(comment.length, 20);
  return joined(wide, end, comment);
}

function damaged(bytes: Uint8Array, { kept, flips }: ZipShape): Uint8Array {
  const result = kept === undefined ? bytes : bytes.slice(0, Math.floor(bytes.length * kept));
  for (const [share, mask] of flips ?? []) {
    const place = Math.min(result.length - 1, Math.floor(result.length * share));
    const old = result[place];
    if (old !== undefined) result[place] = old ^ mask;
  }
  return result;
}

function deflated(content: string | Uint8Array, bytes: Uint8Array): Uint8Array {
  if (typeof content !== 'string' || content.length < SHORTEST_KEPT) return deflateSync(bytes, { level: 1 });
  let known = packed.get(content);
  if (known === undefined) {
    known = deflateSync(bytes, { level: 1 });
    if (packed.size >= MOST_KEPT) packed.clear();
    packed.set(content, known);
  }
  return known;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
