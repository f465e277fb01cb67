import { columnKey, correctionsFor, type ColumnWish } from '../../../src/app/kept/mapping-corrections';
import { columnChoices, columnsOfRow, type ColumnChoice } from '../../../src/core/recognise/column-choices';
import { headingAnchor } from '../../../src/core/recognise/heading-anchor';
import { recognise } from '../../../src/core/recognise/recognise';
import type { MappingCorrection, RecognisedTable } from '../../../src/core/recognise/recognised-table';
import { columnIndex, columnName } from '../../../src/core/workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { bookOf, SheetWriter, type Written } from '../../support/hands/sheet-writer';
import { SMALL_HEADER, smallForm, type SmallForm } from '../../support/hands/small-form';

function book(form: SmallForm = {}): { readonly sheet: SheetSnapshot; readonly workbook: WorkbookSnapshot } {
  const writer = new SheetWriter('表');
  for (const [row, cells] of smallForm(form).entries()) writer.row(row, 0, cells);
  const sheet = writer.sheet();
  return { sheet, workbook: bookOf(sheet) };
}

function only(workbook: WorkbookSnapshot, corrections: readonly MappingCorrection[] = []): RecognisedTable {
  const [table] = recognise(workbook, corrections);
  if (table === undefined) throw new Error('no table');
  return table;
}

const withHeading = (column: string, heading: Written): (readonly Written[])[] => [
  SMALL_HEADER.map((own, index) => (index === columnIndex(column) ? heading : own)),
];

const told = (choices: readonly ColumnChoice[]): string[] =>
  choices.map(({ block, column, field }) => `${block} ${columnName(column)} ${field ?? '—'}`);

/** The corrections after a person chose `wish` for a column of the indicators. */
function corrected(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  wishes: Readonly<Record<string, ColumnWish>>,
  before: readonly MappingCorrection[] = [],
): MappingCorrection[] {
  const choices = columnChoices(sheet, only(workbook, before));
  const wished = choices.flatMap((choice): [string, ColumnWish][] => {
    const wish = wishes[columnName(choice.column)];
    return choice.block === 'indicators' && wish !== undefined ? [[columnKey(choice), wish]] : [];
  });
  return correctionsFor('表', choices, new Map(wished), before);
}

const HEADER_ROW = 10;

describe('the columns of a table', () => {
  it('are told with what they were read as', () => {
    const { sheet, workbook } = book();
    expect(told(columnChoices(sheet, only(workbook)))).toEqual([
      'indicators A —',
      'indicators B l1',
      'indicators C l2',
      'indicators D l3',
      'indicators E target',
      'indicators F actual',
      'indicators G weight',
      'indicators H score',
      'indicators I note',
      'funds D initial',
      'funds E budget',
      'funds F executed',
      'funds G weight',
      'funds H rate',
      'funds I score',
    ]);
  });

  it('are told with their heading and what stands below it', () => {
    const { sheet, workbook } = book();
    const target = columnChoices(sheet, only(workbook)).find(({ field }) => field === 'target');
    expect(target).toMatchObject({ heading: '年度指标值', sample: '100' });
  });

  it('in words of their own are read once a person has named them', () => {
    const { sheet, workbook } = book({ header: withHeading('F', '年底干成啥样') });
    expect(only(workbook).indicators[0]?.cells.actual).toBeUndefined();
    const corrections = corrected(workbook, sheet, { F: 'actual' });
    expect(corrections).toEqual([
      {
        sheet: '表',
        block: 'indicators',
        column: 5,
        field: 'actual',
        anchor: headingAnchor(sheet, HEADER_ROW),
      },
    ]);
    expect(only(workbook, corrections).indicators[0]?.cells.actual?.text).toBe('90');
  });

  it('change places when a person says so, and a field is never read twice', () => {
    const { sheet, workbook } = book();
    const corrections = corrected(workbook, sheet, { E: 'actual', F: 'target' });
    const [first] = only(workbook, corrections).indicators;
    expect([first?.cells.target?.text, first?.cells.actual?.text]).toEqual(['90', '100']);
  });

  it('leave the column alone in which a field was read so far', () => {
    const { sheet, workbook } = book();
    const [first] = only(workbook, corrected(workbook, sheet, { I: 'score' })).indicators;
    expect(first?.cells.score?.column).toBe(columnIndex('I'));
  });

  it('can be left unread', () => {
    const { sheet, workbook } = book();
    expect(
      only(workbook, corrected(workbook, sheet, { I: 'ignore' })).indicators[0]?.cells.note,
    ).toBeUndefined();
  });

  it('of a row that no rule knows as headings are read once the row and its columns are named', () => {
    const header: (readonly Written[])[] = [
      ['考核', '甲', '乙', '丙', '要求', '结果', '满分', '实得', '说明'],
    ];
    const { sheet, workbook } = book({ header });
    expect(recognise(workbook)).toEqual([]);
    const row = sheet.cells.size > 0 ? headerRowOf(sheet, '丙') : HEADER_ROW;
    const choices = columnsOfRow(sheet, row);
    const wishes: Record<string, ColumnWish> = {
      B: 'l1',
      C: 'l2',
      D: 'l3',
      E: 'target',
      F: 'actual',
      G: 'weight',
      H: 'score',
      I: 'note',
    };
    const wished = choices.flatMap((choice): [string, ColumnWish][] => {
      const wish = wishes[columnName(choice.column)];
      return wish === undefined ? [] : [[columnKey(choice), wish]];
    });
    const corrections = correctionsFor('表', choices, new Map(wished), [], row);
    const table = only(workbook, corrections);
    expect(table.indicators.map(({ cells }) => cells.l3?.text)).toEqual([
      '培训人数',
      '合格率',
      '服务能力',
      '学员满意度',
    ]);
    expect(table.total?.score?.text).toBe('95');
  });
});

function headerRowOf(sheet: SheetSnapshot, text: string): number {
  for (let row = 0; row <= (sheet.used?.bottom ?? 0); row += 1) {
    if (columnsOfRow(sheet, row).some(({ heading }) => heading === text)) return row;
  }
  throw new Error(text);
}
