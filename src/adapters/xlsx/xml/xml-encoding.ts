/** How the letters of a part are written as bytes. `other`: it can be read, and never be written back. */
export type XmlEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'other';

/** A part as text, with what is needed to write it back. */
export interface DecodedXml {
  readonly text: string;
  readonly encoding: XmlEncoding;
  /** Whether the bytes begin with a mark of their encoding; the text never does. */
  readonly hasMark: boolean;
}

const MARK = '\ufeff';
/** The name of an encoding stands in the first line. */
const LONGEST_DECLARATION = 256;

/**
 * The text of a part: UTF-8 or UTF-16 with or without a mark, and what else its first line names (GBK from old programs)
 * where this machine knows it. Bytes that are no letters in it become U+FFFD.
 */
export function decodeXml(bytes: Uint8Array): DecodedXml {
  const begun = BEGINNINGS.find(({ first }) => first.every((byte, at) => bytes[at] === byte));
  if (begun !== undefined) return decoded(bytes, begun.encoding, begun.hasMark);
  const named = declaredEncoding(bytes);
  if (named === null || named === 'utf-8' || named === 'us-ascii' || named === 'utf8') {
    return decoded(bytes, 'utf-8', false);
  }
  try {
    return { text: new TextDecoder(named).decode(bytes), encoding: 'other', hasMark: false };
  } catch {
    return decoded(bytes, 'utf-8', false);
  }
}

/** First bytes that tell an encoding: its mark, or a "<" of two bytes. */
const BEGINNINGS: readonly {
  readonly first: readonly number[];
  readonly encoding: Exclude<XmlEncoding, 'other'>;
  readonly hasMark: boolean;
}[] = [
  { first: [0xff, 0xfe], encoding: 'utf-16le', hasMark: true },
  { first: [0xfe, 0xff], encoding: 'utf-16be', hasMark: true },
  { first: [0xef, 0xbb, 0xbf], encoding: 'utf-8', hasMark: true },
  { first: [0x3c, 0], encoding: 'utf-16le', hasMark: false },
  { first: [0, 0x3c], encoding: 'utf-16be', hasMark: false },
];

function decoded(bytes: Uint8Array, encoding: Exclude<XmlEncoding, 'other'>, hasMark: boolean): DecodedXml {
  // The decoder takes the mark away by itself.
  return { text: new TextDecoder(encoding).decode(bytes), encoding, hasMark };
}

function declaredEncoding(bytes: Uint8Array): string | null {
  let head = '';
  for (const byte of bytes.subarray(0, LONGEST_DECLARATION)) {
    if (byte === 0x3e) break;
    head += String.fromCharCode(byte);
  }
  if (!head.startsWith('<?xml')) return null;
  const at = head.indexOf('encoding');
  const quote = head
    .slice(at)
    .split('')
    .findIndex((letter) => letter === '"' || letter === "'");
  if (at < 0 || quote < 0) return null;
  const from = at + quote + 1;
  const end = head.indexOf(head[from - 1] ?? '"', from);
  return end < 0 ? null : head.slice(from, end).toLowerCase();
}

/** The bytes of a text in that encoding; null for one that cannot be written. */
export function encodeXml(text: string, { encoding, hasMark }: Omit<DecodedXml, 'text'>): Uint8Array | null {
  if (encoding === 'other') return null;
  const marked = hasMark ? MARK + text : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1)
    view.setUint16(at * 2, marked.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}

/** The text of a part that can be changed: only where writing it as it was read gives its bytes again. */
export function decodeXmlExactly(bytes: Uint8Array): DecodedXml | null {
  const part = decodeXml(bytes);
  const again = encodeXml(part.text, part);
  if (again?.length !== bytes.length) return null;
  return again.every((byte, at) => byte === bytes[at]) ? part : null;
}
