import { unzipSync } from 'fflate';
import { writeZip } from '../write-zip';

/** Whether smaller bytes still show the fault. */
export type StillFails = (bytes: Uint8Array) => Promise<boolean>;

/** The fewest of `all` that still show it, one left out after the other. */
export async function fewest(
  all: readonly number[],
  fails: (kept: readonly number[]) => Promise<boolean>,
): Promise<readonly number[]> {
  let kept = all;
  for (const one of all) {
    const fewer = kept.filter((other) => other !== one);
    if (fewer.length < kept.length && (await fails(fewer))) kept = fewer;
  }
  return kept;
}

/**
 * The workbook with parts, rows and cells left out that the fault does not need. A zip that is itself what is wrong comes
 * back as it was. At most `tries` runs.
 */
export async function smallerBook(bytes: Uint8Array, fails: StillFails, tries: number): Promise<Uint8Array> {
  const parts = opened(bytes);
  if (parts === null) return bytes;
  let left = tries;
  const holds = async (smaller: ReadonlyMap<string, string | Uint8Array>): Promise<boolean> => {
    if (left <= 0) return false;
    left -= 1;
    return fails(writeZip(smaller));
  };
  if (!(await holds(parts))) return bytes;
  let now = parts;
  for (const path of parts.keys()) {
    const without = new Map(now);
    without.delete(path);
    if (await holds(without)) now = without;
  }
  for (const path of [...now.keys()].sort((a, b) => b.length - a.length)) {
    for (const pattern of PIECES) now = await withoutPieces(now, path, pattern, holds);
  }
  return writeZip(now);
}

const PIECES = [
  /<(?:\w+:)?row\b(?:[^<>]*\/>|[\s\S]*?<\/(?:\w+:)?row>)/gu,
  /<(?:\w+:)?c[\s>](?:[^<>]*\/>|[\s\S]*?<\/(?:\w+:)?c>)/gu,
  /<(?:\w+:)?si\b(?:[^<>]*\/>|[\s\S]*?<\/(?:\w+:)?si>)/gu,
  /<(\w+)\b[^<>]*?(?:\/>|>[^<]*<\/\1>)/gu,
];

/** Leaves out halves of the pieces, then quarters, down to single ones. */
async function withoutPieces(
  parts: ReadonlyMap<string, string | Uint8Array>,
  path: string,
  pattern: RegExp,
  holds: (parts: ReadonlyMap<string, string | Uint8Array>) => Promise<boolean>,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  let now = parts;
  const first = now.get(path);
  if (typeof first !== 'string') return now;
  for (
    let size = Math.ceil((first.match(pattern) ?? []).length / 2);
    size >= 1;
    size = Math.floor(size / 2)
  ) {
    for (let at = 0; ;) {
      const text = now.get(path);
      if (typeof text !== 'string') return now;
      const pieces = [...text.matchAll(pattern)].slice(at, at + size);
      const [head, last] = [pieces[0], pieces[pieces.length - 1]];
      if (head === undefined || last === undefined) break;
      const smaller = text.slice(0, head.index) + text.slice(last.index + last[0].length);
      const tried = new Map(now).set(path, smaller);
      if (await holds(tried)) now = tried;
      else at += size;
    }
  }
  return now;
}

function opened(bytes: Uint8Array): ReadonlyMap<string, string | Uint8Array> | null {
  try {
    return new Map(
      Object.entries(unzipSync(bytes)).map(([path, part]) => {
        const text = Buffer.from(part).toString('utf8');
        return [path, Buffer.from(text).equals(part) ? text : part];
      }),
    );
  } catch {
    return null;
  }
}
