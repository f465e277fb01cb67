import { profileTitle } from '../../core/profile/profile-changes';
import type { RuleProfile } from '../../core/profile/rule-profile';
import { basename, dirname, extname, join } from 'node:path';
import { patchCells } from '../../adapters/xlsx/patch-cells';
import { fileKind } from '../../adapters/xlsx/file-kind';
import { fixWorkbook, type FixedCell, type FixedWorkbook } from '../../app/audit/fix-workbook';
import { readIgnored } from '../../app/kept/ignored-findings';
import { keptIn } from '../../app/kept/kept-in';
import { readCorrections } from '../../app/kept/mapping-corrections';
import { profileInUse } from '../../app/kept/profile-in-use';
import { countBySeverity } from '../../report/file-audit';
import type { CellPlace } from '../../core/formula/recalculate';
import { cellName } from '../../core/workbook/address';
import { isCellError, type WorkbookSnapshot } from '../../core/workbook/snapshot';
import { givenProfile } from '../choose-profile';
import { UsageError, type Arguments, type Command } from '../command';
import { oneLine } from '../../core/workbook/shown-text';
import { type Disk, unlessMissing } from '../disk/disk';
import { FileError } from '../disk/file-error';
import { shownPath } from '../disk/file-name';
import { isJson, openBytes, readWorkbook, type OpenedWorkbook } from '../open-file';
import { openOutput, type OutputFile } from '../output-file/output-file';
import { isSameFile } from '../output-file/same-file';
import { FORMAT_OPTION, isJsonWanted, jsonText } from '../output-format';
import { FORCE_OPTION, openTarget } from '../target-file';
import type { Terminal } from '../terminal';
import { ACCEPT_GAPS_OPTION, gapTexts, refusesGaps, tellGaps } from '../unread-parts';

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
    FORCE_OPTION,
    ACCEPT_GAPS_OPTION,
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
    const given = input.values.get('profile') === 'auto' ? null : await givenProfile(input, terminal);
    const { workbook, settings, bytes } = await openFixable(file, terminal);
    if (target !== null && refusesGaps(file, workbook.gaps, input, terminal)) return 2;
    if (target?.isInPlace === true && !target.output.holds(bytes)) throw changedMeanwhile(file);
    const profile = given?.profile ?? profileOf(workbook);
    const kept = keptIn(settings);
    const [ignored, corrections] = [await readIgnored(kept), await readCorrections(kept)];
    const result = await fixWorkbook({ file, workbook, profile, ignored, corrections });
    const written = result.fixed.length > 0 ? target : null;
    const old = await carryOut(file, written, bytes, result, terminal);
    const path = written === null ? null : shownPath(written.output.path);
    const told = isJsonWanted(input) ? json : text;
    terminal.out(told(shownPath(file), path, { result, old }));
    if (old.length > 0) terminal.error(`提示：${shownPath(file)}：${oldText(old)}`);
    return 0;
  },
};

/** The rules that the workbook carries; those that explain its scores best, where it carries none. */
function profileOf(workbook: WorkbookSnapshot): RuleProfile | 'auto' {
  const carried = profileInUse(workbook, null);
  return carried.source === 'sheet' ? carried.profile : 'auto';
}

/** Where the result goes. */
interface FixTarget {
  readonly output: OutputFile;
  /** Whether it is the file that was read. */
  readonly isInPlace: boolean;
}

/** Where to write: null for a dry run. Rejects before anything is read. */
async function targetOf(file: string, input: Arguments, terminal: Terminal): Promise<FixTarget | null> {
  if (input.switches.has('dry-run')) return null;
  const wanted = input.values.get('out');
  if (input.switches.has('in-place')) {
    if (wanted !== undefined) throw new UsageError('--in-place 和 -o 只能写一个。');
    const output = await openOutput({ path: file, force: true, sources: [] }, terminal.disk);
    if (output.note !== null) terminal.error(`提示：${output.note}`);
    return { output, isInPlace: true };
  }
  const extension = extname(file);
  const path = wanted ?? join(dirname(file), `${basename(file, extension)}（已修复）${extension}`);
  if (await isSameFile(path, file, terminal.disk)) {
    throw new UsageError('输出文件就是输入文件。要直接改原文件请用 --in-place。');
  }
  return { output: await openTarget(path, input, [file], terminal), isInPlace: false };
}

/** Reads a workbook that can be mended: an .xlsx or .xlsm. */
async function openFixable(file: string, terminal: Terminal): Promise<OpenedWorkbook> {
  const read = await openBytes(file, terminal.disk);
  if (!read.ok) throw new FileError(read.message);
  const kind = fileKind(read.bytes);
  if (kind === 'xls') {
    throw new FileError(
      `${shownPath(file)}：旧的 .xls 只能读，不能改。请在 Excel 或 WPS 里另存为 .xlsx 再试。`,
    );
  }
  if (isJson(file, read.bytes)) {
    throw new FileError(
      `${shownPath(file)}：不是工作簿，不能修复。请改 table.json 本身，或先用 ziping new 生成工作簿。`,
    );
  }
  const opened = await readWorkbook(file, read.bytes);
  if (!opened.ok) throw new FileError(opened.message);
  tellGaps(file, opened.workbook.gaps, terminal);
  return opened;
}

function changedMeanwhile(file: string): FileError {
  return new FileError(`${shownPath(file)}：没有写入，这个文件刚被别人改动过。请再运行一次。`);
}

/** Writes the result, unless there is no target; resolves with the formulas that keep an old result in it. */
async function carryOut(
  file: string,
  target: FixTarget | null,
  bytes: Uint8Array,
  result: FixedWorkbook,
  terminal: Terminal,
): Promise<readonly CellPlace[]> {
  if (result.fixed.length === 0) return [];
  const patched = patchCells(bytes, result.edits);
  if (!patched.ok) throw new FileError(`${shownPath(file)}：${patched.message}`);
  if (target !== null) await write(file, target, bytes, patched.bytes, terminal);
  const places = [...patched.left, ...result.old].map(
    ({ sheet, row, column }) => [placeText({ sheet, row, column }), { sheet, row, column }] as const,
  );
  return [...new Map(places).values()];
}

async function write(
  file: string,
  { output, isInPlace }: FixTarget,
  bytes: Uint8Array,
  mended: Uint8Array,
  terminal: Terminal,
): Promise<void> {
  const backup = isInPlace ? await backupOf(file, output, terminal.disk) : null;
  await backup?.write(bytes);
  try {
    await output.write(mended);
  } catch (error) {
    await backup?.takeBack();
    throw error;
  }
}

/** A name that no backup has yet: the first one holds the file as it was before all. It is as open to others as the file. */
async function backupOf(file: string, { replaced }: OutputFile, disk: Disk): Promise<OutputFile> {
  let path = `${file}.bak`;
  for (let number = 2; (await unlessMissing(disk.ownFacts(path)).catch(() => null)) !== null; number += 1) {
    path = `${file}.bak${String(number)}`;
  }
  return openOutput({ path, force: false, sources: [file], like: replaced }, disk);
}

/** What was mended, and which formulas keep an old result. */
interface Mended {
  readonly result: FixedWorkbook;
  readonly old: readonly CellPlace[];
}

/** Cells that a sentence names; JSON names all. */
const MOST_NAMED = 20;

function oldText(old: readonly CellPlace[]): string {
  const more = old.length > MOST_NAMED ? `等 ${String(old.length)} 格` : '';
  const named = old.slice(0, MOST_NAMED).map(placeText).join('、');
  return oneLine(`${named}${more} 的公式存的还是旧结果，请用 Excel 或 WPS 打开并保存，重算后再用。`);
}

function placeText({ sheet, row, column }: CellPlace): string {
  return `${sheet}!${cellName(row, column)}`;
}

function text(file: string, target: string | null, { result, old }: Mended): string {
  const { fixed, profile, after } = result;
  const left = countBySeverity(after.findings);
  const rest = `还有错误 ${String(left.error)}、警告 ${String(left.warning)}、提示 ${String(left.info)} 要由人判断，见 ziping audit。`;
  if (fixed.length === 0) return `${file}：没有可以自动修复的问题。${rest}`;
  const lines = fixed.map(
    (cell) =>
      `  ${placeText(cell)}　${shown(cell.before)} → ${shown(cell.after)}　${cell.message}　[${cell.rule}]`,
  );
  const done = target === null ? '没有写文件（试运行）' : `已写入 ${target}`;
  return [
    `${file}　评分规则：${profileTitle(profile)}`,
    ...lines.map(oneLine),
    `共修复 ${String(fixed.length)} 处。${done}。${rest}`,
    ...(old.length === 0 ? [] : [oldText(old)]),
  ].join('\n');
}

function json(file: string, target: string | null, { result, old }: Mended): string {
  const { fixed, profile, after } = result;
  const left = countBySeverity(after.findings);
  return jsonText({
    file,
    written: target,
    profile: profile.id,
    gaps: gapTexts(after.gaps),
    fixed: fixed.map(({ sheet, row, column, before, after: value, rule, subject, message }) => ({
      sheet,
      cell: cellName(row, column),
      before,
      after: value,
      rule,
      subject,
      message,
    })),
    old: old.map(({ sheet, row, column }) => ({ sheet, cell: cellName(row, column) })),
    remaining: { errors: left.error, warnings: left.warning, infos: left.info },
  });
}

function shown({ value, formula }: FixedCell['before']): string {
  if (formula !== null) return formula;
  if (value === null) return '（空）';
  if (isCellError(value)) return value.error;
  return typeof value === 'string' ? `“${value}”` : String(value);
}
