import type { Random } from '../../../test/support/random';
import { escaped } from '../books/foreign-sheet';
import { CELL, changeSheet, replaceOne, type BookMutation } from './mutation';

const SHORT = [
  '=((((((((((10^9)^9)^9)^9)^9)^9)^9)^9)^9)^9)&""',
  '10^308*10',
  '1/0',
  '-2^0.5',
  '0^0',
  '0^-1',
  '1E+400',
  '1E-400',
  'EXP(1000)',
  'FACT(171)',
  'REPT("甲",32767)&REPT("乙",32767)',
  'REPT("甲",1E+9)',
  'REPT("甲",-1)',
  'ROUND(1,1E+9)',
  'ROUND(1.005,400)',
  'ROUND(1E+300,-400)',
  'ROUNDUP(5,-2000000000)',
  'MOD(1E+300,1E-300)',
  'MOD(5,0)',
  'INT(-1E+308)',
  'SUM(A1:XFD1048576)',
  'SUM(A:A,1:1,A:XFD)',
  'SUMPRODUCT(A1:XFD1048576,A1:XFD1048576)',
  'MAX(A1:Z20000,A1:Z20000,A1:Z20000)',
  'COUNTIF(A:A,">"&1E+400)',
  'SUMIF(A1:A1048576,"*",B1)',
  'INDIRECT("A"&ROW())',
  'OFFSET(A1,1E+9,-5)',
  'VLOOKUP(1,A:XFD,16384,FALSE)',
  'INDEX(A:A,1E+9)',
  'TEXT(1E+300,"yyyy年")',
  'TEXT(0.5,REPT("0",30000))',
  'TEXT(1,"[")',
  'VALUE("１２")',
  'LEFT("甲",1E+9)',
  'MID("甲",-1,1E+300)',
  'FIND("","")',
  'SUBSTITUTE("甲","","乙")',
  'IF(TRUE)',
  'IF()',
  'IF(,,)',
  'SUM()',
  'IFERROR(1/0,)',
  'FOO(1)',
  '_xlfn.LET(_xlpm.a,1,_xlpm.a)',
  '_xlfn.LAMBDA(_xlpm.x,_xlpm.x)(1)',
  '@A1',
  'A1#',
  '_xlfn.ANCHORARRAY(A1)',
  '{1,2;3,4}',
  '{1,2;3}',
  'SUM({1,2,"x",#N/A})',
  "'没有'!A1",
  "'甲''乙'!A1:B2",
  'Sheet1:Sheet3!A1',
  '[1]Sheet1!A1',
  "'C:\\[a.xlsx]甲'!A1",
  '表1[列]',
  '表1[[#This Row],[列]]',
  '#REF!',
  '#REF!A1',
  'SUM(#REF!,1)',
  '预算',
  '坏',
  'A1:B2 B2:C3',
  'A1,B2',
  '(A1,B2)',
  '--"5"',
  '"甲',
  "'甲",
  '1+',
  '+',
  ')',
  '((',
  '',
  ' ',
  'A1 B1',
  '1 2',
  '5%%%',
  '1,2',
  'TRUE+"1"',
  '"2024-1-1"+1',
  'A0',
  'XFE1',
  'A1048577',
  '$A$1:$A',
  'R1C1',
  'NOW()-TODAY()',
  'DATE(1E+9,1,1)',
  'DATE(2024,13,32)',
  'YEAR(-1)',
  'YEAR(1E+300)',
  '"_x0007_"&A1',
  'CHAR(7)&A1',
  'CHAR(0)',
  'UNICHAR(55296)',
  '甲+乙',
  'ＳＵＭ(A1)',
];

const LENGTHS = [20, 200, 1_500];

/** A formula that a person would not type. */
function oddFormula(random: Random): string {
  const times = random.pick(LENGTHS);
  return random.pick<() => string>([
    () => random.pick(SHORT),
    () => random.pick(SHORT),
    () => `${'('.repeat(times)}1${')'.repeat(times)}`,
    () => `${'IF(A1=1,'.repeat(times)}1${',0)'.repeat(times)}`,
    () => `${'-'.repeat(times)}1`,
    () => `${'ROUND('.repeat(times)}1${',2)'.repeat(times)}`,
    () => Array.from({ length: times }, () => '1').join(random.pick(['+', '-', '*', '&', '^', '=', '/'])),
    () => Array.from({ length: times }, (_, at) => `F${String(at + 1)}`).join('+'),
    () => `SUM(${Array.from({ length: times }, (_, at) => String(at)).join(',')})`,
    () => `${'MAX(A1:H900,'.repeat(Math.min(times, 60))}1${')'.repeat(Math.min(times, 60))}`,
    () => `"${'甲'.repeat(times)}"&"${'""'.repeat(times)}"`,
    () => `${'A1:'.repeat(times)}B2`,
    () => `1${'%'.repeat(times)}`,
    () => `9${'^9'.repeat(Math.min(times, 40))}`,
    () => `${'9'.repeat(times)}*${'9'.repeat(times)}`,
    () => `1/${'3'.repeat(times)}`,
    () => `REPT(${'REPT('.repeat(20)}"甲"${',99)'.repeat(20)},9)`,
  ])();
}

function withFormula(cell: string, formula: string, random: Random): string {
  const [, prefix = '', attributes = ''] = /^<(\w+:)?c(\s[^<>]*?)?\/?>/u.exec(cell) ?? [];
  const kind = random.pick([
    '',
    '',
    '',
    '',
    ' t="array" ref="A1:B9"',
    ' t="shared" si="7"',
    ' t="shared" ref="A1:XFD1048576" si="8"',
    ' t="dataTable" ref="A1" r1="B1"',
    ' t="x"',
    ' ca="1"',
  ]);
  const value = random.pick(['1', '0', '88', '', '甲', '#N/A', '1e400', '-1']);
  const type = random.pick(['', '', ' t="str"', ' t="e"', ' t="b"']);
  const own = attributes.replace(/\st="[^"]*"/u, '');
  return `<${prefix}c${own}${type}><${prefix}f${kind}>${escaped(formula)}</${prefix}f><${prefix}v>${value}</${prefix}v></${prefix}c>`;
}

/** Many formulas in a column far right, each naming the one above. */
function chain(xml: string, count: number, formula: (above: string, at: number) => string): string {
  const prefix = /<(\w+:)worksheet/u.exec(xml)?.[1] ?? '';
  const rows = Array.from({ length: count }, (_, at) => {
    const row = String(at + 101);
    return `<${prefix}row r="${row}"><${prefix}c r="T${row}"><${prefix}f>${escaped(formula(`T${String(at + 100)}`, at))}</${prefix}f><${prefix}v>1</${prefix}v></${prefix}c></${prefix}row>`;
  });
  // A cell of the form hangs on the end of the chain, so that whoever looks at the form follows it.
  const end = `T${String(count + 100)}`;
  return xml
    .replace(/<((?:\w+:)?)f>[^<]*<\/\1f>/u, (_, p: string) => `<${p}f>${end}+0</${p}f>`)
    .replace(/<\/(?:\w+:)?sheetData>/u, (close) => rows.join('') + close);
}

const CHAINS: readonly ((above: string, at: number) => string)[] = [
  (above) => `${above}+1`,
  (above) => `${above}&${above}`,
  (above) => `${above}*${above}+9`,
  (above) => `${above}^9`,
  (above) => `IF(${above}>0,${above},${above}+1)`,
  (above) => `SUM(T$101:${above})`,
  (above) => `REPT(${above},9)`,
  (above) => `${above}/3`,
  (above, at) => `SUM(A1:H900)+${above}*${String(at)}`,
];

/** Formulas: broken, deep, long, growing, circular. */
export const FORMULA_MUTATIONS: readonly BookMutation[] = [
  {
    name: 'formula',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        replaceOne(xml, CELL, random, ([cell]) => withFormula(cell, oddFormula(random), random)),
      ),
  },
  {
    name: 'formula-instead',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        replaceOne(
          xml,
          /<((?:\w+:)?)f(\s[^<>]*)?>[^<]*<\/\1f>/gu,
          random,
          ([, p = '', attributes = '']) => `<${p}f${attributes}>${escaped(oddFormula(random))}</${p}f>`,
        ),
      ),
  },
  {
    name: 'formula-around',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        replaceOne(
          xml,
          /<((?:\w+:)?)f(\s[^<>]*)?>([^<]*)<\/\1f>/gu,
          random,
          ([, p = '', attributes = '', text = '']) =>
            `<${p}f${attributes}>${random.pick([`${text}+0`, `ROUND(${text},2)`, `-(${text})`, `IFERROR(${text},&quot;&quot;)`, `${text}&amp;&quot;&quot;`, `(${text})*${escaped(oddFormula(random))}`, `${text}^99`, text.replaceAll('&quot;', '&#34;'), text.replaceAll(',', ',&#10;'), text.toLowerCase()])}</${p}f>`,
        ),
      ),
  },
  {
    name: 'formula-self',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        replaceOne(
          xml,
          /(<(?:\w+:)?c\s[^<>]*?r="([A-Z]+\d+)"[^<>]*>\s*<((?:\w+:)?)f>)[^<]*(<\/\3f>)/gu,
          random,
          ([, open = '', name = '', , close = '']) =>
            `${open}${random.pick([name, `${name}+1`, `SUM(A1:${name})`, `IF(${name}=0,1,${name})`])}${close}`,
        ),
      ),
  },
  {
    name: 'formula-shared',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) => {
        let first = true;
        return xml.replace(/<((?:\w+:)?)f>([^<]*)<\/\1f>/gu, (_, p: string, text: string) => {
          const own = first
            ? `<${p}f t="shared" ref="A1:Z99" si="3">${text}</${p}f>`
            : random.pick([
                `<${p}f t="shared" si="3"/>`,
                `<${p}f t="shared" si="3"></${p}f>`,
                `<${p}f>${text}</${p}f>`,
                `<${p}f t="shared" si="4"/>`,
              ]);
          first = false;
          return own;
        });
      }),
  },
  {
    name: 'formula-kind',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        replaceOne(
          xml,
          /<((?:\w+:)?)f>/gu,
          random,
          ([, p = '']) =>
            `<${p}f ${random.pick(['t="array" ref="A1:Z99"', 't="array"', 't="shared"', 't="shared" si="-1" ref="x"', 't="dataTable"', 'aca="1" ca="1"', 'bx="1"'])}>`,
        ),
      ),
  },
  {
    name: 'chain',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) => chain(xml, random.pick([30, 60, 400, 1_500]), random.pick(CHAINS))),
  },
  {
    name: 'cycle',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) => {
        const count = random.pick([2, 30, 800]);
        return chain(xml, count, (above, at) => (at === 0 ? `T${String(count + 100)}+1` : `${above}+1`));
      }),
  },
];
