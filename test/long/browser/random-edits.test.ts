import { pageStage } from '../../support/page-stage';
import { describeWithChromium } from '../../support/programs';
import { Random } from '../../support/random';
import { RandomEdits } from '../../support/random-edits';
import { formsWithLinks } from '../../support/row-stage';
import { WorkbenchPage } from '../../support/workbench-page';

const BOOKS = [
  { files: ['000-2.json', '001-1.json'], isProtected: false, seed: 1 },
  { files: ['000-1.json', '001-3.json'], isProtected: true, seed: 2 },
] as const;
const ACTIONS = 100;

describeWithChromium('random edits of forms in the workbench in Chromium', () => {
  it.each(BOOKS)(
    'leave every score, sum, rule and link right on the page (seed $seed)',
    async ({ files, isProtected, seed }) => {
      const workbench = await WorkbenchPage.open();
      try {
        const stage = await pageStage(workbench, (await formsWithLinks(files, isProtected)).model());
        const edits = new RandomEdits(stage, new Random(seed));
        for (let action = 1; action <= ACTIONS; action += 1) {
          const wrong = await edits.act();
          if (wrong.length > 0) throw new Error([...edits.log.slice(-8), ...wrong].join('\n'));
        }
        expect(edits.counts.undo).toBeGreaterThan(ACTIONS / 20);
        expect(workbench.complaints).toEqual([]);
      } finally {
        await workbench.close();
      }
    },
  );
});
