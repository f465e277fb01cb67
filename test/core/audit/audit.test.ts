import { audit, auditSteps, RuleFailure } from '../../../src/core/audit/engine/audit';
import type { TableRule, WorkbookRule } from '../../../src/core/audit/engine/rule';
import { auditBook } from '../../support/audit-sheet';
import { defaultProfile } from '../../support/rule-tester';

const text = { title: '标题', why: '为什么。', advice: '怎么办。' };
/** Each id says itself. */
const messages = Object.fromEntries(
  ['甚么', '整本', '一格', '后', '提示', '错误', '有'].map((id) => [id, { zh: id, en: id }]),
);

function tableRule(id: string, check: TableRule['check'], live = false): TableRule {
  return {
    meta: {
      id,
      family: 'sense',
      severity: 'warning',
      scope: 'table',
      live,
      since: '0.1.0',
      zh: text,
      en: text,
      messages,
    },
    check,
  };
}

const book = auditBook({ tables: [{ projectName: '甲' }, { projectName: '乙' }] });
const input = { workbook: book.workbook, tables: book.tablesOf(book.workbook), profile: defaultProfile() };

describe('audit', () => {
  it('stamps rule, severity, sheet and project', () => {
    const rule = tableRule('one', function* () {
      yield { at: { row: 12, column: 9 }, message: '甚么' };
    });
    expect(audit({ ...input, rules: [rule] })).toEqual(
      ['自评表1', '自评表2'].map((sheet, index) => ({
        rule: 'one',
        severity: 'warning',
        family: 'sense',
        sheet,
        range: { top: 12, left: 9, bottom: 12, right: 9 },
        projectName: index === 0 ? '甲' : '乙',
        subject: '',
        message: '甚么',
        messageId: '甚么',
        data: {},
        inChinese: '甚么',
        why: '为什么。',
        advice: '怎么办。',
        expected: null,
        actual: null,
        fix: null,
      })),
    );
  });

  it('finds the project of a finding that a workbook rule makes', () => {
    const rule: WorkbookRule = {
      meta: { ...tableRule('whole', () => []).meta, scope: 'workbook' },
      *check() {
        yield { at: null, message: '整本' };
        yield { at: { row: 12, column: 3 }, sheet: '自评表2', message: '一格' };
      },
    };
    expect(
      audit({ ...input, rules: [rule] }).map(({ sheet, projectName, message }) => [
        sheet,
        projectName,
        message,
      ]),
    ).toEqual([
      ['', '', '整本'],
      ['自评表2', '乙', '一格'],
    ]);
  });

  it('says the same thing once, in the order of the sheet, the gravest first', () => {
    const rule = tableRule('order', function* () {
      yield { at: { row: 13, column: 0 }, message: '后' };
      yield { at: { row: 12, column: 5 }, message: '提示', severity: 'info' };
      yield { at: { row: 12, column: 5 }, message: '错误', severity: 'error' };
      yield { at: { row: 12, column: 5 }, message: '错误', severity: 'error' };
    });
    const [table] = input.tables;
    expect(
      audit({ ...input, tables: table === undefined ? [] : [table], rules: [rule] }).map(
        ({ message }) => message,
      ),
    ).toEqual(['错误', '提示', '后']);
  });

  it('runs only live rules when asked, and none that is switched off', () => {
    const say = function* () {
      yield { at: null, message: '有' };
    };
    const rules = [tableRule('slow', say), tableRule('quick', say, true), tableRule('off', say, true)];
    const ids = audit({ ...input, rules, only: 'live', off: ['off'] }).map(({ rule }) => rule);
    expect(new Set(ids)).toEqual(new Set(['quick']));
  });

  it('names the rule that threw', () => {
    const rule = tableRule('broken', () => {
      throw new Error('oops');
    });
    const run = (): unknown => audit({ ...input, rules: [rule] });
    expect(run).toThrow(RuleFailure);
    expect(run).toThrow('rule broken failed on sheet "自评表1": oops');
  });

  it('goes in steps that add up', () => {
    const steps = [...auditSteps(input)];
    expect(steps.map(({ done }) => done)).toEqual(steps.map((_, index) => index + 1));
    expect(steps.at(-1)?.done).toBe(steps[0]?.total);
  });
});
