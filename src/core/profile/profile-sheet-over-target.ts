import type { SheetValue } from './profile-sheet-values';
import { points } from './profile-sheet-values';
import type { ForwardRule } from './rule-profile';

/** 正向超出目标 in one sentence: from which multiple of the target on, and what it costs. */
export const overTargetEntries: SheetValue<ForwardRule['overTarget']> = {
  write: (rule) => {
    const from = `达到目标的 ${rule.ratio} 倍`;
    switch (rule.kind) {
      case 'flag':
        return `${from}须说明，不扣分`;
      case 'minus':
        return `${from}扣 ${rule.points} 分`;
      case 'proportionalCut':
        return `${from}按比例调减`;
    }
  },
  read: (text) => {
    const plain = text.normalize('NFKC').replace(/\s/gu, '');
    const ratio = points.read(/(?<![\d.])([\d.]+)倍/u.exec(plain)?.[1] ?? '');
    if (ratio === null) return null;
    const deducted = /[^不]扣([\d.]+)分/u.exec(plain)?.[1];
    if (deducted !== undefined) {
      const minus = points.read(deducted);
      return minus === null ? null : { kind: 'minus', ratio, points: minus };
    }
    if (plain.includes('调减')) return { kind: 'proportionalCut', ratio };
    return /不扣分|说明/u.test(plain) ? { kind: 'flag', ratio } : null;
  },
  hint: '达到目标的 1.3 倍须说明，不扣分；达到目标的 1.3 倍扣 2 分；达到目标的 1.3 倍按比例调减',
};
