import type { ReadGap } from './snapshot';

/** A gap as one line: the sheet, where one is meant, and what. */
export function gapText({ sheet, what }: ReadGap): string {
  return sheet === null ? what : `${sheet}：${what}`;
}
