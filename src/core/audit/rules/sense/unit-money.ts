import { unitOf } from '../../../readings/money';
import { isCost, subjectOf, textOf } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

/** What one person, mu or piece costs is said in 元 by everybody; 高标准农田 and 标准化厂房 are no prices. */
const PRICE =
  /[人户亩生日次月年]均|平均|单价|单位成本|(?<!高)标准(?!化|厂)|每[人户亩个次台套件平公间座辆份天日月年名盏株头册本]/u;

export const unitMoney: TableRule = {
  meta: {
    id: 'unit-money',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: false,
    zh: {
      title: '成本指标用元，表中金额用万元',
      why: '同一张表里金额单位不一，容易差一万倍，也无法与预算核对。',
      advice: '统一用万元。',
    },
    en: {
      title: '元 beside 万元',
      why: 'Amounts of one table in two units are easily wrong by ten thousand.',
      advice: 'Use 万元 throughout.',
    },
  },
  *check({ table }: TableContext): Iterable<Report> {
    if (!/万元/u.test((table.fundsLabel?.text ?? '').normalize('NFKC'))) return;
    for (const row of table.indicators) {
      if (!isCost(row) || unitOf(row) !== '元' || PRICE.test(subjectOf(row))) continue;
      const inColumn = textOf(row, 'unit') !== '';
      yield {
        at: (inColumn ? row.cells.unit : row.cells.target) ?? null,
        subject: subjectOf(row),
        message: `成本指标的单位是元，项目资金的单位是万元`,
        expected: '万元',
        actual: '元',
      };
    }
  },
};
