import type { Random } from '../../../test/support/random';
import type { BookDraft } from '../draft';
import { sheetPaths } from '../draft';
import { TEXT, changePart, changeSheet, replaceOne, type BookMutation } from './mutation';

/** Texts that programs trip over. */
export const ODD_TEXTS = [
  '',
  ' ',
  '　',
  '\u200b',
  '\ufeff90',
  '\u202e反向',
  '１００％',
  '９．５',
  '百分之九十',
  '二零二四年',
  '≥９０％',
  '≥90%且≤100%',
  '1,2,3',
  '1e400',
  '1e5',
  '-0',
  '٣٤',
  '½',
  '𝟗𝟎',
  '=1+1',
  '+1',
  '@SUM(A1)',
  '#REF!',
  '#DIV/0!',
  '——',
  '2024-02-30',
  '2024/2/29',
  '13月32日',
  'TRUE',
  '_x0041_',
  '_x0007_',
  '_x005F_x0041_',
  '&#x1b;[2J',
  '甲\n乙\r\n丙',
  'a\tb',
  '👩‍👩‍👧‍👦',
  '\u0301\u0301\u0301',
  'e\u0301'.repeat(50),
  '<b>粗</b>',
  '"引"',
  "'",
  '%',
  '100%%',
  '.',
  '-',
  '9'.repeat(400),
  `0.${'9'.repeat(400)}`,
  `1${',000'.repeat(100)}`,
  '(90)',
  '(((90)))',
  '约90万元左右',
];

const LONG_PIECES = [
  '9',
  '9,',
  '甲',
  '90%',
  '、',
  '\n',
  ' ',
  '1.',
  '（',
  '）',
  '≥',
  '90万元',
  '元',
  'ａ',
  '得分',
  '大于等于',
  '_x0041_',
  '一、',
];
const LENGTHS = [255, 1_000, 5_000, 32_767, 40_000];

const NUMBERS = [
  '1e308',
  '-1e308',
  '1.7976931348623157e308',
  '1e400',
  '-1e400',
  '1e-320',
  '5e-324',
  'NaN',
  'INF',
  '-INF',
  '',
  ' 5 ',
  '1E+5',
  '0x1F',
  '1'.repeat(400),
  '123456789012345678901234567890',
  '2958466',
  '2958465',
  '-1',
  '60',
  '0.30000000000000004',
  '1000000000000000',
  '1,5',
  '１２',
  '.5',
  '5.',
  '+5',
  '--5',
  '1e',
  '99999999999999',
  '0.1',
  '0',
  '100',
  '1.005',
  'true',
  '45658.99999999',
];

const FORMATS = [
  '',
  'General',
  '@',
  '0;;;@',
  '0;;;;;',
  ';;;',
  '[$-804]yyyy"年"',
  '[DBNum1]0',
  '[DBNum2][$-804]General',
  '[DBNum3]m/d',
  '#'.repeat(500),
  `0.${'0'.repeat(200)}`,
  '[>1e400]0;0',
  '[>=0.5]0%;[<0]"负"0;0',
  '"甲',
  '\\',
  '[h]:mm:ss.000',
  'yyyy-mm-dd hh:mm AM/PM',
  'aaaa',
  'e',
  'bbbb',
  'ggge',
  '# ?/?',
  '# ??/1000000000000',
  '@@@@@',
  '*',
  '_',
  '0*-',
  '[红色]0',
  '[Color99]0',
  '0E+00',
  '0E+9999',
  '0,,,,',
  '%%%%',
  '0.0.0',
  'General;General;General;General;General',
  'm',
  'mmmmmm',
  's.0000000000',
  '0"元"',
  '[',
  ']',
  '[]',
  '[$',
  '0 "万元"',
  '$-,0',
  '"' + 'x'.repeat(300) + '"0',
];

function inText(draft: BookDraft, random: Random, change: (text: string) => string): string | null {
  const paths = [...sheetPaths(draft), 'xl/sharedStrings.xml', 'xl/sharedStrings.xml'];
  return changePart(draft, random, paths, (xml) =>
    replaceOne(xml, TEXT, random, ([, open = '', text = '', close = '']) => `${open}${change(text)}${close}`),
  );
}

/** A text as it can stand between tags; what is written as a reference stays one. */
function plain(text: string): string {
  return text.replace(/&(?!#)/gu, '&amp;').replaceAll('<', '&lt;');
}

/** A format code of any length in the place of one of the file's. */
function format(draft: BookDraft, random: Random, code: string): string | null {
  return changePart(draft, random, ['xl/styles.xml'], (xml) => {
    const written = plain(code).replaceAll('"', '&quot;');
    const changed = replaceOne(xml, /formatCode="[^"]*"/gu, random, () => `formatCode="${written}"`);
    if (changed !== null) return changed;
    return xml
      .replace(
        /<fonts/u,
        `<numFmts count="1"><numFmt numFmtId="170" formatCode="${written}"/></numFmts><fonts`,
      )
      .replace(/(<cellXfs[\s\S]*?<xf[^>]*?)numFmtId="\d+"/u, '$1numFmtId="170"');
  });
}

/** Values: texts, numbers, formats, control characters. */
export const VALUE_MUTATIONS: readonly BookMutation[] = [
  { name: 'text', apply: (draft, random) => inText(draft, random, () => plain(random.pick(ODD_TEXTS))) },
  {
    name: 'text-more',
    apply: (draft, random) =>
      inText(draft, random, (text) =>
        random.next() < 0.5 ? text + plain(random.pick(ODD_TEXTS)) : plain(random.pick(ODD_TEXTS)) + text,
      ),
  },
  {
    name: 'text-long',
    apply: (draft, random) =>
      inText(draft, random, (text) => {
        const piece = random.pick(LONG_PIECES);
        return (
          text +
          piece.repeat(Math.ceil(random.pick(LENGTHS) / piece.length)) +
          random.pick(['', '元', 'x', '。', '%'])
        );
      }),
  },
  {
    name: 'texts-long',
    apply: (draft, random) =>
      changePart(draft, random, ['xl/sharedStrings.xml', ...sheetPaths(draft)], (xml) => {
        const piece = random.pick(LONG_PIECES);
        const long = piece.repeat(Math.ceil(8_000 / piece.length));
        let left = 12;
        return xml.replace(TEXT, (whole, open: string, text: string, close: string) =>
          random.next() < 0.3 && (left -= 1) > 0 ? `${open}${text}${long}x${close}` : whole,
        );
      }),
  },
  {
    name: 'text-control',
    apply: (draft, random) =>
      inText(
        draft,
        random,
        (text) =>
          text +
          random.pick([
            '\u0001',
            '\u0000',
            '\u001b[31m',
            '\u0008',
            '\ufffe',
            '\u0085',
            '\u2028',
            '&#xD83D;',
            '&#xDE00;',
            '\u007f',
            '&#x7;',
            '_x001B_',
            '_xD800_',
            '_xFFFF_',
          ]),
      ),
  },
  {
    name: 'number',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        replaceOne(
          xml,
          /<((?:\w+:)?)v>[^<]*<\/\1v>/gu,
          random,
          ([, p = '']) => `<${p}v>${random.pick(NUMBERS)}</${p}v>`,
        ),
      ),
  },
  {
    name: 'numbers',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) => {
        const one = random.pick(NUMBERS);
        return xml.replace(
          /(<(?:\w+:)?c(?![^>]*\st=)[^>]*>)<((?:\w+:)?)v>[^<]*<\/\2v>/gu,
          (_, open: string, p: string) => `${open}<${p}v>${one}</${p}v>`,
        );
      }),
  },
  { name: 'format', apply: (draft, random) => format(draft, random, random.pick(FORMATS)) },
  {
    name: 'format-long',
    apply: (draft, random) =>
      format(
        draft,
        random,
        random
          .pick([
            '0',
            '#,',
            '"x"',
            '[',
            ';',
            '\\',
            '[$-804]',
            '?',
            '/',
            '0.',
            '_ ',
            'y',
            '@',
            '[>1]',
            'm:',
            "'",
          ])
          .repeat(random.pick([100, 3_000, 40_000])),
      ),
  },
  {
    name: 'formats-used',
    apply: (draft, random) =>
      changePart(draft, random, ['xl/styles.xml'], (xml) => {
        const id = random.pick([
          '14',
          '22',
          '27',
          '30',
          '36',
          '50',
          '58',
          '20',
          '45',
          '46',
          '47',
          '48',
          '49',
          '9',
          '10',
          '11',
          '12',
          '13',
          '37',
          '40',
          '44',
          '164',
          '165',
          '166',
          '170',
          '999',
        ]);
        return xml.replace(/numFmtId="\d+"/gu, (whole) => (random.next() < 0.5 ? `numFmtId="${id}"` : whole));
      }),
  },
];
