import { Decimal } from '../number/decimal';
import { ENTRIES, FALLBACK, entryLabel, LISTS } from './profile-sheet-entries';
import type { RuleProfile } from './rule-profile';

/** Something that contradicts itself in a profile. */
export interface ProfileFault {
  /** In Chinese. */
  readonly text: string;
  /** The entries of the sheet 评分规则 that say it, by their labels. */
  readonly about: readonly string[];
}

/**
 * What contradicts itself in a profile: weights that do not make the maximum, bands with holes, steps out of order. Empty
 * for a profile that can be used.
 */
export function profileFaults(profile: RuleProfile): ProfileFault[] {
  return [
    ...weightProblems(profile),
    ...executionProblems(profile),
    ...thresholdProblems(profile),
    ...bandProblems(profile),
    ...gradeProblems(profile),
  ];
}

function weightProblems(profile: RuleProfile): ProfileFault[] {
  const { tiers, freeTotal, executionRate, total } = profile;
  const names = tiers.flatMap((tier) => [tier.name, ...(tier.joinedBy ?? [])]);
  const problems: ProfileFault[] = [];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) problems.push({ text: `一级指标“${twice}”出现了两次`, about: [tierLabel(twice)] });
  const free = tiers.some((tier) => tier.weight === null);
  if (free && freeTotal === null)
    problems.push({
      text: '有一级指标自行分配分值，但没有写自行分配的合计',
      about: [ENTRIES.freeTotal.label],
    });
  if (!free && freeTotal !== null)
    problems.push({ text: '写了自行分配的合计，但没有自行分配的一级指标', about: [ENTRIES.freeTotal.label] });
  const fixed = Decimal.sum(executionRate.weight, freeTotal ?? 0, ...tiers.map((tier) => tier.weight ?? 0));
  if (!fixed.eq(total.maximum)) {
    problems.push({
      text: `执行率和一级指标的分值合计 ${fixed.toFixed()}，应为总分上限 ${total.maximum}`,
      about: [
        ENTRIES.rateWeight.label,
        ...tiers.map((tier) => tierLabel(tier.name)),
        ...(freeTotal === null ? [] : [ENTRIES.freeTotal.label]),
      ],
    });
  }
  return [...problems, ...fallbackProblems(profile, names)];
}

/** Weights that go to a first-level indicator that there is not, or not all of which go somewhere. */
function fallbackProblems({ tiers, tierFallbacks }: RuleProfile, names: readonly string[]): ProfileFault[] {
  const problems: ProfileFault[] = [];
  for (const { missing, goesTo } of tierFallbacks) {
    for (const name of [missing, goesTo]) {
      if (names.includes(name)) continue;
      problems.push({
        text: `“${missing}”未设时的规定提到“${name}”，但没有这个一级指标`,
        about: [FALLBACK.label(missing, goesTo)],
      });
    }
  }
  for (const tier of tiers) {
    const moves = tierFallbacks.filter((move) => move.missing === tier.name);
    if (moves.length === 0 || tier.weight === null) continue;
    const moved = Decimal.sum(0, ...moves.map((move) => move.weight ?? tier.weight ?? 0));
    if (!moved.eq(tier.weight)) {
      problems.push({
        text: `未设“${tier.name}”时转出的分值合计 ${moved.toFixed()}，应为 ${tier.weight}`,
        about: moves.map(({ goesTo }) => FALLBACK.label(tier.name, goesTo)),
      });
    }
  }
  return problems;
}

function executionProblems({ executionRate, total, notes }: RuleProfile): ProfileFault[] {
  const problems: ProfileFault[] = [];
  if (executionRate.method.kind === 'steps') {
    const { steps } = executionRate.method;
    if (
      !isOrdered(
        steps.map((step) => step.atLeast),
        'down',
      )
    )
      problems.push({ text: '执行率分档应从高到低', about: [ENTRIES.rateSteps.label] });
    if (
      !isOrdered(
        steps.map((step) => step.score),
        'down',
      )
    )
      problems.push({ text: '执行率分档的得分应从高到低', about: [ENTRIES.rateSteps.label] });
    if (steps.some((step) => new Decimal(step.score).gt(executionRate.weight))) {
      problems.push({
        text: `执行率分档的得分不能高于执行率分值 ${executionRate.weight}`,
        about: [ENTRIES.rateSteps.label],
      });
    }
  }
  if (executionRate.zeroBudget === 'rescale' && new Decimal(executionRate.weight).gte(total.maximum)) {
    problems.push({ text: '执行率占全部分值，预算为 0 时无从折算', about: [ENTRIES.zeroBudget.label] });
  }
  if (notes.whenRateBelowExplain && executionRate.explainBelow === null) {
    problems.push({ text: '要求说明执行率低的原因，但没有写低于多少', about: [ENTRIES.explainBelow.label] });
  }
  return problems;
}

function thresholdProblems({ forward, total }: RuleProfile): ProfileFault[] {
  const problems: ProfileFault[] = [];
  if (new Decimal(forward.overTarget.ratio).lt(1))
    problems.push({ text: '正向超出目标的倍数不能小于 1', about: [ENTRIES.overTarget.label] });
  if (
    !isOrdered(
      total.capsByRate.map((cap) => cap.below),
      'up',
    )
  ) {
    problems.push({ text: '按执行率封顶应从低到高', about: [ENTRIES.caps.label] });
  }
  if (
    !isOrdered(
      total.capsByRate.map((cap) => cap.cap),
      'up',
    )
  ) {
    problems.push({ text: '按执行率封顶的分数应从低到高', about: [ENTRIES.caps.label] });
  }
  if (total.withoutCostShare !== null && new Decimal(total.withoutCostShare).gt(1)) {
    problems.push({ text: '未设成本指标时的得分比例不能高于 100%', about: [ENTRIES.withoutCost.label] });
  }
  if (new Decimal(total.maximum).lte(0))
    problems.push({ text: '总分上限应大于 0', about: [ENTRIES.maximum.label] });
  return problems;
}

function bandProblems({ qualitative }: RuleProfile): ProfileFault[] {
  const { bands, satisfaction } = qualitative;
  const problems: ProfileFault[] = [];
  const [first, last] = [bands.at(0), bands.at(-1)];
  if (first !== undefined && !new Decimal(first.upper).eq(1))
    problems.push({ text: '定性最高一档应到 100%', about: [bandLabel(first.level)] });
  if (last !== undefined && !new Decimal(last.lower).eq(0))
    problems.push({ text: '定性最低一档应从 0% 起', about: [bandLabel(last.level)] });
  bands.forEach((band, index) => {
    const next = bands[index + 1];
    if (new Decimal(band.lower).gt(band.upper))
      problems.push({ text: `定性档次“${band.level}”的下限高于上限`, about: [bandLabel(band.level)] });
    if (qualitative.method === 'bands' && next !== undefined && !new Decimal(band.lower).eq(next.upper)) {
      problems.push({
        text: `定性档次“${band.level}”和“${next.level}”之间有空当或重叠`,
        about: [bandLabel(band.level), bandLabel(next.level)],
      });
    }
  });
  if (qualitative.method === 'satisfaction' && satisfaction === undefined) {
    problems.push({ text: '定性按满意度分档，但没有写各档', about: [ENTRIES.satisfaction.label] });
  }
  if (satisfaction !== undefined) {
    if (
      !isOrdered(
        satisfaction.map((step) => step.atLeast),
        'down',
      )
    )
      problems.push({ text: '满意度分档应从高到低', about: [ENTRIES.satisfaction.label] });
    if (satisfaction.some((step) => new Decimal(step.share).gt(1))) {
      problems.push({ text: '满意度分档的得分比例不能高于 100%', about: [ENTRIES.satisfaction.label] });
    }
  }
  return problems;
}

function gradeProblems({ grades }: RuleProfile): ProfileFault[] {
  const problems: ProfileFault[] = [];
  if (
    !isOrdered(
      grades.steps.map((step) => step.atLeast),
      'down',
    )
  )
    problems.push({
      text: '等级应从高到低',
      about: [...grades.steps.map(({ grade }) => entryLabel(LISTS.grade, grade))],
    });
  if (!new Decimal(grades.steps.at(-1)?.atLeast ?? 0).eq(0))
    problems.push({
      text: '最低一等应从 0 分起',
      about: [...grades.steps.slice(-1).map(({ grade }) => entryLabel(LISTS.grade, grade))],
    });
  return problems;
}

function tierLabel(name: string): string {
  return entryLabel(LISTS.tier, name);
}

function bandLabel(level: string): string {
  return entryLabel(LISTS.band, level);
}

function isOrdered(values: readonly string[], way: 'up' | 'down'): boolean {
  return values.every((value, index) => {
    const next = values[index + 1];
    if (next === undefined) return true;
    return way === 'up' ? new Decimal(value).lt(next) : new Decimal(value).gt(next);
  });
}
