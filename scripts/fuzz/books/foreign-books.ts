import type { EvaluationTable } from '../../../src/core/table/evaluation-table';
import network from '../../../test/fixtures/tables/000-1.json';
import port from '../../../test/fixtures/tables/003-1.json';
import type { BookDraft } from '../draft';
import { small } from './composed-books';
import { escaped, foreignSheet, type ForeignCell, type ForeignStyle } from './foreign-sheet';

/** What a foreign book has beside its sheet. */
type Extra =
  | 'names'
  | 'chartsheet'
  | 'picture'
  | '1904'
  | 'protection'
  | 'hidden'
  | 'calcChain'
  | 'settings'
  | 'summary';

const PLAIN: ForeignStyle = {
  strings: 'shared',
  withoutPlaces: false,
  quote: '"',
  prefix: '',
  formulas: 'plain',
  textNumbers: false,
};

/** Books as other programs write them: each unlike ours in a few ways, all of them sound. */
export function foreignBooks(): readonly BookDraft[] {
  const [first, second] = [small(network), small(port)];
  return [
    foreignBook([first], PLAIN, ['names', 'calcChain']),
    foreignBook([first], { ...PLAIN, strings: 'inline', withoutPlaces: true, textNumbers: true }, [
      'protection',
    ]),
    foreignBook([second], { ...PLAIN, strings: 'rich', quote: "'", formulas: 'shared' }, [
      'chartsheet',
      'summary',
    ]),
    foreignBook([second], { ...PLAIN, strings: 'str', prefix: 'x:', textNumbers: true }, ['1904']),
    foreignBook([first, second], { ...PLAIN, textNumbers: true }, ['picture', 'names', 'hidden', 'settings']),
    foreignBook([first], { ...PLAIN, formulas: 'array', textNumbers: true }, ['summary', 'settings']),
    foreignBook([second], { ...PLAIN, formulas: 'none', strings: 'inline', textNumbers: true }, [
      'hidden',
      '1904',
    ]),
  ];
}

/** "92.31%" or "92.31" as a fraction; blank where none is told, as the formula gives it. */
function rateIn(text: string): number | string {
  const percent = Number.parseFloat(text);
  return Number.isFinite(percent) ? percent / 100 : '';
}

function formRows(table: EvaluationTable, textFormulas: boolean): ForeignCell[][] {
  const number = (text: string): ForeignCell =>
    text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  const rows: ForeignCell[][] = [
    [`${table.year}年度${table.title}`],
    ['项目名称', table.projectName],
    [table.departmentLabel, table.department, null, '实施单位', table.implementer],
    ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ];
  for (const fund of table.funds.rows) {
    const at = rows.length + 1;
    const rate: ForeignCell = {
      f: `IF(D${String(at)}=0,"",E${String(at)}/D${String(at)})`,
      v: rateIn(fund.rate),
    };
    rows.push([
      fund.label,
      '',
      number(fund.initial),
      number(fund.budget),
      number(fund.executed),
      number(fund.weight),
      textFormulas ? fund.rate : rate,
      number(fund.score),
    ]);
  }
  rows.push(['年度总体目标', table.goal.expected, null, null, table.goal.actual]);
  rows.push([
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ]);
  const from = rows.length + 1;
  for (const row of table.indicators) {
    rows.push([
      row.l1,
      row.l2,
      row.l3,
      row.target,
      row.actual,
      number(row.weight),
      number(row.score),
      row.note,
    ]);
  }
  const to = rows.length;
  const sum = (column: string): ForeignCell => ({
    f: `SUM(${column}${String(from)}:${column}${String(to)})`,
    v: 88,
  });
  rows.push(['总分', null, null, null, null, sum('F'), sum('G')]);
  return rows;
}

function foreignBook(
  tables: readonly EvaluationTable[],
  style: ForeignStyle,
  extras: readonly Extra[],
): BookDraft {
  const has = (extra: Extra): boolean => extras.includes(extra);
  const texts: string[] = [];
  const parts = new Map<string, string | Uint8Array>();
  const sheets: { name: string; path: string; kind: string; state?: string }[] = [];
  const add = (name: string, kind: string, path: string, xml: string, state?: string): void => {
    parts.set(`xl/${path}`, xml);
    sheets.push({ name, path, kind, ...(state === undefined ? {} : { state }) });
  };
  for (const [at, table] of tables.entries()) {
    const rows = formRows(table, style.textNumbers);
    const xml = foreignSheet(rows, style, sheetExtras(rows.length, has('protection'), has('picture')), texts);
    add(table.projectName.slice(0, 20), 'worksheet', `worksheets/sheet${String(at + 1)}.xml`, xml);
  }
  const listed: ForeignCell[][] = [
    ['项目名称', '主管部门', '实施单位', '全年预算数（元）', '年度'],
    ...tables.map((table): ForeignCell[] => [
      table.projectName,
      table.department,
      table.implementer,
      120000.5,
      2024,
    ]),
    ['会议', '某局', '办公室', 3, 2024],
  ];
  if (has('summary'))
    add('汇总表', 'worksheet', 'worksheets/list.xml', foreignSheet(listed, style, '', texts));
  if (has('hidden'))
    add('旧表', 'worksheet', 'worksheets/hidden.xml', foreignSheet(listed, style, '', texts), 'hidden');
  if (has('chartsheet')) add('图', 'chartsheet', 'chartsheets/sheet1.xml', CHART_SHEET);
  parts.set('xl/sharedStrings.xml', sharedStrings(texts));
  parts.set('xl/styles.xml', STYLES);
  if (has('picture')) {
    parts.set('xl/media/image1.png', PNG);
    parts.set(
      'xl/worksheets/_rels/sheet1.xml.rels',
      relationships([['rId1', 'drawing', '../drawings/drawing1.xml']]),
    );
    parts.set('xl/drawings/drawing1.xml', DRAWING);
    parts.set(
      'xl/drawings/_rels/drawing1.xml.rels',
      relationships([['rId1', 'image', '../media/image1.png']]),
    );
  }
  if (has('calcChain')) parts.set('xl/calcChain.xml', CALC_CHAIN);
  if (has('settings')) parts.set('xl/webextensions/webextension1.xml', SETTINGS);
  const targets: [string, string, string][] = [
    ...sheets.map(({ path, kind }, at): [string, string, string] => [`rId${String(at + 1)}`, kind, path]),
    ['rIdStyles', 'styles', 'styles.xml'],
    ['rIdTexts', 'sharedStrings', 'sharedStrings.xml'],
    ...(has('calcChain') ? [['rIdChain', 'calcChain', 'calcChain.xml'] as [string, string, string]] : []),
  ];
  parts.set('xl/_rels/workbook.xml.rels', relationships(targets));
  parts.set(
    'xl/workbook.xml',
    workbookXml(sheets, has('1904'), has('names') ? NAMES(sheets[0]?.name ?? '') : ''),
  );
  parts.set('_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]));
  parts.set('[Content_Types].xml', contentTypes([...parts.keys()]));
  return { kind: 'book', file: '报送.xlsx', parts, zip: {} };
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function relationships(list: readonly (readonly [string, string, string])[]): string {
  const tags = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${tags.join('')}</Relationships>`;
}

function workbookXml(
  sheets: readonly { name: string; state?: string }[],
  is1904: boolean,
  names: string,
): string {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${String(at + 1)}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${String(at + 1)}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><bookViews><workbookView activeTab="0"/></bookViews><sheets>${listed.join('')}</sheets>${names}<calcPr calcId="191029"/></workbook>`;
}

const NAMES = (sheet: string): string =>
  `<definedNames><definedName name="预算" comment="甲">'${escaped(sheet)}'!$D$5</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">'${escaped(sheet)}'!$A$1:$H$20</definedName><definedName name="坏" hidden="1">#REF!</definedName></definedNames>`;

function sheetExtras(rows: number, isProtected: boolean, withPicture: boolean): string {
  const last = String(rows);
  return [
    isProtected ? '<@sheetProtection sheet="1" password="CC1A" objects="1"/>' : '',
    '<@mergeCells count="2"><@mergeCell ref="A1:H1"/><@mergeCell ref="B2:H2"/></@mergeCells>',
    `<@conditionalFormatting sqref="G5:G${last}"><@cfRule type="expression" dxfId="0" priority="1"><@formula>G5&gt;F5</@formula></@cfRule></@conditionalFormatting>`,
    `<@dataValidations count="1"><@dataValidation type="decimal" operator="between" allowBlank="1" sqref="F5:F${last} G5"><@formula1>0</@formula1><@formula2>100</@formula2></@dataValidation></@dataValidations>`,
    '<@pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><@pageSetup paperSize="9" orientation="landscape"/>',
    withPicture ? '<@drawing r:id="rId1"/>' : '',
  ].join('');
}

function sharedStrings(texts: readonly string[]): string {
  const items = texts.map((text, at) =>
    at % 5 === 4
      ? `<si><r><t>${escaped(text.slice(0, 1))}</t></r><r><t xml:space="preserve">${escaped(text.slice(1))}</t></r><rPh sb="0" eb="1"><t>a</t></rPh></si>`
      : `<si><t xml:space="preserve">${escaped(text)}</t></si>`,
  );
  return `${HEAD}<sst xmlns="${MAIN}" count="${String(texts.length)}" uniqueCount="${String(texts.length)}">${items.join('')}</sst>`;
}

function contentTypes(paths: readonly string[]): string {
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/^xl\/workbook\.xml$/u, 'sheet.main'],
    [/worksheets\/[^/]*\.xml$/u, 'worksheet'],
    [/chartsheets\//u, 'chartsheet'],
    [/styles\.xml$/u, 'styles'],
    [/sharedStrings\.xml$/u, 'sharedStrings'],
    [/calcChain\.xml$/u, 'calcChain'],
  ];
  const overrides = paths.flatMap((path) => {
    const kind = kinds.find(([pattern]) => pattern.test(path))?.[1];
    const type = `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind ?? ''}+xml`;
    return kind === undefined ? [] : [`<Override PartName="/${path}" ContentType="${type}"/>`];
  });
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.join('')}</Types>`;
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="0.00_ "/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="166" formatCode="[DBNum1][$-804]General"/></numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0"><protection locked="0"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs></styleSheet>`;
const CHART_SHEET = `${HEAD}<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`;
const CALC_CHAIN = `${HEAD}<calcChain xmlns="${MAIN}"><c r="F17" i="1"/><c r="G17"/></calcChain>`;
const DRAWING = `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONS}"><xdr:oneCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9525" cy="9525"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="图"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`;
const SETTINGS = `${HEAD}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:properties><we:property name="ziping.ignoredFindings" value="&quot;[{\\&quot;key\\&quot;:\\&quot;grade|甲||乙\\&quot;,\\&quot;reason\\&quot;:\\&quot;因为\\&quot;,\\&quot;message\\&quot;:\\&quot;乙\\&quot;}]&quot;"/><we:property name="ziping.corrections" value="[]"/></we:properties></we:webextension>`;
/** One black pixel. */
const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);
