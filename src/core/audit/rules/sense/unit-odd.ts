import { typingFix } from '../../engine/fixes';
import { subjectOf, textOf } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

/** Units are words, with the signs that real units carry: %, ‰, ℃, ㎡, m², 元/人, 人·次. */
const PLAUSIBLE = /^[\p{Script=Han}A-Za-z%‰℃㎡㎥²³°/·.()（）]+$/u;
/** Magnitudes that count nothing by themselves. */
const MAGNITUDES = new Set(['十', '百', '千', '万', '亿', '百万', '千万']);

export const unitOdd: TableRule = {
  meta: {
    id: 'unit-odd',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: true,
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
  },
  *check({ table }: TableContext): Iterable<Report> {
    for (const row of table.indicators) {
      const cell = row.cells.unit;
      const unit = textOf(row, 'unit');
      if (cell === undefined || unit === '') continue;
      const plain = unit.normalize('NFKC').replace(/\s+/gu, '');
      if (/^[-—–/\\无]+$/u.test(plain)) continue;
      const magnitude = MAGNITUDES.has(plain);
      if (!magnitude && (PLAUSIBLE.test(plain) || PLAUSIBLE.test(unit)) && !/^[.()/·]+$/u.test(plain))
        continue;
      const better =
        plain === '&'
          ? '%'
          : plain === '万' && /费|金|资|款|成本|价|收入|补助|补贴/u.test(subjectOf(row))
            ? '万元'
            : null;
      const meant = better ?? (plain === '万' && textOf(row, 'l2').includes('成本') ? '万元' : null);
      yield {
        at: cell,
        subject: subjectOf(row),
        message: magnitude ? `计量单位只写“${unit}”，不完整` : `计量单位“${unit}”不是单位`,
        ...(meant === null ? {} : { expected: meant }),
        actual: unit,
        fix:
          meant === null
            ? null
            : typingFix('suggestion', `改为 ${meant}`, table.sheet, [{ cell, input: { value: meant } }]),
      };
    }
  },
};
