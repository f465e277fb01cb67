import type { RuleProfile } from '../profile/rule-profile';
import { DIRECTIONS, QUANTITATIVE_DIRECTIONS } from '../scoring/direction';
import type { TableLayout } from '../table/layout';
import { cellName, type CellRange } from '../workbook/address';
import type { ValidationRule, WriteCommand } from '../workbook/plan';
import { directionSign } from '../words/direction-words';
import type { FormGeometry } from './form-geometry';
import { CHECK_FILL, WRONG_FILL } from './form-style';
import { scorePlaces } from './score-formulas';
import { scoreReferences } from './score-places';

const NATURES = ['正向', '反向', '定性'] as const;

/** Amounts of a project are far below this; the limit is only there because a decimal rule has two ends. */
const LARGEST_AMOUNT = 1e12;

/** Drop-downs and rules of the input cells, with Chinese messages. */
export function validationCommands(
  sheet: string,
  layout: TableLayout,
  form: FormGeometry,
  profile: RuleProfile,
): WriteCommand[] {
  const commands: WriteCommand[] = [];
  const set = (range: CellRange | null, rule: ValidationRule): void => {
    if (range !== null) commands.push({ op: 'setValidation', sheet, range, rule });
  };
  const { nature, direction, weight } = form.indicatorColumns;
  const down = (column: number | undefined): CellRange | null => indicatorRange(form, column);
  set(down(nature?.from), listRule(NATURES, '指标性质'));
  set(
    down(direction?.from),
    listRule(
      layout.indicators.directionAs === 'signs' ? DIRECTIONS.map(directionSign) : QUANTITATIVE_DIRECTIONS,
      layout.indicators.directionAs === 'signs' ? '指标性质' : '指标方向',
    ),
  );
  if (direction === undefined) {
    set(down(form.aidColumns.direction), listRule(DIRECTIONS, '指标方向'));
  }
  set(down(form.aidColumns.level), listRule(levels(profile), '定性等级'));
  set(down(weight?.from ?? form.aidColumns.weight), WEIGHT_RULE);
  const withinWeight = (range: CellRange | null, title: string, text: string): void => {
    if (range === null) return;
    const { weight: most } = scoreReferences(scorePlaces(form), range.top);
    const cell = cellName(range.top, range.left);
    const formula = `=AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=${most})`;
    set(range, { kind: 'custom', formula, style: 'stop', error: { title, text } });
  };
  withinWeight(down(form.aidColumns.judgedScore), '评定得分', '请填 0 到本行分值之间的数字。');
  withinWeight(
    down(form.indicatorColumns.score?.from),
    '得分',
    '得分由公式计算，不必键入。一定要键入时，请填 0 到本行分值之间的数字。',
  );
  for (const field of ['initial', 'budget', 'executed'] as const) {
    const column = form.fundColumns[field];
    const [first] = form.rows.funds;
    if (column === undefined || first === undefined) continue;
    const range = {
      top: first,
      left: column.from,
      bottom: form.rows.funds.at(-1) ?? first,
      right: column.to,
    };
    set(range, AMOUNT_RULE);
  }
  const { weight: fundWeight } = form.fundColumns;
  const [fundTotal] = form.rows.funds;
  if (fundWeight !== undefined && fundTotal !== undefined) {
    set({ top: fundTotal, left: fundWeight.from, bottom: fundTotal, right: fundWeight.to }, WEIGHT_RULE);
  }
  return commands;
}

/** Marks that come and go by themselves: weights that do not make 100, a missing note, a score above its weight. */
export function conditionalCommands(sheet: string, form: FormGeometry, profile: RuleProfile): WriteCommand[] {
  const commands: WriteCommand[] = [];
  const mark = (range: CellRange | null, formula: string, fill: string): void => {
    if (range !== null) commands.push({ op: 'addConditional', sheet, range, rule: { formula, fill } });
  };
  const { weight, score, note } = form.indicatorColumns;
  const { total } = form.rows;
  const first = form.rows.indicators[0] ?? 0;
  const refs = scoreReferences(scorePlaces(form), first);
  const weightColumn = weight?.from ?? form.aidColumns.weight;
  if (total !== null && weightColumn !== undefined) {
    const cell = cellName(total, weightColumn, true);
    const range = { top: total, left: weightColumn, bottom: total, right: weight?.to ?? weightColumn };
    mark(range, `=AND(ISNUMBER(${cell}),ROUND(${cell}-${profile.total.maximum},6)<>0)`, WRONG_FILL);
  }
  if (score !== undefined) {
    const cell = `$${cellName(first, score.from)}`;
    mark(
      indicatorRange(form, score.from),
      `=AND(COUNT(${cell},${refs.weight})=2,N(${cell})>N(${refs.weight}))`,
      WRONG_FILL,
    );
    if (note !== undefined) {
      const blank = `LEN(TRIM($${cellName(first, note.from)}))=0`;
      for (const reason of noteReasons(cell, refs, profile)) {
        mark(indicatorRange(form, note.from), `=AND(${blank},${reason})`, CHECK_FILL);
      }
    }
  }
  commands.push(...moneyMarks(sheet, form));
  return commands;
}

/**
 * Excel conditions under which the profile wants a reason in the note column, as arguments of AND. Each is a rule by itself:
 * Excel takes no more than 255 characters in the formula of a conditional format.
 */
function noteReasons(
  score: string,
  refs: {
    readonly weight: string;
    readonly target: string;
    readonly actual: string;
    readonly direction: string;
  },
  profile: RuleProfile,
): string[] {
  const { notes, forward } = profile;
  const { weight, target, actual, direction } = refs;
  const numbers = `COUNT(${target},${actual})=2`;
  const is = (...words: string[]): string => `OR(${words.map((word) => `${direction}="${word}"`).join(',')})`;
  const reasons: string[] = [];
  if (notes.whenScoreBelowWeight) reasons.push(`COUNT(${score},${weight})=2,N(${score})<N(${weight})`);
  if (notes.whenTargetMissed) {
    reasons.push(`${numbers},${is('大于等于', '大于', '等于')},N(${actual})<N(${target})`);
    reasons.push(`${numbers},${is('小于等于', '小于')},N(${actual})>N(${target})`);
  }
  if (notes.whenOverTarget) {
    const over = `N(${target})>0,N(${actual})>=${forward.overTarget.ratio}*N(${target})`;
    reasons.push(`${numbers},${is('大于等于', '大于')},${over}`);
  }
  return reasons;
}

/** 年度资金总额 that is not the sum of its parts. */
function moneyMarks(sheet: string, form: FormGeometry): WriteCommand[] {
  const [total, first] = form.rows.funds;
  const last = form.rows.funds.at(-1);
  if (total === undefined || first === undefined || last === undefined) return [];
  return (['initial', 'budget', 'executed'] as const).flatMap((field): WriteCommand[] => {
    const column = form.fundColumns[field];
    if (column === undefined) return [];
    const cell = cellName(total, column.from, true);
    const parts = `${cellName(first, column.from, true)}:${cellName(last, column.from, true)}`;
    const formula = `=AND(ISNUMBER(${cell}),COUNT(${parts})>0,ROUND(N(${cell})-SUM(${parts}),6)<>0)`;
    const range = { top: total, left: column.from, bottom: total, right: column.to };
    return [{ op: 'addConditional', sheet, range, rule: { formula, fill: CHECK_FILL } }];
  });
}

/** The levels of 定性 that a person chooses from. */
function levels(profile: RuleProfile): readonly string[] {
  const { qualitative } = profile;
  return qualitative.method === 'yesNo' ? ['是', '否'] : qualitative.bands.map(({ level }) => level);
}

const WEIGHT_RULE: ValidationRule = {
  kind: 'decimal',
  min: 0,
  max: 100,
  style: 'stop',
  error: { title: '分值', text: '分值请填 0 到 100 之间的数字，全部分值之和应为 100。' },
};

const AMOUNT_RULE: ValidationRule = {
  kind: 'decimal',
  min: 0,
  max: LARGEST_AMOUNT,
  style: 'stop',
  error: { title: '金额', text: '请填不小于 0 的数字，单位为万元，不写单位。' },
};

function listRule(values: readonly string[], name: string): ValidationRule {
  return {
    kind: 'list',
    values,
    style: 'stop',
    error: { title: name, text: `请从下拉列表中选择：${values.join('、')}。` },
  };
}

function indicatorRange(form: FormGeometry, column: number | undefined): CellRange | null {
  const first = form.rows.indicators[0];
  if (column === undefined || first === undefined) return null;
  return { top: first, left: column, bottom: form.rows.indicators.at(-1) ?? first, right: column };
}
