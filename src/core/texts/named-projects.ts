import { plainText } from './report-texts';

/** A project that texts may speak of, with what stands for it in them. */
export interface NamedThing<T> {
  readonly thing: T;
  /** As texts are compared; "" where it has no name that could be told from other words. */
  readonly key: string;
}

/** Where a text names one of them. */
export interface Mention<T> {
  readonly thing: T;
  /** Behind the name, and behind 项目 where that follows. */
  readonly end: number;
  readonly start: number;
}

const SHORTEST_NAME = 4;

/** A name without the year in front and 项目 at its end: what two texts that mean it have in common. */
export function nameKey(name: string): string {
  const bare = plainText(name)
    .replace(/[“”"'‘’《》]/gu, '')
    .replace(/^(?:20\d\d年度?)/u, '')
    .replace(/(?:支出)?项目$/u, '');
  return bare.length < SHORTEST_NAME ? '' : bare;
}

/** Words that a name may follow without being the end of a longer one. */
const BEFORE = /(?:^|[^\p{Script=Han}\w]|[年度以对将为在和与及按就由从据了看即])$/u;
/** What may follow a name without making it another. */
const AFTER = /^(?:(?:支出)?项目|绩效|评价|自评|为例|综合|最终|预算|资金|共|$|[^\p{Script=Han}\w])/u;

/** Every place where a plain text names one of the things, the longest name where several fit, in order. */
export function mentionsIn<T>(text: string, things: readonly NamedThing<T>[]): Mention<T>[] {
  const found: Mention<T>[] = [];
  for (const { thing, key } of things) {
    if (key === '') continue;
    for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
      const after = text.slice(at + key.length);
      if (!BEFORE.test(text.slice(Math.max(0, at - 1), at)) || !AFTER.test(after)) continue;
      const project = /^(?:支出)?项目/u.exec(after)?.[0] ?? '';
      found.push({ thing, start: at, end: at + key.length + project.length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(
    (one) => !found.some((other) => other !== one && other.start <= one.start && other.end > one.end),
  );
}
