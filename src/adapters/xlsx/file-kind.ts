/** What a file really is, told by its first bytes and not by its name. */
export type PackageKind =
  | 'zip'
  /** Excel 97–2003. */
  | 'xls'
  /** Encrypted with a password to open. */
  | 'encrypted'
  /** Another OLE document: .doc, .ppt, WPS … */
  | 'ole'
  | 'html'
  | 'text'
  | 'empty'
  | 'unknown';

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Tells the kind of a file from its bytes. A web page or a text renamed .xls is told apart from a real .xls. */
export function fileKind(bytes: Uint8Array): PackageKind {
  if (bytes.length === 0) return 'empty';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'zip';
  if (OLE_MAGIC.every((byte, index) => bytes[index] === byte)) return oleKind(bytes);
  return textKind(bytes);
}

/** The names of OLE streams stand in the directory in UTF-16. */
function oleKind(bytes: Uint8Array): PackageKind {
  if (holdsName(bytes, 'EncryptedPackage')) return 'encrypted';
  if (holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book')) return 'xls';
  return 'ole';
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
  // Directory entries are 128 bytes long and begin at multiples of 128.
  for (let at = 512; at + wanted.length <= bytes.length; at += 128) {
    if (wanted.every((byte, index) => bytes[at + index] === byte) && bytes[at + wanted.length] === 0)
      return true;
  }
  return false;
}

function textKind(bytes: Uint8Array): PackageKind {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const head = new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, 2048));
  if (/<(!doctype\s+html|html|table|head|meta)[\s>]/iu.test(head)) return 'html';
  // Bytes below the blank other than tab and line ends do not stand in texts.
  if (!wide && bytes.subarray(0, 2048).some((byte) => byte < 9 || (byte > 13 && byte < 32))) return 'unknown';
  return 'text';
}
