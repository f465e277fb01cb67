import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { callsOf, failEachCall, openBench, type Bench, type CaseResult } from '../support/fail-each-call';
import { Random } from '../support/random';
import { WRITE_CASES } from '../support/write-cases';

/** Set to write the table of the use cases into the docs, instead of only making it. */
const { WRITE_DOCS } = process.env;
const DOCUMENT = join(__dirname, '../../docs/host-calls.md');

/** Of each kind of call the first, the middle and the last, and others up to so many: thousands of cells are written alike. */
const MOST_CALLS = 40;

const results: CaseResult[] = [];

describe('each kind of call to Excel that fails', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
    bench.excel.hurry();
  });

  it.each(WRITE_CASES.map((one, index) => [one.name, one, index + 1] as const))(
    'leaves nothing half-written without a word: %s',
    async (_, one, seed) => {
      const own = await failEachCall(bench, one, (calls) => callsOf(calls, MOST_CALLS, new Random(seed)));
      results.push(...own);
      expect(own.flatMap(({ torn }) => torn)).toEqual([]);
    },
  );

  afterAll(() => {
    bench.excel.close();
    if (WRITE_DOCS !== undefined) writeFileSync(DOCUMENT, document(results));
  });
});

function document(all: readonly CaseResult[]): string {
  const sum = (of: (one: CaseResult) => number): number => all.reduce((total, one) => total + of(one), 0);
  const rows = all.map(
    ({ name, syncs, bytes, calls, tried, runs, told, torn }) =>
      `| ${[name, syncs, Math.round(bytes / 1000), calls, tried, runs, told, torn.length].join(' | ')} |`,
  );
  return `# 写入宿主的每个用例

由 \`WRITE_DOCS=1 npm run test:long -- every-call-fails\` 生成，不要手改。

每个用例写一遍，再撤销一遍，数同步次数、字节（KB，请求与回答合计）和调用次数；然后让其中的调用逐个失败：每种调用的第一个、中间一个和最后一个，
不满 ${String(MOST_CALLS)} 个的由固定的种子补足，各试两遍——只失败这一次，以及从它起所有写入都失败（撤回也失败）。之后工作簿须与之前相同，
或者消息点名不同的工作表，操作记录里有一步能撤回，撤回后与之前相同（“留下并说明”）。

共失败 ${String(sum(({ runs }) => runs))} 次，其中留下并说明 ${String(sum(({ told }) => told))} 次，没说就留下 ${String(sum(({ torn }) => torn.length))} 次。

| 用例 | 同步 | KB | 调用 | 试过的调用 | 失败次数 | 留下并说明 | 没说就留下 |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}
`;
}
