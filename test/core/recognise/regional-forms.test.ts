import { recognise } from '../../../src/core/recognise/recognise';
import type { FieldCell, RecognisedTable } from '../../../src/core/recognise/recognised-table';
import { cellName } from '../../../src/core/workbook/address';
import { drawnForm } from '../../support/hands/drawn-form';
import {
  BARE_TOTAL,
  CHONGQING,
  COUNTY,
  COUNTS,
  HEBEI_POINTS,
  HEBEI_SHARES,
  HUBEI,
  LEVEL_WEIGHTS,
  LIAONING,
  NINGXIA,
  SHARED_SCORES,
  TRANSFER,
  YUNNAN,
} from '../../support/hands/regional-forms';
import { bookOf } from '../../support/hands/sheet-writer';
import { withoutMerges } from '../../support/hands/without-merges';

function only(drawing: string): RecognisedTable {
  const tables = recognise(bookOf(drawnForm(drawing)));
  const [table] = tables;
  if (table === undefined || tables.length > 1) throw new Error('one table expected');
  return table;
}

function shown(cell: FieldCell | null | undefined): string {
  return (cell?.text ?? '').replace(/\s+/gu, '');
}

function row(table: RecognisedTable, at: number): string {
  const cells = table.indicators[at]?.cells;
  const fields = ['l1', 'l2', 'l3', 'direction', 'target', 'unit', 'actual', 'weight', 'score'] as const;
  return fields.map((field) => shown(cells?.[field])).join('|');
}

function money(table: RecognisedTable): string[] {
  return table.funds.map(({ kind, cells }) =>
    [
      kind,
      ...(['initial', 'budget', 'executed', 'weight', 'rate', 'score'] as const).map((one) =>
        shown(cells[one]),
      ),
    ].join('|'),
  );
}

describe('forms of other places', () => {
  test('云南: levels in the lower row of the headings', () => {
    const table = only(YUNNAN);
    expect(table.layout).toBe('SC');
    expect(table.indicators.map((_, at) => row(table, at))).toEqual([
      '产出指标|数量指标|参加课后班的学生|≧|320|人|336|20|20',
      '产出指标|质量指标|课程开齐率|═|100|%|100|20|20',
      '产出指标|时效指标|按期开班率|═|100|%|100|10|10',
      '效益指标|社会效益指标|家长接送负担||减轻||减轻|15|15',
      '效益指标|可持续影响指标|课后服务制度||健全||健全|15|15',
      '满意度指标|服务对象满意度指标等|家长满意度|≧|90|%|96|10|10',
    ]);
    expect([shown(table.total?.weight), shown(table.total?.score), shown(table.total?.grade)]).toEqual([
      '100',
      '100',
      '优',
    ]);
    expect(table.funds[0]?.cells.budget?.unit).toBe('元');
    expect(table.doubts).toEqual([]);
  });

  test('云南 reads the same where the host tells no merges', () => {
    const bare = recognise(withoutMerges(bookOf(drawnForm(YUNNAN))))[0];
    if (bare === undefined) throw new Error('a table expected');
    const table = only(YUNNAN);
    expect(bare.indicators.map((_, at) => row(bare, at))).toEqual(
      table.indicators.map((_, at) => row(table, at)),
    );
    expect(shown(bare.total?.score)).toBe('100');
  });

  test('河北: amounts under three headings side by side', () => {
    const table = only(HEBEI_POINTS);
    expect(money(table)).toEqual(['total||12.4|12.4||100|', 'fiscal||12.4|12.4|||', 'other||0|0|||']);
    expect([shown(table.projectName), shown(table.implementer)]).toEqual(['敬老院供暖', '101001-某县民政局']);
    expect([shown(table.goal.expected), shown(table.goal.actual)]).toEqual(['按时供暖', '按时供暖了']);
    expect(row(table, 0)).toBe('产出指标|数量指标|供暖面积|>=|1800|平方米|1800|40|40');
    // The execution rate among the indicators is no part of 满意度.
    expect(row(table, 4)).toBe('预算执行率|预算执行率|预算执行率|||||10|10');
  });

  test('河北: scores out of a hundred count by their share', () => {
    const table = only(HEBEI_SHARES);
    expect(table.indicators.map(({ cells }) => [shown(cells.weight), shown(cells.score)])).toEqual([
      ['40', '40'],
      ['10', '10'],
      ['30', '30'],
      ['10', '10'],
      ['10', '10'],
    ]);
    expect(shown(table.total?.score)).toBe('100');
  });

  test('重庆: indicators without levels, the total in the head', () => {
    const table = only(CHONGQING);
    expect(money(table)).toEqual(['total|60|50|41|10|82|8.2']);
    expect(row(table, 0)).toBe('||巡查次数||≥48|次|48|30|30');
    expect(table.total).toBeNull();
    const at = table.headTotal;
    expect([at === null || at === undefined ? '' : cellName(at.row, at.column), shown(at)]).toEqual([
      'G2',
      '98.2',
    ]);
    expect(shown(table.goal.actual)).toBe('巡查了水库');
  });

  test.each([
    ['总分：97.5分', '97.5'],
    ['总分：分', ''],
    ['自评得分：88', '88'],
    ['自评人：王某', ''],
  ])('湖北: the head says %s', (text, total) => {
    expect(shown(only(HUBEI.replace('总分：97.5分', text)).headTotal)).toBe(total);
  });

  test('湖北: a category stays in the tier whose label reaches over it', () => {
    const table = only(HUBEI);
    expect(table.indicators.map(({ cells }) => shown(cells.l1))).toEqual([
      '产出指标（40分）',
      '产出指标（40分）',
      '效益指标（40分）',
      '效益指标（40分）',
      '效益指标（40分）',
    ]);
    expect(row(table, 0)).toBe('产出指标（40分）|数量|受助学生||400||350||17.5分（毕业生离校，人数减少）');
  });

  test('a score merged over two rows is told from a blank one', () => {
    const table = only(SHARED_SCORES);
    expect(table.indicators.map(({ cells }) => cells.score?.isCovered ?? false)).toEqual([
      false,
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  test('宁夏: 参考分值 is the weight', () => {
    const table = only(NINGXIA);
    expect(row(table, 0)).toBe('项目决策（10分）|项目立项|立项规范性||—||程序规范|10|10');
    expect(shown(table.goal.actual)).toBe('绿化了校园');
    // The total under the table comes before the one in its head.
    expect([shown(table.total?.score), table.headTotal]).toEqual(['98', null]);
  });

  test('transfer payments: the amounts end where the words on their handling begin', () => {
    const table = only(TRANSFER);
    expect(table.funds.map(({ cells }) => shown(cells.label))).toEqual([
      '年度资金总额',
      '其中：中央财政资金',
      '旗县财政资金',
      '其他资金（包括以前年度结转资金）',
    ]);
    expect([shown(table.goal.expected), shown(table.goal.actual)]).toEqual(['发放补贴', '补贴都发放了']);
  });

  test('a county: the sum of the sources is the budget', () => {
    const table = only(COUNTY);
    expect(money(table)).toEqual(['total||240|240||100%|']);
    expect(row(table, 1)).toBe('产出指标45分|质量指标20分|合格率||100%||95%||15');
    expect(shown(table.headTotal)).toBe('95');
  });

  test('a last row with nothing but the sum is the total', () => {
    const table = only(BARE_TOTAL);
    expect(table.indicators).toHaveLength(4);
    expect(shown(table.total?.score)).toBe('99.1');
    expect(shown(table.projectName)).toBe('社区矫正');
    expect([shown(table.goal.expected), shown(table.goal.actual)]).toEqual([
      '矫正对象不再犯罪',
      '没有人再犯罪',
    ]);
    expect(table.doubts).toEqual([]);
  });

  test.each([
    ['a name', '|||总评||||99.1|'],
    ['less than a row above it', '|||||||9|'],
    ['a remark', '|||||||99.1|合计'],
  ])('but not one with %s', (_, line) => {
    const table = only(BARE_TOTAL.replace('|||||||99.1|', line));
    expect([table.indicators.length, table.total]).toEqual([5, null]);
  });

  test('辽宁: 内容 under 年初指标值 is the target', () => {
    const table = only(LIAONING);
    expect(row(table, 1)).toBe('产出指标|质量指标|合格率|==|100|%|100|20|20');
    expect(row(table, 3)).toBe('效益指标|社会效益指标|保障能力|定性|有效提升||有效提升|30|30');
  });

  test('the weight behind 三级指标 is that of the row', () => {
    const table = only(LEVEL_WEIGHTS);
    expect(table.indicators.map(({ cells }) => [shown(cells.weight), shown(cells.score)])).toEqual([
      ['25', '25'],
      ['25', '25'],
      ['30', '30'],
      ['10', '10'],
      ['10', '10'],
    ]);
    expect(shown(table.total?.score)).toBe('100');
  });

  test('年度总体目标完成情况综述 is what was done', () => {
    expect(shown(only(COUNTS).goal.actual)).toBe('救助了困难户');
  });
});
