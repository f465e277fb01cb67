import { formulaMap, type FormulaMap } from '../../../../src/core/audit/formulas/formula-map';
import { parseRange, rangeName } from '../../../../src/core/workbook/address';
import { finding } from '../../../support/finding';
import { auditBook, type CellSpec } from '../../../support/audit-sheet';

function mapOf(cells: Readonly<Record<string, CellSpec>>, broken: readonly string[] = []): FormulaMap {
  const { workbook } = auditBook({ tables: [], sheets: [{ name: '表', cells }] });
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const findings = broken.map((place) => finding({ family: 'formulas', range: parseRange(place) }));
  return formulaMap(sheet, findings);
}

const drawn = ({ blocks }: FormulaMap): string[] =>
  blocks.map(({ kind, range }) => `${rangeName(range)} ${kind}`);

describe('the map of formulas', () => {
  it.each<[string, Record<string, CellSpec>, string[], string[]]>([
    ['a typed number', { A1: 5 }, [], ['A1 number']],
    ['a text, a text number too', { A1: '产出', B1: '5' }, [], ['A1 text', 'B1 text']],
    ['formulas down a column as one', { A1: '=B1', A2: '=B2' }, [], ['A1:A2 formula']],
    ['an error', { A1: { formula: '=1/0', value: { error: '#DIV/0!' } } }, [], ['A1 error']],
    ['a formula at fault', { A1: '=B1', A2: '=B9' }, ['A2'], ['A1 formula', 'A2 broken']],
    [
      'a typed number among formulas',
      { A1: '=B1', A2: 3, A3: '=B3' },
      ['A2'],
      ['A1 formula', 'A2 broken', 'A3 formula'],
    ],
  ])('shows %s', (_, cells, broken, expected) => {
    expect(drawn(mapOf(cells, broken))).toEqual(expected);
  });

  it('counts cells, not blocks', () => {
    expect(mapOf({ A1: '=B1', A2: '=B2', B1: 1 }).counts).toMatchObject({ formula: 2, number: 1, text: 0 });
  });

  it('draws nothing of an empty sheet', () => {
    expect(mapOf({})).toMatchObject({ area: null, blocks: [] });
  });

  it('draws the top left of a sheet that is too large, and says so', () => {
    const map = mapOf({ A1: 1, A900: 2 });
    expect(drawn(map)).toEqual(['A1 number']);
    expect([map.cut, map.counts.number]).toEqual([true, 2]);
  });
});
