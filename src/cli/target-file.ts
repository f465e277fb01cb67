import { UsageError, type Arguments, type OptionSpec } from './command';
import type { Terminal } from './terminal';

/** The options of a command that writes a workbook. */
export const TARGET_OPTIONS: readonly OptionSpec[] = [
  { name: 'out', short: 'o', value: '输出.xlsx', help: '写到哪里（必填）' },
  { name: 'force', short: 'f', help: '输出文件已存在时覆盖它' },
];

/** Where a command may write; throws a UsageError before anything is read. The source itself is never a target. */
export async function targetFile(input: Arguments, terminal: Terminal): Promise<string> {
  const target = input.values.get('out');
  if (target === undefined) throw new UsageError('请用 -o 写明输出文件，例如 -o 新.xlsx。');
  if (!/\.xlsx$/iu.test(target)) throw new UsageError(`输出文件“${target}”应以 .xlsx 结尾。`);
  if (input.files.includes(target)) throw new UsageError('输出文件不能就是输入文件。');
  if (!input.switches.has('force') && (await terminal.hasContent(target))) {
    throw new UsageError(`${target} 已经存在，没有改动它。要覆盖请加 --force，或换一个文件名。`);
  }
  return target;
}
