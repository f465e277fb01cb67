import { constant, parseDecimal, type Decimal } from '../number/decimal';
import { sumOf } from '../recognise/figures';

/** What a paragraph says of the scores of a project, added up. */
export interface StatedSum {
  readonly expected: Decimal;
  /** What lost points: "预算执行率 10 得 5.3，扣 5". */
  readonly derivation: string;
}

const [HUNDRED, ZERO] = [constant('100'), constant('0')];
/** The indicators that such paragraphs name, each by the words before 指标; 预算执行率 stands alone. */
const CATEGORY =
  /(数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|满意度)量?指标|预算(执行)(?:率|情况)/gu;
const FIGURE = /设置分值(\d+(?:\.\d+)?)分|(?:实际得分|得)(\d+(?:\.\d+)?)分|扣(\d+(?:\.\d+)?)分/gu;
const ALL_OTHERS_FULL = /(?:其他|其余|所有)的?(?:所有|各项)?指标(?:均|都)?(?:得|为)满分/u;

/**
 * The total that follows from a paragraph in the way of 怀仁: "数量指标…设置分值 20 分 … 实际得分 12 分 … 其他指标得满分". null unless
 * everything is said: the weights make 100, each score that is named belongs to one weight, and the others are full.
 */
export function statedSum(text: string): StatedSum | null {
  if (!ALL_OTHERS_FULL.test(text)) return null;
  const weights = new Map<string, Decimal[]>();
  const scores = new Map<string, Decimal>();
  const deductions: Decimal[] = [];
  const categories = [...text.matchAll(CATEGORY)];
  for (const match of text.matchAll(FIGURE)) {
    const named = categories.filter(({ index }) => index < match.index).at(-1);
    const category = named?.[1] ?? named?.[2] ?? '';
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
  if (!sumOf([...weights.values()].flat()).equals(HUNDRED) || scores.size + deductions.length === 0)
    return null;
  const lost: { readonly points: Decimal; readonly words: string }[] = deductions.map((points) => ({
    points,
    words: `扣 ${points.toFixed()}`,
  }));
  for (const [category, score] of scores) {
    const own = weights.get(category) ?? [];
    const [weight] = own;
    if (weight === undefined || own.length > 1 || score.greaterThan(weight)) return null;
    lost.push({
      points: weight.minus(score),
      words: `${category === '执行' ? '预算执行率' : category} ${weight.toFixed()} 得 ${score.toFixed()}`,
    });
  }
  const expected = lost.reduce((left, { points }) => left.minus(points), HUNDRED);
  if (expected.lessThan(ZERO)) return null;
  return { expected, derivation: lost.map(({ words }) => words).join('，') };
}
