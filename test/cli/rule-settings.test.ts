import { RULES } from '../../src/core/audit/engine/registry';
import { audit } from '../../src/core/audit/engine/audit';
import { ruleSettings } from '../../src/cli/rule-settings';
import { auditBook } from '../support/audit-sheet';
import { defaultProfile } from '../support/rule-tester';

describe('--rule', () => {
  it('turns rules off and sets their thresholds', () => {
    expect(ruleSettings('over-target=off,formula-pattern.fewest=5,formula-pattern.majority=0.75')).toEqual({
      off: ['over-target'],
      options: { 'formula-pattern': { fewest: 5, majority: 0.75 } },
    });
    expect(ruleSettings('')).toEqual({ off: [], options: {} });
  });

  it.each([
    ['over-targt=off', '没有规则“over-targt”'],
    ['over-target=on', '写成“规则编号=off”'],
    ['over-target', '写成“规则编号=off”'],
    ['over-target.fewest=3', '规则“over-target”没有“fewest”。它没有可以设置的界限。'],
    ['formula-pattern.few=3', '可以设置：majority、fewest。'],
    ['formula-pattern.fewest=1', '应是 2～100 之间的数字'],
    ['formula-pattern.fewest=101', '应是 2～100 之间的数字'],
    ['formula-pattern.fewest=三', '不能是“三”'],
    ['formula-pattern.fewest=', '不能是“”'],
  ])('refuses %s and says what is possible', (text, message) => {
    expect(() => ruleSettings(text)).toThrow(message);
  });
});

describe('the options of the rules', () => {
  it('have defaults within their ranges', () => {
    const all = RULES.flatMap(({ meta }) => Object.values(meta.options ?? {}));
    expect(all.length).toBeGreaterThan(7);
    expect(all.filter((one) => one.default < one.least || one.default > one.most)).toEqual([]);
  });

  it('decide what is found: two goals of seven letters are compared once seven are enough', () => {
    const goal = '按时完成会议保障';
    const book = auditBook({
      tables: [
        { projectName: '甲', goal: { expected: goal } },
        { projectName: '乙', goal: { expected: goal } },
      ],
    });
    const input = {
      workbook: book.workbook,
      tables: book.tablesOf(book.workbook),
      profile: defaultProfile(),
    };
    const rules = RULES.filter(({ meta }) => meta.id === 'copied-text');
    const found = (options?: Record<string, Record<string, number>>) =>
      audit({ ...input, rules, ...(options === undefined ? {} : { options }) }).filter(
        ({ data }) => data['text'] === goal,
      );
    expect(found()).toEqual([]);
    expect(found({ 'copied-text': { longSentence: 8 } })).toHaveLength(1);
    expect(found({ 'copied-text': { longSentence: 9 } })).toEqual([]);
  });
});
