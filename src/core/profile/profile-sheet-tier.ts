import type { SheetValue } from './profile-sheet-values';
import { points } from './profile-sheet-values';
import type { TierWeight } from './rule-profile';

type TierValue = Pick<TierWeight, 'weight' | 'optional' | 'joinedBy'>;

const FREE = '自行分配';
const OPTIONAL = '可不设';

/** The weight of a level-1 indicator: "50", "20，可不设", "40，含满意度指标", "自行分配". */
export const tierValue: SheetValue<TierValue> = {
  write: ({ weight, optional, joinedBy }) =>
    [
      weight ?? FREE,
      ...(joinedBy === undefined ? [] : [`含${joinedBy.join('、')}`]),
      ...(optional ? [OPTIONAL] : []),
    ].join('，'),
  read: (text) => {
    const [first = '', ...rest] = text
      .trim()
      .split(/[，,]/u)
      .map((part) => part.trim());
    const weight = first === FREE ? null : points.read(first);
    if (weight === null && first !== FREE) return null;
    if (rest.some((part) => part !== OPTIONAL && !/^含./u.test(part))) return null;
    const joined = rest.filter((part) => part.startsWith('含')).flatMap((part) => part.slice(1).split('、'));
    return {
      weight,
      optional: rest.includes(OPTIONAL),
      ...(joined.length === 0 ? {} : { joinedBy: joined }),
    };
  },
  hint: '分值，如 50；20，可不设；40，含满意度指标；自行分配',
};
