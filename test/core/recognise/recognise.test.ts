import { figure } from '../../../src/core/recognise/figures';
import { recognise } from '../../../src/core/recognise/recognise';
import type { MappingCorrection, RecognisedTable } from '../../../src/core/recognise/recognised-table';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { bookOf, sheetOf, SheetWriter, type Written } from '../../support/hands/sheet-writer';
import { SMALL_HEADER, SMALL_ROWS, smallForm, type SmallForm } from '../../support/hands/small-form';
import { told } from '../../../src/core/message/message';

const _ = null;

function only(sheet: SheetSnapshot, corrections: readonly MappingCorrection[] = []): RecognisedTable {
  const tables = recognise(bookOf(sheet), corrections);
  expect(tables).toHaveLength(1);
  const [table] = tables;
  if (table === undefined) throw new Error('one table expected');
  return table;
}

function form(parts: SmallForm = {}, merges: readonly string[] = []): RecognisedTable {
  return only(sheetOf(smallForm(parts), merges));
}

/** Each row as "一级/二级/三级 目标→完成 分值/得分". */
function lines(table: RecognisedTable): string[] {
  return table.indicators.map(({ cells }) => {
    const { l1, l2, l3, target, actual, weight, score } = cells;
    const levels = [l1, l2, l3].map((cell) => cell?.text.replace(/\s/gu, '') ?? '').join('/');
    return `${levels} ${target?.text ?? ''}→${actual?.text ?? ''} ${weight?.text ?? ''}/${score?.text ?? ''}`;
  });
}

const PLAIN = [
  '产出指标/数量指标/培训人数 100→90 30/27',
  '产出指标/质量指标/合格率 95%→96% 20/20',
  '效益指标/社会效益指标/服务能力 提升→提升 30/30',
  '满意度指标/服务对象满意度指标/学员满意度 90%→95% 10/10',
];

describe('a plain form', () => {
  it('gives every field with its address', () => {
    const table = form();
    expect(lines(table)).toEqual(PLAIN);
    expect(table.doubts).toEqual([]);
    expect(table.layout).toBe('T8');
    expect(table.range).toEqual({ top: 0, left: 0, bottom: 15, right: 8 });
    expect(table.projectName).toMatchObject({ row: 2, column: 2, text: '业务培训' });
    expect(table.department).toMatchObject({ row: 3, column: 2, text: '市财政局' });
    expect(table.implementer).toMatchObject({ row: 3, column: 5, text: '市财政局机关' });
    expect(table.fundsLabel).toMatchObject({ row: 4, column: 0 });
    expect(table.fundsBesideLabel).toBeNull();
    expect(table.funds.map(({ row, kind }) => [row, kind])).toEqual([
      [5, 'total'],
      [6, 'fiscal'],
      [7, 'other'],
    ]);
    expect(table.goal.expected).toMatchObject({ row: 9, column: 1 });
    expect(table.goal.actual).toMatchObject({ row: 9, column: 4, text: '培训九十名。' });
    expect(table.total).toMatchObject({ row: 15, weight: { column: 6 }, score: { column: 7, text: '95' } });
  });

  it('keeps the address of the cell in which a filled-down label stands', () => {
    expect(form().indicators[1]?.cells.l1).toMatchObject({ row: 11, column: 1, text: '产出指标' });
  });
});

const headings: readonly (readonly [string, readonly Written[]])[] = [
  [
    'with line breaks inside the headings',
    [
      '绩效\n指标',
      '一级\n指标',
      '二级\n指标',
      '三级\n指标',
      '年度\n指标值',
      '实际\n完成值',
      '分值',
      '得分',
      '偏差原因分析\n及改进措施',
    ],
  ],
  [
    'with wide blanks and wide brackets',
    [
      '绩效指标',
      '一 级 指 标',
      '二　级　指　标',
      '三级指标 ',
      '年度指标值（Ａ）',
      '实际完成值（Ｂ）',
      '分　值',
      '得　分',
      '偏差原因',
    ],
  ],
  [
    'in the words of 四川',
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '完成值', '权重', '得分', '未完成原因分析'],
  ],
  [
    'in the words of 北京',
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值(A)',
      '全年实际值(B)',
      '分值',
      '得分',
      '未完成原因分析',
    ],
  ],
  [
    'in the words of transfers',
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年初目标值',
      '全年完成值',
      '分值',
      '得分',
      '未完成原因和改进措施',
    ],
  ],
  [
    'in traditional characters',
    [
      '績效指標',
      '一級指標',
      '二級指標',
      '三級指標',
      '年度指標值',
      '實際完成值',
      '分值',
      '得分',
      '偏差原因分析及改進措施',
    ],
  ],
];

describe('headings are known', () => {
  test.each(headings)('%s', (_name, header) => {
    const table = form({ header: [header] });
    expect(lines(table)).toEqual(PLAIN);
    expect(table.doubts).toEqual([]);
  });

  it('over two rows, 自评 above 分值 and 得分', () => {
    const table = form({
      header: [
        ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', _, '自评'],
        [_, _, _, _, '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
      ],
    });
    expect(lines(table)).toEqual(PLAIN);
  });

  it('when they are repeated on the next page', () => {
    const [first, second, ...rest] = SMALL_ROWS;
    const table = form({ rows: [first ?? [], second ?? [], SMALL_HEADER, ...rest] });
    expect(lines(table)).toEqual(PLAIN);
  });

  it('without a column left of 一级指标', () => {
    const rows = smallForm({
      title: [['项目支出绩效自评表'], ['（2024年度）']],
      header: [SMALL_HEADER.slice(1)],
      rows: SMALL_ROWS.map((row) => row.slice(1)),
      total: [['总分', _, _, _, _, 100, 95]],
      funds: [
        ['项目资金', '年度资金', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
        [_, '年度资金总额', 10, 10, 8, 10, '80%', 8],
      ],
    });
    const table = only(sheetOf(rows));
    expect(lines(table)).toEqual(PLAIN);
    expect(table.total?.score?.text).toBe('95');
    expect(table.funds[0]?.cells.budget?.text).toBe('10');
  });

  it('when a needed one is missing: the doubt says which', () => {
    const table = form({
      header: [
        [
          '绩效指标',
          '一级指标',
          '二级指标',
          '三级指标',
          '年度指标值',
          '实际完成值',
          '比重甲',
          '得分',
          '备注',
        ],
      ],
    });
    expect(table.doubts.map(({ message }) => told(message, 'zh')).join('\n')).toMatch(
      /G11 的表头“比重甲”认不出来[\s\S]*没有“分值”/u,
    );
  });

  it('as the user corrected them', () => {
    const header: Written[] = [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '比重甲',
      '得分',
      '备注',
    ];
    const correction = { sheet: '表', column: 6, field: 'weight', block: 'indicators' } as const;
    const table = only(sheetOf(smallForm({ header: [header] })), [correction]);
    expect(lines(table)).toEqual(PLAIN);
    expect(table.doubts).toEqual([]);
    const other = only(sheetOf(smallForm({ header: [header] })), [{ ...correction, sheet: '别的表' }]);
    expect(other.doubts).not.toEqual([]);
  });
});

const levelCases: readonly (readonly [string, readonly (readonly Written[])[], readonly string[]])[] = [
  [
    'repeated on every row',
    [
      [_, '产出指标', '数量指标', '甲', 1, 1, 5, 5],
      [_, '产出指标', '数量指标', '乙', 1, 1, 5, 5],
      [_, '产出指标', '质量指标', '丙', 1, 1, 5, 5],
    ],
    ['产出指标/数量指标/甲 1→1 5/5', '产出指标/数量指标/乙 1→1 5/5', '产出指标/质量指标/丙 1→1 5/5'],
  ],
  [
    'with their weights and numbers',
    [
      [_, '（一）产出指标（50分）', '1.数量指标', '甲', 1, 1, 5, 5],
      [_, _, '2.质量指标', '乙', 1, 1, 5, 5],
      [_, '效益指标(30)', '社会效益', '丙', 1, 1, 5, 5],
    ],
    [
      '（一）产出指标（50分）/1.数量指标/甲 1→1 5/5',
      '（一）产出指标（50分）/2.质量指标/乙 1→1 5/5',
      '效益指标(30)/社会效益/丙 1→1 5/5',
    ],
  ],
  [
    'with blank rows between',
    [[_, '产出指标', '数量指标', '甲', 1, 1, 5, 5], [], [], [_, _, _, '乙', 1, 1, 5, 5]],
    ['产出指标/数量指标/甲 1→1 5/5', '产出指标/数量指标/乙 1→1 5/5'],
  ],
  [
    'with 成本指标 in the first column, where it belongs to 产出',
    [
      [_, '产出指标', '数量指标', '甲', 1, 1, 5, 5],
      [_, '成本指标', '租车费', _, 2, 2, 5, 5],
      [_, '办公费', _, _, 2, 2, 5, 5],
    ],
    ['产出指标/数量指标/甲 1→1 5/5', '产出指标/成本指标/租车费 2→2 5/5', '产出指标/成本指标/办公费 2→2 5/5'],
  ],
  [
    'with 成本指标 as a first level of its own',
    [
      [_, '成本指标', '经济成本指标', '甲', 1, 1, 5, 5],
      [_, _, '社会成本指标', '乙', 1, 1, 5, 5],
      [_, '产出指标', '数量指标', '丙', 1, 1, 5, 5],
    ],
    ['成本指标/经济成本指标/甲 1→1 5/5', '成本指标/社会成本指标/乙 1→1 5/5', '产出指标/数量指标/丙 1→1 5/5'],
  ],
  [
    'with a whole 满意度 row one column too far left',
    [
      [_, '效益指标', '社会效益指标', '甲', 1, 1, 5, 5],
      ['满意度指标(10)', '服务对象满意度指标', '职工满意度', _, '98%', '98%', 10, 10],
    ],
    ['效益指标/社会效益指标/甲 1→1 5/5', '满意度指标(10)/服务对象满意度指标/职工满意度 98%→98% 10/10'],
  ],
  [
    'with a 二级指标 in the first column',
    [
      [_, '产出指标', '数量指标', '甲', 1, 1, 5, 5],
      [_, '时效指标', '乙', _, 1, 1, 5, 5],
    ],
    ['产出指标/数量指标/甲 1→1 5/5', '产出指标/时效指标/乙 1→1 5/5'],
  ],
  [
    'with each tier in a row of its own, its sum beside it',
    [
      [_, '产出指标', _, _, _, _, 10, 10],
      [_, _, '数量指标', '甲', 1, 1, 5, 5],
      [_, _, _, '乙', 1, 1, 5, 5],
      [_, '小计', _, _, _, _, 10, 10],
      [_, '效益指标'],
      [_, _, '社会效益指标', '丙', 1, 1, 5, 5],
    ],
    ['产出指标/数量指标/甲 1→1 5/5', '产出指标/数量指标/乙 1→1 5/5', '效益指标/社会效益指标/丙 1→1 5/5'],
  ],
];

describe('level labels', () => {
  test.each(levelCases)('%s', (_name, rows, expected) => {
    expect(lines(form({ rows }))).toEqual(expected);
  });

  it('that were moved are told as a doubt at their cell', () => {
    const { doubts } = form({
      rows: [
        [_, '产出指标', '数量指标', '甲', 1, 1, 5, 5],
        [_, '办公费', _, _, 2, 2, 5, 5],
      ],
    });
    expect(doubts).toHaveLength(1);
    expect(doubts[0]).toMatchObject({ row: 12, column: 1 });
    expect(told(doubts[0]?.message ?? '', 'zh')).toMatch(/^B13 “办公费”写在偏左的一列/u);
  });

  it('that contradict the category are told, and the category counts', () => {
    const table = form({
      rows: [
        [_, '产出指标', '数量指标', '甲', 1, 1, 5, 5],
        [_, _, '社会效益指标', '乙', 1, 1, 5, 5],
      ],
    });
    expect(lines(table)[1]).toBe('效益指标/社会效益指标/乙 1→1 5/5');
    expect(told(table.doubts[0]?.message ?? '', 'zh')).toMatch(/请补上一级指标/u);
  });

  it('missing above a row with figures are told', () => {
    const table = form({
      rows: [
        [_, _, _, '甲', 1, 1, 5, 5],
        [_, '产出指标', '数量指标', _, 1, 1, 5, 5],
      ],
    });
    expect(table.doubts.map(({ row }) => row)).toEqual([11, 12]);
    expect(table.indicators).toHaveLength(2);
  });

  it('do not make an indicator of a line of text between', () => {
    const [first = [], ...rest] = SMALL_ROWS;
    const table = form({ rows: [first, [_, '年度目标2：提高服务能力'], SMALL_HEADER, ...rest] });
    expect(lines(table)).toEqual(PLAIN);
    expect(table.doubts.map(({ message }) => told(message, 'zh'))).toEqual([
      'B13 的“年度目标2：提高服务能力”没有目标值和分值，没有当作指标读。',
    ]);
  });

  it('and partial sums are kept apart from indicators', () => {
    const table = form({
      rows: [
        [_, '产出指标', _, _, _, _, 10, 10],
        [_, _, '数量指标', '甲', 1, 1, 10, 10],
        [_, '小计', _, _, _, _, 10, 10],
      ],
    });
    expect(table.subtotals?.map(({ row, label }) => [row, label.text])).toEqual([
      [11, '产出指标'],
      [13, '小计'],
    ]);
  });
});

describe('the end of a form', () => {
  test.each([
    ['合计', '合计'],
    ['总计', '总计'],
    ['总　分', '总　分'],
    ['自评总分（100分）', '自评总分（100分）'],
    ['總分', '總分'],
  ])('is the row %s', (label) => {
    expect(form({ total: [[label, _, _, _, _, _, 100, 95]] }).total).toMatchObject({
      label: { text: label },
      weight: { text: '100' },
      score: { text: '95' },
    });
  });

  it('may be one cell with the score in it', () => {
    const table = form({ total: [['总分：95分']] });
    expect(figure(table.total?.score)?.toFixed()).toBe('95');
  });

  it('may hold the grade', () => {
    expect(form({ total: [['总分', _, _, _, _, _, 100, 95, '优']] }).total?.grade?.text).toBe('优');
  });

  it('may be missing: the doubt says so and notes below are left out', () => {
    const table = form({
      total: [['注：1. 得分一档最高不能超过该指标分值上限。'], ['填表人：张三', _, _, '联系电话：123456']],
    });
    expect(table.total).toBeNull();
    expect(lines(table)).toEqual(PLAIN);
    expect(table.doubts.map(({ message }) => told(message, 'zh'))).toEqual([
      '这张表没有找到总分（合计）行，读到第 15 行为止。',
    ]);
  });

  it('is not the sum of the first part when another total follows', () => {
    const [first = [], second = [], third = [], last = []] = SMALL_ROWS;
    const table = form({ rows: [first, second, [_, '合计', _, _, _, _, 50, 47], third, last] });
    expect(lines(table)).toEqual(PLAIN);
    expect(table.total?.score?.text).toBe('95');
    expect(table.subtotals).toHaveLength(1);
  });
});

describe('the head of a form', () => {
  it('may stand in single cells with colons', () => {
    const table = form({
      head: [['项目名称：业务培训'], ['主管部门：市财政局', _, _, _, '实施单位：市财政局机关']],
    });
    expect(table.projectName?.text).toBe('业务培训');
    expect(table.department?.text).toBe('市财政局');
    expect(table.implementer?.text).toBe('市财政局机关');
  });

  it('may have its title in another cell and the year in the title', () => {
    const table = form({ title: [[_, _, '2024年度项目支出绩效自评表']] });
    expect(table.title).toMatchObject({ row: 0, column: 2 });
    expect(table.year?.text).toBe('2024年度项目支出绩效自评表');
  });

  it('may leave a value blank: the cell beside the label is the field', () => {
    const table = form({
      head: [
        ['项目名称', _, _],
        ['主管部门', _, _, _, '实施单位', '机关'],
      ],
    });
    expect(table.projectName).toMatchObject({ row: 2, column: 1, text: '' });
    expect(table.department).toMatchObject({ row: 3, column: 1, text: '' });
  });

  it('in traditional characters', () => {
    const table = form({
      title: [['項目支出績效自評表'], ['（二〇二四年度）']],
      head: [
        ['項目名稱', _, '業務培訓'],
        ['主管部門', _, '局', _, '實施單位', '處'],
      ],
    });
    expect([table.projectName?.text, table.department?.text, table.implementer?.text]).toEqual([
      '業務培訓',
      '局',
      '處',
    ]);
    expect(table.title?.text).toBe('項目支出績效自評表');
  });
});

describe('the money block', () => {
  it('reads four rows with 上年结转资金 and the amount beside its label', () => {
    const table = form({
      funds: [
        ['项目资金(万元)', _, 16, '年初预算', '调整后预算数', '预算执行数', '权重', '预算执行率', '得分'],
        [_, _, '年度资金总额', 16, 16, 8, 10, '50%', 5],
        [_, _, '其中：当年财政拨款', 10, 10, 8, '——', '', '——'],
        [_, _, '上年结转资金', 6, 6, 0, '——', '', '——'],
        [_, _, '其他资金', 0, 0, 0, '——', '', '——'],
      ],
    });
    expect(table.fundsBesideLabel?.text).toBe('16');
    expect(table.funds.map(({ kind }) => kind)).toEqual(['total', 'fiscal', 'carriedOver', 'other']);
    expect(table.doubts).toEqual([]);
  });

  it('may have only what 湖北 prints', () => {
    const table = form({
      funds: [
        ['预算执行情况（万元）（20分）', _, _, '预算数(A)', '执行数(B)', '执行率(B/A)', '得分(20分×执行率)'],
        [_, _, '年度财政资金总额', 16, 8, '50%', 10],
      ],
    });
    expect(table.funds).toHaveLength(1);
    expect(table.funds[0]?.kind).toBe('total');
    expect(table.funds[0]?.cells).toMatchObject({
      budget: { text: '16' },
      executed: { text: '8' },
      score: { text: '10' },
    });
  });

  it('may be missing: the doubt says so', () => {
    const table = form({ funds: [] });
    expect(table.fundsHeader).toBeNull();
    expect(lines(table)).toEqual(PLAIN);
    expect(told(table.doubts[0]?.message ?? '', 'zh')).toMatch(/没有找到项目资金/u);
  });

  it('tells a row that it cannot place', () => {
    const table = form({
      funds: [
        ['项目资金', _, _, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
        [_, _, '年度资金总额', 16, 16, 8, 10, '50%', 5],
        [_, _, '某某奖补', 16, 16, 8],
      ],
    });
    expect(table.funds[1]?.kind).toBe('unknown');
    expect(told(table.doubts[0]?.message ?? '', 'zh')).toMatch(/C7 的资金行“某某奖补”/u);
  });
});

describe('whole forms of other places', () => {
  it('四川: goal above the money, 年度预算数 as the heading of the money labels, conclusions below', () => {
    const rows: (readonly Written[])[] = [
      ['报表编号：0001'],
      ['部门预算项目支出绩效自评表（2023年度）'],
      ['项目名称', _, '设备维护'],
      ['主管部门', _, '某局', _, _, '实施单位（盖章）', _, '某局机关'],
      ['项目基本情况', '1.项目年度目标完成情况', '项目年度目标', _, _, '年度目标完成情况'],
      [_, _, '保障设备正常运行。', _, _, '设备全年正常运行。'],
      [_, '2.项目实施内容及过程概述', '略'],
      [
        '预算执行情况（10分）',
        '年度预算数（万元）',
        '年初预算',
        '调整后预算数',
        '预算执行数',
        '预算执行率',
        '权重',
        '得分',
        '原因',
      ],
      [_, '总额', 20, 25, 24, '96.00%', 10, 9.6],
      [_, '其中：财政资金', 20, 25, 24, '96.00%', '/', '/'],
      [_, '财政专户管理资金', 0, 0, 0, '0.00%', '/', '/'],
      [_, '单位资金', 0, 0, 0, '0.00%', '/', '/'],
      [
        '绩效指标（90分）',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标性质',
        '指标值',
        '度量单位',
        '完成值',
        '权重',
        '得分',
        '未完成原因分析',
      ],
      [_, '产出指标', '数量指标', '维护次数', '≥', 12, '次', 12, 60, 60],
      [_, '效益指标', '社会效益指标', '覆盖率', '＝', 100, '%', 100, 30, 30],
      ['合计', _, _, _, _, _, _, _, 100, 99.6],
      ['评价结论', '完成较好。'],
      ['项目负责人：', _, _, '财务负责人：'],
    ];
    const table = only(sheetOf(rows));
    expect(table.layout).toBe('SC');
    expect(table.doubts).toEqual([]);
    expect(table.implementer?.text).toBe('某局机关');
    expect(table.goal.expected?.text).toBe('保障设备正常运行。');
    expect(table.goal.actual?.text).toBe('设备全年正常运行。');
    expect(
      table.funds.map(({ kind, cells }) => [
        kind,
        cells.initial?.text,
        cells.budget?.text,
        cells.executed?.text,
      ]),
    ).toEqual([
      ['total', '20', '25', '24'],
      ['fiscal', '20', '25', '24'],
      ['fiscal', '0', '0', '0'],
      ['other', '0', '0', '0'],
    ]);
    expect(table.fundsBesideLabel).toBeNull();
    expect(table.indicators.map(({ cells }) => cells.direction?.text)).toEqual(['≥', '＝']);
    expect(table.total?.score?.text).toBe('99.6');
    expect(table.range).toMatchObject({ top: 1, bottom: 15 });
  });

  it('安徽: a colon behind 年度资金总额, a category without indicators, 满意度 as both its levels', () => {
    const table = form({
      funds: [
        ['项目资金\n（万元）', _, _, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
        [_, _, '年度资金总额：', 90, 89.974, 89.974, 10, '100%', 10],
        [_, _, '其中：本年财政拨款', 90, 89.974, 89.974, '-', '', '-'],
        [_, _, '上年结转资金'],
        [_, _, '其他资金'],
      ],
      rows: [
        [_, '产出指标（50分）', '数量指标', '委托数量', '≥50个', 50, 50, 50],
        [_, '效益指标（30分）', '社会效益指标', '影响程度', '效果明显', '达成预期指标', 30, 30],
        [_, _, '经济效益指标'],
        [_, '满意度指标（10分）', '满意度指标', '公众满意度', '≥90%', '95%', 10, 10],
      ],
    });
    expect(lines(table)).toEqual([
      '产出指标（50分）/数量指标/委托数量 ≥50个→50 50/50',
      '效益指标（30分）/社会效益指标/影响程度 效果明显→达成预期指标 30/30',
      '满意度指标（10分）/满意度指标/公众满意度 ≥90%→95% 10/10',
    ]);
    expect(table.funds.map(({ kind }) => kind)).toEqual(['total', 'fiscal', 'carriedOver', 'other']);
    expect(table.doubts).toEqual([]);
  });
});

describe('the goal', () => {
  it('may carry its labels inside its texts', () => {
    const table = form({
      goal: [['年度总体目标', '预期目标：培训一百名业务骨干。', _, _, '实际完成情况：培训九十名业务骨干。']],
    });
    expect(table.goal.expected?.text).toBe('预期目标：培训一百名业务骨干。');
    expect(table.goal.actual?.text).toBe('实际完成情况：培训九十名业务骨干。');
  });

  it('may stand one part below the other', () => {
    const table = form({
      goal: [
        ['年度总体目标', '年初设定目标', '培训一百名。'],
        [_, '全年目标完成情况', '培训九十名。'],
      ],
    });
    expect(table.goal.expected?.text).toBe('培训一百名。');
    expect(table.goal.actual?.text).toBe('培训九十名。');
  });

  it('may be blank: its cells are known all the same', () => {
    const table = form({ goal: [['年度总体目标', '预期目标', _, _, '实际完成情况'], []] });
    expect(table.goal.expected).toMatchObject({ row: 9, column: 1, text: '' });
    expect(table.goal.actual).toMatchObject({ row: 9, column: 4, text: '' });
  });
});

describe('several forms on one sheet', () => {
  it('one below the other, with notes between and without totals', () => {
    const rows = [
      ...smallForm({ total: [] }),
      ['注：以上为第一个项目。'],
      ...smallForm({
        head: [
          ['项目名称', _, '设备购置'],
          ['主管部门', _, '局'],
        ],
      }),
    ];
    const tables = recognise(bookOf(sheetOf(rows)));
    expect(tables.map(({ projectName }) => projectName?.text)).toEqual(['业务培训', '设备购置']);
    expect(tables.map(lines)).toEqual([PLAIN, PLAIN]);
    expect(tables.map(({ range }) => [range.top, range.bottom])).toEqual([
      [0, 14],
      [16, 31],
    ]);
  });

  it('side by side, with notes beside', () => {
    const writer = new SheetWriter('表');
    for (const [index, row] of smallForm().entries()) writer.row(index, 0, row);
    const second = smallForm({
      head: [
        ['项目名称', _, '设备购置'],
        ['主管部门', _, '局'],
      ],
    });
    for (const [index, row] of second.entries()) writer.row(index, 10, row);
    writer.put(12, 21, '请财务核对').put(13, 21, 88);
    const tables = recognise(bookOf(writer.sheet()));
    expect(tables.map(({ projectName }) => projectName?.text)).toEqual(['业务培训', '设备购置']);
    expect(tables.map(lines)).toEqual([PLAIN, PLAIN]);
    expect(tables[1]?.range).toMatchObject({ left: 10, right: 18 });
    expect(tables.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  it('starting anywhere on the sheet', () => {
    const writer = new SheetWriter('表');
    for (const [index, row] of smallForm().entries()) writer.row(index + 7, 3, row);
    writer.put(0, 0, '附件2').put(1, 3, '填报说明：请于三月底前报送。');
    const table = only(writer.sheet());
    expect(lines(table)).toEqual(PLAIN);
    expect(table.range).toEqual({ top: 7, left: 3, bottom: 22, right: 11 });
  });
});

describe('what is no 自评表', () => {
  const others: readonly (readonly [string, readonly (readonly Written[])[]])[] = [
    [
      'a 评价表 with 评分说明',
      [
        ['项目绩效评价表'],
        ['项目名称', '消费券'],
        ['一级指标', '二级指标', '三级指标', '评分说明', '总分', '得分'],
        ['产出', '产出数量', '实际完成率', '（实际产出数/计划产出数）*100%', 10, 10],
        ['合计', _, _, _, 100, 99.5],
      ],
    ],
    [
      'a form of goals that are only set',
      [
        ['项目支出绩效目标申报表'],
        ['项目名称', '业务培训'],
        ['一级指标', '二级指标', '三级指标', '指标值', '备注'],
        ['产出指标', '数量指标', '培训人数', 100],
      ],
    ],
    [
      'a form of monitoring',
      [
        ['项目支出绩效目标执行监控表'],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '1-7月执行情况', '全年预计完成情况'],
        ['产出指标', '数量指标', '培训人数', 100, 50, 100],
      ],
    ],
    [
      'a list of all projects with a row each',
      [
        ['项目支出绩效自评汇总表'],
        ['序号', '项目名称', '一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
        [1, '培训', '产出指标', '数量指标', '培训人数', 100, 90, 30, 27],
      ],
    ],
    [
      'a summary of scores',
      [
        ['项目名称', '预算指标', '执行情况', '预期数量', '完成数量', '自评得分', '自评结果'],
        ['培训', 10, 8, 100, 90, 95, '优'],
      ],
    ],
    [
      'the table of a whole department',
      [
        ['部门整体支出绩效自评表'],
        ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
        ['投入', '预算编制', '完整性', '完整', '完整', 5, 5],
        ['过程', '预算执行', '执行率', '100%', '95%', 5, 4],
        ['合计', _, _, _, _, 100, 95],
      ],
    ],
    [
      'an ordinary sheet about 指标',
      [
        ['指标', '数值'],
        ['重点指标', 1],
        ['一级', '二级'],
        ['指标说明', '指标值'],
      ],
    ],
  ];
  test.each(others)('%s', (_name, rows) => {
    expect(recognise(bookOf(sheetOf(rows)))).toEqual([]);
  });
});

describe('merged or not', () => {
  const merges = [
    'A11:A15',
    'B12:B13',
    'A5:B8',
    'A1:I1',
    'A2:I2',
    'C3:I3',
    'A16:F16',
    'B10:D10',
    'E10:I10',
    'B9:D9',
    'E9:I9',
  ];
  it('the same is read', () => {
    const merged = form({}, merges);
    const plain = form();
    expect(lines(merged)).toEqual(lines(plain));
    expect(merged.goal).toEqual(plain.goal);
    expect(merged.total).toEqual(plain.total);
    expect(merged.range).toEqual(plain.range);
  });

  it('and what a merge hides is not read', () => {
    const rows = smallForm();
    const hidden = [...(rows[12] ?? [])];
    hidden[1] = '效益指标';
    const table = only(sheetOf([...rows.slice(0, 12), hidden, ...rows.slice(13)], merges));
    expect(lines(table)).toEqual(PLAIN);
  });
});
