import { evaluationClaim } from '../../../../../src/core/audit/rules/across/evaluation-claim';
import type { BookSpec, SheetSpec } from '../../../../support/audit-sheet';
import { evaluationSheet, reportSheet, type EvaluationSheet } from '../../../../support/evaluation-sheet';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

function book(text: string, form: EvaluationSheet = {}, tables: readonly SheetSpec[] = []): BookSpec {
  return { tables, sheets: [evaluationSheet(form), reportSheet('绩效评价报告', text)] };
}
const silent = (name: string, text: string, form?: EvaluationSheet) => ({ name, book: book(text, form) });

describeRule(evaluationClaim, {
  valid: [
    silent('文字与合计一致', '惠民消费券项目绩效评价综合得分为97.5分，评价结果为“优”。'),
    silent('文字少写一位小数', '惠民消费券项目绩效评价综合得分为98分。'),
    silent('说的是另一个项目', '道路维修项目绩效评价综合得分为95分，评价结果为“优”。'),
    silent('两个项目各有得分', '惠民消费券项目绩效评价得分97.5分，道路维修工程评价得分95分。'),
    silent('先说本项目，再说下一个项目', '惠民消费券项目总体较好。2.道路维修，综合得分95分。'),
    silent('名称更长的另一个项目', '乡村惠民消费券二期项目综合得分为95分。'),
    silent('说的是产出一项', '惠民消费券项目产出指标综合得分为29.5分。'),
    silent('说的是上年', '惠民消费券项目上年评价得分为90分。'),
    silent('句子说的是另一年', '2023年惠民消费券项目评价得分为90分。'),
    silent('说的是等级标准', '惠民消费券项目综合得分90分以上为优，综合得分80分(含)以上为良。'),
    silent('说的是平均', '惠民消费券项目等3个项目平均评价得分为91分。'),
    silent('说的是自评得分', '惠民消费券项目自评得分为99.6分。'),
    silent('复核前后都写明，后一个与评价表一致', '惠民消费券项目初评综合得分95分，复核后最终得分97.5分。'),
    {
      name: '没有写“评价”，写的是自评表的得分',
      book: book('业务培训经费项目综合得分为99.6分。', { project: '业务培训经费' }, [{}]),
    },
    silent('评价表还没有打分', '惠民消费券项目综合得分为95分。', { change: {}, total: [100, null] }),
    {
      name: '评价表没有写年度，另一段写明了这一年的得分',
      book: {
        tables: [],
        sheets: [
          evaluationSheet({ title: '部门整体支出绩效自评表' }),
          reportSheet(
            '本单位2023年部门整体绩效自评得分95.2分。',
            '本单位2024年部门整体绩效自评得分97.5分，比上年提高。',
          ),
        ],
      },
    },
  ],
  invalid: [
    {
      name: '文字写 99.89，评价表合计 97.5',
      book: book('以2024年惠民消费券项目为例，该项目绩效评价综合得分为99.89分，绩效评价结果为“优”。'),
      findings: [
        {
          at: 'A2',
          sheet: '评价报告',
          id: 'otherThanTotal',
          data: {
            claimed: '99.89',
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            place: '评价表!E10',
            total: '97.5',
            evidence: [],
          },
          subject: '惠民消费券项目',
          expected: '97.5',
          actual: '99.89',
        },
      ],
    },
    {
      name: '把自评表的总分写成了评价得分',
      book: book('业务培训经费项目绩效评价综合得分为99.6分。', { project: '业务培训经费项目' }, [{}]),
      findings: [
        {
          at: 'A2',
          sheet: '评价报告',
          id: 'otherThanTotal',
          data: {
            claimed: '99.6',
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            place: '评价表!E10',
            total: '97.5',
            evidence: [{ message: 'ownTotal', data: { claimed: '99.6' } }],
          },
          subject: '业务培训经费项目',
          expected: '97.5',
          actual: '99.6',
        },
      ],
    },
    {
      name: '评价表没有合计行，与各行之和比较',
      book: book('惠民消费券项目最终得分95分。', { total: null }),
      findings: [
        {
          at: 'A2',
          sheet: '评价报告',
          id: 'otherThanRows',
          data: {
            claimed: '95',
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            place: '评价表',
            total: '97.5',
            evidence: [],
          },
          subject: '惠民消费券项目',
          expected: '97.5',
          actual: '95',
        },
      ],
    },
    {
      name: '写在评价表下面，没有写项目名称',
      book: {
        tables: [],
        sheets: [evaluationSheet({ cells: { A12: '该项目评价得分为95分，等级为“优”。' } })],
      },
      findings: [
        {
          at: 'A12',
          id: 'otherThanTotal',
          data: {
            claimed: '95',
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            place: '评价表!E10',
            total: '97.5',
            evidence: [],
          },
          subject: '惠民消费券项目',
          severity: 'warning',
          expected: '97.5',
          actual: '95',
        },
      ],
    },
    {
      name: '得分由专家组评出，可能是另一次评价',
      book: book('惠民消费券项目经专家组评审，综合得分95分。'),
      findings: [
        {
          at: 'A2',
          sheet: '评价报告',
          id: 'otherThanTotal',
          data: {
            claimed: '95',
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            place: '评价表!E10',
            total: '97.5',
            evidence: [],
          },
          subject: '惠民消费券项目',
          severity: 'warning',
          expected: '97.5',
          actual: '95',
        },
      ],
    },
    {
      name: '评价表没有写年度，文字写了，可能不是同一年',
      book: book('2024年惠民消费券项目评价得分95分。', { title: '项目绩效评价表' }),
      findings: [
        {
          at: 'A2',
          sheet: '评价报告',
          id: 'otherThanTotal',
          data: {
            claimed: '95',
            form: [{ message: 'titled', data: { title: '项目绩效评价表' } }],
            place: '评价表!E10',
            total: '97.5',
            evidence: [],
          },
          subject: '惠民消费券项目',
          severity: 'warning',
          expected: '97.5',
          actual: '95',
        },
      ],
    },
    {
      name: '部门整体的得分',
      book: book('本单位2024年部门整体绩效自评得分95.78分，评价等级为“优”。', {
        title: '2024年度部门整体支出绩效自评表',
      }),
      findings: [
        {
          at: 'A2',
          sheet: '评价报告',
          id: 'otherThanTotal',
          data: {
            claimed: '95.78',
            form: [{ message: 'titled', data: { title: '2024年度部门整体支出绩效自评表' } }],
            place: '评价表!E10',
            total: '97.5',
            evidence: [],
          },
          expected: '97.5',
          actual: '95.78',
        },
      ],
    },
    {
      name: '项目名称前后有引号',
      book: book('“惠民消费券”项目绩效评价综合得分为96.5分。'),
      findings: [
        {
          at: 'A2',
          sheet: '评价报告',
          id: 'otherThanTotal',
          data: {
            claimed: '96.5',
            form: [{ message: 'titled', data: { title: '2024年度项目绩效评价表' } }],
            place: '评价表!E10',
            total: '97.5',
            evidence: [],
          },
          subject: '惠民消费券项目',
          expected: '97.5',
          actual: '96.5',
        },
      ],
    },
  ],
});

describeLayouts(evaluationClaim, {
  sheets: [
    {
      name: '评价表',
      cells: {
        A1: '2024年度项目绩效评价表',
        A2: '项目名称',
        B2: '业务培训经费',
        A3: '一级指标',
        B3: '二级指标',
        C3: '三级指标',
        D3: '分值',
        E3: '得分',
        A4: '决策',
        B4: '立项',
        C4: '立项依据',
        D4: 50,
        E4: 50,
        A5: '产出',
        B5: '数量',
        C5: '完成率',
        D5: 50,
        E5: 47.5,
        A6: '合计',
        D6: 100,
        E6: 97.5,
        A8: '业务培训经费项目绩效评价综合得分为99.6分。',
      },
    },
  ],
  finds: ['业务培训经费 评价表 otherThanTotal'],
});
