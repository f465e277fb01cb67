import { evaluationForms } from '../../../src/core/other-forms/evaluation/evaluation-forms';
import type { EvaluationForm } from '../../../src/core/other-forms/evaluation/evaluation-form';
import { recognise } from '../../../src/core/recognise/recognise';
import type { CellRange } from '../../../src/core/workbook/address';
import type { CellValue, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { auditAnew } from '../../support/faults/run-faults';
import { evaluationForm } from '../../support/faults/evaluation-faults';
import { WorkbookDraft } from '../../support/faults/workbook-draft';
import { Random } from '../../support/random';
import { defaultProfile } from '../../support/rule-tester';

const EMPTY: WorkbookSnapshot = { sheets: [], names: [], calculationMode: 'auto', gaps: [] };

function workbookOf(
  rows: readonly (readonly CellValue[])[],
  { name = '表', merges = [] as readonly CellRange[] } = {},
): WorkbookSnapshot {
  const draft = new WorkbookDraft(EMPTY);
  const cells: Record<string, CellValue> = {};
  rows.forEach((row, down) => {
    row.forEach((value, right) => {
      if (value !== null && value !== '') cells[`${String(down)},${String(right)}`] = value;
    });
  });
  draft.addSheet(name, cells, { merges });
  return draft.workbook;
}

const formsIn = (workbook: WorkbookSnapshot): readonly EvaluationForm[] =>
  evaluationForms(workbook, recognise(workbook));

const HEAD = ['一级指标', '二级指标', '三级指标', '标准分', '得分'];
const BODY: readonly (readonly CellValue[])[] = [
  ['决策', '立项', '依据充分', 20, 19],
  ['过程', '管理', '资金合规', 20, 20],
  ['产出', '数量', '完成率', 30, 30],
  ['效益', '社会', '满意度', 30, 28],
];
const said = (workbook: WorkbookSnapshot): string[] =>
  auditAnew(workbook, defaultProfile()).map(({ rule, message }) => `${rule} ${message}`);

describe('forms that are told', () => {
  const shapes: readonly (readonly [string, readonly (readonly CellValue[])[]])[] = [
    [
      'with a title and its project',
      [['道路养护项目绩效评价表'], ['项目名称', '道路养护'], HEAD, ...BODY, ['合计', '', '', 100, 97]],
    ],
    ['with nothing above', [HEAD, ...BODY, ['总分', '', '', 100, 97]]],
    ['with its total above the rows', [HEAD, ['合计', '', '', 100, 97], ...BODY]],
    [
      'with figures as texts',
      [
        HEAD,
        ...BODY.map(([a = null, b = null, c = null, w, s]) => [
          a,
          b,
          c,
          `${Number(w).toFixed(0)}分`,
          `${Number(s).toFixed(0)} `,
        ]),
        ['合计', '', '', '100分', '97.0'],
      ],
    ],
    [
      'with 评分标准 between',
      [
        ['一级指标', '二级指标', '三级指标', '权重', '评分标准', '评价得分'],
        ...BODY.map(([a = null, b = null, c = null, w = null, s = null]) => [
          a,
          b,
          c,
          w,
          '按完成比例得分',
          s,
        ]),
        ['合计', '', '', 100, '', 97],
      ],
    ],
    [
      'with 分值 for each level',
      [
        ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '得分'],
        ...BODY.map(([a = null, b = null, c = null, w = null, s = null]) => [a, w, b, w, c, w, s]),
        ['合计', 100, '', 100, '', 100, 97],
      ],
    ],
    [
      'with two levels only',
      [
        ['评价指标', '评价内容', '分值', '评分'],
        ...BODY.map(([a = null, b = null, , w = null, s = null]) => [a, b, w, s]),
        ['合计', '', 100, 97],
      ],
    ],
    [
      'in traditional characters',
      [['一級指標', '二級指標', '三級指標', '分值', '得分'], ...BODY, ['合計', '', '', 100, 97]],
    ],
    [
      'with the headings again on the next page',
      [HEAD, ...BODY.slice(0, 2), HEAD, ...BODY.slice(2), ['合计', '', '', 100, 97]],
    ],
    [
      'with headings in two rows',
      [
        ['一级指标', '二级指标', '三级指标', '评价情况'],
        ['', '', '', '分值', '得分'],
        ...BODY,
        ['合计', '', '', 100, 97],
      ],
    ],
    ['with the score in the label', [HEAD, ...BODY, ['合计：97分']]],
  ];

  it.each(shapes)('%s', (_, rows) => {
    const workbook = workbookOf(rows);
    const [form, ...others] = formsIn(workbook);
    expect(others).toEqual([]);
    expect(form?.rows.map(({ weight }) => weight.number?.toNumber())).toEqual([20, 20, 30, 30]);
    expect(form?.total?.scores.map(({ number }) => number?.toNumber())).toEqual([97]);
    expect(form?.isComplete).toBe(true);
    expect(said(workbook)).toEqual([]);
  });

  it('keeps 自评 and 复核 apart, each with its own total', () => {
    const rows = BODY.map(([a = null, b = null, c = null, w = null, s = null]) => [a, b, c, w, w, s]);
    const workbook = workbookOf([
      ['一级指标', '二级指标', '三级指标', '分值', '自评得分', '复核得分'],
      ...rows,
      ['合计', '', '', 100, 100, 96],
    ]);
    expect(formsIn(workbook)[0]?.scoreHeadings).toEqual(['自评得分', '复核得分']);
    expect(said(workbook)).toEqual(['evaluation-total 合计的“复核得分”写 96，4 行相加为 97']);
  });

  describe('the small table of 一级指标 under a form', () => {
    const small = (produced: number, total = 97): readonly (readonly CellValue[])[] => [
      ['一级指标', '指标分值', '评价得分', '得分率'],
      ['决策', 20, 19, '95%'],
      ['过程', 20, 20, '100%'],
      ['产出', 30, produced, null],
      ['效益', 30, 28, '93.33%'],
      ['合计', 100, total, null],
    ];
    const both = (produced: number, total?: number): WorkbookSnapshot =>
      workbookOf([
        ['道路养护项目绩效评价表'],
        HEAD,
        ...BODY,
        ['合计', '', '', 100, 97],
        [],
        ...small(produced, total),
      ]);

    it('restates it, and is about the same', () => {
      const [, form] = formsIn(both(30));
      expect([form?.restates, form?.name, form?.subtotals.length]).toEqual([true, '道路养护', 4]);
      expect(said(both(30))).toEqual([]);
    });

    it('must say what the form gives', () => {
      expect(said(both(29, 96))).toEqual(['evaluation-total 产出的得分写 29，1 行相加为 30']);
    });
  });

  it('tells two forms on one sheet by their titles, though neither has a total', () => {
    const rows = [['甲项目绩效评价表'], HEAD, ...BODY, ['乙项目绩效评价表'], HEAD, ...BODY];
    expect(formsIn(workbookOf(rows)).map((form) => [form.title, form.rows.length])).toEqual([
      ['甲项目绩效评价表', 4],
      ['乙项目绩效评价表', 4],
    ]);
  });

  it.each([
    ['2024年惠民消费券项目绩效评价表', 'project', '惠民消费券'],
    ['项目绩效评价表', 'project', ''],
    ['某局2024年部门整体支出绩效评价评分表', 'department', ''],
    ['城区路灯改造项目绩效评价指标体系评分表', 'project', '城区路灯改造'],
  ])('“%s” is about a %s: %s', (title, subject, name) => {
    const [form] = formsIn(workbookOf([[title], HEAD, ...BODY]));
    expect([form?.subject, form?.name]).toEqual([subject, name]);
  });
});

describe('what is no evaluation form', () => {
  it.each<readonly [string, readonly (readonly CellValue[])[]]>([
    [
      'standards without scores',
      [
        ['一级指标', '二级指标', '三级指标', '分值', '评分标准'],
        ['决策', '立项', '依据', 20, '酌情'],
        ['过程', '管理', '合规', 80, '酌情'],
      ],
    ],
    [
      'a list of projects',
      [
        ['序号', '项目名称', '分值', '得分'],
        [1, '甲', 100, 98],
        [2, '乙', 100, 97],
      ],
    ],
    ['one row', [HEAD, ['决策', '立项', '依据充分', 20, 19]]],
  ])('%s', (_, rows) => {
    expect(formsIn(workbookOf(rows))).toEqual([]);
  });

  it('a 自评表, which has rules of its own', () => {
    const workbook = workbookOf([
      ['项目支出绩效自评表'],
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ],
      ['产出指标', '数量指标', '培训人数', 100, 100, 50, 50],
      ['效益指标', '社会效益', '能力提升', '提升', '提升', 30, 30],
      ['满意度指标', '服务对象满意度', '满意度', '90%', '95%', 10, 10],
      ['总分', '', '', '', '', 100, 99],
    ]);
    expect(recognise(workbook)).toHaveLength(1);
    expect(formsIn(workbook)).toEqual([]);
  });
});

describe('forms without a fault, of any size', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => [seed + 1]))('seed %i: not a word', (seed) => {
    const draft = new WorkbookDraft(EMPTY);
    draft.addSheet('评价表', evaluationForm(new Random(seed)).cells);
    expect(said(draft.workbook)).toEqual([]);
  });
});
