import { COMMON_MESSAGES } from '../../engine/common-messages';
import { typingFix } from '../../engine/fixes';
import type { RecognisedIndicator } from '../../../recognise/recognised-table';
import { subjectOf, textOf } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';
import { isCostCategory } from '../../../scoring/direction';
import { MONEY } from '../../../words/form-names';
import { hasSense } from '../../../words/senses';
import { isMagnitude, saysNoUnit } from '../../../words/units';

/** Units are words, with the signs that real units carry: %, ‰, ℃, ㎡, m², 元/人, 人·次. */
const PLAUSIBLE = /^[\p{Script=Han}A-Za-z%‰℃㎡㎥²³°/·.()（）]+$/u;

export const unitOdd = tableRule({
  meta: {
    id: 'unit-odd',
    family: 'sense',
    severity: 'warning',
    live: true,
    since: '0.1.0',
    zh: {
      title: '计量单位写错或不完整',
      why: '单位里出现“&”多半是“%”的误打，只写“万”不知道是万元还是万人。',
      advice: '改为正确、完整的计量单位。',
    },
    en: {
      title: 'Unit wrong or incomplete',
      why: '"&" is mostly a slip for "%", and 万 alone says neither money nor people.',
      advice: 'Write the right unit in full.',
    },
    messages: {
      incomplete: {
        zh: '计量单位只写“{unit}”，不完整',
        en: 'The unit says only “{unit}”, which is incomplete',
      },
      noUnit: { zh: '计量单位“{unit}”不是单位', en: '“{unit}” is not a unit' },
      ...COMMON_MESSAGES,
    },
  },
  *check({ table }) {
    for (const row of table.indicators) {
      const cell = row.cells.unit;
      const unit = textOf(row, 'unit');
      const fault = unit === '' ? null : faultOf(unit);
      if (cell === undefined || fault === null) continue;
      const meant = unitMeant(narrow(unit), row);
      const where = { at: cell, subject: subjectOf(row), message: fault, data: { unit }, actual: unit };
      if (meant === null) yield where;
      else {
        const label = { message: 'changeTo', data: { value: meant } } as const;
        const changes = [{ cell, input: { value: meant } }];
        yield { ...where, expected: meant, fix: typingFix('suggestion', label, table.sheet, changes) };
      }
    }
  },
});

function narrow(unit: string): string {
  return unit.normalize('NFKC').replace(/\s+/gu, '');
}

function faultOf(unit: string): 'incomplete' | 'noUnit' | null {
  const plain = narrow(unit);
  if (saysNoUnit(plain)) return null;
  if (isMagnitude(plain)) return 'incomplete';
  const isPlausible = PLAUSIBLE.test(plain) || PLAUSIBLE.test(unit);
  return isPlausible && !/^[.()/·]+$/u.test(plain) ? null : 'noUnit';
}

/** What a slip or half a unit stands for; null where nobody can know. */
function unitMeant(unit: string, row: RecognisedIndicator): string | null {
  if (unit === '&') return '%';
  if (unit !== MONEY.wan) return null;
  return hasSense(subjectOf(row), 'money') || isCostCategory(textOf(row, 'l2')) ? MONEY.wanYuan : null;
}
