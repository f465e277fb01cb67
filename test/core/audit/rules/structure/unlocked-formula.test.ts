import { unlockedFormula } from '../../../../../src/core/audit/rules/structure/unlocked-formula';
import { calculated, changed } from '../../../../support/calculated-sheet';
import { describeRule } from '../../../../support/rule-tester';

describeRule(unlockedFormula, {
  valid: [
    { name: '没有保护', book: calculated },
    { name: '只有填写的格子没有锁定', book: changed({}, { isProtected: true, unlocked: ['G13:H18'] }) },
  ],
  invalid: [
    {
      name: '两格得分公式没有锁定',
      book: changed({}, { isProtected: true, unlocked: ['G13:H18', 'K13:K14'] }),
      findings: [
        { at: 'K13', id: 'unlocked', data: { cell: 'K13' } },
        { at: 'K14', id: 'unlocked', data: { cell: 'K14' } },
      ],
    },
  ],
});
