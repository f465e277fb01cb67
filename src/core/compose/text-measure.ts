/** Characters that take a whole em: CJK, full-width forms, and the punctuation that Chinese fonts draw wide. */
const WIDE =
  /[\u1100-\u115f\u2014\u2018\u2019\u201c\u201d\u2026\u2190-\u21ff\u2200-\u22ff\u2460-\u24ff\u2500-\u257f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;

/** Width of a text in ems: half an em for a Latin letter or digit of 宋体. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 1 : 0.5;
  return width;
}

/** A column of so many characters in points, cell padding taken off. */
export function columnPoints(width: number): number {
  return (width * 7 + 5) * 0.75 - 5;
}

/**
 * Lines that a wrapped text takes in a width of points at a font size: Chinese breaks anywhere (less a little, as closing
 * marks pull a character down with them), Latin words stay whole while they fit.
 */
export function lineCount(text: string, points: number, size: number): number {
  const room = Math.max(1, Math.floor((points / size) * 2) / 2);
  return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, room), 0);
}

const PIECES = /[\u0021-\u007e\u00a1-\u024f]+|./gu;
const NO_LINE_START = /^[，。、；：！？）》」』】〉”’％,.;:!?)%\]]/u;

function paragraphLines(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of paragraph.match(PIECES) ?? []) {
    let width = textWidth(piece);
    if (used > 0 && used + width > room) {
      lines += 1;
      used = NO_LINE_START.test(piece) ? 1 : 0;
    }
    while (width > room) {
      lines += 1;
      width -= room;
    }
    used += width;
  }
  return lines;
}
