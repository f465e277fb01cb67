import { join } from 'node:path';
import { toEvaluationTable } from '../../core/recognise/to-evaluation-table';
import { legalSheetName } from '../../core/table/sheet-name';
import { toTableJson } from '../../core/table/table-json';
import { UsageError, type Command } from '../command';
import { NO_TABLE, openWorkbook } from '../open-file';
import { recogniseFile } from '../recognise-file';
import { complain } from '../terminal';

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
    { name: 'force', short: 'f', help: '同名文件已存在时覆盖它' },
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
    const recognised = await recogniseFile(file, opened, terminal);
    const tables = recognised.map((table) => toTableJson(toEvaluationTable(table, opened.workbook)));
    if (tables.length === 0) {
      complain(terminal, `${file}：${NO_TABLE}`);
      return 2;
    }
    const folder = input.values.get('out');
    if (folder === undefined) {
      terminal.out(JSON.stringify(tables.length === 1 ? tables[0] : tables, null, 2));
      return 0;
    }
    const targets: string[] = [];
    for (const table of recognised) {
      targets.push(legalSheetName(table.projectName?.text ?? table.sheet, targets));
    }
    const paths = targets.map((name) => join(folder, `${name.replace(/["<>|]/gu, ' ')}.json`));
    if (!input.switches.has('force')) {
      for (const path of paths) {
        if (await terminal.hasContent(path)) throw new UsageError(`${path} 已经存在。要覆盖请加 --force。`);
      }
    }
    for (const [at, path] of paths.entries()) {
      await terminal.write(path, new TextEncoder().encode(`${JSON.stringify(tables[at], null, 2)}\n`), true);
      terminal.out(`已写入 ${path}`);
    }
    return 0;
  },
};
