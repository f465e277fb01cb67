import { remembered } from '../remember/remembered';

/** A text without blanks and punctuation, in half width: what two people would call the same words. */
export function bareWords(text: string): string {
  let words = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isPlain(code)) continue;
    const bare = bareOf(code);
    // A character that is only whole with its neighbours: leave the text to the language's own rules.
    if (bare === null) return bareByRules(text);
    words += text.slice(from, at) + bare;
    from = at + 1;
  }
  return from === 0 ? text : words + text.slice(from);
}

/** Common ideographs, Latin letters and digits stay as they are. */
function isPlain(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fa5) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a)
  );
}

function bareByRules(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}\p{S}]+/gu, '');
}

/** What is left of each character other than the plain ones; null for one that may combine with its neighbours. */
const bareOf = remembered((code: number): string | null => {
  const character = String.fromCharCode(code);
  // Punctuation of Latin and Chinese, blanks, and full-width forms stand for themselves; others may combine.
  const standsAlone =
    (code < 0x300 && !/\p{L}/u.test(character)) ||
    (code >= 0x2000 && code <= 0x303f) ||
    (code >= 0xff01 && code <= 0xff60);
  return standsAlone ? bareByRules(character) : null;
});

/** How alike two texts are, 0 to 1: twice the pairs of neighbouring characters they share, of all they have (Dice). */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at < a.length - 1; at += 1) {
    const pair = a.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < b.length - 1; at += 1) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared += 1;
  }
  return (2 * shared) / (a.length - 1 + b.length - 1);
}
