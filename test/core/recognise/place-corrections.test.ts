import { columnKey, correctionsFor, type ColumnWish } from '../../../src/app/kept/mapping-corrections';
import { columnChoices, columnsOfRow } from '../../../src/core/recognise/column-choices';
import { lostCorrections } from '../../../src/core/recognise/lost-corrections';
import { followRenamedSheets, placeCorrections } from '../../../src/core/recognise/place-corrections';
import { recognise } from '../../../src/core/recognise/recognise';
import type { MappingCorrection } from '../../../src/core/recognise/recognised-table';
import { cellName, columnIndex } from '../../../src/core/workbook/address';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { bookOf, sheetOf, type Written } from '../../support/hands/sheet-writer';
import { SMALL_HEADER, smallForm, type SmallForm } from '../../support/hands/small-form';
import { told } from '../../../src/core/message/message';

type Rows = readonly (readonly Written[])[];

const ODD = '年底干成啥样';
const ODD_HEADER = SMALL_HEADER.map((text) => (text === '实际完成值' ? ODD : text));
const ODD_MONEY = '花了多少';

/** A form that says 实际完成值 and 全年执行数 in words of its own. */
const oddForm = (parts: SmallForm = {}): Rows =>
  smallForm({ header: [ODD_HEADER], ...parts }).map((row) =>
    row.map((cell) => (cell === '全年执行数' ? ODD_MONEY : cell)),
  );

/** What a person says of a sheet on which no row of the money block is known, nor the actuals. */
function saidOf(sheet: SheetSnapshot): MappingCorrection[] {
  const money = columnsOfRow(sheet, 4).map((choice) => ({ ...choice, block: 'funds' as const }));
  const [table] = recognise(bookOf(sheet));
  const choices = [...(table === undefined ? [] : columnChoices(sheet, table)), ...money];
  const wish = (heading: string, field: ColumnWish): [string, ColumnWish][] =>
    choices.filter((choice) => choice.heading === heading).map((choice) => [columnKey(choice), field]);
  const wishes = new Map([...wish(ODD, 'actual'), ...wish(ODD_MONEY, 'executed')]);
  return correctionsFor(sheet.name, choices, wishes, []);
}

const SHEET = sheetOf(oddForm());
const SAID = saidOf(SHEET);

/** "F11 actual" for each correction that has a place. */
const placesOn = (sheet: SheetSnapshot, said: readonly MappingCorrection[] = SAID): string[] =>
  placeCorrections(sheet, said).placed.map(
    ({ field, column, anchor }) => `${cellName(anchor?.row ?? 0, column)} ${field}`,
  );

const withColumn = (rows: Rows, before: string, text: (row: number) => Written): Rows =>
  rows.map((row, index) => {
    const at = columnIndex(before);
    const padded = [...row, ...Array.from({ length: Math.max(0, at - row.length) }, () => null)];
    return [...padded.slice(0, at), text(index), ...padded.slice(at)];
  });
const withoutColumn = (rows: Rows, column: string): Rows =>
  rows.map((row) => row.filter((_, index) => index !== columnIndex(column)));
const renamed = (rows: Rows, from: string, to: Written): Rows =>
  rows.map((row) => row.map((cell) => (cell === from ? to : cell)));

const FOUND: readonly (readonly [string, Rows, readonly string[]])[] = [
  ['stand where they were said', oddForm(), ['F11 actual', 'F5 executed']],
  ['follow rows inserted above the form', [[], [], ...oddForm()], ['F13 actual', 'F7 executed']],
  ['follow rows taken away above', oddForm().slice(2), ['F9 actual', 'F3 executed']],
  ['follow rows taken away inside the form', oddForm({ goal: [] }), ['F9 actual', 'F5 executed']],
  [
    'follow a column inserted on the left',
    withColumn(oddForm(), 'A', () => null),
    ['G11 actual', 'G5 executed'],
  ],
  [
    'follow a column with a heading inserted among them',
    withColumn(oddForm(), 'E', (row) => (row === 10 ? '指标方向' : row === 4 ? '调整数' : null)),
    ['G11 actual', 'G5 executed'],
  ],
  ['follow a column taken away', withoutColumn(oddForm(), 'E'), ['E11 actual', 'E5 executed']],
  [
    'are known by texts with other blanks and brackets',
    renamed(oddForm(), ODD, '年底 干成\n啥样'),
    ['F11 actual', 'F5 executed'],
  ],
  [
    'hold for a second form with the same headings on the sheet',
    [...oddForm(), [], ...oddForm()],
    ['F11 actual', 'F28 actual', 'F5 executed', 'F22 executed'],
  ],
  ['are lost one by one', renamed(oddForm(), ODD, '完成得怎么样'), ['F5 executed']],
  ['are lost where their heading stands twice now', renamed(oddForm(), '年度指标值', ODD), ['F5 executed']],
  ['are lost with the form', [['只剩一句话'], [ODD]], []],
  ['are not taken for a row that shares a few words', [['序号', ODD, '分值', '得分', '备注']], []],
];

describe('corrections of columns, after the sheet changed,', () => {
  it.each(FOUND)('%s', (_, rows, places) => {
    expect(placesOn(sheetOf(rows))).toEqual(places);
  });

  it('are read by at their new place', () => {
    const moved = sheetOf([[], ...withColumn(oddForm(), 'A', () => null)]);
    const [table] = recognise(bookOf(moved), SAID);
    expect(table?.indicators[0]?.cells.actual).toMatchObject({ row: 12, column: 6, text: '90' });
    expect(table?.funds[0]?.cells.executed).toMatchObject({ row: 6, column: 6, text: '8' });
  });

  it('are not read by where another column has come to their old place', () => {
    const moved = sheetOf(withColumn(renamed(oddForm(), ODD, '完成得怎么样'), 'F', () => '别的'));
    expect(recognise(bookOf(moved), SAID)[0]?.indicators[0]?.cells.actual).toBeUndefined();
  });

  it('do not touch another form further down, whose headings are others', () => {
    const swapped = SMALL_HEADER.map(
      (_, index, all) => all[index === 4 ? 5 : index === 5 ? 4 : index] ?? null,
    );
    const [, other] = recognise(
      bookOf(sheetOf([...oddForm(), [], ...smallForm({ header: [swapped] })])),
      SAID,
    );
    expect(other?.indicators[0]?.cells.actual?.column).toBe(4);
    expect(other?.indicators[0]?.cells.target?.column).toBe(5);
  });

  it('of a column without a heading stay between the same neighbours', () => {
    const blank = oddForm({ header: [ODD_HEADER.map((text) => (text === ODD ? null : text))] });
    const sheet = sheetOf(blank);
    const choices = columnsOfRow(sheet, 10);
    const said = correctionsFor('表', choices, new Map([['indicators|5', 'actual']]), []);
    expect(placesOn(sheetOf([[], ...withColumn(blank, 'B', () => null)]), said)).toEqual(['G12 actual']);
    expect(placesOn(sheetOf(withColumn(blank, 'F', () => null)), said)).toEqual([]);
  });

  it('of a column without a heading at the right edge are not given to a blank column that came in before it', () => {
    const edge = oddForm({
      header: [ODD_HEADER.map((text) => (text === '偏差原因分析及改进措施' ? null : text))],
    });
    const said = correctionsFor(
      '表',
      columnsOfRow(sheetOf(edge), 10),
      new Map([['indicators|8', 'note']]),
      [],
    );
    expect(placesOn(sheetOf([[], ...edge]), said)).toEqual(['I12 note']);
    expect(placesOn(sheetOf(withColumn(edge, 'B', () => null)), said)).toEqual(['J11 note']);
    expect(placesOn(sheetOf(withColumn(edge, 'I', () => null)), said)).toEqual([]);
    const empty = edge.map((row, index) => (index > 10 ? row.slice(0, 8) : row));
    expect(placesOn(sheetOf(empty), said)).toEqual(['I11 note']);
  });

  it('of a row that a person had to name are found with it', () => {
    const header: Rows = [['考核', '甲', '乙', '丙', '要求', '结果', '满分', '实得', '说明']];
    const fields = ['l1', 'l2', 'l3', 'target', 'actual', 'weight', 'score', 'note'] as const;
    const wishes = new Map(
      fields.map((field, index): [string, ColumnWish] => [`indicators|${String(index + 1)}`, field]),
    );
    const said = correctionsFor('表', columnsOfRow(sheetOf(smallForm({ header })), 10), wishes, [], 10);
    const [table] = recognise(bookOf(sheetOf([[], [], ...smallForm({ header })])), said);
    expect(table?.indicatorHeader.row).toBe(12);
    expect(table?.indicators).toHaveLength(4);
  });

  it('kept by an older version hold for every row of headings, at the place where they were said', () => {
    const old: MappingCorrection[] = [{ sheet: '表', block: 'indicators', column: 5, field: 'actual' }];
    const [table] = recognise(bookOf(SHEET), old);
    expect(table?.indicators[0]?.cells.actual?.text).toBe('90');
  });

  it('kept by an older version are anchored when the columns are gone over again', () => {
    const old: MappingCorrection[] = [{ sheet: '表', block: 'indicators', column: 5, field: 'actual' }];
    const [table] = recognise(bookOf(SHEET), old);
    if (table === undefined) throw new Error('no table');
    const next = correctionsFor(
      '表',
      columnChoices(SHEET, table),
      new Map([['indicators|8', 'ignore']]),
      old,
    );
    expect(next.map(({ column, anchor }) => [column, anchor?.row])).toEqual([
      [5, 10],
      [8, 10],
    ]);
  });
});

describe('corrections of a sheet that is not there any more', () => {
  const named = (name: string, rows: Rows = oddForm()): SheetSnapshot => sheetOf(rows, [], name);
  const sheetsOf = (
    sheets: readonly SheetSnapshot[],
    said: readonly MappingCorrection[] = SAID,
  ): string[] => [...new Set(followRenamedSheets(bookOf(...sheets), said).map(({ sheet }) => sheet))];
  const again = (sheet: string): MappingCorrection[] => SAID.map((one) => ({ ...one, sheet }));

  it.each<readonly [string, readonly SheetSnapshot[], readonly MappingCorrection[], readonly string[]]>([
    ['are those of the one sheet with its headings', [named('新'), named('别', smallForm())], SAID, ['新']],
    [
      'follow a sheet that was renamed and in which rows came in',
      [named('新', [[], ...oddForm()])],
      SAID,
      ['新'],
    ],
    ['belong nowhere when two sheets have its headings', [named('新'), named('新二')], SAID, ['表']],
    [
      'belong nowhere when no sheet has all of them',
      [named('新', renamed(oddForm(), ODD, '完'))],
      SAID,
      ['表'],
    ],
    [
      'are not given to a sheet with its own',
      [named('乙'), named('新')],
      [...SAID, ...again('乙')],
      ['新', '乙'],
    ],
    ['are not given twice to one sheet', [named('新')], [...SAID, ...again('乙')], ['表', '乙']],
    [
      'kept by an older version belong nowhere',
      [named('新')],
      [{ sheet: '表', block: 'indicators', column: 5, field: 'actual' }],
      ['表'],
    ],
    ['are left alone while the sheet is there', [named('表'), named('新')], SAID, ['表']],
  ])('%s', (_, sheets, said, names) => {
    expect(sheetsOf(sheets, said)).toEqual(names);
  });
});

describe('what a report says of corrections without a place', () => {
  it('names the sheet, the columns and what to do', () => {
    const workbook = bookOf(sheetOf(renamed(oddForm(), ODD, '完成得怎么样')));
    const gaps = lostCorrections(workbook, SAID);
    expect(gaps.map(({ sheet, what }) => [sheet, told(what, 'zh')])).toEqual([
      [
        '表',
        '现在的表头里找不到指认过的列：“年底干成啥样”（F 列）是实际完成值，没有照用。请在任务窗格的“各列是什么”里重新指认这张表的各列，或点“恢复自动识别”',
      ],
    ]);
  });

  it('names a sheet that is gone', () => {
    const [gap] = lostCorrections(bookOf(sheetOf(smallForm(), [], '别')), SAID);
    expect(gap?.sheet).toBe('表');
    expect(told(gap?.what ?? '', 'zh')).toMatch(
      /^指认过各列（“年底干成啥样”（F 列）是实际完成值、“花了多少”（F 列）是全年执行数）的这张工作表已经不在/,
    );
  });

  it('is nothing where all have a place', () => {
    expect(lostCorrections(bookOf(sheetOf([[], ...oddForm()])), SAID)).toEqual([]);
  });
});
