import { Random } from '../../test/support/random';
import { composedBooks } from './books/composed-books';
import { foreignBooks } from './books/foreign-books';
import { textFiles } from './books/text-files';
import { echoedWords } from './checks/output-words';
import { encoded, type BookDraft, type Draft, type TextDraft } from './draft';
import { FORMULA_MUTATIONS } from './mutations/formulas';
import type { BookMutation, TextMutation } from './mutations/mutation';
import { PART_MUTATIONS } from './mutations/parts';
import { SHEET_MUTATIONS } from './mutations/sheets';
import { STRUCTURE_MUTATIONS } from './mutations/structure';
import { JSON_MUTATIONS, LIST_MUTATIONS } from './mutations/text-files';
import { VALUE_MUTATIONS } from './mutations/values';
import { WORD_MUTATIONS } from './mutations/words';
import { ZIP_MUTATIONS } from './mutations/zip';
import { writeZip } from './write-zip';

/** A file to be put through the doors. */
export interface Mutant {
  /** With the ending that says what it is. */
  readonly file: string;
  readonly kind: Draft['kind'];
  readonly bytes: Uint8Array;
  /** Words of ours that it holds itself. */
  readonly echoes: ReadonlySet<string>;
  /** What was done to the base, one line each. */
  readonly story: readonly string[];
}

/** The levels at which a book is spoiled, with how often of 100. */
const LEVELS: readonly (readonly [number, readonly BookMutation[]])[] = [
  [10, ZIP_MUTATIONS],
  [9, PART_MUTATIONS],
  [24, STRUCTURE_MUTATIONS],
  [12, SHEET_MUTATIONS],
  [15, VALUE_MUTATIONS],
  [18, FORMULA_MUTATIONS],
  [12, WORD_MUTATIONS],
];

/** Every way to spoil a book. */
export const BOOK_MUTATIONS: readonly BookMutation[] = LEVELS.flatMap(([, mutations]) => mutations);

/** Share of mutants that are no books. */
const TEXT_SHARE = 0.12;

/** Makes mutants: the same seed and number give the same bytes. */
export class MutantMaker {
  private constructor(
    private readonly books: readonly BookDraft[],
    private readonly texts: readonly TextDraft[],
  ) {}

  static async open(): Promise<MutantMaker> {
    return new MutantMaker([...(await composedBooks()), ...foreignBooks()], textFiles());
  }

  /** How many changes the mutant has. */
  changes(seed: number, index: number): number {
    return recipe(seed, index).changes;
  }

  /** `kept`: which of its changes are made; all when left out. The others do not depend on it. */
  make(seed: number, index: number, kept?: readonly number[]): Mutant {
    const { random, changes } = recipe(seed, index);
    const base = random.next() < TEXT_SHARE ? random.pick(this.texts) : random.pick(this.books);
    const draft = copied(base);
    const story = [
      `${base.kind} ${String((base.kind === 'book' ? this.books : this.texts).indexOf(base as never))}`,
    ];
    for (let number = 0; number < changes; number += 1) {
      const own = new Random(random.whole(0, 2 ** 31));
      if (kept !== undefined && !kept.includes(number)) continue;
      const told = changed(draft, own);
      if (told !== null) story.push(told);
    }
    return {
      file: draft.file,
      kind: draft.kind,
      bytes: bytesOf(draft),
      echoes: echoedWords(textsOf(draft)),
      story,
    };
  }
}

function recipe(seed: number, index: number): { readonly random: Random; readonly changes: number } {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  // The first number of neighbours is alike.
  random.next();
  return { random, changes: random.pick([1, 1, 1, 1, 1, 2, 2, 3, 4, 6]) };
}

function copied(base: Draft): Draft {
  return base.kind === 'book' ? { ...base, parts: new Map(base.parts) } : { ...base };
}

function textsOf(draft: Draft): readonly string[] {
  if (draft.kind !== 'book') return [draft.text];
  return [...draft.parts.values()].filter((part) => typeof part === 'string');
}

function bytesOf(draft: Draft): Uint8Array {
  return draft.kind === 'book' ? writeZip(draft.parts, draft.zip) : encoded(draft.text, draft.encoding);
}

/** Tries until a mutation finds something to change; null when none does. */
function changed(draft: Draft, random: Random): string | null {
  for (let tries = 0; tries < 12; tries += 1) {
    const told =
      draft.kind === 'book'
        ? mutate(draft, bookMutation(random), random)
        : mutate(draft, textMutation(draft, random), random);
    if (told !== null) return told;
  }
  return null;
}

function mutate<D extends Draft>(
  draft: D,
  mutation: { readonly name: string; apply(draft: D, random: Random): string | null },
  random: Random,
): string | null {
  const told = mutation.apply(draft, random);
  return told === null ? null : `${mutation.name}: ${told.slice(0, 120)}`;
}

function bookMutation(random: Random): BookMutation {
  let at = random.next() * LEVELS.reduce((sum, [share]) => sum + share, 0);
  const level = LEVELS.find(([share]) => (at -= share) < 0) ?? LEVELS[0];
  if (level === undefined) throw new Error('no levels');
  return random.pick(level[1]);
}

function textMutation({ kind }: TextDraft, random: Random): TextMutation {
  return random.pick(kind === 'csv' ? LIST_MUTATIONS : JSON_MUTATIONS);
}
