/** Zip files as other programs, or people who mean harm, write them: made from plain ones by changing their bytes. */

const ENTRY = 0x02014b50;
const END = 0x06054b50;

interface Entry {
  readonly name: string;
  readonly at: number;
  readonly length: number;
}

function viewOf(zip: Uint8Array): DataView {
  return new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
}

function endOf(zip: Uint8Array): number {
  const view = viewOf(zip);
  for (let at = zip.length - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw new Error('no end of the zip file');
}

function entriesOf(zip: Uint8Array): Entry[] {
  const view = viewOf(zip);
  const end = endOf(zip);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  while (at < end && view.getUint32(at, true) === ENTRY) {
    const name = view.getUint16(at + 28, true);
    const length = 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    entries.push({ name: new TextDecoder().decode(zip.subarray(at + 46, at + 46 + name)), at, length });
    at += length;
  }
  return entries;
}

/** The list says that a part unpacks to so many bytes, whatever is true; its own header still says the truth. */
export function withDeclaredSize(zip: Uint8Array, part: string, size: number): Uint8Array {
  const changed = zip.slice();
  const entry = entriesOf(changed).find(({ name }) => name === part);
  if (entry === undefined) throw new Error(`no ${part}`);
  viewOf(changed).setUint32(entry.at + 24, size, true);
  return changed;
}

/** The header before a part says another way of packing than the list: who goes by headers does not see what is in it. */
export function withHiddenHeader(zip: Uint8Array, part: string): Uint8Array {
  const changed = zip.slice();
  const entry = entriesOf(changed).find(({ name }) => name === part);
  if (entry === undefined) throw new Error(`no ${part}`);
  const view = viewOf(changed);
  view.setUint16(view.getUint32(entry.at + 42, true) + 8, 99, true);
  return changed;
}

/** The same parts with sizes and places in fields of 64 bits, as programs write that do not know the size beforehand. */
export function asZip64(zip: Uint8Array): Uint8Array {
  const end = endOf(zip);
  const entries = entriesOf(zip);
  const start = entries[0]?.at ?? end;
  const list = entries.flatMap(({ at, length }) => [...wideEntry(zip.slice(at, at + length))]);
  const wideEnd = new Uint8Array(56 + 20 + 22);
  const view = viewOf(wideEnd);
  const count = BigInt(entries.length);
  view.setUint32(0, 0x06064b50, true);
  view.setBigUint64(4, 44n, true);
  view.setBigUint64(24, count, true);
  view.setBigUint64(32, count, true);
  view.setBigUint64(40, BigInt(list.length), true);
  view.setBigUint64(48, BigInt(start), true);
  view.setUint32(56, 0x07064b50, true);
  view.setBigUint64(64, BigInt(start + list.length), true);
  view.setUint32(72, 1, true);
  view.setUint32(76, END, true);
  view.setUint16(84, 0xffff, true);
  view.setUint16(86, 0xffff, true);
  view.setUint32(88, 0xffffffff, true);
  view.setUint32(92, 0xffffffff, true);
  return Uint8Array.from([...zip.subarray(0, start), ...list, ...wideEnd]);
}

function wideEntry(entry: Uint8Array): Uint8Array {
  const view = viewOf(entry);
  const name = view.getUint16(28, true);
  const field = new Uint8Array(28);
  const wide = viewOf(field);
  wide.setUint16(0, 1, true);
  wide.setUint16(2, 24, true);
  [24, 20, 42].forEach((place, index) => {
    wide.setBigUint64(4 + index * 8, BigInt(view.getUint32(place, true)), true);
    view.setUint32(place, 0xffffffff, true);
  });
  view.setUint16(30, view.getUint16(30, true) + field.length, true);
  return Uint8Array.from([...entry.subarray(0, 46 + name), ...field, ...entry.subarray(46 + name)]);
}
