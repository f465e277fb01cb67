import type { Random } from '../../../test/support/random';
import type { BookDraft, Draft, TextDraft } from '../draft';
import { sheetPaths } from '../draft';

/** One way to spoil a file. `apply` changes the draft and says what it did; null when there was nothing to do it to. */
export interface Mutation<D extends Draft = Draft> {
  readonly name: string;
  apply(draft: D, random: Random): string | null;
}

export type BookMutation = Mutation<BookDraft>;
export type TextMutation = Mutation<TextDraft>;

/** Changes the text of a part that is drawn from `paths`; null when none is a text, or the change has nothing to do. */
export function changePart(
  draft: BookDraft,
  random: Random,
  paths: readonly string[],
  change: (xml: string) => string | null,
): string | null {
  const texts = paths.filter((path) => typeof draft.parts.get(path) === 'string');
  if (texts.length === 0) return null;
  const path = random.pick(texts);
  const xml = draft.parts.get(path);
  if (typeof xml !== 'string') return null;
  const changed = change(xml);
  if (changed === null || changed === xml) return null;
  draft.parts.set(path, changed);
  return path;
}

/** Changes a worksheet's part. */
export function changeSheet(
  draft: BookDraft,
  random: Random,
  change: (xml: string) => string | null,
): string | null {
  return changePart(draft, random, sheetPaths(draft), change);
}

/** Parts that hold XML, the sheets and the workbook more often than the rest. */
export function xmlPaths(draft: BookDraft): string[] {
  const all = [...draft.parts.keys()].filter((path) => /\.(?:xml|rels)$/iu.test(path));
  const often = all.filter((path) =>
    /worksheets\/[^/]*\.xml$|workbook\.xml$|styles\.xml$|sharedStrings\.xml$/iu.test(path),
  );
  return [...often, ...often, ...all];
}

/** Replaces one match of a pattern, drawn at random; null when there is none. */
export function replaceOne(
  text: string,
  pattern: RegExp,
  random: Random,
  replace: (match: RegExpMatchArray) => string,
): string | null {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return null;
  const match = random.pick(matches);
  const from = match.index;
  return text.slice(0, from) + replace(match) + text.slice(from + match[0].length);
}

/** A cell's element, with a prefix or without: [1] its attributes, [2] what is in it. */
export const CELL = /<(?:\w+:)?c(\s[^<>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/gu;

/** Where one text of a book stands: in the shared texts or in a sheet. */
export const TEXT = /(<(?:\w+:)?t(?:\s[^<>]*)?>)([^<]*)(<\/(?:\w+:)?t>)/gu;

/** A text of 1 to `most` repeats of a piece. */
export function repeated(piece: string, random: Random, counts: readonly number[]): string {
  return piece.repeat(random.pick(counts));
}
