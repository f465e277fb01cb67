import { isHeadLabel, normaliseText } from '../table/labels';
import { remembered } from '../remember/remembered';
import {
  bareHeading,
  fundHeading,
  goalHeading,
  headLabel,
  isAidMarker,
  isFooter,
  isGoalLabel,
  isSubtotalLabel,
  isTableTitle,
  labelledGoal,
  totalLabel,
  withoutYear,
  yearIn,
} from './headings';

/**
 * What a cell of a form may be by its text alone, one bit each. Most cells are none of it, and so are most rows: a row
 * without a mark need not be asked. The bits of a row are those of its cells together.
 */
export const MARK = {
  /** The title of a form, with or without the year in it. */
  title: 1,
  /** A label of the head: 项目名称, 主管部门, 实施单位. */
  head: 2,
  /** The heading of a money column. */
  fund: 4,
  /** The sum of the form. */
  total: 8,
  /** One of the words at which the search for the label 绩效指标 ends. */
  end: 16,
  subtotal: 32,
  /** Notes and signatures under the form. */
  footer: 64,
  /** A heading, a label or a labelled text of the goal block. */
  goal: 128,
  year: 256,
  /** 评分辅助区. */
  aid: 512,
  /** The label 绩效指标 left of 一级指标. */
  indicators: 1024,
} as const;

/** A text as recognition reads it. */
export interface CellText {
  /** The text with widths, blanks, brackets and traditional characters evened out; "" for prose, which is no label. */
  readonly label: string;
  /** Bits of `MARK`. */
  readonly marks: number;
}

/** Texts longer than this are prose, never a label. */
const LONGEST_LABEL = 60;

const NOTHING: CellText = { label: '', marks: 0 };

/** What recognition reads in the text of a cell. */
export function cellText(text: string): CellText {
  if (text === '') return NOTHING;
  // Prose is looked at once; remembering it would keep whole paragraphs of every file.
  return text.length > LONGEST_LABEL ? { label: '', marks: marksOf(text, '') } : shortText(text);
}

const shortText = remembered((text: string): CellText => {
  const label = normaliseText(text);
  return { label, marks: marksOf(text, label) };
});

/** Every word that is asked for is Chinese; a figure can only be a year. */
const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff]/u;

function marksOf(text: string, label: string): number {
  if (!CHINESE.test(text)) return bit(MARK.year, yearIn(text) !== null);
  return (
    bit(MARK.title, isTitle(label)) |
    bit(MARK.head, headLabel(label, text) !== null) |
    bit(MARK.fund, fundHeading(label) !== null) |
    bit(MARK.total, totalLabel(label) !== null) |
    bit(MARK.end, isHeadLabel('total', label)) |
    bit(MARK.subtotal, isSubtotalLabel(label)) |
    bit(MARK.footer, isFooter(label, text)) |
    bit(MARK.goal, goalHeading(label) !== null || labelledGoal(text) !== null || isGoalLabel(label)) |
    bit(MARK.year, yearIn(text) !== null) |
    bit(MARK.aid, isAidMarker(text)) |
    bit(MARK.indicators, isIndicatorsLabel(label))
  );
}

function isTitle(label: string): boolean {
  return isTableTitle(label) || isTableTitle(withoutYear(label));
}

function bit(mark: number, holds: boolean): number {
  return holds ? mark : 0;
}

/** The vertical label of the indicator part: 绩效指标, 年度绩效指标 … */
function isIndicatorsLabel(label: string): boolean {
  return isHeadLabel('indicators', label) || /^(?:年度)?绩效指标/u.test(bareHeading(label));
}
