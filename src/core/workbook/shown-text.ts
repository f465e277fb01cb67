/**
 * Characters that do something where they are printed instead of being seen: they move the cursor, wipe lines, turn the order
 * of reading round. A cell that holds them could hide what a report says.
 */
const ACTING = /(?![\t\n\r])[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu;

/** A text that a terminal may print: line ends and tabs stay, everything else that acts becomes a sign that is seen. */
export function printable(text: string): string {
  return text.replace(ACTING, sign).replace(/\r(?!\n)/gu, '␍');
}

/** The same on one line, for a name or a text of a cell inside a line of ours: a line end becomes a blank. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\t\u2028\u2029]+/gu, ' ').replace(ACTING, sign);
}

/** A JSON text that does nothing where it is printed; what it says stays the same. */
export function printableJson(json: string): string {
  return json.replace(ACTING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The sign that Unicode has for a control character; a replacement sign for the others. */
function sign(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '�';
}
