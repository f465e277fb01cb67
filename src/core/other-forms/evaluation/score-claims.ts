import { parseDecimal, type Decimal } from '../../number/decimal';

/** A score of a whole evaluation that a text states. */
export interface ScoreClaim {
  readonly value: Decimal;
  /** As written: "99.89". */
  readonly written: string;
  /** Where the part of the sentence begins that it stands in, and where the words that state it do. */
  readonly clauseStart: number;
  readonly start: number;
  /** The part of the sentence in which it stands, up to the score. */
  readonly clause: string;
  readonly subject: 'project' | 'department';
  /** Whether the words say 评价, which is never the unit's own 自评. */
  readonly isEvaluation: boolean;
  /** Whether they say 自评: a unit's own score of a project stands on its 自评表. */
  readonly isSelf: boolean;
  /** The grade that follows: 优; "" for none. */
  readonly grade: string;
}

const SCORE =
  /(?:综合(?:绩效|指标)?(?:评价)?|(?:绩效)?评价(?:综合|最终)?|最终(?:评价|综合)?|整体(?:支出)?(?:绩效)?(?:自评|自我评价)?(?:综合)?|自评(?:综合|最终|总)?)(?:得分|评分|总分|总得分)(?:为|是|达到?|:|,)?(\d{1,3}(?:\.\d+)?)分(?!值|[之以及]|\(含|[-—~～至到])/gu;
const GRADE =
  /(?:等级|等次|评级|级别|结果)(?:评定|确定|认定|属于)*(?:为|是|:)?[“"'‘”]?(优|良|中|差)(?:秀|好|等)?(?!\p{Script=Han})/u;
/** Words of other scores: a limit, a mean, another year, a part of the evaluation. */
const OTHER =
  /平均|最高|最低|满分|不低于|不得低于|以上|以下|目标|预计|力争|上年|去年|往年|上一年|以前年度|分别|复核前|初评|其余|其他|各项目|等\d*个?项目|个项目/u;
const PARTS = [
  '决策',
  '过程',
  '投入',
  '管理',
  '产出',
  '效益',
  '效果',
  '满意度',
  '执行率',
  '成本',
  '数量',
  '质量',
  '时效',
];
const GRADE_REACH = 40;

/** The scores of whole evaluations that a plain text states; those of single parts, limits and other years left out. */
export function scoreClaims(text: string): ScoreClaim[] {
  return [...text.matchAll(SCORE)].flatMap((match) => {
    const value = parseDecimal(match[1] ?? '');
    const clause = clauseBefore(text, match.index) + match[0];
    if (value === null || OTHER.test(clause) || namesPart(clause)) return [];
    const end = match.index + match[0].length;
    const isDepartment = /整体/u.test(clause);
    return [
      {
        value,
        written: match[1] ?? '',
        clauseStart: end - clause.length,
        start: match.index,
        clause,
        subject: isDepartment ? ('department' as const) : ('project' as const),
        isEvaluation: /评价/u.test(clause),
        isSelf: /自评|自我评价/u.test(clause),
        grade: gradeAfter(text.slice(end, end + GRADE_REACH)),
      },
    ];
  });
}

function clauseBefore(text: string, at: number): string {
  return (
    text
      .slice(0, at)
      .split(/[\n。;,:!?()]/u)
      .at(-1) ?? ''
  );
}

/** 产出指标综合得分 is a part; 决策、过程、产出、效益综合得分 is the whole. */
function namesPart(clause: string): boolean {
  const named = PARTS.filter((part) => clause.includes(part)).length;
  return named > 0 && named < 4;
}

function gradeAfter(text: string): string {
  // The sentence ends the words about it; another score begins new ones.
  const own = text.split(/[。;]|得分/u)[0] ?? '';
  return GRADE.exec(own)?.[1] ?? '';
}

/** Others than who filled the form may have given another score. */
const BY_OTHERS = /专家|第三方|中介|复核|复评|抽查|再评价|财政(?:局|厅|部门)/u;

/** Whether the sentence of a score says that others than the unit gave it. */
export function isByOthers(text: string, claim: ScoreClaim): boolean {
  return BY_OTHERS.test(sentenceOf(text, claim));
}

/** The sentence in which a score stands, up to it. */
export function sentenceOf(text: string, { start }: Pick<ScoreClaim, 'start'>): string {
  return (
    text
      .slice(0, start)
      .split(/[\n。;]/u)
      .at(-1) ?? ''
  );
}

/** Words between a name and its score that do not begin to speak of something else. */
const NEUTRAL =
  /经|按|根据|依据|最终|最后|总体|综合|评审|绩效|自评|自我|评价|考评|评定|评分|打分|测算|计算|认为|认定|确定|显示|得出|结果|工作|小组|该|本|此|其|我|项目|单位|部门|局|支出|整体|预算|资金|的|年度?|\d{4}|共|、|“|”|"|为/gu;
/** A numbered paragraph, or number in a list: the next one is spoken of. */
const NEXT_ITEM = /(?:\n|[。;])\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[.、)]|(?=\p{Script=Han}))/u;

/**
 * Whether a score that a text states is that of what it named last, up to `from`: nothing else is named in between, no new
 * item of a list begins, and the words of its own part of the sentence bring in nothing new.
 */
export function isAboutLast(text: string, from: number, claim: ScoreClaim): boolean {
  const between = text.slice(from, claim.start);
  if (NEXT_ITEM.test(between)) return false;
  if (text.slice(Math.max(from, claim.clauseStart), claim.start).replace(NEUTRAL, '') !== '') return false;
  const project = between.lastIndexOf('项目');
  return project <= 0 || /[^\p{Script=Han}]|[该本此]/u.test(between.charAt(project - 1));
}
