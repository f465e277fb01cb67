import { profileTitle } from '../../core/profile/profile-changes';
import { basename, dirname, extname, join } from 'node:path';
import { patchCells } from '../../adapters/xlsx/patch-cells';
import { fileKind } from '../../adapters/xlsx/file-kind';
import { readXlsx } from '../../adapters/xlsx/read-xlsx';
import { workbookSettings } from '../../adapters/xlsx/workbook-settings';
import { fixWorkbook, type FixedCell, type FixedWorkbook } from '../../app/fix-workbook';
import { readIgnored } from '../../app/ignored-findings';
import { keptIn } from '../../app/kept-in';
import { readCorrections } from '../../app/mapping-corrections';
import { profileInUse } from '../../app/profile-in-use';
import { countBySeverity } from '../../core/audit/report/audit-report';
import { cellName } from '../../core/workbook/address';
import { isCellError } from '../../core/workbook/snapshot';
import { givenProfile } from '../choose-profile';
import { UsageError, type Arguments, type Command } from '../command';
import { FORMAT_OPTION, isJsonWanted } from '../output-format';
import { FileError, type Terminal } from '../terminal';

/** Writes a copy of a workbook with every safe fix carried out. */
export const fixCommand: Command = {
  name: 'fix',
  summary: '把能稳妥修复的问题改好，另存一份，原文件不动',
  usage: '<文件.xlsx> [选项]',
  description: `只做不改变原意的修复：文本数字转为数字，手填的执行率、执行率得分、等级改为按金额和规则算出的值。
其余问题要由人判断，仍列在 ziping audit 里。文件里没有动到的部分（格式、图片、宏、名称）逐字节不变。
默认写到同一文件夹的“原名（已修复）.xlsx”。`,
  options: [
    { name: 'dry-run', short: 'n', help: '只列出会改哪些单元格，不写文件' },
    { name: 'out', short: 'o', value: '输出.xlsx', help: '写到哪里' },
    { name: 'in-place', help: '直接改原文件，改前的内容另存为“原名.bak”（已有的备份不覆盖）' },
    { name: 'force', short: 'f', help: '输出文件已存在时覆盖它' },
    {
      name: 'profile',
      value: '方案',
      help: '评分规则方案：auto、预设的编号或方案 .json 文件；不写时同 audit',
    },
    FORMAT_OPTION,
  ],
  examples: [
    ['ziping fix 2024自评.xlsx --dry-run', '先看会改什么'],
    ['ziping fix 2024自评.xlsx', '另存一份改好的'],
    ['ziping fix 2024自评.xlsx --in-place', '直接改原文件，并留备份'],
  ],
  async run(input, terminal) {
    const [file, ...more] = input.files;
    if (file === undefined || more.length > 0) throw new UsageError('请写明一个 .xlsx 或 .xlsm 文件。');
    const target = await targetOf(file, input, terminal);
    const bytes = await terminal.read(file);
    if (fileKind(bytes) === 'xls') {
      throw new FileError(`${file}：旧的 .xls 只能读，不能改。请在 Excel 或 WPS 里另存为 .xlsx 再试。`);
    }
    const read = await readXlsx(bytes, basename(file));
    if (!read.ok) throw new FileError(read.message);
    const given = input.values.get('profile') === 'auto' ? null : await givenProfile(input, terminal);
    const carried = profileInUse(read.workbook, null);
    const profile = given?.profile ?? (carried.source === 'sheet' ? carried.profile : 'auto');
    const kept = keptIn(workbookSettings(bytes));
    const [ignored, corrections] = [await readIgnored(kept), await readCorrections(kept)];
    const result = await fixWorkbook({ file, workbook: read.workbook, profile, ignored, corrections });
    const writes = result.fixed.length > 0 && target !== null;
    if (writes) await write(file, target, bytes, result, input, terminal);
    if (isJsonWanted(input)) terminal.out(json(file, writes ? target : null, result));
    else terminal.out(text(file, writes ? target : null, result));
    return 0;
  },
};

/** Where to write: null for a dry run. Throws before anything is read. */
async function targetOf(file: string, input: Arguments, terminal: Terminal): Promise<string | null> {
  if (input.switches.has('dry-run')) return null;
  const wanted = input.values.get('out');
  if (input.switches.has('in-place')) {
    if (wanted !== undefined) throw new UsageError('--in-place 和 -o 只能写一个。');
    return file;
  }
  const extension = extname(file);
  const target = wanted ?? join(dirname(file), `${basename(file, extension)}（已修复）${extension}`);
  if (target === file) throw new UsageError('输出文件就是输入文件。要直接改原文件请用 --in-place。');
  if (!input.switches.has('force') && (await terminal.hasContent(target))) {
    throw new UsageError(`${target} 已经存在，没有改动它。要覆盖请加 --force，或用 -o 换一个文件名。`);
  }
  return target;
}

async function write(
  file: string,
  target: string,
  bytes: Uint8Array,
  result: FixedWorkbook,
  input: Arguments,
  terminal: Terminal,
): Promise<void> {
  const patched = patchCells(bytes, result.edits);
  if (!patched.ok) throw new FileError(`${file}：${patched.message}`);
  if (input.switches.has('in-place')) await terminal.write(await backupOf(file, terminal), bytes);
  await terminal.write(target, patched.bytes);
}

/** A name that no backup has yet: the first one holds the file as it was before all. */
async function backupOf(file: string, terminal: Terminal): Promise<string> {
  let name = `${file}.bak`;
  for (let number = 2; await terminal.hasContent(name); number += 1) name = `${file}.bak${String(number)}`;
  return name;
}

function text(file: string, target: string | null, { fixed, profile, after }: FixedWorkbook): string {
  const left = countBySeverity(after.findings);
  const rest = `还有错误 ${String(left.error)}、警告 ${String(left.warning)}、提示 ${String(left.info)} 要由人判断，见 ziping audit。`;
  if (fixed.length === 0) return `${file}：没有可以自动修复的问题。${rest}`;
  const lines = fixed.map(
    (cell) =>
      `  ${cell.sheet}!${cellName(cell.row, cell.column)}　${shown(cell.before)} → ${shown(cell.after)}　${cell.message}　[${cell.rule}]`,
  );
  const done = target === null ? '没有写文件（试运行）' : `已写入 ${target}`;
  return [
    `${file}　评分规则：${profileTitle(profile)}`,
    ...lines,
    `共修复 ${String(fixed.length)} 处。${done}。${rest}`,
  ].join('\n');
}

function json(file: string, target: string | null, { fixed, profile, after }: FixedWorkbook): string {
  const left = countBySeverity(after.findings);
  return JSON.stringify(
    {
      file,
      written: target,
      profile: profile.id,
      fixed: fixed.map(({ sheet, row, column, before, after: value, rule, subject, message }) => ({
        sheet,
        cell: cellName(row, column),
        before,
        after: value,
        rule,
        subject,
        message,
      })),
      remaining: { errors: left.error, warnings: left.warning, infos: left.info },
    },
    null,
    2,
  );
}

function shown({ value, formula }: FixedCell['before']): string {
  if (formula !== null) return formula;
  if (value === null) return '（空）';
  if (isCellError(value)) return value.error;
  return typeof value === 'string' ? `“${value}”` : String(value);
}
