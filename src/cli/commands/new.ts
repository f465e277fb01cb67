import { DEFAULT_PROFILE } from '../../core/profile/presets';
import { MemoryWorkbook } from '../../adapters/memory/memory-workbook';
import { writeXlsx } from '../../adapters/xlsx/write-xlsx';
import { newWorkbook, type NewSheet } from '../../app/make/new-workbook';
import type { EvaluationTable } from '../../core/table/evaluation-table';
import { LAYOUTS, layoutById } from '../../core/table/layouts';
import { UsageError, type Command } from '../command';
import { givenProfile } from '../choose-profile';
import { openTable } from '../open-file';
import { TARGET_OPTIONS, targetFile } from '../target-file';
import { oneLine } from '../../core/workbook/shown-text';
import { shownPath } from '../disk/file-name';
import { complain, type Terminal } from '../terminal';
import { told } from '../../core/message/message';

const PROFILE_HELP =
  '评分规则方案：预设的编号（见 ziping profiles），或一个方案 .json 文件；\n默认全国（财预〔2020〕10号）';

/** table.json files → one workbook with a sheet for each. */
export const newCommand: Command = {
  name: 'new',
  summary: '由 table.json 生成带评分公式的工作簿',
  usage: '<table.json>… -o <输出.xlsx> [选项]',
  description: `每个 table.json 写成一张工作表：官方版式、评分公式、下拉列表、数据验证、打印设置。
公式不依赖本软件，Excel 2021+、WPS、LibreOffice 都能打开和计算。
任何一个输入有误就什么也不写。`,
  options: [
    ...TARGET_OPTIONS,
    {
      name: 'layout',
      value: '版式',
      choices: LAYOUTS.map(({ id }) => id),
      help: '版式；默认用每张表自己的版式',
    },
    { name: 'profile', value: '方案', help: PROFILE_HELP },
    { name: 'as-published', help: '不写公式，照原样填入已公布的数字' },
    { name: 'protect', help: '锁住公式单元格（不设密码），只能改录入单元格' },
  ],
  examples: [
    ['ziping new 表1.json 表2.json -o 2024自评.xlsx', '两张表，带公式'],
    ['ziping new *.json -o 公开.xlsx --as-published', '照公布的数字填写'],
    ['ziping new 表1.json -o 新.xlsx --layout T11 --profile neimenggu-t11', '指定版式和规则'],
  ],
  async run(input, terminal) {
    if (input.files.length === 0) throw new UsageError('请写明至少一个 table.json。');
    const target = await targetFile(input, input.files, terminal);
    const given = await givenProfile(input, terminal);
    const tables = await readTables(input.files, terminal);
    if (tables === null) {
      terminal.error('没有写任何文件。');
      return 2;
    }
    terminal.makes?.(input.files.map(shownPath).join('、'), tables.length);
    const host = new MemoryWorkbook();
    const written = await newWorkbook(host, {
      sheets: tables.map((table) => inLayout(table, input.values.get('layout'))),
      profile: given?.profile ?? DEFAULT_PROFILE,
      mode: input.switches.has('as-published') ? 'asPublished' : 'formulas',
      protect: input.switches.has('protect'),
    });
    if (!written.ok) {
      complain(terminal, `${told(written.message, 'zh')}没有写任何文件。`);
      return 2;
    }
    await target.write(await writeXlsx(host.model()));
    terminal.out(
      oneLine(
        `已写入 ${shownPath(target.path)}：${String(tables.length)} 张自评表（${written.sheetNames.join('、')}）`,
      ),
    );
    return 0;
  },
};

/** All tables, or null after every problem of every file was told. */
async function readTables(
  files: readonly string[],
  terminal: Terminal,
): Promise<readonly EvaluationTable[] | null> {
  const tables: EvaluationTable[] = [];
  for (const file of files) {
    const opened = await openTable(file, terminal.disk);
    if (opened.ok) tables.push(opened.table);
    else complain(terminal, opened.message);
  }
  return tables.length === files.length ? tables : null;
}

function inLayout(table: EvaluationTable, wanted: string | undefined): NewSheet {
  const layout = layoutById(wanted ?? table.layout);
  if (layout === null) throw new Error(`no layout ${wanted ?? table.layout}`);
  return { table, layout };
}
