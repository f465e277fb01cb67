/** Names that Windows keeps for devices, whatever follows the first dot; ¹²³ count as digits there. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])[ .]*(?:\.|$)/iu;
const FORBIDDEN = /[<>:"|?*\p{Cc}]/u;
/** Characters of a whole path beyond which Excel does not open a file. */
const LONGEST_WINDOWS_PATH = 259;
/** Bytes of one name, on nearly every system. */
const LONGEST_NAME = 255;

/** Why a file of this name cannot be made on Windows, or null. `path` is the whole one. */
export function windowsRefusal(path: string): string | null {
  const withoutRoot = path.replace(/^\\\\\?\\(?:UNC\\)?/u, '').replace(/^[a-z]:/iu, '');
  const names = withoutRoot.split(/[\\/]/u).filter((name) => name !== '' && name !== '.' && name !== '..');
  for (const name of names) {
    if (RESERVED.test(name)) return `“${name}”是 Windows 留给设备的名字，不能用作文件名`;
    if (FORBIDDEN.test(name)) return `“${name}”里有 Windows 文件名不能用的字符（< > : " | ? *）`;
    if (/[. ]$/u.test(name)) return `“${name}”以点或空格结尾，Windows 上打不开`;
  }
  if (path.length > LONGEST_WINDOWS_PATH) {
    return `整个路径有 ${String(path.length)} 个字符，超过 ${String(LONGEST_WINDOWS_PATH)} 个，Excel 打不开`;
  }
  return null;
}

/**
 * A file name without its ending that is legal on every system and seen in every folder, made of any text: characters that
 * are not allowed become their full-width likes, so that two texts stay two names.
 */
export function legalFileName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[<>:"|?*/\\]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    .replace(/[\s\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '�')
    .replace(/^[. ]+/u, '')
    .replace(/[. ]+$/u, '');
  const short = withoutTail(plain, LONGEST_NAME - SPARE_BYTES);
  if (short === '' || short.startsWith('~')) return `表${short}`;
  return RESERVED.test(short) ? `_${short}` : short;
}

/** Left for an ending and a number that tells two names apart. */
const SPARE_BYTES = 20;

function withoutTail(text: string, bytes: number): string {
  let [short, length] = ['', 0];
  for (const character of text) {
    length += Buffer.byteLength(character, 'utf8');
    if (length > bytes) break;
    short += character;
  }
  return short.replace(/[. ]+$/u, '');
}

/** The name with a number behind it where it is taken; names that differ in capitals alone are one on Windows. */
export function freeFileName(text: string, taken: ReadonlySet<string>): string {
  const name = legalFileName(text);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}(${String(number)})`;
    if (!taken.has(sameName(candidate))) return candidate;
  }
}

/** What is equal for two names of files that Windows or a Mac takes for one. */
export function sameName(name: string): string {
  return name
    .normalize('NFC')
    .toUpperCase()
    .replace(/[. ]+$/u, '');
}
