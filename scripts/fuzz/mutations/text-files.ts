import type { Random } from '../../../test/support/random';
import { ENCODINGS } from '../draft';
import { replaceOne, type TextMutation } from './mutation';
import { ODD_TEXTS } from './values';

const HEADINGS = [
  '项目名称',
  '实施单位',
  '全年预算数',
  '全年预算数（元）',
  '全年预算数（亿元）',
  '年度',
  '模板',
  '年度总体目标',
  '年初预算数',
  '甲',
  '',
];
const AMOUNTS = [
  '1e400',
  'NaN',
  '１２３',
  '-0',
  '-5',
  '1,234.5',
  '１，２３４',
  '0x1',
  '∞',
  '1'.repeat(400),
  `${'9'.repeat(32_700)}x`,
  '1.2.3',
  '(5)',
  '5万元',
  '5元',
  '1e5',
  '.5',
  '5.',
  '¥5',
  ' 5 ',
  '1e-400',
  '0.1234567890123456789',
];

const CELL = /[^,;\r\n"]+/gu;
const VALUE = /(?<=: )"(?:[^"\\]|\\.)*"/gu;

/** Spoils a project list that is a text. */
export const LIST_MUTATIONS: readonly TextMutation[] = [
  otherEncoding('list-encoding'),
  replacing('list-cell', CELL, (random) => quoted(random.pick(ODD_TEXTS))),
  replacing(
    'list-long',
    CELL,
    (random, cell) =>
      cell + random.pick(['甲', '9', '9,', ' ', '（']).repeat(random.pick([300, 5_000, 40_000])),
  ),
  replacing('list-amount', /(?<=[,;])[\d.]+(?=[,;\r\n])/gu, (random) => quoted(random.pick(AMOUNTS))),
  changing('list-heading', (text, random) =>
    text.replace(
      /^[^\n]*/u,
      (line) => replaceOne(line, /[^,;\r]+/gu, random, () => random.pick(HEADINGS)) ?? line,
    ),
  ),
  inserting('list-quote', ['"', '""', '",', '"\n', '，', ';', '\t', ',', '\r', '\n\n\n']),
  inserting('list-bytes', [
    '\u0000',
    '\u001b[2J',
    '\ufeff',
    '\ufffd',
    '\ud800',
    '\u2028',
    '\u0085',
    '\u200b',
  ]),
  changing('list-delimiter', (text, random) =>
    text.replaceAll(
      random.pick([',', ';', '\n', '\r\n']),
      random.pick(['\t', ';', '，', '|', ',', '\r', ',,']),
    ),
  ),
  changing(
    'list-rows',
    (text, random) => text + `\n${text.split(/\r?\n/u)[1] ?? ''}`.repeat(random.pick([1, 5, 40])),
  ),
  changing(
    'list-title',
    (text, random) => `${random.pick(['2024年项目清单，单位：万元', '清单', '"', ',,,', ''])}\n${text}`,
  ),
];

/** Spoils a table.json. */
export const JSON_MUTATIONS: readonly TextMutation[] = [
  otherEncoding('json-encoding'),
  replacing('json-text', VALUE, (random) => JSON.stringify(random.pick(ODD_TEXTS))),
  replacing('json-long', VALUE, (random) =>
    JSON.stringify(random.pick(['9', '甲', '9,', '（', '90%']).repeat(random.pick([300, 5_000, 20_000]))),
  ),
  replacing('json-kind', /(?<=: )(?:"(?:[^"\\]|\\.)*"|null)/gu, (random) =>
    random.pick([
      'null',
      '1',
      '-1e400',
      '[]',
      '{}',
      'true',
      '""',
      '[[[[]]]]',
      '"\\ud800"',
      '"\\u0000"',
      '1e999',
    ]),
  ),
  replacing(
    'json-key',
    /"(\w+)"(?=:)/gu,
    (random) => `"${random.pick(['__proto__', 'constructor', 'x', 'layout', 'year', ''])}"`,
  ),
  changing('json-cut', (text, random) => text.slice(0, random.whole(0, text.length))),
  inserting('json-syntax', ['"', '{', '}', '[', ']', ',', '\\', '\u0000', '/*', '1', '['.repeat(50_000)]),
  replacing('json-rows', / {2}\{\n(?:(?!\n {2}\})[\s\S])*\n {2}\},/gu, (random, row) =>
    random.pick(['', row.repeat(2), row.repeat(60)]),
  ),
];

function otherEncoding(name: string): TextMutation {
  return {
    name,
    apply: (draft, random) => {
      draft.encoding = random.pick(ENCODINGS);
      return draft.encoding;
    },
  };
}

function changing(name: string, change: (text: string, random: Random) => string | null): TextMutation {
  return {
    name,
    apply: (draft, random) => {
      const text = change(draft.text, random);
      if (text === null || text === draft.text) return null;
      draft.text = text;
      return `${String(text.length)} characters`;
    },
  };
}

/** Another piece in the place of one that the pattern finds. */
function replacing(
  name: string,
  pattern: RegExp,
  piece: (random: Random, own: string) => string,
): TextMutation {
  return changing(name, (text, random) => replaceOne(text, pattern, random, ([own]) => piece(random, own)));
}

/** One of the pieces, put in anywhere. */
function inserting(name: string, pieces: readonly string[]): TextMutation {
  return changing(name, (text, random) => {
    const piece = random.pick(pieces);
    const at = random.whole(0, text.length);
    return text.slice(0, at) + piece + text.slice(at);
  });
}

function quoted(text: string): string {
  return /[,;\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
