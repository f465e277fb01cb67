import { auditWorkbook } from '../../src/app/audit/audit-workbook';
import { tablesCsv } from '../../src/report/tables-csv';
import { auditBook, type PlainSheetSpec } from '../support/audit-sheet';
import { evaluationSheet, summarySheet } from '../support/evaluation-sheet';
import { gapText } from '../../src/core/workbook/gap-text';

const FORM = evaluationSheet();
const LIST = summarySheet({ rows: [['甲项目', 10, 8, '80%', 98]] });
const CASES: readonly (readonly [string, readonly PlainSheetSpec[], string])[] = [
  ['an evaluation form', [FORM], '没有项目支出绩效自评表；核对了 1 张绩效评价表'],
  [
    'a form of the department',
    [evaluationSheet({ title: '2024年度部门整体支出绩效自评表' })],
    '没有项目支出绩效自评表；核对了 1 张部门整体自评表',
  ],
  ['a summary', [LIST], '没有项目支出绩效自评表；核对了 1 张汇总表'],
  ['both', [FORM, LIST], '没有项目支出绩效自评表；核对了 1 张绩效评价表、1 张汇总表'],
  ['nothing of the kind', [{ name: '通知', cells: { A1: '关于报送材料的通知' } }], '没有找到自评表'],
];

describe('a file without 自评表', () => {
  it.each(CASES)('says that it holds %s', async (_, sheets, said) => {
    const { workbook } = auditBook({ tables: [], sheets });
    const { report } = await auditWorkbook({ file: '评价.xlsx', workbook, profile: 'auto' });
    expect(report.error).toBeNull();
    expect(report.gaps.map(gapText)).toEqual([said]);
    expect(tablesCsv({ madeOn: '', files: [report] })).toContain(said);
  });
});
