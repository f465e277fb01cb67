/**
 * The text of a file that may be UTF-8, UTF-16 with a byte order mark, or GBK, as Excel saves a .csv on a Chinese
 * machine. What is not UTF-8 is read as GBK (GB 18030, its successor). A byte that is nothing in either becomes U+FFFD:
 * whoever uses the text looks for it.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const loose = new TextDecoder('utf-8').decode(bytes);
    return isMostlySound(loose) ? loose : new TextDecoder('gb18030').decode(bytes);
  }
}

/** GBK read as UTF-8 is unreadable nearly throughout; a UTF-8 file with a damaged byte only there. */
function isMostlySound(text: string): boolean {
  let sound = 0;
  let damaged = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) damaged += 1;
    else if (code > 0x7f) sound += 1;
  }
  return sound > damaged * 4;
}
