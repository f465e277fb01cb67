import { constant, parseDecimal, type Decimal } from '../number/decimal';
import { sumOf } from '../number/sum';

/** What a paragraph says of the scores of a project, added up. */
export interface StatedSum {
  readonly expected: Decimal;
  readonly lost: readonly LostPoints[];
}

/** Points that a paragraph says were lost: 扣 5分, or by what an indicator scored of its weight. */
export interface LostPoints {
  readonly points: Decimal;
  /** Of 预算执行率, 10 points, 5.3 were scored; null where the paragraph only says how many were taken off. */
  readonly scored: { readonly category: string; readonly weight: Decimal; readonly score: Decimal } | null;
}

/** A total that a text states behind the scores that make it. */
export interface StatedTotal {
  readonly value: Decimal;
  /** As written: "95.3". */
  readonly written: string;
  /** Where the words begin that state it. */
  readonly start: number;
  readonly sum: StatedSum;
}

const [HUNDRED, ZERO] = [constant('100'), constant('0')];
/** The indicators that such paragraphs name, each by the words before 指标; 预算执行率 stands alone. */
const CATEGORY =
  /(数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|满意度)量?指标|预算(执行)(?:率|情况)/gu;
const FIGURE = /设置分值(\d+(?:\.\d+)?)分|(?:实际得分|得)(\d+(?:\.\d+)?)分|扣(\d+(?:\.\d+)?)分/gu;
const TOTAL = /综合(?:指标)?得分(?:为|是|:)?(\d{1,3}(?:\.\d+)?)分/gu;
const ALL_OTHERS_FULL = /(?:其他|其余|所有)的?(?:所有|各项)?指标(?:均|都)?(?:得|为)满分/u;

/** The totals that a text states, each with what the words since the one before say that it should be. */
export function statedTotals(text: string): StatedTotal[] {
  if (!text.includes('设置分值')) return [];
  let from = 0;
  return [...text.matchAll(TOTAL)].flatMap((match) => {
    const sum = statedSum(text.slice(from, match.index));
    from = match.index + match[0].length;
    const written = match[1] ?? '';
    const value = parseDecimal(written);
    return sum === null || value === null ? [] : [{ value, written, start: match.index, sum }];
  });
}

/**
 * The total that follows from a paragraph in the way of 怀仁: "数量指标…设置分值 20 分 … 实际得分 12 分 … 其他指标得满分". null unless
 * everything is said: the weights make 100, each score that is named belongs to one weight, and the others are full.
 */
function statedSum(text: string): StatedSum | null {
  const figures = ALL_OTHERS_FULL.test(text) ? statedFigures(text) : null;
  if (figures === null) return null;
  const { weights, scores, deductions } = figures;
  if (!sumOf([...weights.values()].flat()).equals(HUNDRED) || scores.size + deductions.length === 0)
    return null;
  const scored = lostByScores(weights, scores);
  if (scored === null) return null;
  const lost = [...deductions.map((points) => ({ points, scored: null })), ...scored];
  const expected = lost.reduce((left, { points }) => left.minus(points), HUNDRED);
  return expected.lessThan(ZERO) ? null : { expected, lost };
}

interface StatedFigures {
  /** By the indicators that they belong to. */
  readonly weights: ReadonlyMap<string, readonly Decimal[]>;
  readonly scores: ReadonlyMap<string, Decimal>;
  readonly deductions: readonly Decimal[];
}

/** The figures of a paragraph; null where one belongs to no indicator, or two scores to one. */
function statedFigures(text: string): StatedFigures | null {
  const weights = new Map<string, Decimal[]>();
  const scores = new Map<string, Decimal>();
  const deductions: Decimal[] = [];
  const categories = [...text.matchAll(CATEGORY)];
  for (const match of text.matchAll(FIGURE)) {
    const category = categoryBefore(categories, match.index);
    const number = (part: string | undefined): Decimal | null => parseDecimal(part ?? '');
    const [weight, score, deduction] = [number(match[1]), number(match[2]), number(match[3])];
    if (deduction !== null) {
      deductions.push(deduction);
      continue;
    }
    if (category === '') return null;
    if (weight !== null) weights.set(category, [...(weights.get(category) ?? []), weight]);
    if (score === null) continue;
    // Twice the same is said once; two scores of one kind cannot be told apart.
    if (scores.has(category) && scores.get(category)?.equals(score) !== true) return null;
    scores.set(category, score);
  }
  return { weights, scores, deductions };
}

/** The indicator that a paragraph named last before a place of it; "" for none. */
function categoryBefore(categories: readonly RegExpExecArray[], place: number): string {
  const named = categories.filter(({ index }) => index < place).at(-1);
  return named?.[1] ?? named?.[2] ?? '';
}

/** What the scores lack of their weights; null where one belongs to no weight, or to several. */
function lostByScores(
  weights: ReadonlyMap<string, readonly Decimal[]>,
  scores: ReadonlyMap<string, Decimal>,
): LostPoints[] | null {
  const lost: LostPoints[] = [];
  for (const [named, score] of scores) {
    const own = weights.get(named) ?? [];
    const [weight] = own;
    if (weight === undefined || own.length > 1 || score.greaterThan(weight)) return null;
    const category = named === '执行' ? '预算执行率' : named;
    lost.push({ points: weight.minus(score), scored: { category, weight, score } });
  }
  return lost;
}
