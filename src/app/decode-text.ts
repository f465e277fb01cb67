/**
 * The text of a file that may be UTF-8, UTF-16 with a byte order mark, or GBK, as Excel saves a .csv on a Chinese
 * machine. What is no valid UTF-8 is read as GBK (GB 18030, its successor).
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
