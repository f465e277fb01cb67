import { isAboutLast, scoreClaims } from '../../../src/core/other-forms/evaluation/score-claims';
import { mentionsIn, nameKey } from '../../../src/core/texts/named-projects';
import { plainText } from '../../../src/core/texts/report-texts';

const claimsOf = (text: string): string[] =>
  scoreClaims(plainText(text)).map(({ written, grade, subject, isSelf }) =>
    [written, grade, subject === 'department' ? '整体' : '', isSelf ? '自评' : '']
      .filter((part) => part !== '')
      .join(' '),
  );

describe('scores that a text states', () => {
  it.each([
    ['综合得分为99.89分，绩效评价结果为“优”', ['99.89 优']],
    ['绩效评价得分 ９２．５ 分，等级为良好', ['92.5 良']],
    ['最终得分：88分。', ['88']],
    ['综合评价得分达到 95 分', ['95']],
    ['该项目综合指标得分 74.60 分，绩效评价结果等级为“中”', ['74.60 中']],
    ['本单位 2024 年部门整体绩效自评得分 95.78 分，评价等级为“优”', ['95.78 优 整体 自评']],
    ['决策、过程、产出、效益四个方面综合得分97分', ['97']],
    ['自评得分99分，绩效评价得分97分', ['99 自评', '97']],
    ['综合得分98分，其中决策得分20分', ['98']],
  ] as const)('%s', (text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });

  it.each([
    ['综合得分90分以上为“优”，75-89分为“良”'],
    ['评价得分80分（含）以上为良'],
    ['综合得分60-75分为中'],
    ['评价得分不低于90分'],
    ['平均评价得分为91.2分'],
    ['各项目评价得分分别为98分、97分'],
    ['等12个项目综合得分95分'],
    ['产出指标综合得分29.5分'],
    ['过程评价得分14分'],
    ['预算执行率最终得分9.89分'],
    ['上年综合得分为88分'],
    ['综合得分率为97.5%'],
    ['综合得分分值为100分'],
    ['力争评价得分达到95分'],
    ['满分100分，实际得分97分'],
    ['此项综合评价满分为 15 分，实际得分 15 分'],
  ])('nothing of the whole in: %s', (text) => {
    expect(claimsOf(text)).toEqual([]);
  });
});

describe('which project a text names', () => {
  const things = ['2024年惠民消费券项目', '业务培训经费', '干部业务培训经费'].map((name) => ({
    thing: name,
    key: nameKey(name),
  }));
  const named = (text: string): string[] => mentionsIn(plainText(text), things).map(({ thing }) => thing);

  it.each([
    ['以2024年惠民消费券项目为例', ['2024年惠民消费券项目']],
    ['“惠民消费券”项目绩效良好', ['2024年惠民消费券项目']],
    ['干部业务培训经费项目', ['干部业务培训经费']],
    ['业务培训经费、惠民消费券项目', ['业务培训经费', '2024年惠民消费券项目']],
    ['惠民消费券发放活动', []],
    ['全市惠民消费券项目', []],
  ] as const)('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it('has no key for names that could be any words', () => {
    expect(['经费', '项目', '2024年项目', '培训项目'].map(nameKey)).toEqual(['', '', '', '']);
  });
});

describe('whether a score is that of what was named last', () => {
  const about = (text: string): boolean => {
    const plain = plainText(text);
    const [claim] = scoreClaims(plain);
    if (claim === undefined) throw new Error(`no claim in ${text}`);
    return isAboutLast(plain, plain.indexOf('甲工程') + 3, claim);
  };
  it.each([
    ['甲工程项目绩效评价综合得分95分', true],
    ['甲工程为例，该项目绩效评价综合得分95分', true],
    ['甲工程于2024年完工。经评价工作小组评审认定，综合得分95分', true],
    ['甲工程于2024年完工。经专家组评审，综合得分95分', true],
    ['甲工程已完工。2.乙工程，综合得分95分', false],
    ['甲工程已完工，乙工程评价得分95分', false],
    ['甲工程已完工，道路养护项目绩效评价得分95分', false],
    ['甲工程已完工。二、道路养护\n该项目综合得分95分', false],
  ])('%s', (text, expected) => {
    // Line feeds stand between paragraphs.
    const lines = text.split('\n').map(plainText).join('\n');
    const [claim] = scoreClaims(lines);
    if (claim === undefined) throw new Error(`no claim in ${text}`);
    expect(isAboutLast(lines, lines.indexOf('甲工程') + 3, claim)).toBe(expected);
    if (!text.includes('\n')) expect(about(text)).toBe(expected);
  });
});
