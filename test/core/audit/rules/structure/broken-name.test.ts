import { brokenName } from '../../../../../src/core/audit/rules/structure/broken-name';
import { describeRule } from '../../../../support/rule-tester';

describeRule(brokenName, {
  valid: [
    { name: '没有名称', book: {} },
    {
      name: '指向存在的单元格',
      book: {
        tables: [{}],
        names: [{ name: '总分', refersTo: '=自评表1!$K$19', scope: null, hidden: false }],
      },
    },
  ],
  invalid: [
    {
      name: '引用已删除，或工作表不在了',
      book: {
        tables: [{}],
        names: [
          { name: '旧总分', refersTo: '=自评表1!#REF!', scope: null, hidden: false },
          { name: '去年', refersTo: "='2023年'!$A$1", scope: null, hidden: false },
        ],
      },
      findings: [
        {
          at: null,
          sheet: '',
          id: 'noSheet',
          data: { name: '去年', sheet: '2023年' },
          subject: '去年',
          actual: "='2023年'!$A$1",
          fix: { kind: 'suggestion', label: '删除名称 去年', writes: { setName: null } },
        },
        {
          at: null,
          sheet: '',
          id: 'broken',
          data: { name: '旧总分', refersTo: '=自评表1!#REF!' },
          subject: '旧总分',
          actual: '=自评表1!#REF!',
          fix: { kind: 'suggestion', label: '删除名称 旧总分', writes: { setName: null } },
        },
      ],
    },
  ],
});
