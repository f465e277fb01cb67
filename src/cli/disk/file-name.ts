import { oneLine } from '../../core/workbook/shown-text';

/**
 * Names of files are bytes on Linux, and need not be UTF-8: a package made on a Chinese Windows unpacks to names in GBK. Such
 * a byte stands in our paths as the lone surrogate U+DC80 to U+DCFF, so that paths stay texts that can be compared, joined
 * and sent to other processes, and two names never become one.
 */
const FIRST_ESCAPE = 0xdc00;
const ESCAPED = /[\udc80-\udcff]/u;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A name as the folder holds it → our path. */
export function pathOfBytes(name: Uint8Array): string {
  try {
    return strict.decode(name);
  } catch {
    return piecewise(name);
  }
}

function piecewise(name: Uint8Array): string {
  let path = '';
  for (let at = 0; at < name.length;) {
    const length = sequenceLength(name[at] ?? 0);
    const piece = name.subarray(at, at + length);
    const text = piece.length === length ? decoded(piece) : null;
    path += text ?? String.fromCharCode(FIRST_ESCAPE + (name[at] ?? 0));
    at += text === null ? 1 : length;
  }
  return path;
}

/** Bytes of the character that begins with this one; 1 for what begins none. */
function sequenceLength(first: number): number {
  if (first >= 0xf0) return 4;
  if (first >= 0xe0) return 3;
  return first >= 0xc0 ? 2 : 1;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** Our path as the system takes it: the very bytes where it has some that are no UTF-8. */
export function systemPath(path: string): string | Buffer {
  return ESCAPED.test(path) ? bytesOf(path) : path;
}

function bytesOf(path: string): Buffer {
  const pieces = Array.from(path, (character) => {
    const code = character.charCodeAt(0);
    return ESCAPED.test(character) ? Buffer.from([code - FIRST_ESCAPE]) : Buffer.from(character, 'utf8');
  });
  return Buffer.concat(pieces);
}

/** A path as a person reads it, always on one line: a name in it that is no UTF-8 is read as GBK where it is such. */
export function shownPath(path: string): string {
  // Each name by itself: UTF-8 read as GBK is another text, not an error.
  return oneLine(ESCAPED.test(path) ? path.split('/').map(shownName).join('/') : path);
}

function shownName(name: string): string {
  if (!ESCAPED.test(name)) return name;
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytesOf(name));
  } catch {
    return Array.from(name, (character) =>
      ESCAPED.test(character) ? `\\x${(character.charCodeAt(0) - FIRST_ESCAPE).toString(16)}` : character,
    ).join('');
  }
}

/** The path with every byte that is no UTF-8 lost, as Node hands over what was typed behind a command. */
export function lossyPath(path: string): string {
  return ESCAPED.test(path) ? bytesOf(path).toString('utf8') : path;
}
