/** One thing that is wrong with the program, seen on one mutant. */
export interface Fault {
  /** Equal for faults of one kind. */
  readonly key: string;
  readonly door: string;
  readonly what: string;
  readonly detail: string;
}

/** What is told of a door that computes longer than it may. */
export const TOO_MUCH_COMPUTING = 'too much computing';

/** A fault without its figures and names, so that one kind is told once. */
export function faultOf(door: string, what: string, detail: string, place = ''): Fault {
  const bare = what
    .replace(/[“"'`][^”"'`]*[”"'`]/gu, '…')
    .replace(/\d+/gu, '#')
    .slice(0, 120);
  return { key: `${bare}${place === '' ? ` @${door}` : ` @${place}`}`, door, what, detail };
}

/** An exception that no one caught: its kind is what it says and where it was thrown. */
export function exceptionFault(door: string, error: unknown): Fault {
  if (!(error instanceof Error)) return faultOf(door, 'thrown', String(error));
  const stack = error.stack ?? '';
  return faultOf(door, `${error.name}: ${error.message}`, stack.slice(0, 4_000), place(stack));
}

/** The function that threw, as the bundle names it; of a stack that ran over, the one that stands there most. */
function place(stack: string): string {
  const names = [...stack.matchAll(/^\s+at (?:async |new )?([^\s(]+) \(/gmu)].map(([, name = '']) => name);
  if (!stack.includes('call stack')) return names.slice(0, 2).join(' < ');
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
