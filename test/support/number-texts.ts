import fc from 'fast-check';

/** Texts as they stand in published tables and as people type them, with the number that they mean; null = none. */
export const NUMBER_TEXTS: readonly (readonly [text: string, number: string | null])[] = [
  ['≥50个', '50'],
  ['3000人次', '3000'],
  ['100%', '1'],
  ['1,200人', '1200'],
  ['95.5％', '0.955'],
  ['-5%', '-0.05'],
  ['第3季度', '3'],
  ['10万元', '10'],
  ['1,234,567.891', '1234567.891'],
  ['10.00 ', '10'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['007', '7'],
  ['50 个', '50'],
  ['5d', '5'],
  ['12E', '12'],
  ['+5', '5'],
  ['=5', '5'],
  ['≤1.5万元', '1.5'],
  ['180.00元', '180'],
  ['92.31%', '0.9231'],
  ['不低于90%', '0.9'],
  ['大于等于9.00', '9'],
  ['2022年', '2022'],
  ['5月', '5'],
  ['2022年9月', null],
  ['2022-2023', null],
  ['2022.9.1', null],
  ['2024/9/30', null],
  ['1:30', null],
  ['1/2', null],
  ['5 1/2', null],
  ['1e5', null],
  ['2e3个', null],
  ['0x12', null],
  ['1-2', null],
  ['5-', null],
  ['5%-10%', null],
  ['50个.', null],
  ['1 200', null],
  ['3期150人', null],
  ['完成', null],
  ['有效促进', null],
  ['９５％', null],
  ['9５', null],
  ['５', null],
  ['－5', null],
  ['−5', null],
  ['-', null],
  ['——', null],
  ['.', null],
  ['/', null],
  ['', null],
  [' ', null],
  ['TRUE', null],
  ['#N/A', null],
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 99_999 }).map(String) },
  { weight: 4, arbitrary: fc.tuple(fc.nat(9999), fc.nat(999)).map(([a, b]) => `${String(a)}.${String(b)}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('1,200', '12,345.60', '-5', '-0.25', '.5', '0.00', '００', '９５', '100'),
  },
);

const before = fc.constantFrom(
  '',
  '',
  '≥',
  '≤',
  '>',
  '不少于',
  '约',
  '第',
  ' ',
  '-',
  '增长',
  '+',
  '¥',
  '=',
  '（',
  'A',
);
const after = fc.constantFrom(
  ...[
    '',
    '',
    '%',
    '％',
    '个',
    '人次',
    '万元',
    '元',
    '年',
    '季度',
    ' ',
    '-',
    '/',
    ':',
    '.',
    'e',
    'E',
    'd',
    '天',
    '％以上',
    '月',
    '日',
  ],
);

/** Made-up texts around one or two numbers, with the signs that lead engines astray. */
export const numberText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(before, piece, after).map((parts) => parts.join('')) },
  { weight: 3, arbitrary: fc.tuple(before, piece, after, piece, after).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.tuple(before, after, after).map((parts) => parts.join('')) },
);

const SIGNS = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
  ...Array.from('，。、；：～—–·×÷至到年月日时分秒点号个％￥（）第约零一二三十百千万亿\u00a0\u3000\u2007\t'),
];
const AROUND = [
  '12.5@3',
  '12@3',
  '8@30',
  '1.5@2.5',
  '@12.5@3',
  '3@',
  '@3',
  '12.5@@3',
  '12.5@ 3',
  '9993.289@0',
];
const BETWEEN = ['1@2@3', '2024@9@30', '100@000', '5@E3', '5@5%'];

/** Every sign of the keyboard, and those of Chinese texts, before, after and between numbers. */
export const SEPARATED_NUMBERS: readonly string[] = SIGNS.flatMap((sign) =>
  [...AROUND, ...BETWEEN].map((pattern) => pattern.replaceAll('@', sign)),
);
