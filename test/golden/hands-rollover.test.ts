import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { planRollover } from '../../src/app/make/rollover';
import { Decimal } from '../../src/core/number/decimal';
import { figure } from '../../src/core/recognise/figures';
import { recognise } from '../../src/core/recognise/recognise';
import { layoutById } from '../../src/core/table/layouts';
import { HANDS } from '../support/hands';
import { bookOf } from '../support/hands/sheet-writer';
import { applied, profileOf, readTables } from '../support/project-workbook';
import { TABLE_FILES, publishedTable } from '../support/published-tables';

jest.setTimeout(120_000);

const CASES = HANDS.flatMap((hand) => [null, 'T11', 'T8'].map((id) => [hand.name, id, hand] as const));

describe.each(CASES)('a table in another hand — %s — rolled over into %s', (_, id, hand) => {
  it.each(TABLE_FILES)('keeps the indicators of %s and nothing of last year', async (file) => {
    const workbook = bookOf(hand.write(publishedTable(file), '某表'));
    const old = recognise(workbook);
    const preview = planRollover({
      workbook,
      tables: old,
      toYear: null,
      targets: 'keep',
      layout: id === null ? null : layoutById(id),
      profile: profileOf(),
      beside: [],
      protect: false,
    });
    if (!preview.ok) throw new Error(preview.problems.join('\n'));
    const book = new MemoryWorkbook();
    for (const { plan } of preview.sheets) await applied(book, plan);
    const [before, after] = [old[0], (await readTables(book)).tables[0]];
    const names = (table: typeof before): unknown[] | undefined =>
      table?.indicators.map(({ cells }) => cells.l3?.text);
    expect(names(after)).toEqual(names(before));
    const filled = after?.indicators.flatMap(({ cells }) => [cells.actual, cells.score, cells.note]) ?? [];
    expect(filled.map((cell) => cell?.text ?? '').join('')).toBe('');
    const weights = (after?.indicators ?? []).map(({ cells, aids }) => cells.weight ?? aids.weight);
    for (const weight of weights) expect(typeof weight?.value).toBe('number');
    expect(Decimal.sum(0, ...weights.map((weight) => figure(weight) ?? 0)).toString()).toBe('90');
  });
});
