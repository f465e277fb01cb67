/**
 * What the process that does the work of a command tells the one that the user started, in this order of time: what to print,
 * and what it begins with, so that a limit of computing can be held from outside.
 */
export type WorkMessage =
  | { readonly out: string }
  | { readonly error: string }
  /** A file is begun, or with its tables known the making of a new one: the seconds of computing count from here. */
  | { readonly begins: string; readonly seconds: number }
  | { readonly code: number }
  /** A fault of the program, as the engine tells it. */
  | { readonly fault: string };

/** Seconds of computing that one file may take. */
export const SECONDS_A_FILE = 10;
/** Seconds more for each table of a workbook that is made; a form takes some 0.03. */
const SECONDS_A_TABLE = 0.05;
/** No list and no workbook that people have holds more. */
const MOST_TABLES = 500;

/** Seconds that the making of so many tables may take. */
export function secondsToMake(tables: number): number {
  return SECONDS_A_FILE + Math.min(tables, MOST_TABLES) * SECONDS_A_TABLE;
}

/**
 * Memory of the heap in MB for commands that read files, and for those that make a workbook of them: with what lies outside of
 * the heap — the file's bytes, its XML, the program — the process stays below 512.
 */
const READING_MEMORY = 272;
const MAKING_MEMORY = 400;

/** Commands that look into files of other people, with the memory that each may take. `audit` bounds its own processes. */
export const LIMITED_COMMANDS: ReadonlyMap<string, number> = new Map([
  ...['read', 'score', 'check', 'fix', 'summary'].map((name) => [name, READING_MEMORY] as const),
  ...['rollover', 'batch', 'new'].map((name) => [name, MAKING_MEMORY] as const),
]);
