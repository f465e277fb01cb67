import { Decimal, parseDecimal } from '../../src/core/number/decimal';
import { decimalText } from '../../src/core/number/decimal-text';
import type { RuleProfile } from '../../src/core/profile/rule-profile';
import type { Direction } from '../../src/core/scoring/direction';
import { scoreExecution } from '../../src/core/scoring/execution-rate';
import { scoreIndicator } from '../../src/core/scoring/indicator-score';
import type { EvaluationTable, Indicator } from '../../src/core/table/evaluation-table';
import type { Random } from './random';

interface Kind {
  readonly l1: string;
  readonly l2: string;
  readonly names: readonly string[];
  readonly unit: string;
  readonly nature: '正向' | '反向' | '定性';
  readonly direction: Direction;
}

const QUANTITY: Kind = {
  l1: '产出指标',
  l2: '数量指标',
  names: ['培训人数', '举办活动场次', '发放宣传手册', '维护设备台数', '新建服务站点', '慰问困难家庭'],
  unit: '个',
  nature: '正向',
  direction: '大于等于',
};
const QUALITY: Kind = {
  ...QUANTITY,
  l2: '质量指标',
  names: ['考核合格率', '工程验收合格率', '数据准确率', '设备完好率'],
  unit: '%',
};
const TIMELINESS: Kind = {
  ...QUALITY,
  l2: '时效指标',
  names: ['按期完成率', '资金拨付及时率', '任务办结及时率'],
};
const COST: Kind = {
  l1: '产出指标',
  l2: '成本指标',
  names: ['培训费', '设备购置费', '宣传品印制费'],
  unit: '万元',
  nature: '反向',
  direction: '小于等于',
};
const EFFECT: Kind = {
  l1: '效益指标',
  l2: '社会效益指标',
  names: ['参训人员业务水平', '辖区居民安全意识', '公共服务便利程度', '基层治理水平'],
  unit: '',
  nature: '定性',
  direction: '',
};
const LASTING: Kind = {
  ...QUANTITY,
  l1: '效益指标',
  l2: '可持续影响指标',
  names: ['长效机制覆盖单位', '后续管护责任单位'],
};
const SATISFACTION: Kind = {
  ...QUALITY,
  l1: '满意度指标',
  l2: '服务对象满意度指标',
  names: ['服务对象满意度', '参训人员满意度', '辖区居民满意度'],
};

const DEPARTMENTS = ['教育局', '卫生健康局', '农业农村局', '文化和旅游局', '应急管理局'];
const PROJECTS = ['业务培训经费', '公共设施维护费', '基层服务能力建设', '宣传推广专项', '便民服务站点建设'];

/** A table without a fault: every figure follows from the others under the profile, every shortfall has its reason. */
export function cleanTable(random: Random, layout: 'T11' | 'T8', profile: RuleProfile): EvaluationTable {
  const budget = new Decimal(random.whole(200, 9000)).dividedBy(100);
  const executed = budget.times(random.whole(75, 100)).dividedBy(100).toDecimalPlaces(2);
  const initial = random.next() < 0.4 ? new Decimal(0) : budget;
  const year = String(random.whole(2022, 2025));
  const kinds = [
    ...random.some([0, 1, 2, 3], random.whole(1, 3)).map(() => QUANTITY),
    ...Array.from({ length: random.whole(1, 2) }, () => QUALITY),
    TIMELINESS,
    ...Array.from({ length: random.whole(1, 2) }, () => COST),
    ...Array.from({ length: random.whole(1, 2) }, () => EFFECT),
    LASTING,
    SATISFACTION,
  ];
  const costs = kinds.filter((kind) => kind === COST).length;
  const tierRows = (tier: string): number => kinds.filter(({ l1 }) => l1 === tier).length;
  const weights = new Map<string, Decimal[]>(
    (
      [
        ['产出指标', 50],
        ['效益指标', 30],
        ['满意度指标', 10],
      ] as const
    ).map(([tier, total]) => [tier, split(random, total, tierRows(tier))]),
  );
  const used = new Map<Kind, string[]>();
  const indicators = kinds.map((kind): Indicator => {
    const taken = used.get(kind) ?? [];
    const name = random.pick(kind.names.filter((one) => !taken.includes(one)));
    used.set(kind, [...taken, name]);
    const weight = weights.get(kind.l1)?.shift() ?? new Decimal(10);
    return indicatorOf(random, kind, name, weight, layout, profile, { budget, executed, costs });
  });
  const score =
    scoreExecution({ initial, budget, executed, weight: new Decimal(10) }, profile).value ?? new Decimal(0);
  const total = indicators.reduce((sum, row) => sum.plus(parseDecimal(row.score) ?? 0), score);
  const rate = executed.dividedBy(budget).times(100).toDecimalPlaces(2);
  const dash = layout === 'T11' ? '——' : '-';
  const fund = (
    label: string,
    amounts: readonly Decimal[],
    scored: boolean,
  ): EvaluationTable['funds']['rows'][number] => ({
    label,
    initial: decimalText(amounts[0] ?? new Decimal(0)),
    budget: decimalText(amounts[1] ?? new Decimal(0)),
    executed: decimalText(amounts[2] ?? new Decimal(0)),
    weight: scored ? '10' : dash,
    rate: scored ? (layout === 'T11' ? decimalText(rate) : `${decimalText(rate)}%`) : '',
    score: scored ? decimalText(score) : dash,
  });
  const nothing = [new Decimal(0), new Decimal(0), new Decimal(0)];
  const project = `${random.pick(DEPARTMENTS)}${random.pick(PROJECTS)}`;
  const whole = { label: '年度资金总额', amounts: [initial, budget, executed] };
  return {
    title: '项目支出绩效自评表',
    year,
    projectName: project,
    department: '某市某局',
    departmentLabel: '主管部门',
    implementer: '某市某局',
    layout,
    funds: {
      unitAmountNextToLabel: layout === 'T8' ? decimalText(budget) : null,
      rows: [
        fund(whole.label, whole.amounts, true),
        fund('其中：财政拨款', whole.amounts, false),
        ...(layout === 'T11' ? [fund('上年结转资金', nothing, false)] : []),
        fund('其他资金', nothing, false),
      ],
    },
    goal: {
      expected: `完成${project}的年度任务，保障相关工作按计划开展，提高服务水平。`,
      actual: `${project}的年度任务已经完成，相关工作按计划开展，服务水平有所提高。`,
    },
    indicators,
    total: { label: '总分', weight: '100', score: decimalText(total) },
    narrative: {
      text: `${project}自评综述：根据年初设定的绩效目标，项目自评得分${decimalText(total)}分。全年预算数为${decimalText(budget)}万元，执行数为${decimalText(executed)}万元，完成预算的${decimalText(rate)}%。发现的主要问题及原因：部分指标与目标有差距。`,
      score: decimalText(total),
      budget: decimalText(budget),
      executed: decimalText(executed),
      rate: `${decimalText(rate)}%`,
    },
    published: null,
    provenance: null,
  };
}

function indicatorOf(
  random: Random,
  kind: Kind,
  name: string,
  weight: Decimal,
  layout: 'T11' | 'T8',
  profile: RuleProfile,
  money: { readonly budget: Decimal; readonly executed: Decimal; readonly costs: number },
): Indicator {
  const { target, actual } = valuesOf(random, kind, money);
  const derived = scoreIndicator(
    {
      direction: kind.direction,
      qualitative: kind.nature === '定性',
      category: kind.l2,
      indicator: name,
      target,
      actual,
      weight,
      judged: weight,
    },
    profile,
  );
  const score = derived.value ?? weight;
  const written = (value: Decimal | null, words: string): string => {
    if (value === null) return words;
    return layout === 'T11'
      ? decimalText(value)
      : `${decimalText(value)}${kind.l2 === '成本指标' ? '' : kind.unit}`;
  };
  const tierWeight = { 产出指标: '50', 效益指标: '30', 满意度指标: '10' }[kind.l1] ?? '';
  return {
    l1: layout === 'T11' ? kind.l1 : `${kind.l1}（${tierWeight}）`,
    l2: kind.l2,
    l3: name,
    ...(layout === 'T11' ? { nature: kind.nature, direction: kind.direction, unit: kind.unit } : {}),
    target: written(target, '明显提高'),
    actual: written(actual, '已经明显提高'),
    weight: decimalText(weight),
    score: decimalText(score),
    note: score.lessThan(weight) ? '受外部因素影响进度放缓，下年提前安排。' : '',
  };
}

function valuesOf(
  random: Random,
  kind: Kind,
  {
    budget,
    executed,
    costs,
  }: { readonly budget: Decimal; readonly executed: Decimal; readonly costs: number },
): { target: Decimal | null; actual: Decimal | null } {
  if (kind.nature === '定性') return { target: null, actual: null };
  if (kind.nature === '反向') {
    const target = budget.dividedBy(costs).toDecimalPlaces(2, Decimal.ROUND_DOWN);
    const share = random.whole(75, 100);
    const limit = executed.dividedBy(costs).toDecimalPlaces(2, Decimal.ROUND_DOWN);
    const spent = target.times(share).dividedBy(100).toDecimalPlaces(2);
    // Far below the limit would want a reason; above the money spent would be another fault.
    return {
      target,
      actual: Decimal.min(spent, limit).lessThan(target.times('0.72')) ? limit : Decimal.min(spent, limit),
    };
  }
  if (kind.unit === '%') {
    const target = new Decimal(random.whole(80, 98));
    const short = random.next() < 0.25;
    return {
      target,
      actual: short ? target.minus(random.whole(1, 9)) : Decimal.min(100, target.plus(random.whole(0, 8))),
    };
  }
  const target = new Decimal(random.whole(10, 400));
  const part = random.next() < 0.25 ? random.whole(70, 98) : random.whole(100, 125);
  return { target, actual: target.times(part).dividedBy(100).round() };
}

/** Whole weights of at least 2 that make the total. */
function split(random: Random, total: number, rows: number): Decimal[] {
  const parts = Array.from({ length: rows }, () => Math.floor(total / rows));
  parts[0] = (parts[0] ?? 0) + total - parts.reduce((sum, part) => sum + part, 0);
  for (let turn = 0; turn < rows && rows > 1; turn += 1) {
    const [from, to] = [random.whole(0, rows - 1), random.whole(0, rows - 1)];
    const moved = from === to || (parts[from] ?? 0) <= 3 ? 0 : 1;
    parts[from] = (parts[from] ?? 0) - moved;
    parts[to] = (parts[to] ?? 0) + moved;
  }
  return parts.map((part) => new Decimal(part));
}
