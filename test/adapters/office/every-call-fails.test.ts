import { failEachCall } from '../../support/fail-each-call';
import { WRITE_CASES } from '../../support/write-cases';

/** One chosen call in so many fails here; all of them do in `npm run test:long`. */
const EVERY = 60;

describe('a call to Excel that fails', () => {
  it.each(WRITE_CASES.map((one, index) => [one.name, one, index] as const))(
    'leaves nothing half-written without a word: %s',
    async (_, one, index) => {
      const results = await failEachCall(one, EVERY, index * 7);
      expect(results.flatMap(({ torn }) => torn)).toEqual([]);
      expect(results.length).toBeGreaterThan(0);
    },
  );
});
