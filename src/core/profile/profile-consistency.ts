import { Decimal } from '../number/decimal';
import type { RuleProfile } from './rule-profile';

/**
 * What contradicts itself in a profile, in Chinese: weights that do not make the maximum, bands with holes, steps out
 * of order. Empty for a profile that can be used.
 */
export function profileProblems(profile: RuleProfile): string[] {
  return [
    ...weightProblems(profile),
    ...executionProblems(profile),
    ...thresholdProblems(profile),
    ...bandProblems(profile),
    ...gradeProblems(profile),
  ];
}

function weightProblems(profile: RuleProfile): string[] {
  const { tiers, freeTotal, executionRate, total, tierFallbacks } = profile;
  const names = tiers.flatMap((tier) => [tier.name, ...(tier.joinedBy ?? [])]);
  const problems: string[] = [];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) problems.push(`一级指标“${twice}”出现了两次`);
  const free = tiers.some((tier) => tier.weight === null);
  if (free && freeTotal === null) problems.push('有一级指标自行分配分值，但没有写自行分配的合计');
  if (!free && freeTotal !== null) problems.push('写了自行分配的合计，但没有自行分配的一级指标');
  const fixed = Decimal.sum(executionRate.weight, freeTotal ?? 0, ...tiers.map((tier) => tier.weight ?? 0));
  if (!fixed.eq(total.maximum)) {
    problems.push(`执行率和一级指标的分值合计 ${fixed.toFixed()}，应为总分上限 ${total.maximum}`);
  }
  for (const { missing, goesTo } of tierFallbacks) {
    for (const name of [missing, goesTo]) {
      if (!names.includes(name)) problems.push(`“${missing}”未设时的规定提到“${name}”，但没有这个一级指标`);
    }
  }
  for (const tier of tiers) {
    const moves = tierFallbacks.filter((move) => move.missing === tier.name);
    if (moves.length === 0 || tier.weight === null) continue;
    const moved = Decimal.sum(0, ...moves.map((move) => move.weight ?? tier.weight ?? 0));
    if (!moved.eq(tier.weight)) {
      problems.push(`未设“${tier.name}”时转出的分值合计 ${moved.toFixed()}，应为 ${tier.weight}`);
    }
  }
  return problems;
}

function executionProblems({ executionRate, total, notes }: RuleProfile): string[] {
  const problems: string[] = [];
  if (executionRate.method.kind === 'steps') {
    const { steps } = executionRate.method;
    if (
      !isOrdered(
        steps.map((step) => step.atLeast),
        'down',
      )
    )
      problems.push('执行率分档应从高到低');
    if (
      !isOrdered(
        steps.map((step) => step.score),
        'down',
      )
    )
      problems.push('执行率分档的得分应从高到低');
    if (steps.some((step) => new Decimal(step.score).gt(executionRate.weight))) {
      problems.push(`执行率分档的得分不能高于执行率分值 ${executionRate.weight}`);
    }
  }
  if (executionRate.zeroBudget === 'rescale' && new Decimal(executionRate.weight).gte(total.maximum)) {
    problems.push('执行率占全部分值，预算为 0 时无从折算');
  }
  if (notes.whenRateBelowExplain && executionRate.explainBelow === null) {
    problems.push('要求说明执行率低的原因，但没有写低于多少');
  }
  return problems;
}

function thresholdProblems({ forward, total }: RuleProfile): string[] {
  const problems: string[] = [];
  if (new Decimal(forward.overTarget.ratio).lt(1)) problems.push('正向超出目标的倍数不能小于 1');
  if (
    !isOrdered(
      total.capsByRate.map((cap) => cap.below),
      'up',
    )
  ) {
    problems.push('按执行率封顶应从低到高');
  }
  if (
    !isOrdered(
      total.capsByRate.map((cap) => cap.cap),
      'up',
    )
  ) {
    problems.push('按执行率封顶的分数应从低到高');
  }
  if (total.withoutCostShare !== null && new Decimal(total.withoutCostShare).gt(1)) {
    problems.push('未设成本指标时的得分比例不能高于 100%');
  }
  if (new Decimal(total.maximum).lte(0)) problems.push('总分上限应大于 0');
  return problems;
}

function bandProblems({ qualitative }: RuleProfile): string[] {
  const { bands, satisfaction } = qualitative;
  const problems: string[] = [];
  const [first, last] = [bands.at(0), bands.at(-1)];
  if (first !== undefined && !new Decimal(first.upper).eq(1)) problems.push('定性最高一档应到 100%');
  if (last !== undefined && !new Decimal(last.lower).eq(0)) problems.push('定性最低一档应从 0% 起');
  bands.forEach((band, index) => {
    const next = bands[index + 1];
    if (new Decimal(band.lower).gt(band.upper)) problems.push(`定性档次“${band.level}”的下限高于上限`);
    if (qualitative.method === 'bands' && next !== undefined && !new Decimal(band.lower).eq(next.upper)) {
      problems.push(`定性档次“${band.level}”和“${next.level}”之间有空当或重叠`);
    }
  });
  if (qualitative.method === 'satisfaction' && satisfaction === undefined) {
    problems.push('定性按满意度分档，但没有写各档');
  }
  if (satisfaction !== undefined) {
    if (
      !isOrdered(
        satisfaction.map((step) => step.atLeast),
        'down',
      )
    )
      problems.push('满意度分档应从高到低');
    if (satisfaction.some((step) => new Decimal(step.share).gt(1))) {
      problems.push('满意度分档的得分比例不能高于 100%');
    }
  }
  return problems;
}

function gradeProblems({ grades }: RuleProfile): string[] {
  const problems: string[] = [];
  if (
    !isOrdered(
      grades.steps.map((step) => step.atLeast),
      'down',
    )
  )
    problems.push('等级应从高到低');
  if (!new Decimal(grades.steps.at(-1)?.atLeast ?? 0).eq(0)) problems.push('最低一等应从 0 分起');
  return problems;
}

function isOrdered(values: readonly string[], way: 'up' | 'down'): boolean {
  return values.every((value, index) => {
    const next = values[index + 1];
    if (next === undefined) return true;
    return way === 'up' ? new Decimal(value).lt(next) : new Decimal(value).gt(next);
  });
}
