/** Pixels of the widest digit in the font by which widths are counted. */
const DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** Width in characters, as Excel's dialog counts, → pixels on the screen at 100 %; the host rounds to whole ones. */
export function charactersToPixels(characters: number): number {
  return characters * DIGIT + PADDING;
}

/** Pixels → characters, to two decimals as Excel shows them. */
export function pixelsToCharacters(pixels: number): number {
  return Math.max(0, Math.round(((pixels - PADDING) / DIGIT) * 100) / 100);
}

/** Characters → points, which is what `format.columnWidth` counts. */
export function charactersToPoints(characters: number): number {
  return charactersToPixels(characters) * POINTS_PER_PIXEL;
}

/** The width of a column in characters, as a file says it, from points as Excel says it. */
export function pointsToCharacters(points: number): number {
  return pixelsToCharacters(points / POINTS_PER_PIXEL);
}
