import {
  fundFieldOf,
  fundRowKindOf,
  indicatorFieldOf,
  isHeadLabel,
  normaliseText,
  type FundRowKind,
} from '../table/labels';
import type { FundField, IndicatorField } from '../table/layout';
import { remembered } from '../remember/remembered';

/**
 * Families of headings beyond the exact ones of the label catalogue, compared with a text that `normaliseText` has evened
 * out and from which bracketed additions — (A), (B/A), (万元), (20分×执行率) — are taken off.
 */
const INDICATOR_HEADINGS: readonly (readonly [IndicatorField, RegExp])[] = [
  ['l1', /^(?:一级(?:绩效)?指标|一级)$/u],
  ['l2', /^(?:二级(?:绩效)?指标|二级)$/u],
  ['l3', /^(?:三级(?:绩效)?指标|三级|(?:绩效|具体)?指标(?:名称|内容))$/u],
  ['nature', /^(?:指标)?(?:性质|属性)$/u],
  ['direction', /^(?:指标)?(?:方向|(?:计算|运算|比较|逻辑)?符号?|比较符)$/u],
  [
    'target',
    /^(?:年度|全年|年初|预期|计划|绩效|设定|当年|本年)*(?:指标|目标|绩效目标|预期|计划)(?:指标|目标|完成)?值$/u,
  ],
  [
    'actual',
    /^(?:年度|全年|实际|自评|年末|年终|期末|当年|本年|单项|指标|目标)*(?:完成|实际|达成)(?:指标|目标|绩效)?(?:值|情况|结果)$/u,
  ],
  ['unit', /^(?:计量|度量|指标|数量)?单位$/u],
  ['weight', /^(?:指标|标准|权重|绩效|参考|考核)*(?:分值|权重|权数|满分)(?:权重|分值|设定|占比)?$|^标准分$/u],
  ['score', /^(?:自评|实际|评价|最终|单位自评|单项|指标|折算)*(?:得分|评分|自评分)(?:值|情况)?$/u],
  ['method', /(?:计算|评分|计分|评价|得分|打分)(?:方法|标准|办法|规则|依据|说明|公式)$/u],
  ['note', /偏差|改进措施|未完成|原因|^备注$|^说明$/u],
];

const FUND_HEADINGS: readonly (readonly [FundField, RegExp])[] = [
  ['rate', /(?:执行|支出|完成)率$/u],
  [
    'initial',
    /^(?:年初|原|期初)(?:批复|安排|下达)?(?:预算)?(?:安排|批复)?(?:数|额|金额|资金)$|^年初(?:批复)?预算$/u,
  ],
  [
    'budget',
    /^(?:(?:全年|调整后?|年度|本年|当年|最终|全年调整后)?(?:的)?预算(?:安排|调整|下达)?(?:数|额|金额|资金)?|全年预算)$/u,
  ],
  [
    'executed',
    /^(?:全年|预算|实际|年度|本年|当年|资金|全年实际)*(?:执行|支出|支付|决算)(?:数|额|金额|资金)?$/u,
  ],
  ['weight', /^(?:标准|(?:预算)?执行率)?(?:分值|权重|满分)$/u],
  ['score', /^(?:自评|执行率|实际)*(?:得分|评分)$/u],
  ['note', /偏差|原因|改进措施|^备注$|^说明$/u],
];

/** A heading without its bracketed additions, the year in front, stars and trailing colon. */
export function bareHeading(label: string): string {
  return label
    .replace(/\([^()]*\)/gu, '')
    .replace(/\([^()]*$/u, '')
    .replace(/^(?:19|20)\d\d年度?(?=.)/u, '')
    .replace(/[*:：、。.]+/gu, '')
    .replace(/万元$/u, '');
}

/** The indicator column that a heading names, or null. */
export const indicatorHeading = remembered(
  (label: string): IndicatorField | null =>
    known(label, indicatorFieldOf) ?? firstMatch(INDICATOR_HEADINGS, label),
);

/** The money column that a heading names, or null. */
export const fundHeading = remembered((label: string): FundField | null => {
  const field = known(label, fundFieldOf) ?? firstMatch(FUND_HEADINGS, label);
  return field === 'label' ? null : field;
});

function known<F>(label: string, find: (heading: string) => F | null): F | null {
  return label === '' ? null : (find(label) ?? find(bareHeading(label)));
}

function firstMatch<F>(headings: readonly (readonly [F, RegExp])[], label: string): F | null {
  if (label === '') return null;
  const bare = bareHeading(label);
  if (bare === '' || bare.length > 24) return null;
  return headings.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** What a cell of the head of a form is the label of. */
export type HeadLabel = 'project' | 'department' | 'implementer';

const HEAD_LABELS: readonly (readonly [HeadLabel, RegExp])[] = [
  ['project', /^(?:一级|二级|预算|专项|转移支付)*(?:项目|子项目|专项)(?:支出|资金)?名称(?:及代码|及编码)?$/u],
  [
    'department',
    /^(?:项目|中央|省级|自治区|市级|县级|区级|旗县|预算)*(?:主管|预算)(?:部门|单位)(?:及代码|及编码|\/代码|名称)*$/u,
  ],
  [
    'implementer',
    /^(?:项目|具体|资金)*(?:实施|承担|使用|执行|责任)(?:单位|部门|主体)(?:及代码|名称)*$|^项目单位(?:名称)?$/u,
  ],
];

/** The head label that a cell's text is; `inline` is what follows a colon in the same cell ("项目名称：甲项目"). */
export function headLabel(label: string, text: string): { kind: HeadLabel; inline: string | null } | null {
  const whole = headKind(label);
  if (whole !== null) return { kind: whole, inline: null };
  const colon = /^([^:：]{2,16})[:：]\s*([\s\S]+)$/u.exec(text);
  if (colon === null) return null;
  const [, before = '', after = ''] = colon;
  const found = headKind(normaliseText(before));
  return found === null ? null : { kind: found, inline: after.trim() };
}

const headKind = remembered((label: string): HeadLabel | null => {
  if (label === '' || label.length > 24) return null;
  if (isHeadLabel('projectName', label)) return 'project';
  // The bare words 部门, 单位 are too common to be taken for a label of the head on their own.
  if (label.length > 2 && isHeadLabel('department', label)) return 'department';
  if (isHeadLabel('implementer', label)) return 'implementer';
  return HEAD_LABELS.find(([, pattern]) => pattern.test(bareHeading(label)))?.[0] ?? null;
});

/** The label of the money block: 项目资金（万元）, 预算执行情况 … */
export function isFundsLabel(label: string): boolean {
  return /^(?:项目|年度|预算)?(?:资金|预算执行|预算资金|支出)(?:情况|总额|来源|执行情况)?(?:\(.*)?$|^项目预算(?:执行)?(?:情况)?(?:\(.*)?$/u.test(
    label.replace(/万元$/u, ''),
  );
}

/** What a money row holds, by its label; 其中 and colons do not count. */
export function fundRowKind(label: string): FundRowKind {
  const listed = fundRowKindOf(label);
  if (listed !== 'unknown') return listed;
  const bare = label
    .replace(/^(?:其中|[0-9一二三四]+[、.)]|\(\d\))*[:：]?(?:其中)?[:：]?/u, '')
    .replace(/[:：]/gu, '');
  if (
    /^(?:年度|项目|本年|全年)?(?:资金|预算)?(?:财政)?(?:资金)?(?:总额|总计|合计|总数|总金额|总资金)/u.test(
      bare,
    )
  )
    return 'total';
  if (/上年|以前年度|往年|结转|结余/u.test(bare)) return 'carriedOver';
  if (/其他|其它|自筹|事业收入|经营收入|单位资金|社会资金/u.test(bare)) return 'other';
  if (/财政|拨款|中央|省级|自治区|市级|县级|区级|地方|上级|本级|专项/u.test(bare)) return 'fiscal';
  return 'unknown';
}

/** Whether a cell is the heading over the expected or the actual goal text. */
export const goalHeading = remembered((label: string): 'expected' | 'actual' | null => {
  const bare = bareHeading(label);
  if (/^(?:(?:年初|年度|全年|预期|设定|绩效|总体|项目)*目标(?:值|设定|内容)?|目标预期)$/u.test(bare)) {
    return /年度总体目标|年度目标$|总体目标$/u.test(bare) ? null : 'expected';
  }
  if (
    /^(?:年度|全年|目标|实际|绩效|总体|年初|自评|具体)*(?:完成|实现|达成)(?:的)?(?:绩效)?(?:目标)?(?:情况|结果)?(?:综述|说明)?$/u.test(
      bare,
    )
  ) {
    return 'actual';
  }
  return null;
});

/**
 * Columns that forms have and that say nothing a rule would ask: rates worked out from the other columns, the scores of
 * those who look over a form, explanations. They are left out without a word.
 */
const SPARE_HEADING =
  /^(?:目标|指标|实际|累计)?(?:完成率|达成率|得分率)$|^得分系数$|复核(?:得分|评分|分)?$|^(?:部门|财政|主管部门)(?:审核|评审|评价)(?:得分|评分|分)?$|^是否核心指标$|^单项指标完成情况$|^指标(?:解释|说明|描述|值类型)$|^(?:评价标准|佐证材料|数据来源)$/u;

export const isSpareHeading = remembered((label: string): boolean => {
  return label !== '' && label.length <= 24 && SPARE_HEADING.test(bareHeading(label));
});

/** Whether a cell is the label of the whole goal block: 年度总体目标, 绩效目标 … */
export function isGoalLabel(label: string): boolean {
  return /^(?:年度|项目|绩效)*(?:总体)?(?:绩效)?目标(?:完成情况)?$/u.test(bareHeading(label));
}

/** Whether a goal text carries its own label: "预期目标:……". */
export function labelledGoal(text: string): 'expected' | 'actual' | null {
  const match = /^(?:<[^>]*>|\s)*([^:：\s]{3,10})[:：]/u.exec(text);
  return match === null ? null : goalHeading(match[1] ?? '');
}

/** Whether a label stands beside the row of the sum: 总分, 合计, 总计, 自评总分(100分) … */
export function totalLabel(label: string): { score: string | null } | null {
  const match =
    /^(?:自评|评价|综合|绩效|最终|各项)*(?:总分|合计|总计|总得分|得分合计|分数合计)(?:得分|分值|值)?(?:\([^()]*\))?[:：]?(?:(\d+(?:\.\d+)?)分?)?$/u.exec(
      label,
    );
  return match === null ? null : { score: match[1] ?? null };
}

/** Whether a label stands beside a partial sum. */
export function isSubtotalLabel(label: string): boolean {
  return /小计(?:得分)?(?:\([^()]*\))?$|^(?:产出|效益|满意度|成本)(?:指标)?合计(?:\([^()]*\))?$/u.test(label);
}

/** Whether a row's first text belongs under the table: notes, signatures, the conclusion. */
export function isFooter(label: string, text: string): boolean {
  return (
    /^(?:注|备注|说明|填表|填报|审核|复核|联系|单位负责人|负责人|经办|制表|编制|自评结论|自评等级|评价等级|绩效等级|其他需要说明|其它需要说明|得分一档|定量指标|定性指标|评价结论|存在问题|改进措施|项目负责人|财务负责人)/u.test(
      label,
    ) || /^\s*(?:注|备注|说明|填表人|填报人|填表说明|联系电话)[:：0-9]/u.test(text)
  );
}

/** Whether a text is the title of a 自评表. */
export function isTableTitle(label: string): boolean {
  return (
    label.includes('评') &&
    /自评(?:报)?表|自我评价表|绩效评价自评|绩效自评(?:情况)?表?$/u.test(label) &&
    !/汇总|一览|统计|清单/u.test(label)
  );
}

/** A title without the year that web pages leave in it, and without the marks of a heading before it. */
export function withoutYear(label: string): string {
  if (!/[#\d〇○零一二三四五六七八九]/u.test(label)) return label;
  return label.replace(/^#+/u, '').replace(/\(?[〇○零一二三四五六七八九\d]{4}年?度?\)?/gu, '');
}

/** The year printed in a text, as four digits: （2024年度）, 二〇二四年度; null when there is none. */
export function yearIn(text: string): string | null {
  const digits =
    /(?<!\d)((?:19|20)\d\d)\s*年/u.exec(text.normalize('NFKC')) ?? /^\D*((?:19|20)\d\d)\D*$/u.exec(text);
  if (digits !== null) return digits[1] ?? null;
  const chinese = /([二一][〇○零0Oo九][〇○零一二三四五六七八九]{2})\s*年/u.exec(text);
  if (chinese === null) return null;
  return Array.from(chinese[1] ?? '')
    .map((character) => {
      const digit = '零一二三四五六七八九'.indexOf(character);
      return digit < 0 ? '0' : String(digit);
    })
    .join('');
}

/** Whether a text marks the aid block right of a form. */
export function isAidMarker(text: string): boolean {
  return text.includes('评分辅助区');
}
