import type { FieldCell, RecognisedTable } from '../../../recognise/recognised-table';
import { narrativesOf } from '../../../texts/narratives';
import { bareWords } from '../../../texts/similarity';
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

/** An indicator of fewer characters may well be common to many projects; a sentence is not. */
const LONG_NAME = 14;
const LONG_SENTENCE = 18;
/** Sentences that every 自评综述 has by its form. */
const TEMPLATE =
  /根据年初设定的绩效目标|全年预算数为|发现的主要问题及原因[:：]?无?$|下一步改进措施[:：]?无?$/u;

interface Passage {
  readonly table: RecognisedTable;
  readonly sheet: string;
  readonly cell: Pick<FieldCell, 'row' | 'column'>;
  readonly what: string;
  readonly text: string;
  /** From how many characters on it counts. */
  readonly length: number;
}

export const copiedText: WorkbookRule = {
  meta: {
    id: 'copied-text',
    family: 'text',
    severity: 'info',
    scope: 'workbook',
    live: false,
    zh: {
      title: '同一段文字出现在两个项目里',
      why: '不同项目的目标和成效不会一字不差，多半是复制后忘了改。',
      advice: '按各自项目的实际情况改写。',
    },
    en: {
      title: 'The same words in two projects',
      why: 'Goals and results of two projects are not the same to the letter: mostly a copy left unchanged.',
      advice: 'Write what is true of each project.',
    },
  },
  *check({ workbook, tables }: WorkbookContext): Iterable<Report> {
    if (tables.length < 2) return;
    const seen = new Map<string, { table: RecognisedTable; what: string }>();
    const reported = new Set<string>();
    for (const { table, cell, sheet, what, text, length } of passages(workbook, tables)) {
      if (text.length < length) continue;
      const words = bareWords(text);
      if (words.length < length || TEMPLATE.test(words)) continue;
      const first = seen.get(words);
      if (first === undefined) {
        seen.set(words, { table, what });
        continue;
      }
      if (first.table === table) continue;
      const key = `${sheet} ${String(cell.row)} ${String(cell.column)}`;
      if (reported.has(key)) continue;
      reported.add(key);
      yield {
        at: cell,
        sheet,
        message: `${what}“${shortened(text)}”与${nameOf(first.table)}的${first.what}相同`,
        severity: what === '三级指标' ? 'info' : 'warning',
      };
    }
  },
};

function* passages(
  workbook: WorkbookContext['workbook'],
  tables: readonly RecognisedTable[],
): Iterable<Passage> {
  for (const table of tables) {
    const { sheet } = table;
    for (const row of table.indicators) {
      const cell = row.cells.l3;
      if (cell !== undefined)
        yield { table, sheet, cell, what: '三级指标', text: cell.text, length: LONG_NAME };
    }
    for (const [cell, what] of [
      [table.goal.expected, '预期目标'],
      [table.goal.actual, '实际完成情况'],
    ] as const) {
      if (cell === null) continue;
      for (const text of sentences(cell.text))
        yield { table, sheet, cell, what, text, length: LONG_SENTENCE };
    }
  }
  for (const { table, sheet, cell, text } of narrativesOf(workbook, tables)) {
    for (const sentence of sentences(text)) {
      yield { table, sheet, cell, what: '自评综述', text: sentence, length: LONG_SENTENCE };
    }
  }
}

/** A fact that the goal cell and the narrative of one project share is no copy: only whole sentences count. */
function sentences(text: string): string[] {
  return text
    .replace(/<[^>]*>/gu, '')
    .replace(/^(预期目标|实际完成情况)[:：]/u, '')
    .split(/[。；;!！\n]/u)
    .map((sentence) => sentence.replace(/^[^:：]{2,14}[:：]/u, '').trim());
}

function nameOf(table: RecognisedTable): string {
  const name = table.projectName?.text.trim() ?? '';
  return name === '' ? `“${table.sheet}”` : `“${name}”`;
}

function shortened(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
