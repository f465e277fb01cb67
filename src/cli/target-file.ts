import { UsageError, type Arguments, type OptionSpec } from './command';
import { shownPath } from './disk/file-name';
import { openOutput, type OutputFile, type OutputRequest } from './output-file/output-file';
import type { Terminal } from './terminal';

/** The switch of every command that writes a file. */
export const FORCE_OPTION: OptionSpec = {
  name: 'force',
  short: 'f',
  help: '输出文件已存在时覆盖它（要读的文件、文件夹、只读的和正打开着的文件除外）',
};

/** The options of a command that writes a workbook. */
export const TARGET_OPTIONS: readonly OptionSpec[] = [
  { name: 'out', short: 'o', value: '输出.xlsx', help: '写到哪里（必填）' },
  FORCE_OPTION,
];

/** The workbook that a command writes; rejects before anything is read. `sources` are all files that the run reads. */
export async function targetFile(
  input: Arguments,
  sources: readonly string[],
  terminal: Terminal,
): Promise<OutputFile> {
  const target = input.values.get('out');
  if (target === undefined) throw new UsageError('请用 -o 写明输出文件，例如 -o 新.xlsx。');
  if (!/\.xlsx$/iu.test(target)) throw new UsageError(`输出文件“${shownPath(target)}”应以 .xlsx 结尾。`);
  return openTarget(target, input, sources, terminal);
}

/** Any file that a command writes, with what its user should know of it told. */
export async function openTarget(
  path: string,
  input: Arguments,
  sources: readonly string[],
  terminal: Terminal,
): Promise<OutputFile> {
  return opened({ path, ...requestOf(input, sources) }, terminal);
}

/** Files that a command writes together, in folders that are made where they are missing: all are looked at before the first is written. */
export async function openTargets(
  paths: readonly string[],
  input: Arguments,
  sources: readonly string[],
  terminal: Terminal,
): Promise<OutputFile[]> {
  const shared = { ...requestOf(input, sources), makeFolder: true, swept: new Set<string>() };
  const targets: OutputFile[] = [];
  for (const path of paths) targets.push(await opened({ path, ...shared }, terminal));
  return targets;
}

function requestOf(input: Arguments, sources: readonly string[]): Omit<OutputRequest, 'path'> {
  return { force: input.switches.has(FORCE_OPTION.name), sources: [...sources, ...namedFiles(input)] };
}

async function opened(request: OutputRequest, terminal: Terminal): Promise<OutputFile> {
  const target = await openOutput(request, terminal.disk);
  if (target.note !== null) terminal.error(`提示：${target.note}`);
  return target;
}

/** Files that are given as values of options: rules and templates. */
function namedFiles({ values }: Arguments): string[] {
  return ['profile', 'template'].flatMap((name) => {
    const value = values.get(name);
    return value !== undefined && /\.json$/iu.test(value) ? [value] : [];
  });
}
