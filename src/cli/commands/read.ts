import { join } from 'node:path';
import type { RecognisedTable } from '../../core/recognise/recognised-table';
import { toEvaluationTable } from '../../core/recognise/to-evaluation-table';
import { toTableJson } from '../../core/table/table-json';
import { UsageError, type Command } from '../command';
import { NO_TABLE, openWorkbook } from '../open-file';
import { recogniseFile } from '../recognise-file';
import { shownPath } from '../disk/file-name';
import { freeFileName, sameName } from '../output-file/legal-name';
import { jsonText } from '../output-format';
import { FORCE_OPTION, openTargets } from '../target-file';
import { complain } from '../terminal';
import { ACCEPT_GAPS_OPTION, refusesGaps } from '../unread-parts';

/** Workbook → table.json, the way back of `new`. */
export const readCommand: Command = {
  name: 'read',
  summary: '把工作簿里的自评表读回 table.json',
  usage: '<文件.xlsx> [-o <文件夹>]',
  description: `认出工作簿里的每张自评表，读成 table.json：每个值都是单元格里显示的文字。
不写 -o 时输出到屏幕：一张表是一个对象，多张表是一个列表。`,
  options: [
    {
      name: 'out',
      short: 'o',
      value: '文件夹',
      help: '每张表写成文件夹里的一个 .json（没有这个文件夹就建立）',
    },
    FORCE_OPTION,
    ACCEPT_GAPS_OPTION,
  ],
  examples: [
    ['ziping read 2024自评.xlsx', '输出到屏幕'],
    ['ziping read 2024自评.xlsx -o 数据', '每张表一个文件'],
  ],
  async run(input, terminal) {
    const [file, extra] = input.files;
    if (file === undefined) throw new UsageError('请写明一个 .xlsx。');
    if (extra !== undefined) throw new UsageError('一次只读一个工作簿。');
    const opened = await openWorkbook(file, terminal);
    if (!opened.ok) {
      complain(terminal, opened.message);
      return 2;
    }
    const folder = input.values.get('out');
    if (folder !== undefined && refusesGaps(file, opened.workbook.gaps, input, terminal)) return 2;
    const recognised = await recogniseFile(file, opened, terminal);
    const tables = recognised.map((table) => toTableJson(toEvaluationTable(table, opened.workbook)));
    if (tables.length === 0) {
      complain(terminal, `${shownPath(file)}：${NO_TABLE}`);
      return 2;
    }
    if (folder === undefined) {
      terminal.out(jsonText(tables.length === 1 ? tables[0] : tables));
      return 0;
    }
    const targets = await openTargets(filesFor(recognised, folder), input, [file], terminal);
    for (const [at, target] of targets.entries()) {
      await target.write(new TextEncoder().encode(`${JSON.stringify(tables[at], null, 2)}\n`));
      terminal.out(`已写入 ${shownPath(target.path)}`);
    }
    return 0;
  },
};

/** A file for each table, named by its project: legal on every system, and never two of one name. */
function filesFor(tables: readonly RecognisedTable[], folder: string): string[] {
  const taken = new Set<string>();
  return tables.map((table) => {
    const name = freeFileName(table.projectName?.text ?? table.sheet, taken);
    taken.add(sameName(name));
    return join(folder, `${name}.json`);
  });
}
