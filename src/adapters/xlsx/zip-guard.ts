import { Unzip, UnzipInflate } from 'fflate';

/** Most bytes that a workbook may hold when unpacked. A book of 44 自评表 has about 3 MB. */
export const MAX_UNPACKED_BYTES = 96 * 1024 * 1024;
/** Most bytes of XML among them: parsed they take five times the memory, and a file is to stay below half a gigabyte. */
export const MAX_XML_BYTES = 48 * 1024 * 1024;
/** Most parts that a workbook may have. */
const MAX_PARTS = 20_000;
/** No deflate stream grows by more than this. */
const MAX_DEFLATE_RATIO = 1032;

export type ZipVerdict =
  | { readonly ok: true; readonly parts: readonly string[] }
  | { readonly ok: false; readonly reason: 'truncated' | 'bomb' | 'encrypted' };

/**
 * Whether a zip file may be unpacked at all: its list of parts is whole, none is encrypted, and it does not unpack to more
 * than `MAX_UNPACKED_BYTES`, of which `MAX_XML_BYTES` may be XML (photos do not count there). Declared sizes can lie, so a file that could hide more is counted while it is inflated and
 * dropped; small files cannot and cost nothing.
 */
export function checkZip(bytes: Uint8Array): ZipVerdict {
  const directory = centralDirectory(bytes);
  if (directory === null) return { ok: false, reason: 'truncated' };
  if (directory.parts.length > MAX_PARTS || isTooLarge(directory.declared)) {
    return { ok: false, reason: 'bomb' };
  }
  if (directory.encrypted) return { ok: false, reason: 'encrypted' };
  if (bytes.length * MAX_DEFLATE_RATIO > MAX_XML_BYTES && isTooLarge(inflatedSizes(bytes))) {
    return { ok: false, reason: 'bomb' };
  }
  return { ok: true, parts: directory.parts };
}

/** Unpacked bytes of all parts, and of those that are XML. */
interface Sizes {
  all: number;
  xml: number;
}

function isTooLarge({ all, xml }: Readonly<Sizes>): boolean {
  return all > MAX_UNPACKED_BYTES || xml > MAX_XML_BYTES;
}

function addSize(sizes: Sizes, name: string, size: number): void {
  sizes.all += size;
  if (/\.(?:xml|rels|vml)$/iu.test(name)) sizes.xml += size;
}

interface Directory {
  readonly parts: readonly string[];
  readonly declared: Readonly<Sizes>;
  readonly encrypted: boolean;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

function centralDirectory(bytes: Uint8Array): Directory | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts: string[] = [];
  const declared: Sizes = { all: 0, xml: 0 };
  let encrypted = false;
  const decoder = new TextDecoder();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) return null;
    encrypted ||= (view.getUint16(at + 8, true) & 1) === 1;
    const nameLength = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    addSize(declared, name, view.getUint32(at + 24, true));
    parts.push(name);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { parts, declared, encrypted };
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
}

/** Inflates in pieces, keeps nothing, and stops at the limits. A stream that breaks is left to the reader to report. */
function inflatedSizes(bytes: Uint8Array): Readonly<Sizes> {
  const inflated: Sizes = { all: 0, xml: 0 };
  const unzip = new Unzip((file) => {
    file.ondata = (error, chunk) => {
      if (error === null) addSize(inflated, file.name, chunk.length);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const piece = 64 * 1024;
  for (let at = 0; at < bytes.length && !isTooLarge(inflated); at += piece) {
    try {
      unzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
    } catch {
      break;
    }
  }
  return inflated;
}
