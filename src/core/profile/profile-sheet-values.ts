import { Decimal } from '../number/decimal';

/** How one value stands in the sheet 评分规则, and how it is read back after a person has edited it. */
export interface SheetValue<T> {
  write(value: T): string;
  /** null when the text cannot be read; `hint` then says what may be written. */
  read(text: string): T | null;
  readonly hint: string;
}

/** Text without blanks and with half-width signs, so that 80％ and "80 %" are the same. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}

const NUMBER = String.raw`\d+(?:\.\d+)?`;

function decimalOrNull(text: string): string | null {
  return new RegExp(`^${NUMBER}$`).test(text) ? new Decimal(text).toFixed() : null;
}

/** Points: "10", also "10 分". */
export const points: SheetValue<string> = {
  write: (value) => value,
  read: (text) => decimalOrNull(plain(text).replace(/分$/u, '')),
  hint: '不小于 0 的数，如 10',
};

/** A share: "80%", also 0.8 as a percentage cell holds it. */
export const share: SheetValue<string> = {
  write: percentOf,
  read: (text) => fraction(plain(text)),
  hint: '百分比，如 80%',
};

function percentOf(value: string): string {
  return `${new Decimal(value).times(100).toFixed()}%`;
}

function fraction(text: string): string | null {
  if (text.endsWith('%')) {
    const number = decimalOrNull(text.slice(0, -1));
    return number === null ? null : new Decimal(number).dividedBy(100).toFixed();
  }
  const number = decimalOrNull(text);
  // 80 without a sign is more likely a forgotten % than 8000 %.
  return number === null || new Decimal(number).gt(2) ? null : number;
}

/** A value that is one of few words: the sheet offers them in a list. */
export interface SheetChoice<T> extends SheetValue<T> {
  readonly words: readonly string[];
}

/** One of several words. */
export function choice<T>(options: readonly (readonly [T, string])[]): SheetChoice<T> {
  return {
    words: options.map(([, word]) => word),
    write: (value) => options.find(([option]) => option === value)?.[1] ?? '',
    read: (text) => options.find(([, word]) => plain(word) === plain(text))?.[0] ?? null,
    hint: options.map(([, word]) => word).join('、'),
  };
}

/** A threshold of an audit rule: a plain number. */
export const threshold: SheetValue<number> = {
  write: (value) => new Decimal(value).toFixed(),
  read: (text) => {
    const value = decimalOrNull(plain(text));
    return value === null ? null : Number(value);
  },
  hint: '不小于 0 的数，如 0.8',
};

export const yesNo = choice<boolean>([
  [true, '是'],
  [false, '否'],
]);

/** A value, or a word that says that there is none. The result is wrapped, because null already means unreadable. */
export function orNone<T>(inner: SheetValue<T>, none: string): SheetValue<{ readonly value: T | null }> {
  return {
    write: ({ value }) => (value === null ? none : inner.write(value)),
    read: (text) => {
      if (plain(text) === plain(none)) return { value: null };
      const value = inner.read(text);
      return value === null ? null : { value };
    },
    hint: `${inner.hint}，或 ${none}`,
  };
}

export const year: SheetValue<number> = {
  write: (value) => String(value),
  read: (text) => (/^\d{4}年?$/u.test(plain(text)) ? Number(plain(text).slice(0, 4)) : null),
  hint: '四位年份，如 2024',
};

type Pair = readonly [first: string, second: string];

/** Several steps in one cell: "达到 80% 得 7 分；达到 60% 得 5 分". */
export function steps(
  words: readonly [before: string, between: string, after: string],
  first: SheetValue<string>,
  second: SheetValue<string>,
): SheetValue<readonly Pair[]> {
  const [before, between, after] = words;
  const write = ([one, two]: Pair): string =>
    `${before} ${first.write(one)} ${between} ${second.write(two)}${after}`;
  const pattern = new RegExp(`^\\D*?(${NUMBER}%?)\\D+?(${NUMBER}%?)\\D*$`);
  return {
    write: (pairs) => pairs.map(write).join('；'),
    read: (text) => {
      const pairs = plain(text)
        .split(/[;。]/u)
        .filter((part) => part !== '')
        .map((part): Pair | null => {
          const match = pattern.exec(part);
          const [one, two] = [first.read(match?.[1] ?? ''), second.read(match?.[2] ?? '')];
          return one === null || two === null ? null : [one, two];
        });
      if (pairs.length === 0) return null;
      const read = pairs.filter((pair) => pair !== null);
      return read.length === pairs.length ? read : null;
    },
    hint: `如 ${write(['0.8', '0.7'])}，各档用分号隔开`,
  };
}

/** The limits of a 定性 level: "80%（含）至 100%". */
export const band: SheetValue<{
  readonly lower: string;
  readonly upper: string;
  readonly includesLower: boolean;
}> = {
  write: ({ lower, upper, includesLower }) =>
    `${percentOf(lower)}${includesLower ? '（含）' : '（不含）'}至 ${percentOf(upper)}`,
  read: (text) => {
    const match = new RegExp(`^(${NUMBER}%?)(\\(不?含\\))?[至到~-](${NUMBER}%?)$`, 'u').exec(plain(text));
    const [lower, upper] = [fraction(match?.[1] ?? ''), fraction(match?.[3] ?? '')];
    if (match === null || lower === null || upper === null) return null;
    return { lower, upper, includesLower: match[2] !== '(不含)' };
  },
  hint: '如 80%（含）至 100%',
};
