import { OWN_SHEETS } from '../words/own-sheets';
/**
 * Sheets that hold what a form has no place for, one row a table. They are written by core/compose and read back by
 * core/recognise: both sides know their columns from here.
 */

/** Sheet with the 自评综述 of each project. */
export const NARRATIVE_SHEET_NAME = OWN_SHEETS.narratives;

/** Its headings, in row 1: sheet of the table, project, text, and the figures that the text states. */
export const NARRATIVE_HEADINGS = [
  '工作表',
  '项目名称',
  '综述',
  '得分',
  '预算数',
  '执行数',
  '完成比例',
] as const;

/** Sheet that says where published tables were taken from. */
export const SOURCE_SHEET_NAME = OWN_SHEETS.sources;

/**
 * Its headings, in row 1. 版面标题 is a JSON list of the printed heading lines; 转录记录 is JSON, and goes on in the
 * columns right of it where it is longer than a cell.
 */
export const SOURCE_HEADINGS = ['工作表', '项目名称', '来源', '表序号', '版面标题', '转录记录'] as const;
