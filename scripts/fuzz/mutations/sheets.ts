import { changePart, changeSheet, replaceOne, type BookMutation } from './mutation';

const RANGES = [
  'A1:XFD1048576',
  'A:A',
  '1:1',
  'A1:A1',
  'B2:A1',
  'A1',
  'A0:B1',
  'XFD1048576',
  'F5:F1048576',
  'A1:B2 A1:B2',
  '甲',
  '',
  'A1:B',
  'AAA1:ZZZ9',
  'A1:C3:D4',
  '$A$1:$H$20',
];

/** Puts an element before the end of the sheet, with the prefix that the sheet has. */
function atEnd(xml: string, element: string): string {
  return xml.replace(
    /<\/(\w+:)?worksheet>/u,
    (end, prefix = '') =>
      element.replaceAll('<@', `<${String(prefix)}`).replaceAll('</@', `</${String(prefix)}`) + end,
  );
}

/** What stands around the cells: merges, rules, columns, names, the list of sheets. */
export const SHEET_MUTATIONS: readonly BookMutation[] = [
  {
    name: 'merge',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) => {
        const merges = Array.from(
          { length: random.pick([1, 1, 5, 600]) },
          () => `<@mergeCell ref="${random.pick(RANGES)}"/>`,
        ).join('');
        const own = merges.replaceAll('<@', /<\w+:worksheet/u.test(xml) ? '<x:' : '<');
        return /<\/(?:\w+:)?mergeCells>/u.test(xml)
          ? xml.replace(/<\/(?:\w+:)?mergeCells>/u, (end) => own + end)
          : atEnd(xml, `<@mergeCells>${merges}</@mergeCells>`);
      }),
  },
  {
    name: 'range',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        replaceOne(
          xml,
          /\s(ref|sqref)="[^"]*"/gu,
          random,
          ([, name = '']) => ` ${name}="${random.pick(RANGES)}"`,
        ),
      ),
  },
  {
    name: 'validation',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) => {
        const formula = random.pick([
          '0',
          '"甲,乙"',
          'A1:A1048576',
          '#REF!',
          '=',
          '"',
          'INDIRECT(A1)',
          '1e400',
          '',
          `"${'甲,'.repeat(200)}"`,
        ]);
        const kind = random.pick([
          'list',
          'decimal',
          'whole',
          'custom',
          'date',
          'time',
          'textLength',
          'x',
          'none',
        ]);
        return atEnd(
          xml,
          `<@dataValidations count="9"><@dataValidation type="${kind}" sqref="${random.pick(RANGES)}"><@formula1>${formula}</@formula1></@dataValidation></@dataValidations>`,
        );
      }),
  },
  {
    name: 'conditional-format',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        atEnd(
          xml,
          `<@conditionalFormatting sqref="${random.pick(RANGES)}"><@cfRule type="${random.pick(['expression', 'cellIs', 'dataBar', 'x'])}" dxfId="${random.pick(['0', '99', '-1', 'x'])}" priority="${random.pick(['1', '', '1e400'])}"><@formula>${random.pick(['A1', '#REF!', 'IF(', ''])}</@formula></@cfRule></@conditionalFormatting>`,
        ),
      ),
  },
  {
    name: 'columns',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) => {
        const [min, max] = random.pick<readonly [string, string]>([
          ['1', '16384'],
          ['1', '99999999'],
          ['5', '2'],
          ['-1', '3'],
          ['x', 'y'],
          ['1', '1e9'],
        ]);
        const column = `<col min="${min}" max="${max}" width="${random.pick(['0', '-5', '1e400', 'NaN', '255', '9999999'])}" hidden="${random.pick(['1', '0', 'true'])}"/>`;
        return xml.replace(/<sheetData/u, `<cols>${column}</cols><sheetData`);
      }),
  },
  {
    name: 'row-look',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        xml.replace(
          /<((?:\w+:)?row)\b/gu,
          (open) =>
            `${open} ht="${random.pick(['0', '409.5', '-1', '1e400', 'NaN'])}" hidden="${random.pick(['0', '1'])}" customHeight="1"`,
        ),
      ),
  },
  {
    name: 'stray-cell',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) => {
        const row = random.pick(['20001', '1048576', '60000', '500']);
        const column = random.pick(['A', 'XFD', 'CW', 'ZZ']);
        const prefix = /<(\w+:)worksheet/u.exec(xml)?.[1] ?? '';
        return xml.replace(
          /<\/(?:\w+:)?sheetData>/u,
          (end) =>
            `<${prefix}row r="${row}"><${prefix}c r="${column}${row}"><${prefix}v>7</${prefix}v></${prefix}c></${prefix}row>${end}`,
        );
      }),
  },
  {
    name: 'dimension',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        xml.replace(
          /<((?:\w+:)?)sheetData/u,
          (open, prefix: string) => `<${prefix}dimension ref="${random.pick(RANGES)}"/>${open}`,
        ),
      ),
  },
  {
    name: 'protection',
    apply: (draft, random) =>
      changeSheet(draft, random, (xml) =>
        xml.replace(
          /<\/((?:\w+:)?)sheetData>/u,
          (end, prefix: string) =>
            `${end}<${prefix}sheetProtection ${random.pick(['sheet="1"', 'sheet="1" hashValue="x" saltValue="y" spinCount="100000"', "sheet='true' password='AAAA'", 'sheet="x"'])}/>`,
        ),
      ),
  },
  {
    name: 'sheet-name',
    apply: (draft, random) =>
      changePart(draft, random, ['xl/workbook.xml'], (xml) =>
        replaceOne(xml, /(<sheet [^>]*?name=")([^"]*)"/gu, random, ([, open = '', name = '']) => {
          const other = random.pick([
            '',
            '汇总表',
            '评分规则',
            '审计报告',
            '目录',
            '结转说明',
            '自评综述',
            '绩效自评汇总',
            name,
            name.repeat(20),
            '甲&apos;乙',
            "甲'乙",
            '甲!乙',
            '[甲]乙',
            '甲&#10;乙',
            '甲&#x1b;[2J',
            '甲&lt;乙',
            ' 甲 ',
            '２０２４',
            '2024年',
            'A1',
            'TRUE',
            '甲/乙:丙*?',
            '&#xD800;',
            '\u202e甲',
            '__proto__',
            'History',
            '𠀀'.repeat(31),
          ]);
          return `${open}${other}"`;
        }),
      ),
  },
  {
    name: 'sheet-listed',
    apply: (draft, random) =>
      changePart(draft, random, ['xl/workbook.xml'], (xml) =>
        replaceOne(xml, /<sheet [^>]*>/gu, random, ([tag]) =>
          random.pick([
            '',
            tag + tag,
            tag + tag.replace(/name="[^"]*"/u, 'name="第二张"'),
            tag.replace(/(?:\w+:)?id="[^"]*"/u, ''),
            tag.replace(/r:id="[^"]*"/u, 'r:id="rId99"'),
            tag.replace(
              /sheetId="[^"]*"/u,
              `sheetId="${random.pick(['0', '-1', '65536', '99999999999', 'x'])}"`,
            ),
            tag.replace('<sheet ', `<sheet state="${random.pick(['hidden', 'veryHidden', 'x'])}" `),
            tag.replace('<sheet ', '<sheet\n'),
            tag.repeat(40),
          ]),
        ),
      ),
  },
  {
    name: 'workbook-part',
    apply: (draft, random) =>
      changePart(draft, random, ['xl/workbook.xml'], (xml) =>
        random.pick([
          xml.replace(/<calcPr[^>]*>/u, ''),
          xml.replace(/<calcPr[^>]*>/u, '<calcPr calcMode="manual" fullCalcOnLoad=\'0\' iterate="1"/>'),
          xml.replace(/<calcPr[^>]*>/u, '<calcPr calcMode="auto" fullCalcOnLoad="0"></calcPr>'),
          xml.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'),
          xml.replace('<workbookPr', '<workbookPr date1904="true"'),
          xml.replace(/<bookViews>[\s\S]*?<\/bookViews>/u, ''),
          xml.replace(/activeTab="\d+"/u, `activeTab="${random.pick(['1', '-1', '99', 'x', '1e400'])}"`),
          xml.replace(/activeTab="(\d+)"/u, "activeTab = '$1'"),
          xml.replace(/<workbookView [^>]*>/u, (view) => view + view),
          xml.replace(
            '</sheets>',
            '</sheets><externalReferences><externalReference r:id="rId88"/></externalReferences>',
          ),
          xml.replace('</sheets>', '</sheets><definedNames/>'),
          xml.replace('<sheets>', '<!--<sheets>--><sheets>'),
          xml.replace(
            /<\/workbook>/u,
            '<extLst><ext uri="x"><sheets><sheet name="假" sheetId="9" r:id="rId1"/></sheets></ext></extLst></workbook>',
          ),
        ]),
      ),
  },
  {
    name: 'defined-name',
    apply: (draft, random) =>
      changePart(draft, random, ['xl/workbook.xml'], (xml) => {
        const text = random.pick([
          '#REF!',
          "'没有'!$A$1",
          'A1',
          '',
          'IF(',
          `${'('.repeat(300)}1${')'.repeat(300)}`,
          'OFFSET(A1,1e9,1)',
          '[1]甲!A1',
          '名',
          '"甲"',
          '{1,2}',
          '1e400',
        ]);
        const scope = random.pick([
          '',
          ' localSheetId="0"',
          ' localSheetId="99"',
          ' localSheetId="-1"',
          ' localSheetId="x"',
          " localSheetId='0'",
        ]);
        const name = random.pick([
          '名',
          '_xlnm.Print_Area',
          '_xlnm.Print_Titles',
          '_xlnm._FilterDatabase',
          'A1',
          '',
          '__proto__',
          'R1C1',
        ]);
        const element = `<definedName name="${name}"${scope}>${text}</definedName>`;
        return xml.includes('</definedNames>')
          ? xml.replace('</definedNames>', `${element}</definedNames>`)
          : xml.replace('</sheets>', `</sheets><definedNames>${element}</definedNames>`);
      }),
  },
];
