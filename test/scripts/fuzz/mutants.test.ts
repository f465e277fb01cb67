import { readSpreadsheet } from '../../../src/adapters/xlsx/read-spreadsheet';
import { recognise } from '../../../src/core/recognise/recognise';
import { composedBooks } from '../../../scripts/fuzz/books/composed-books';
import { foreignBooks } from '../../../scripts/fuzz/books/foreign-books';
import { textFiles } from '../../../scripts/fuzz/books/text-files';
import { doorsFor, throughDoor } from '../../../scripts/fuzz/doors';
import type { BookDraft, TextDraft } from '../../../scripts/fuzz/draft';
import { BOOK_MUTATIONS, MutantMaker } from '../../../scripts/fuzz/make-mutant';
import { JSON_MUTATIONS, LIST_MUTATIONS } from '../../../scripts/fuzz/mutations/text-files';
import { writeZip } from '../../../scripts/fuzz/write-zip';
import { Random } from '../../support/random';
import { told } from '../../../src/core/message/message';

const books = async (): Promise<BookDraft[]> => [...(await composedBooks()), ...foreignBooks()];
const copy = (draft: BookDraft): BookDraft => ({ ...draft, parts: new Map(draft.parts) });

describe('the books that mutants are made of', () => {
  it('are sound, and each holds a table', async () => {
    for (const [at, { parts, file }] of (await books()).entries()) {
      const read = await readSpreadsheet(writeZip(parts), file);
      const found = read.ok
        ? {
            gaps: read.workbook.gaps.filter(({ what }) => !told(what, 'zh').includes('图表工作表')),
            tables: recognise(read.workbook).length,
          }
        : read.message;
      expect({ at, found }).toEqual({ at, found: { gaps: [], tables: expect.any(Number) as number } });
      expect(found).not.toMatchObject({ tables: 0 });
    }
  });

  it('go through every door unspoiled without a fault', async () => {
    const maker = await MutantMaker.open();
    for (let index = 0; index < 40; index += 1) {
      const mutant = maker.make(1, index, []);
      for (const door of doorsFor(mutant.kind, index, true)) {
        expect({ story: mutant.story, door, faults: await throughDoor(door, mutant, index) }).toMatchObject({
          faults: [],
        });
      }
    }
  });
});

describe('mutants', () => {
  it('are the same for the same seed and number, and differ from their neighbours', async () => {
    const [one, other] = [await MutantMaker.open(), await MutantMaker.open()];
    other.make(5, 1);
    expect(Buffer.from(one.make(5, 17).bytes).equals(other.make(5, 17).bytes)).toBe(true);
    const stories = Array.from({ length: 50 }, (_, index) => one.make(5, index).story.join());
    expect(new Set(stories).size).toBeGreaterThan(45);
  });

  it('keep the other changes when some are left out', async () => {
    const maker = await MutantMaker.open();
    const index = Array.from({ length: 200 }, (_, at) => at).find(
      (at) => maker.make(9, at).story.length === 4,
    );
    const whole = maker.make(9, index ?? 0).story;
    expect(maker.make(9, index ?? 0, [0]).story).toEqual(whole.slice(0, 2));
  });
});

describe('ways to spoil a file', () => {
  const all = async (): Promise<[string, boolean][]> => {
    const drafts = await books();
    const own = BOOK_MUTATIONS.map((mutation): [string, boolean] => [
      mutation.name,
      drafts.some((draft, at) => {
        const spoiled = copy(draft);
        if (mutation.apply(spoiled, new Random(at)) === null) return false;
        return !Buffer.from(writeZip(spoiled.parts, spoiled.zip)).equals(writeZip(draft.parts));
      }),
    ]);
    const texts = (kind: TextDraft['kind']): TextDraft[] =>
      textFiles().filter((draft) => draft.kind === kind);
    const change = (draft: TextDraft, mutation: (typeof LIST_MUTATIONS)[number], seed: number): boolean =>
      mutation.apply({ ...draft }, new Random(seed)) !== null;
    return [
      ...own,
      ...LIST_MUTATIONS.map((mutation): [string, boolean] => [
        mutation.name,
        texts('csv').some((draft, at) => change(draft, mutation, at)),
      ]),
      ...JSON_MUTATIONS.map((mutation): [string, boolean] => [
        mutation.name,
        texts('json').some((draft, at) => change(draft, mutation, at)),
      ]),
    ];
  };

  it('each change something', async () => {
    const ways = await all();
    expect(ways.filter(([, does]) => !does).map(([name]) => name)).toEqual([]);
    expect(new Set(ways.map(([name]) => name)).size).toBe(ways.length);
  });
});
