import { excelStage, memoryStage, type EditStage } from '../../support/edit-stages';
import { Random } from '../../support/random';
import { RandomEdits } from '../../support/random-edits';
import { lostInFile } from '../../support/right-forms';
import { formsWithLinks } from '../../support/row-stage';
import { runCount } from '../../support/run-count';

/** Files of forms, and whether the forms are protected as ours are. */
const BOOKS = [
  { files: ['000-2.json', '001-1.json'], isProtected: false },
  { files: ['000-1.json', '001-3.json'], isProtected: true },
  { files: ['001-2.json', '000-4.json'], isProtected: false },
] as const;
const ACTIONS = runCount(8, 2_000 / (4 * BOOKS.length) + 1);
const IN_MEMORY = runCount(10, 100);
const SEEDS = runCount(1, 4);
/** A file is written and read again after so many actions. */
const SAVED_EACH = 10;

/** Random actions with a seed; stops at the first that leaves anything wrong. */
async function run(stage: EditStage, seed: number, actions: number): Promise<void> {
  const edits = new RandomEdits(stage, new Random(seed));
  try {
    for (let action = 1; action <= actions; action += 1) {
      const wrong = await edits.act();
      if (wrong.length === 0 && action % SAVED_EACH === 0) {
        wrong.push(...(await lostInFile(await stage.results())));
      }
      if (wrong.length > 0) throw new Error([...edits.log.slice(-8), ...wrong].join('\n'));
    }
  } finally {
    stage.close();
  }
}

describe('random edits of forms, by us and by a person, taken back from other sheets', () => {
  const cases = BOOKS.flatMap((book, at) =>
    Array.from({ length: SEEDS }, (_, index) => ({ ...book, seed: 1 + at + index * BOOKS.length })),
  );

  it.each(cases)(
    'leave every score, sum, rule and link right in the spreadsheet and its files (seed $seed)',
    async ({ files, isProtected, seed }) => {
      await run(await excelStage((await formsWithLinks(files, isProtected)).model()), seed, ACTIONS);
    },
  );

  it.each(cases)(
    'leave every score, sum, rule and link right in memory and its files (seed $seed)',
    async ({ files, isProtected, seed }) => {
      await run(memoryStage((await formsWithLinks(files, isProtected)).model()), seed + 100, IN_MEMORY);
    },
  );
});
