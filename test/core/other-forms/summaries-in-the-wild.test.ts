import { auditBook, type CellSpec, type PlainSheetSpec } from '../../support/audit-sheet';
import { evaluationSheet } from '../../support/evaluation-sheet';
import { auditAnew } from '../../support/faults/run-faults';
import { defaultProfile } from '../../support/rule-tester';

function listSheet(rows: readonly (readonly CellSpec[])[]): PlainSheetSpec {
  const cells = rows.flatMap((row, down) =>
    row.flatMap((value, right): [string, CellSpec][] =>
      value === '' ? [] : [[`${'ABCDEFGHIJ'.charAt(right)}${String(down + 1)}`, value]],
    ),
  );
  return { name: '汇总表', cells: Object.fromEntries(cells) };
}

const HEADINGS = ['序号', '项目名称', '预算数', '执行数', '执行率', '自评得分'];
/** Summaries and evaluation forms as offices make them, all of them right. */
const RIGHT: Readonly<Record<string, readonly PlainSheetSpec[]>> = {
  'partial sums under headings': [
    listSheet([
      HEADINGS,
      ['一', '基本类', 300, 300, '100%', ''],
      [1, '甲', 100, 100, '100%', 90],
      [2, '乙', 200, 200, '100%', 95],
      ['', '小计', 300, 300, '100%', 92.5],
      ['二', '专项类', 50, 50, '100%', ''],
      [3, '丙', 50, 50, '100%', 99],
      ['', '小计', 50, 50, '100%', 99],
      ['', '合计', 350, 350, '100%', 94.67],
    ]),
  ],
  'sums above those of their parts': [
    listSheet([
      HEADINGS,
      ['', '局机关合计', 300, 300, '100%', ''],
      ['', '办公室小计', 100, 100, '100%', ''],
      [1, '甲', 60, 60, '100%', 90],
      [2, '乙', 40, 40, '100%', 95],
      ['', '人事科小计', 200, 200, '100%', ''],
      [3, '丙', 200, 200, '100%', 99],
      ['', '二级单位合计', 50, 50, '100%', ''],
      ['', '中心小计', 50, 50, '100%', ''],
      [4, '丁', 50, 50, '100%', 99],
      ['', '总计', 350, 350, '100%', 95.75],
    ]),
  ],
  'a column of departments': [
    listSheet([
      ['科室', '项目名称', '预算数', '执行数', '自评得分'],
      ['办公室', '甲', 60, 60, 90],
      ['', '乙', 40, 40, 95],
      ['', '小计', 100, 100, 92.5],
      ['人事科', '丙', 200, 150, 99],
      ['', '小计', 200, 150, 99],
      ['合计', '', 300, 250, 94.67],
    ]),
  ],
  'traditional characters': [
    listSheet([
      ['序號', '項目名稱', '預算數（萬元）', '執行數（萬元）', '執行率', '自評得分'],
      [1, '甲', 60, 60, '100%', 90],
      [2, '乙', 40, 30, '75%', 95],
      ['', '合計', 100, 90, '90%', 92.5],
    ]),
  ],
  'a part of a line told below it': [
    listSheet([
      HEADINGS,
      [1, '甲', 60, 60, '100%', 90],
      ['', '其中：财政拨款', 50, 50, '100%', ''],
      [2, '乙', 40, 40, '100%', 95],
      ['', '小计', 100, 100, '100%', ''],
      [3, '丙', 20, 20, '100%', 99],
      ['', '小计', 20, 20, '100%', ''],
      ['', '合计', 120, 120, '100%', 94.67],
    ]),
  ],
  'partial sums with fewer decimals': [
    listSheet([
      HEADINGS,
      [1, '甲', 60.33, 60, '99.45%', 90],
      [2, '乙', 40.33, 40, '99.18%', 95],
      ['', '小计', 100.7, 100, '99.3%', ''],
      [3, '丙', 20.1, 20, '99.5%', 99],
      ['', '小计', 20.1, 20, '99.5%', ''],
      ['', '合计', 120.8, 120, '99.34%', 94.67],
    ]),
  ],
  'a count behind the last line': [
    listSheet([
      HEADINGS,
      [1, '甲', 60, 60, '100%', 90],
      [2, '乙', 40, 40, '100%', 95],
      ['', '合计', 100, 100, '100%', 92.5],
      ['', '优秀项目小计', 2, '', '', ''],
    ]),
  ],
  'lines numbered 一, 二, 三': [
    listSheet([
      HEADINGS,
      ['一', '甲', 60, 60, '100%', 90],
      ['二', '乙', 40, 40, '100%', 95],
      ['三', '丙', 20, 20, '100%', 95],
      ['', '合计', 120, 120, '100%', 93.33],
    ]),
  ],
  'a line without its number': [
    listSheet([
      HEADINGS,
      ['一', '甲', 60, 60, '100%', 90],
      ['二', '乙', 40, 40, '100%', 95],
      ['', '丙', 20, 20, '100%', 95],
      ['', '合计', 120, 120, '100%', 93.33],
    ]),
  ],
  'funds below each project': [
    listSheet([
      HEADINGS,
      ['一', '甲', 60, 60, '100%', 90],
      ['', '中央资金', 30, 30, '100%', ''],
      ['', '省级资金', 30, 30, '100%', ''],
      ['二', '乙', 40, 40, '100%', 95],
      ['', '中央资金', 40, 40, '100%', ''],
      ['', '合计', 100, 100, '100%', 92.5],
    ]),
  ],
  'headings over some of their lines': [
    listSheet([
      HEADINGS,
      ['一', '甲类', 60, 60, '100%', ''],
      [1, '甲1', 30, 30, '100%', 90],
      ['二', '乙类', 40, 40, '100%', ''],
      [2, '乙1', 40, 40, '100%', 92],
      ['', '合计', 100, 100, '100%', 91],
    ]),
  ],
  'weights and weighted scores': [
    listSheet([
      ['项目名称', '权重', '自评得分', '加权得分'],
      ['甲', '30%', 90, 27],
      ['乙', '70%', 95, 66.5],
      ['合计', '100%', 93.5, 93.5],
    ]),
  ],
  'departments with sums and means': [
    listSheet([
      ['部门', '项目名称', '预算数', '自评得分'],
      ['办公室', '甲', 60, 90],
      ['办公室', '乙', 40, 95],
      ['办公室合计', '', 100, 92.5],
      ['人事科', '丙', 20, 99],
      ['人事科', '丁', 30, 97],
      ['人事科合计', '', 50, 98],
      ['总计', '', 150, 95.25],
    ]),
  ],
  'a bonus in the total': [
    evaluationSheet({
      rows: [
        ['决策', '立项', '依据', 40, 38],
        ['产出', '数量', '完成率', 60, 60],
        ['加分项', '', '创新', '', 1],
      ],
      total: [100, 99],
    }),
  ],
  experts: [
    evaluationSheet({
      headings: ['一级指标', '二级指标', '三级指标', '分值', '专家1得分', '专家2得分', '平均得分'],
      rows: [
        ['决策', '立项', '依据', 40, 38],
        ['产出', '数量', '完成率', 60, 60],
      ],
      total: [100, 98],
      cells: { F4: 36, G4: 37, F5: 58, G5: 59, F6: 94, G6: 96 },
    }),
  ],
  'the mean of experts under the total': [
    evaluationSheet({
      headings: ['一级指标', '二级指标', '三级指标', '分值', '专家1得分', '专家2得分'],
      rows: [
        ['决策', '立项', '依据', 40, 38],
        ['产出', '数量', '完成率', 60, 60],
      ],
      total: [100, 98],
      cells: { F4: 36, F5: 58, F6: 94, A7: '平均分', E7: 96 },
    }),
  ],
  一级指标得分: [
    evaluationSheet({
      headings: ['一级指标', '二级指标', '三级指标', '分值', '得分', '一级指标得分'],
      rows: [
        ['决策', '立项', '依据', 20, 18],
        ['', '目标', '合理', 20, 20],
        ['产出', '数量', '完成率', 60, 60],
      ],
      total: [100, 98],
      cells: { F4: 38, F6: 60 },
    }),
  ],
  'amounts that were rounded by hand': [
    listSheet([
      HEADINGS,
      [1, '甲', 16, 15, '94%', 90],
      [2, '乙', 40, 40, '100%', 95],
      ['', '合计', 56, 55, '98.2%', 92.5],
    ]),
  ],
  'amounts of two years': [
    listSheet([
      ['项目名称', '2023年预算数', '2024年预算数', '2024年执行数', '自评得分'],
      ['甲', 50, 60, 60, 90],
      ['乙', 30, 40, 40, 95],
      ['合计', 80, 100, 100, 92.5],
    ]),
  ],
  'sums of scores and a mean': [
    listSheet([
      ['项目名称', '自评得分'],
      ['甲', 90],
      ['乙', 95],
      ['小计', 185],
      ['丙', 99],
      ['小计', 99],
      ['合计', 284],
      ['平均分', 94.67],
    ]),
  ],
};

describe('summaries and evaluation forms that are right in their own way', () => {
  it.each(Object.entries(RIGHT))('%s', (_, sheets) => {
    const { workbook } = auditBook({ tables: [], sheets });
    expect(auditAnew(workbook, defaultProfile()).map(({ rule, message }) => `${rule} ${message}`)).toEqual(
      [],
    );
  });
});
