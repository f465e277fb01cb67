import { failEachCall, openBench, sampleOf, type Bench } from '../../support/fail-each-call';
import { WRITE_CASES } from '../../support/write-cases';

/** One chosen call in so many fails here; every single one does in `npm run test:long`. */
const EVERY = 120;

describe('a call to Excel that fails', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
    bench.excel.hurry();
  });
  afterAll(() => {
    bench.excel.close();
  });

  it.each(WRITE_CASES.map((one, index) => [one.name, one, index] as const))(
    'leaves nothing half-written without a word: %s',
    async (_, one, index) => {
      const results = await failEachCall(bench, one, (calls) => sampleOf(calls, EVERY, index * 7));
      expect(results.flatMap(({ torn }) => torn)).toEqual([]);
      expect(results.length).toBeGreaterThan(0);
    },
  );
});
