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

/** Lines that a wrapped text takes in a width of points at a font size. */
export function lineCount(text: string, points: number, size: number): number {
  return wrappedLines(text, points, size).length;
}

/**
 * A text as it wraps: Chinese breaks anywhere, but a closing mark takes the character before it along; Latin words stay
 * whole while they fit.
 */
export function wrappedLines(text: string, points: number, size: number): string[] {
  const room = Math.max(1, Math.floor((points / size) * 2) / 2);
  return text.split('\n').flatMap((paragraph) => paragraphLines(paragraph, room));
}

const PIECES = /[\u0021-\u007e\u00a1-\u024f]+|./gu;
const NO_LINE_START = /^[，。、；：！？）》」』】〉”’％,.;:!?)%\]]/u;
const NO_LINE_END = /[（《「『【〈“‘([]$/u;

function paragraphLines(paragraph: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  const newLine = (next: string): void => {
    lines.push(line);
    line = next;
  };
  for (const piece of paragraph.match(PIECES) ?? []) {
    let rest = piece;
    if (line !== '' && textWidth(line) + textWidth(rest) > room) {
      const last = Array.from(line).at(-1) ?? '';
      const goesAlong = NO_LINE_START.test(rest) || NO_LINE_END.test(last);
      if (goesAlong && line !== last) {
        line = line.slice(0, line.length - last.length);
        newLine(last);
      } else newLine('');
    }
    while (textWidth(line) + textWidth(rest) > room && textWidth(rest) > 1) {
      const fitting = fittingPart(rest, room - textWidth(line));
      if (fitting === '') break;
      line += fitting;
      rest = rest.slice(fitting.length);
      newLine('');
    }
    line += rest;
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** As much of a text as fits into so many ems. */
function fittingPart(text: string, room: number): string {
  let part = '';
  for (const character of text) {
    if (textWidth(part) + textWidth(character) > room) break;
    part += character;
  }
  return part;
}
