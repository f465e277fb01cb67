import type { Citation } from '../rule-profile';

/** The day on which the values of the presets were read. A text that was read again later has a day of its own. */
const READ = '2026-11-21';

/** A text of a rule or a note on a form that was read, and says so; `more`: clause, address, another day. */
function published(notice: string, more: Partial<Citation> = {}): Citation {
  return { notice, readOn: READ, ...more, status: 'published' };
}

/** Published tables that are scored so; the text of the rule itself was not read. */
function observed(notice: string): Citation {
  return { notice, readOn: READ, status: 'observed' };
}

/** Known to stand in that notice, and not read there: whoever uses it compares it with the notice. */
function unconfirmed(notice: string): Citation {
  return { notice, status: 'unconfirmed' };
}

/** Where each value of the presets comes from. What could be read of a notice, and when, is said here and nowhere else. */
export const SOURCES = {
  notice10: unconfirmed('财预〔2020〕10号'),
  notice10Tables: observed('财预〔2020〕10号'),
  notice10Rates: observed('财预〔2020〕10号；2022—2024 年公开的自评表均按比例计分'),
  notice10Notes: observed('财预〔2020〕10号；自评表“偏差原因分析及改进措施”栏'),
  rateDefinition: observed('财预〔2020〕10号：执行率 = 全年执行数 ÷ 全年预算数'),
  notice101: unconfirmed('财预〔2021〕101号'),
  overTargetNotes: published('财预〔2020〕10号；各地填报说明：超过 130% 须说明原因'),
  equalTables: observed('公开的自评表：等于目标值的指标按正向计分'),
  reverseNotes: published('湖北、北京、中江、济南填报说明：分值 × 指标值 ÷ 完成值'),
  roundingTables: observed('公开的自评表：得分保留两位小数，四舍五入'),
  neimenggu: observed('内蒙古自治区预算绩效管理系统 11 列自评表（2024 年度公开表）'),
  xinganmeng: observed('兴安盟 8 列自评表（2022 年度公开表）'),
  huairen: observed('山西怀仁市公开的项目绩效自评结果（成本按支出比例计分，与其他地方不同）'),
  hubei: published('湖北省项目绩效自评表填报说明'),
  sichuan: published('四川省项目支出绩效自评表填报说明'),
} as const satisfies Readonly<Record<string, Citation>>;
