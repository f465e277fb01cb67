import { CELL_TEXT_LIMIT } from '../../src/core/workbook/cell-limits';
import { cellKey, type CellSnapshot, type SheetSnapshot, type WorkbookSnapshot } from '../../src/core/workbook/snapshot';

/** What long texts are made of: whatever a pattern of ours looks for, once and again. */
const REPEATED = [
  '1', '12,', '1.', '1、', '1、1、', '（1）', '(1', '9.9万元', '１２', '％', '%', '5%', '≥', '≥1', '≥ ', '大于等于', '-', '+1', '.',
  ' ', '\u3000', '\u00a0', '\n', '\n 1', '\t', '、', '，', '。', '；', '：', ':', ', ', '……', '…', '_', '=', '"', '“', '#', 'a', 'aA', 'x0', 'E5',
  '（', '）', '(', '((', '()', '（）', '【', '《', '》', '〔2', '分', '10分', '（10分）', '得分', '第一', '第一条', '一、', '一、二、', '年', '2024年',
  '2024年1', '1月1日', '2024-', '12/', '年度指标值', '全年实际值', '年度指标值：', '项目名称', '项目名称：', '甲项目', '“甲”项目', '自评得分',
  '自评得分90分', '预算数1万元', '全年预算数', '执行率', '执行率99%', '资金总额', '其中：', '目标1：', '指标', '指标1', '产出指标', '数量指标',
  '不少于', '达到', '完成', '未', '无', '个', '个/次', '元', '万', '亿元', '主要问题：', '原因', '1.1.1.', '0000', '9e9', '总分', '合计', '优', '是否',
  '甲', '😀', '\ud800', '\u0301',
] as const;

/** Texts of as many letters as a cell holds, by what they are made of. */
export const HOSTILE_TEXTS: readonly (readonly [string, string])[] = REPEATED.map((piece) => [
  JSON.stringify(piece),
  piece.repeat(Math.ceil(CELL_TEXT_LIMIT / piece.length)).slice(0, CELL_TEXT_LIMIT),
]);

/** How a long text stands in a cell: in its place, behind what was there, before it, or behind and before. */
export const PLACEMENTS: readonly ((own: string, text: string) => string)[] = [
  (_, text) => text,
  (own, text) => (own + text).slice(0, CELL_TEXT_LIMIT),
  (own, text) => text.slice(own.length) + own,
  (own, text) => own + text.slice(2 * own.length) + own,
];

/** The sheet with that text in one of its cells. */
export function withText(sheet: SheetSnapshot, at: number, place: (own: string) => string): SheetSnapshot {
  const cell = sheet.cells.get(at);
  const own = cell?.value ?? '';
  const value = place(typeof own === 'object' ? '' : String(own));
  const changed: CellSnapshot = { value, formula: null, format: cell?.format ?? 'General' };
  return { ...sheet, cells: new Map(sheet.cells).set(at, changed) };
}
