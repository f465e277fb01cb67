import { externalLink } from '../../../../../src/core/audit/rules/formulas/external-link';
import { calculated, changed } from '../../../../support/calculated-sheet';
import { describeRule } from '../../../../support/rule-tester';

describeRule(externalLink, {
  valid: [
    {
      name: '方括号在文字里，或是表格的列',
      book: changed({ 0: { unit: { formula: '=IF(G13>0,"[1]表!A1","")', value: '' } } }),
    },
    { name: '只引用本工作簿', book: changed({}, { total: { score: { formula: '=汇总!D3', value: 99.6 } } }) },
  ],
  invalid: [
    {
      name: '带路径的链接',
      book: changed({ 0: { target: { formula: "='D:\\资料\\[旧.xlsx]表'!$B$2", value: 100 } } }),
      findings: [
        {
          at: 'G13',
          id: 'file',
          data: { formula: "='D:\\资料\\[旧.xlsx]表'!$B$2", file: '旧.xlsx' },
          actual: "='D:\\资料\\[旧.xlsx]表'!$B$2",
        },
      ],
    },
    {
      name: '链接到去年的文件',
      book: changed({ 0: { target: { formula: "='[2023年自评表.xlsx]自评表1'!G13", value: 100 } } }),
      findings: [
        {
          at: 'G13',
          id: 'file',
          data: { formula: "='[2023年自评表.xlsx]自评表1'!G13", file: '2023年自评表.xlsx' },
          actual: "='[2023年自评表.xlsx]自评表1'!G13",
        },
      ],
    },
    {
      name: '名称链接到外部文件',
      book: {
        tables: [calculated],
        names: [{ name: '预算', refersTo: "='[1]预算'!$A$1", scope: null, hidden: false }],
      },
      findings: [
        {
          at: null,
          sheet: '',
          id: 'name',
          data: { name: '预算', refersTo: "='[1]预算'!$A$1" },
          actual: "='[1]预算'!$A$1",
        },
      ],
    },
  ],
});
