import fc from 'fast-check';
import { DEFAULT_PROFILE, presetById } from '../../../src/core/profile/presets';
import { recognise } from '../../../src/core/recognise/recognise';
import { tableScores } from '../../../src/core/recognise/score-recognised';
import { toEvaluationTable } from '../../../src/core/recognise/to-evaluation-table';
import type { CellValue } from '../../../src/core/workbook/snapshot';
import { bookOf, SheetWriter, type Written } from '../../support/hands/sheet-writer';
import { smallForm } from '../../support/hands/small-form';
import { told } from '../../../src/core/message/message';

const words: readonly CellValue[] = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '绩效指标',
  '项目名称',
  '主管部门',
  '项目资金（万元）',
  '年初预算数',
  '全年预算数',
  '全年执行数',
  '执行率',
  '年度资金总额',
  '预期目标',
  '实际完成情况',
  '产出指标',
  '成本指标',
  '数量指标',
  '满意度指标',
  '总分',
  '合计',
  '小计',
  '评分辅助区（不打印）',
  '项目支出绩效自评表',
  '（2024年度）',
  '注：',
  '——',
  '指标性质',
  '',
  ' ',
  0,
  -1,
  1e300,
  100,
  0.5,
  true,
  { error: '#REF!' },
  '__proto__',
  'constructor',
  '\n',
  '一',
  '三级',
  '指标：',
  '10万元',
];

describe('whatever stands on a sheet', () => {
  const cell = fc.constantFrom(...words);
  const place = fc.tuple(fc.nat(25), fc.nat(12), cell);
  const merge = fc.tuple(fc.nat(25), fc.nat(12), fc.nat(6), fc.nat(4));

  it('nothing throws, and every field lies on the sheet', () => {
    const preset = presetById(DEFAULT_PROFILE.id);
    if (preset === null) throw new Error('profile expected');
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 80 }),
        fc.array(merge, { maxLength: 6 }),
        fc.boolean(),
        (cells, merges, onForm) => {
          const writer = new SheetWriter('表');
          if (onForm) for (const [row, written] of smallForm().entries()) writer.row(row, 0, written);
          for (const [row, column, value] of cells.slice(0, onForm ? 12 : 80)) writer.put(row, column, value);
          for (const [top, left, rows, columns] of merges)
            writer.merge(top, left, top + rows, left + columns);
          const workbook = bookOf(writer.sheet());
          for (const table of recognise(workbook)) {
            tableScores(table, preset);
            toEvaluationTable(table, workbook);
            expect(table.range.top).toBeLessThanOrEqual(table.range.bottom);
            expect(table.range.left).toBeGreaterThanOrEqual(0);
            for (const { row } of table.indicators) expect(row).toBeGreaterThan(table.indicatorHeader.row);
            for (const { message } of table.doubts) expect(told(message, 'zh')).not.toBe('');
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('two hundred forms one below the other are all found', () => {
    const writer = new SheetWriter('表');
    const rows: (readonly Written[])[] = [];
    for (let index = 0; index < 200; index += 1) {
      rows.push(...smallForm({ head: [['项目名称', null, `项目${String(index)}`]] }), []);
    }
    for (const [row, cells] of rows.entries()) writer.row(row, 0, cells);
    const tables = recognise(bookOf(writer.sheet()));
    expect(tables.map(({ projectName }) => projectName?.text)).toEqual(
      Array.from({ length: 200 }, (_, index) => `项目${String(index)}`),
    );
    expect(tables.flatMap(({ doubts }) => doubts)).toEqual([]);
  });
});
