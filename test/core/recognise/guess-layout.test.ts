import { guessLayout } from '../../../src/core/recognise/guess-layout';
import type { IndicatorField } from '../../../src/core/table/layout';
import { DEFAULT_LAYOUT, LAYOUTS } from '../../../src/core/table/layouts';
import { filesUnder, textOf } from '../../support/source-files';

const always: readonly IndicatorField[] = ['l3', 'target', 'actual'];
const guess = (...fields: IndicatorField[]): string => guessLayout(new Set([...always, ...fields]));

describe('guessLayout', () => {
  it.each(LAYOUTS.map((layout) => [layout.id, layout] as const))(
    'knows a form of %s by its columns',
    (id, layout) => {
      expect(guessLayout(new Set(layout.indicators.columns.map(({ field }) => field)))).toBe(id);
    },
  );

  it.each<[string, IndicatorField[], string]>([
    ['no scores and no weights', [], 'TR'],
    ['weights without scores', ['weight'], 'other'],
    ['a column of how it is scored, whatever else', ['score', 'weight', 'nature', 'method'], 'BJ'],
    ['scores whose weights stand in the labels', ['score', 'nature'], 'HB'],
    ['natures', ['score', 'weight', 'nature', 'direction', 'unit'], 'T11'],
    ['units without natures', ['score', 'weight', 'unit'], 'SC'],
    ['directions without natures', ['score', 'weight', 'direction'], 'SC'],
    ['weights and scores alone', ['score', 'weight'], 'T8'],
  ])('tells %s', (_, fields, id) => {
    expect(guess(...fields)).toBe(id);
  });

  it('says so where none fits', () => {
    expect(guessLayout(new Set(['l3', 'target', 'score', 'weight']))).toBe('other');
  });

  it('tells two layouts with the same columns by their order', () => {
    const own = {
      ...DEFAULT_LAYOUT,
      id: 'NEW',
      knownBy: { ...DEFAULT_LAYOUT.knownBy, inOrder: [['weight', 'target']] },
    } as const;
    const layouts = [...LAYOUTS, own];
    const columns = (...fields: IndicatorField[]) => new Set<IndicatorField>(['l3', 'nature', ...fields]);
    expect(guessLayout(columns('weight', 'target', 'actual', 'score'), layouts)).toBe('NEW');
    expect(guessLayout(columns('target', 'actual', 'weight', 'score'), layouts)).toBe('T11');
  });

  it('takes the layout that says most of the columns: a new one needs no code', () => {
    const own = {
      ...DEFAULT_LAYOUT,
      id: 'NEW',
      knownBy: { with: ['score', 'weight', 'nature', 'note'], without: ['method'] },
    } as const;
    const fields: IndicatorField[] = [...always, 'score', 'weight', 'nature'];
    expect(guessLayout(new Set([...fields, 'note']), [...LAYOUTS, own])).toBe('NEW');
    expect(guessLayout(new Set(fields), [...LAYOUTS, own])).toBe('T11');
  });
});

it('names no layout in code: what is known of one stands in its data', () => {
  const literal = new RegExp(`'(?:${LAYOUTS.map(({ id }) => id).join('|')})'`);
  const data = /^src\/core\/(?:table\/layouts|templates\/common)\//;
  const naming = filesUnder('src').filter((file) => !data.test(file) && literal.test(textOf(file)));
  expect(naming).toEqual([]);
});
