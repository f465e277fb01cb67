import { audit } from '../../../src/core/audit/engine/audit';
import { recognise } from '../../../src/core/recognise/recognise';
import { normaliseText } from '../../../src/core/table/labels';
import { cellColumn } from '../../../src/core/workbook/snapshot';
import { publishedTable, TABLE_FILES } from '../../support/published-tables';
import { workbookOf } from '../../support/published-workbook';
import { defaultProfile } from '../../support/rule-tester';

/** Forms of other places print less: what they do not print cannot be judged, and nothing else may be said instead. */
const LAYOUTS = ['SC', 'HB', 'BJ', 'TR'] as const;
const MODES = ['asPublished', 'formulas'] as const;

/** In forms without 指标性质 the two hidden numbers of 001-5 are scored as what they are. */
const NUMBERS_AMONG_WORDS = [
  'score-rule 企业上年生鲜乳加工量为基数每增加固定加工量给予补贴',
  'score-rule 以企业上年生鲜乳加工量为基数每增加加工量给予补贴',
];

async function errorsOf(file: string, layout: string, mode: (typeof MODES)[number]): Promise<string[]> {
  const table = { ...publishedTable(file), narrative: null };
  const workbook = await workbookOf([{ name: '表', table, layout }], defaultProfile(), mode);
  return audit({ workbook, tables: recognise(workbook), profile: defaultProfile() })
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, subject }) => `${rule} ${normaliseText(subject)}`);
}

describe.each(LAYOUTS)('a table moved to the form %s', (layout) => {
  it.each(TABLE_FILES)('%s has no error that it did not have', async (file) => {
    const own = publishedTable(file).layout;
    const known = new Set([...(await errorsOf(file, own, 'asPublished')), ...NUMBERS_AMONG_WORDS]);
    for (const mode of MODES) {
      const errors = await errorsOf(file, layout, mode);
      expect(errors.filter((error) => !known.has(error))).toEqual([]);
    }
  });
});

describe('weights and a total printed inside labels', () => {
  it('are read from the labels, which no fix overwrites', async () => {
    const published = publishedTable('000-2.json');
    const table = {
      ...published,
      narrative: null,
      indicators: published.indicators.map((row) => ({ ...row, l3: `${row.l3}（${row.weight}分）` })),
    };
    const composed = await workbookOf([{ name: '表', table, layout: 'HB' }], defaultProfile(), 'asPublished');
    // Without the columns beside the form, which hold the weights once more.
    const right = recognise(composed)[0]?.range.right ?? 0;
    const workbook = {
      ...composed,
      sheets: composed.sheets.map((sheet) => ({
        ...sheet,
        cells: new Map([...sheet.cells].filter(([key]) => cellColumn(key) <= right)),
      })),
    };
    const tables = recognise(workbook);
    const weights = tables[0]?.indicators.map(({ cells }) => Number(cells.weight?.text));
    expect(weights).toEqual(published.indicators.map((row) => Number(row.weight)));
    const findings = audit({ workbook, tables, profile: defaultProfile() });
    expect(findings.filter(({ rule }) => rule === 'number-as-text')).toEqual([]);
  });
});
