import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOORS, type Door } from './door-names';
import { FuzzRun, type Kept } from './run/fuzz-run';

/** What the command line of the fuzzer says. */
export interface FuzzOptions {
  readonly seed: number;
  readonly mutants: number;
  /** The mutants to run again. */
  readonly only: readonly number[] | null;
  readonly doors: readonly Door[] | null;
  readonly workers: number;
  readonly all: boolean;
  /** Number of the first mutant. */
  readonly from: number;
}

/** Reads the arguments of `npm run fuzz`; a text says what is wrong with them. */
export function fuzzOptions(args: readonly string[]): FuzzOptions | string {
  const values = new Map<string, string>();
  for (let at = 0; at < args.length; at += 1) {
    const name = args[at] ?? '';
    if (name === '--all') values.set('all', '1');
    else if (/^--(?:seed|mutants|only|command|workers|from)$/u.test(name))
      values.set(name.slice(2), args[(at += 1)] ?? '');
    else return `不认识的参数 ${name}。`;
  }
  const number = (name: string, otherwise: number): number => Number(values.get(name) ?? otherwise);
  const doors = values.get('command')?.split(',') ?? null;
  const wrong = doors?.find((door) => !DOORS.includes(door as Door));
  if (wrong !== undefined) return `没有入口 ${wrong}，可用：${DOORS.join('、')}。`;
  const options: FuzzOptions = {
    seed: number('seed', 1),
    mutants: number('mutants', 1_000),
    only: values.get('only')?.split(',').map(Number) ?? null,
    doors: doors as readonly Door[] | null,
    workers: number('workers', 2),
    all: values.has('all'),
    from: number('from', 0),
  };
  const bad = Object.entries({
    ...options,
    only: options.only?.find((one) => !Number.isInteger(one)) ?? 0,
  }).find(([, value]) => typeof value === 'number' && !Number.isInteger(value));
  return bad === undefined ? options : `--${bad[0]} 要写整数。`;
}

/** Numbers of mutants that are told of one kind of fault. */
const MOST_TOLD = 30;

/** Runs the fuzzer and resolves with its exit code: 0 without faults, 1 with some, 2 for wrong arguments. */
export async function main(args: readonly string[], script: string, folder: string): Promise<number> {
  const options = fuzzOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`错误：${options}\n`);
    return 2;
  }
  mkdirSync(folder, { recursive: true });
  const begun = Date.now();
  const run = new FuzzRun(options, script, folder, {
    progress: (text) => process.stderr.write(text),
    kept: (kept) => {
      tell(kept, options, folder);
    },
  });
  await run.work();
  const kinds = run.kinds();
  for (const [key, indexes] of kinds) {
    const some = [...new Set(indexes)].slice(0, MOST_TOLD).join(',');
    process.stdout.write(`${String(indexes.length)} 次  ${key}  （--only ${some}）\n`);
  }
  const minutes = ((Date.now() - begun) / 60_000).toFixed(1);
  process.stdout.write(
    `种子 ${String(options.seed)}，${String(run.done)} 个变体，过 ${String(run.doors)} 次入口，${String(kinds.size)} 种故障，${minutes} 分钟，处理器 ${run.seconds.toFixed(0)} 秒\n`,
  );
  return kinds.size === 0 ? 0 : 1;
}

/** Tells a fault when it is found, and writes its smallest file when there is one. */
function tell({ fault, index, file, bytes, story }: Kept, { seed }: FuzzOptions, folder: string): void {
  const again = `--seed ${String(seed)} --only ${String(index)}${fault.door === '' ? '' : ` --command ${fault.door}`}`;
  if (bytes.length === 0) {
    process.stderr.write(`${fault.key}  （${again}）\n`);
    return;
  }
  const name = `${String(seed)}-${String(index)}-${fault.door || 'all'}`;
  const path = join(folder, `${name}-${file}`);
  writeFileSync(path, bytes);
  const text = [fault.key, ...story.map((line) => `  ${line}`), fault.what, fault.detail].join('\n');
  writeFileSync(join(folder, `${name}.txt`), `${text}\n`);
  process.stdout.write(`${text.slice(0, 900)}\n  再跑：npm run fuzz -- ${again}\n  最小文件：${path}\n\n`);
}
