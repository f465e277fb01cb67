import { filesUnder, textOf } from '../support/source-files';

interface Row {
  readonly fault: string;
  readonly source: string;
  readonly test: string;
  readonly name: string;
}

const tables = filesUnder('test/faults').filter((file) => file.endsWith('.json'));
const rows = tables.flatMap((file) => (JSON.parse(textOf(file)) as Row[]).map((row) => ({ file, row })));
const files = new Set(filesUnder('test'));

const numbered = (list: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `${list}-${String(from + at)}`);

/** Three lists of faults found by attack. */
const SOURCES = [
  ...numbered('issue', 0, 11),
  'issue-smaller',
  'issue-rows',
  'issue-doors',
  ...numbered('attack', 1, 29),
  ...numbered('excel', 1, 8),
  'excel-20',
];

/** What of the rows is not so, told by file and row. */
const wrong = (holds: (row: Row) => boolean): string[] =>
  rows.filter(({ row }) => !holds(row)).map(({ file, row }) => `${file}: ${JSON.stringify(row)}`);

/** A title as it is written in a test: between quotes, of which its own are escaped. */
function standsIn(text: string, title: string): boolean {
  const escaped = [title, title.replaceAll("'", "\\'"), title.replaceAll('`', '\\`')];
  const quotes = ["'", '"', '`'];
  return escaped.some((spelled) => quotes.some((quote) => text.includes(quote + spelled + quote)));
}

describe('the table of faults', () => {
  it('has rows of one shape', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(
      wrong(
        (row) =>
          Object.keys(row).sort().join() === 'fault,name,source,test' &&
          Object.values(row).every((value) => typeof value === 'string' && value !== ''),
      ),
    ).toEqual([]);
  });

  it('tells each fault as a sentence in English', () => {
    expect(wrong(({ fault }) => (fault.match(/[A-Za-z]{2,}/g) ?? []).length >= 4)).toEqual([]);
  });

  it('names where a fault was found', () => {
    expect(wrong(({ source }) => SOURCES.includes(source))).toEqual([]);
  });

  it('has a row for every fault of the lists', () => {
    const told = new Set(rows.map(({ row }) => row.source));
    expect(SOURCES.filter((source) => !told.has(source))).toEqual([]);
  });

  it('names tests that exist', () => {
    expect(wrong(({ test }) => /\.test\.tsx?$/.test(test) && files.has(test))).toEqual([]);
    // A title that is nothing but a place for words finds itself in every table of cases.
    expect(
      wrong(({ test, name }) => files.has(test) && /\p{L}{2}/u.test(name) && standsIn(textOf(test), name)),
    ).toEqual([]);
  });

  it('has no row twice', () => {
    const keys = rows.map(({ row }) => [row.fault, row.source, row.test, row.name].join('\n'));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});
