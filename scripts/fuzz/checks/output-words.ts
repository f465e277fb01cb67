/** What a person must never read, with how the fault is called. */
const NEVER: readonly (readonly [string, RegExp])[] = [
  ['NaN', /(?<![\w#])NaN(?!\w)/u],
  ['Infinity', /(?<![\w#])Infinity(?!\w)/u],
  ['undefined', /(?<!\w)undefined(?!\w)/u],
  ['object as text', /\[object \w+\]/u],
  ['English stack', /^\s+at .+:\d+:\d+\)?$/mu],
  ['English error', /\b(?:Type|Range|Reference|Syntax|Eval|URI)?Error: /u],
  ['internal error', /程序内部出错/u],
];

/** Words that a file may hold itself, and that are then told as they stand there. */
const ECHOED = ['NaN', 'Infinity', 'undefined'];

/** Which of the words that are looked for stand in these texts. */
export function echoedWords(texts: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const text of texts) for (const word of ECHOED) if (text.includes(word)) found.add(word);
  return found;
}

/**
 * What of a text no person may read: the name of the fault and the place in its context. What the file holds itself
 * (`echoes`) is no fault.
 */
export function outputFaults(
  text: string,
  echoes: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  return NEVER.flatMap(([name, pattern]) => {
    if (echoes.has(name)) return [];
    const at = pattern.exec(text)?.index;
    return at === undefined ? [] : [[name, text.slice(Math.max(0, at - 80), at + 120)] as const];
  });
}

/** Whether every line of what is told beside the results has Chinese in it: a library's own words have none. */
export function isTold(complaints: readonly string[]): boolean {
  return complaints.every((line) => line.trim() === '' || /\p{Script=Han}/u.test(line));
}

/** Where in plain data a number is none; null when nowhere. */
export function numberFault(data: unknown, path = ''): string | null {
  if (typeof data === 'number') return Number.isFinite(data) ? null : `${path} is ${String(data)}`;
  if (typeof data !== 'object' || data === null) return null;
  const entries: Iterable<readonly [unknown, unknown]> = data instanceof Map ? data : Object.entries(data);
  for (const [key, value] of entries) {
    const fault = numberFault(value, `${path}.${String(key)}`);
    if (fault !== null) return fault;
  }
  return null;
}
