import { Inflate, inflateSync } from 'fflate';

/** Pieces in which a large part is inflated: one grows at most a thousandfold, so that a lie is seen early. */
const PIECE = 32 * 1024;

/** `damaged`: cannot be inflated, or holds less than it says. `larger`: holds more than it says. */
export type Inflated = Uint8Array | 'damaged' | 'larger';

/** Inflates the packed bytes of a part that says how large it is; never makes more than that of it. */
export function inflatePart(packed: Uint8Array, size: number): Inflated {
  try {
    return packed.length <= PIECE ? inflatedAtOnce(packed, size) : inflatedInPieces(packed, size);
  } catch {
    return 'damaged';
  }
}

/** What is written behind the end of the buffer is dropped; one byte more than it says tells that there was some. */
function inflatedAtOnce(packed: Uint8Array, size: number): Inflated {
  const made = inflateSync(packed, { out: new Uint8Array(size + 1) });
  return verdict(made.subarray(0, size), made.length - size);
}

function inflatedInPieces(packed: Uint8Array, size: number): Inflated {
  const bytes = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length <= size) bytes.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length && length <= size; at += PIECE)
    inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  return verdict(bytes, length - size);
}

function verdict(bytes: Uint8Array, tooMany: number): Inflated {
  if (tooMany > 0) return 'larger';
  return tooMany < 0 ? 'damaged' : bytes;
}

/** The check sum of a part, as a zip file keeps it. */
export function checkSum(bytes: Uint8Array): number {
  let sum = -1;
  for (let at = 0; at < bytes.length; at += 1)
    sum = (SUMS[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

const SUMS = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});
