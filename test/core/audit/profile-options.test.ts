import { auditSteps } from '../../../src/core/audit/engine/audit';
import { RULES } from '../../../src/core/audit/engine/registry';
import { profileChanges } from '../../../src/core/profile/profile-changes';
import { parseProfile } from '../../../src/core/profile/profile-schema';
import { profileFromRows, profileToRows } from '../../../src/core/profile/profile-sheet';
import type { RuleProfile } from '../../../src/core/profile/rule-profile';
import { auditBook } from '../../support/audit-sheet';
import { defaultProfile } from '../../support/rule-tester';
import { told } from '../../../src/core/message/message';

const GOAL = '按时完成会议保障';

/** Two projects with one goal of eight letters: copied-text compares goals of nine and more by itself. */
function run(options: RuleProfile['options'], given?: RuleProfile['options']) {
  const book = auditBook({
    tables: [
      { projectName: '甲', goal: { expected: GOAL } },
      { projectName: '乙', goal: { expected: GOAL } },
    ],
  });
  const steps = auditSteps({
    workbook: book.workbook,
    tables: book.tablesOf(book.workbook),
    profile: { ...defaultProfile(), ...(options === undefined ? {} : { options }) },
    rules: RULES.filter(({ meta }) => meta.id === 'copied-text'),
    ...(given === undefined ? {} : { options: given }),
  });
  const all = [...steps];
  return {
    found: all.flatMap(({ findings }) => findings).filter(({ data }) => data['text'] === GOAL).length,
    gaps: all.flatMap(({ gaps }) => gaps.map(({ what }) => told(what, 'zh'))),
  };
}

describe('thresholds that a profile sets', () => {
  it.each([
    ['none', undefined, undefined, 0],
    ['one that finds more', { 'copied-text': { longSentence: 8 } }, undefined, 1],
    [
      'one, and another by whoever audits, which goes before it',
      { 'copied-text': { longSentence: 8 } },
      { 'copied-text': { longSentence: 9 } },
      0,
    ],
  ])('%s', (_, options, given, found) => {
    expect(run(options, given)).toEqual({ found, gaps: [] });
  });

  it('are told once where no rule has them or allows them, and the rule runs with its own', () => {
    expect(
      run({ 'copied-text': { longSentence: 0, shortest: 3 }, 'copied-txt': { longSentence: 8 } }),
    ).toEqual({
      found: 0,
      gaps: [
        expect.stringMatching(
          /“界限：copied-text\.longSentence”没有用：0 不在 \d+～\d+ 之间，仍按 \d+ 核对$/u,
        ),
        '评分规则方案里的“界限：copied-text.shortest”没有用：没有这样的界限，可以设置的见 docs/rules',
        '评分规则方案里的“界限：copied-txt.longSentence”没有用：没有这样的界限，可以设置的见 docs/rules',
      ],
    });
  });

  it('stand on the sheet 评分规则 and come back from it', () => {
    const profile = { ...defaultProfile(), options: { 'copied-text': { longSentence: 8 } } };
    const rows = profileToRows(profile);
    expect(rows.slice(-2).map(([label, value]) => [label, value])).toEqual([
      ['六、审计用的界限', ''],
      ['界限：copied-text.longSentence', '8'],
    ]);
    expect(profileFromRows(rows)).toEqual({ ok: true, profile });
  });

  it('are one change against the preset each, and no heading is one', () => {
    const profile = { ...defaultProfile(), options: { 'copied-text': { longSentence: 8 } } };
    expect(profileChanges(profile)).toEqual([
      { label: '界限：copied-text.longSentence', preset: null, now: '8' },
    ]);
  });

  it('come back from the sheet however small they are', () => {
    const profile = { ...defaultProfile(), options: { 'formula-pattern': { majority: 1e-7 } } };
    expect(profileFromRows(profileToRows(profile))).toEqual({ ok: true, profile });
    const below = { ...defaultProfile(), options: { 'formula-pattern': { majority: -1 } } };
    expect(parseProfile(below)).toMatchObject({ ok: false });
  });

  it('are refused in a file where they are no numbers', () => {
    const wrong = { ...defaultProfile(), options: { 'copied-text': { longSentence: '八' } } };
    expect(parseProfile(wrong)).toEqual({
      ok: false,
      problems: ['options.copied-text.longSentence 应为数字'],
    });
  });
});
