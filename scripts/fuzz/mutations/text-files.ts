import type { Random } from '../../../test/support/random';
import type { TextEncoding } from '../draft';
import { replaceOne, type TextMutation } from './mutation';
import { ODD_TEXTS } from './values';

const ENCODINGS: readonly TextEncoding[] = ['utf-8-bom', 'utf-16le', 'utf-16be', 'utf-16le-no-bom', 'latin1'];
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

/** Spoils a project list that is a text. */
export const LIST_MUTATIONS: readonly TextMutation[] = [
  {
    name: 'list-encoding',
    apply: (draft, random) => {
      draft.encoding = random.pick(ENCODINGS);
      return draft.encoding;
    },
  },
  {
    name: 'list-cell',
    apply: (draft, random) =>
      changed(
        draft,
        replaceOne(draft.text, /[^,;\r\n"]+/gu, random, () => quoted(random.pick(ODD_TEXTS))),
      ),
  },
  {
    name: 'list-long',
    apply: (draft, random) =>
      changed(
        draft,
        replaceOne(
          draft.text,
          /[^,;\r\n"]+/gu,
          random,
          ([cell]) =>
            cell + random.pick(['甲', '9', '9,', ' ', '（']).repeat(random.pick([300, 5_000, 40_000])),
        ),
      ),
  },
  {
    name: 'list-amount',
    apply: (draft, random) =>
      changed(
        draft,
        replaceOne(draft.text, /(?<=[,;])[\d.]+(?=[,;\r\n])/gu, random, () => quoted(random.pick(AMOUNTS))),
      ),
  },
  {
    name: 'list-heading',
    apply: (draft, random) =>
      changed(
        draft,
        draft.text.replace(
          /^[^\n]*/u,
          (line) => replaceOne(line, /[^,;\r]+/gu, random, () => random.pick(HEADINGS)) ?? line,
        ),
      ),
  },
  {
    name: 'list-quote',
    apply: (draft, random) =>
      changed(
        draft,
        inserted(
          draft.text,
          random,
          random.pick(['"', '""', '",', '"\n', '，', ';', '\t', ',', '\r', '\n\n\n']),
        ),
      ),
  },
  {
    name: 'list-bytes',
    apply: (draft, random) =>
      changed(
        draft,
        inserted(
          draft.text,
          random,
          random.pick(['\u0000', '\u001b[2J', '\ufeff', '\ufffd', '\ud800', '\u2028', '\u0085', '\u200b']),
        ),
      ),
  },
  {
    name: 'list-delimiter',
    apply: (draft, random) =>
      changed(
        draft,
        draft.text.replaceAll(
          random.pick([',', ';', '\n', '\r\n']),
          random.pick(['\t', ';', '，', '|', ',', '\r', ',,']),
        ),
      ),
  },
  {
    name: 'list-rows',
    apply: (draft, random) =>
      changed(draft, draft.text + `\n${draft.text.split(/\r?\n/u)[1] ?? ''}`.repeat(random.pick([1, 5, 40]))),
  },
  {
    name: 'list-title',
    apply: (draft, random) =>
      changed(draft, `${random.pick(['2024年项目清单，单位：万元', '清单', '"', ',,,', ''])}\n${draft.text}`),
  },
];

/** Spoils a table.json. */
export const JSON_MUTATIONS: readonly TextMutation[] = [
  {
    name: 'json-encoding',
    apply: (draft, random) => {
      draft.encoding = random.pick(ENCODINGS);
      return draft.encoding;
    },
  },
  {
    name: 'json-text',
    apply: (draft, random) =>
      changed(
        draft,
        replaceOne(draft.text, /(?<=: )"(?:[^"\\]|\\.)*"/gu, random, () =>
          JSON.stringify(random.pick(ODD_TEXTS)),
        ),
      ),
  },
  {
    name: 'json-long',
    apply: (draft, random) =>
      changed(
        draft,
        replaceOne(draft.text, /(?<=: )"(?:[^"\\]|\\.)*"/gu, random, () =>
          JSON.stringify(
            random.pick(['9', '甲', '9,', '（', '90%']).repeat(random.pick([300, 5_000, 20_000])),
          ),
        ),
      ),
  },
  {
    name: 'json-kind',
    apply: (draft, random) =>
      changed(
        draft,
        replaceOne(draft.text, /(?<=: )(?:"(?:[^"\\]|\\.)*"|null)/gu, random, () =>
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
      ),
  },
  {
    name: 'json-key',
    apply: (draft, random) =>
      changed(
        draft,
        replaceOne(
          draft.text,
          /"(\w+)"(?=:)/gu,
          random,
          () => `"${random.pick(['__proto__', 'constructor', 'x', 'layout', 'year', ''])}"`,
        ),
      ),
  },
  {
    name: 'json-cut',
    apply: (draft, random) => changed(draft, draft.text.slice(0, random.whole(0, draft.text.length))),
  },
  {
    name: 'json-syntax',
    apply: (draft, random) =>
      changed(
        draft,
        inserted(
          draft.text,
          random,
          random.pick(['"', '{', '}', '[', ']', ',', '\\', '\u0000', '/*', '1', '['.repeat(50_000)]),
        ),
      ),
  },
  {
    name: 'json-rows',
    apply: (draft, random) =>
      changed(
        draft,
        replaceOne(draft.text, / {2}\{\n(?:(?!\n {2}\})[\s\S])*\n {2}\},/gu, random, ([row]) =>
          random.pick(['', row.repeat(2), row.repeat(60)]),
        ),
      ),
  },
];

function changed(draft: { text: string }, text: string | null): string | null {
  if (text === null || text === draft.text) return null;
  draft.text = text;
  return `${String(text.length)} characters`;
}

function inserted(text: string, random: Random, piece: string): string {
  const at = random.whole(0, text.length);
  return text.slice(0, at) + piece + text.slice(at);
}

function quoted(text: string): string {
  return /[,;\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
