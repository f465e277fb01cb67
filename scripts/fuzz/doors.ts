import Ajv from 'ajv';
import { readSpreadsheet } from '../../src/adapters/xlsx/read-spreadsheet';
import { joinedReport } from '../../src/app/audit/joined-report';
import { REPORT_FORMS } from '../../src/app/audit/report-formats';
import { auditPath } from '../../src/cli/audit-path';
import { main } from '../../src/cli/main';
import { COMMANDS } from '../../src/cli/registry';
import { recognise } from '../../src/core/recognise/recognise';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import auditSchema from '../../docs/schema/audit.schema.json';
import checkSchema from '../../docs/schema/check.schema.json';
import fixSchema from '../../docs/schema/fix.schema.json';
import scoreSchema from '../../docs/schema/score.schema.json';
import { MemoryTerminal } from '../../test/support/memory-terminal';
import { isTold, numberFault, outputFaults } from './checks/output-words';
import { partFaults, readBack, unwantedChanges, type Found } from './checks/written-book';
import type { Door } from './door-names';
import type { Mutant } from './make-mutant';
import { exceptionFault, faultOf, TOO_MUCH_COMPUTING, type Fault } from './run/fault';
import { gapText } from '../../src/core/workbook/gap-text';
import { told as inWords } from '../../src/core/message/message';

/** Computing that a mutant may take, in milliseconds. */
export const MOST_COMPUTING = 10_000;
export const MOST_READING = 2_000;

/**
 * The doors that a mutant goes through. Reading, auditing and fixing always; of those that do much of the same one, in
 * turns: with `all` every one.
 */
export function doorsFor(kind: Mutant['kind'], index: number, all: boolean): readonly Door[] {
  if (kind === 'csv') return ['batch'];
  if (kind === 'json')
    return all
      ? ['new', 'audit', 'score', 'check', 'rollover', 'fix', 'batch', 'summary']
      : ['new', turn(['audit', 'score', 'check', 'rollover', 'fix', 'batch', 'summary'], index)];
  if (all) return ['open', 'audit', 'fix', 'score', 'check', 'read', 'summary', 'rollover', 'batch'];
  return [
    'open',
    'audit',
    'fix',
    turn(['score', 'check', 'read', 'batch'], index),
    ...(index % 2 === 0 ? [turn<Door>(['summary', 'rollover'], index >> 1)] : []),
  ];
}

function turn<T>(list: readonly T[], index: number): T {
  const one = list[index % list.length];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
}

/** What is wrong when the mutant goes through the door. Never rejects. */
export async function throughDoor(door: Door, mutant: Mutant, index: number): Promise<readonly Fault[]> {
  const begun = process.cpuUsage();
  const found: Fault[] = [];
  try {
    const faults = await WAYS[door](mutant, index);
    found.push(...faults.map(([what, detail]) => faultOf(door, what, detail)));
  } catch (error) {
    found.push(exceptionFault(door, error));
  }
  const { user, system } = process.cpuUsage(begun);
  const took = (user + system) / 1_000;
  if (took > (door === 'open' ? MOST_READING : MOST_COMPUTING)) {
    found.push(faultOf(door, TOO_MUCH_COMPUTING, `${took.toFixed(0)} ms`));
  }
  return found;
}

const WAYS: Readonly<Record<Door, (mutant: Mutant, index: number) => Promise<Found[]>>> = {
  open: async ({ bytes, file, echoes }) => {
    const read = await readSpreadsheet(bytes, file);
    if (!read.ok) return told([inWords(read.message, 'zh')], echoes);
    const fault = numberFault(read.workbook.sheets.map(({ cells }) => cells));
    return [
      ...(fault === null ? [] : [['reading gives a number that is none', fault] as const]),
      ...told(read.workbook.gaps.map(gapText), echoes),
    ];
  },
  audit: auditDoor,
  read: async (mutant) => (await run(mutant, ['read', mutant.file])).found,
  score: async (mutant, index) => await jsonDoor(mutant, 'score', index),
  check: async (mutant, index) => await jsonDoor(mutant, 'check', index),
  fix: fixDoor,
  summary: summaryDoor,
  rollover: rolloverDoor,
  batch: async (mutant) =>
    (await makingDoor(mutant, ['batch', mutant.file, '-o', OUT, '--year', '2025'])).found,
  new: async (mutant) => (await makingDoor(mutant, ['new', mutant.file, '-o', OUT])).found,
};

const OUT = '结果.xlsx';
const ajv = new Ajv({ allErrors: false, strict: false });
const SCHEMAS = {
  audit: ajv.compile(auditSchema),
  check: ajv.compile(checkSchema),
  fix: ajv.compile(fixSchema),
  score: ajv.compile(scoreSchema),
};

/** Lines that a person reads must be Chinese, and no library's words. */
function told(lines: readonly string[], echoes: ReadonlySet<string>): Found[] {
  return [
    ...outputFaults(lines.join('\n'), echoes),
    ...(isTold(lines) ? [] : [['message without Chinese', lines.join('\n').slice(0, 300)] as const]),
  ];
}

/** Switches that a careful person adds where the command has them; without, damaged files are refused and less is seen. */
function switches(command: string, index: number): string[] {
  const options = COMMANDS.find(({ name }) => name === command)?.options ?? [];
  const wanted = index % 4 === 3 ? [] : ['accept-gaps', 'replace-summary'];
  return options.filter(({ name }) => wanted.includes(name)).map(({ name }) => `--${name}`);
}

interface Ran {
  readonly code: number;
  readonly terminal: MemoryTerminal;
  readonly written: Uint8Array | null;
  readonly found: Found[];
}

async function run(mutant: Mutant, args: readonly string[]): Promise<Ran> {
  const terminal = new MemoryTerminal().give(mutant.file, mutant.bytes);
  const code = await main(args, terminal);
  const found: Found[] = [
    ...outputFaults(terminal.stdout, mutant.echoes),
    ...told(terminal.complained, mutant.echoes),
  ];
  if (code === 2 && terminal.complained.length === 0) found.push(['refused without a word', '']);
  const written = terminal.files.get(OUT) ?? null;
  if (code === 2 && written !== null) found.push(['refused, and written all the same', terminal.stderr]);
  return { code, terminal, written, found };
}

async function jsonDoor(mutant: Mutant, command: 'score' | 'check', index: number): Promise<Found[]> {
  const isJson = index % 8 < 6;
  const { code, terminal, found } = await run(mutant, [
    command,
    mutant.file,
    ...(isJson ? ['--format', 'json'] : []),
  ]);
  if (isJson && (code !== 2 || terminal.stdout !== ''))
    found.push(...schemaFaults(terminal.stdout, SCHEMAS[command]));
  return found;
}

function schemaFaults(text: string, validate: (typeof SCHEMAS)['audit']): Found[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return [['output is no JSON', text.slice(0, 200)]];
  }
  if (validate(data)) return [];
  const [first] = validate.errors ?? [];
  return [
    [
      `output is not as its schema says: ${first?.keyword ?? ''} ${first?.schemaPath ?? ''}`,
      `${first?.instancePath ?? ''} ${first?.message ?? ''}`,
    ],
  ];
}

/** As `ziping audit` does one file, and every form of the report. */
async function auditDoor({ bytes, file, echoes }: Mutant): Promise<Found[]> {
  const terminal = new MemoryTerminal().give(file, bytes);
  const audit = await auditPath(file, { profile: 'workbook', off: [] }, terminal.disk);
  const report = joinedReport([audit], [], new Date(2025, 0, 1));
  const found: Found[] = [];
  const fault = numberFault(audit);
  if (fault !== null) found.push(['audit holds a number that is none', fault]);
  for (const [name, form] of Object.entries(REPORT_FORMS)) {
    const text = form.write(report, '1.0.0');
    found.push(...outputFaults(text, echoes).map(([what, detail]): Found => [what, `${name}: ${detail}`]));
    if (name === 'json') found.push(...schemaFaults(text, SCHEMAS.audit));
    if (name === 'sarif') JSON.parse(text);
  }
  if (audit.error !== null) found.push(...told([inWords(audit.error, 'zh')], echoes));
  return found;
}

async function before(mutant: Mutant): Promise<WorkbookSnapshot | null> {
  const read = await readSpreadsheet(mutant.bytes, mutant.file);
  return read.ok ? read.workbook : null;
}

async function fixDoor(mutant: Mutant, index: number): Promise<Found[]> {
  const { code, terminal, written, found } = await run(mutant, [
    'fix',
    mutant.file,
    '-o',
    OUT,
    '--format',
    'json',
    ...switches('fix', index),
  ]);
  if (code === 2) return found;
  found.push(...schemaFaults(terminal.stdout, SCHEMAS.fix));
  const told = JSON.parse(terminal.stdout) as {
    written: string | null;
    fixed: { sheet: string; cell: string }[];
  };
  if ((written === null) !== (told.written === null))
    found.push(['says otherwise than it wrote', String(told.written)]);
  if (written === null) return found;
  found.push(...partFaults(written, mutant.bytes));
  const was = await before(mutant);
  const is = await readBack(written, found, was);
  if (was === null || is === null) return found;
  const changed = new Set(told.fixed.map(({ sheet, cell }) => `${sheet}!${cell}`));
  return [...found, ...unwantedChanges(was, is, changed, () => false)];
}

async function summaryDoor(mutant: Mutant, index: number): Promise<Found[]> {
  const kind = turn(['scores', 'scores', 'outputs', 'department'], index >> 2);
  const { written, found } = await run(mutant, [
    'summary',
    mutant.file,
    '-o',
    OUT,
    '--kind',
    kind,
    ...switches('summary', index),
  ]);
  if (written === null) return found;
  found.push(...partFaults(written, mutant.bytes));
  const was = await before(mutant);
  const is = await readBack(written, found, was);
  if (was === null || is === null) return found;
  const names = new Set(was.sheets.map(({ name }) => name));
  const added = is.sheets.map(({ name }) => name).filter((name) => !names.has(name));
  const isOurs = (name: string): boolean => added.includes(name) || /汇总/u.test(name);
  if (!is.sheets.some(({ name }) => isOurs(name))) found.push(['summary is not in the file', added.join()]);
  return [...found, ...unwantedChanges(was, is, new Set(), isOurs)];
}

async function rolloverDoor(mutant: Mutant, index: number): Promise<Found[]> {
  const { written, is, found } = await makingDoor(mutant, [
    'rollover',
    mutant.file,
    '-o',
    OUT,
    '--year',
    '2030',
    ...(index % 3 === 0 ? ['--targets', 'actual'] : []),
    ...switches('rollover', index),
  ]);
  if (written !== null && is !== null && recognise(is).length === 0)
    found.push(['next year’s file holds no table', '']);
  return found;
}

/** Commands that make a file of their own. */
async function makingDoor(
  mutant: Mutant,
  args: readonly string[],
): Promise<Ran & { readonly is: WorkbookSnapshot | null }> {
  const ran = await run(mutant, args);
  if (ran.written === null) return { ...ran, is: null };
  ran.found.push(...partFaults(ran.written, null));
  const is = await readBack(ran.written, ran.found, null);
  for (const gap of is?.gaps ?? []) ran.found.push(['our own file has a gap', gapText(gap)]);
  return { ...ran, is };
}
