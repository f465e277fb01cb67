import { checkSum, inflatePart } from './inflate-part';
import { partKey } from './part-name';
import { packedBytes, zipDirectory, type ZipEntry } from './zip-directory';

/** Most bytes that a workbook may hold when unpacked. A book of 44 自评表 has about 3 MB. */
export const MAX_UNPACKED_BYTES = 96 * 1024 * 1024;
/** Most bytes of XML among them: read they take several times the memory, and a file is to stay below half a gigabyte. */
export const MAX_XML_BYTES = 48 * 1024 * 1024;
/** Most parts that a workbook may have. */
const MAX_PARTS = 20_000;
const ENCRYPTED = 1;

export type PackageRefusal = 'truncated' | 'bomb' | 'encrypted';

export type PackageOpening =
  | { readonly ok: true; readonly parts: OpenPackage }
  | { readonly ok: false; readonly reason: PackageRefusal };

/** Why there are no bytes of a part. `bomb`: it unpacks to more than it says, and the file must not be read on. */
export type PartFault = 'missing' | 'damaged' | 'bomb';

export type PartRead =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly fault: PartFault };

/**
 * Opens a zip file as a package of parts. The list of parts at its end is read once and is all that is believed: whether it
 * is whole, whether a part is encrypted, and that all parts together say to unpack to no more than `MAX_UNPACKED_BYTES`, of
 * which `MAX_XML_BYTES` may be XML (photos do not count there). Nothing is inflated yet; a part is held to what it says when
 * it is.
 */
export function openPackage(bytes: Uint8Array): PackageOpening {
  const entries = zipDirectory(bytes, MAX_PARTS);
  if (entries === null) return { ok: false, reason: 'truncated' };
  if (entries === 'many' || isTooLarge(entries)) return { ok: false, reason: 'bomb' };
  if (entries.some(({ flags }) => (flags & ENCRYPTED) !== 0)) return { ok: false, reason: 'encrypted' };
  return { ok: true, parts: new OpenPackage(bytes, entries) };
}

function isTooLarge(entries: readonly ZipEntry[]): boolean {
  let all = 0;
  let xml = 0;
  for (const { name, size, method, packedSize } of entries) {
    if (packedSize > size + size / 8 + PACKING) return true;
    const held = method === 0 ? Math.max(size, packedSize) : size;
    all += held;
    if (isXml(name)) xml += held;
  }
  return all > MAX_UNPACKED_BYTES || xml > MAX_XML_BYTES;
}

/** Packing never makes much more of a part: one that is packed larger than it says to be lies about its size. */
const PACKING = 4096;

function isXml(name: string): boolean {
  const key = name.toLowerCase();
  return XML_ENDS.some((end) => key.endsWith(end));
}

const XML_ENDS = ['.xml', '.rels', '.vml'] as const;

/** The parts of a file by name, whatever capitals and slashes a name is written with. */
export class OpenPackage {
  private readonly byKey = new Map<string, ZipEntry>();
  /** Names that more than one part has; the last one is read. */
  readonly doubled: readonly string[];
  /** Whether a part was met that unpacks to more than it says: what was read of the file is not to be believed. */
  liesAboutSizes = false;

  constructor(
    readonly file: Uint8Array,
    readonly entries: readonly ZipEntry[],
  ) {
    const doubled: string[] = [];
    for (const entry of entries) {
      const key = partKey(entry.name);
      if (this.byKey.has(key)) doubled.push(entry.name);
      this.byKey.set(key, entry);
    }
    this.doubled = doubled;
  }

  /** Names as they stand in the file. */
  get names(): string[] {
    return this.entries.map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.byKey.has(partKey(name));
  }

  /** What a part says that it unpacks to, in bytes; 0 where there is none. */
  sizeOf(name: string): number {
    return this.byKey.get(partKey(name))?.size ?? 0;
  }

  /** Inflates one part. Nothing is kept: who needs it again inflates it again or holds it. */
  read(name: string): PartRead {
    const entry = this.byKey.get(partKey(name));
    if (entry === undefined) return { ok: false, fault: 'missing' };
    const packed = packedBytes(this.file, entry);
    if (packed === null) return DAMAGED;
    const bytes = entry.method === STORED ? packed : unpacked(packed, entry);
    if (bytes === 'larger') {
      this.liesAboutSizes = true;
      return { ok: false, fault: 'bomb' };
    }
    if (bytes === 'damaged' || bytes.length !== entry.size || checkSum(bytes) !== entry.crc) return DAMAGED;
    return { ok: true, bytes };
  }
}

function unpacked(packed: Uint8Array, { method, size }: ZipEntry): Uint8Array | 'damaged' | 'larger' {
  return method === DEFLATED ? inflatePart(packed, size) : 'damaged';
}

const STORED = 0;
const DEFLATED = 8;
const DAMAGED = { ok: false, fault: 'damaged' } as const;
