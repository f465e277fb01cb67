// npm run bench: how fast the core is, beside plain programs over the same libraries, in one run on one machine.
import { register } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, installPackages, requireNode, ROOT } from './prepare.mjs';

requireNode();
await installPackages();
await build('cli');
register('./typescript-loader.mjs', import.meta.url);

const source = (path) => import(`../src/${path}.ts`);
const [
  { MemoryWorkbook },
  { readXlsx },
  { writeXlsx },
  { newWorkbook },
  { audit },
  { Decimal },
  { PRESETS },
] = await Promise.all([
  source('adapters/memory/memory-workbook'),
  source('adapters/xlsx/read-xlsx'),
  source('adapters/xlsx/write-xlsx'),
  source('app/make/new-workbook'),
  source('core/audit/engine/audit'),
  source('core/number/decimal'),
  source('core/profile/presets'),
]);
const [{ recognise }, { scoreIndicator }, { layoutById }, { parseTableJson }] = await Promise.all([
  source('core/recognise/recognise'),
  source('core/scoring/indicator-score'),
  source('core/table/layouts/index'),
  source('core/table/table-json'),
]);
const { compare, median } = await import('./bench/measure.mjs');
const { measureFiles } = await import('./bench/files.mjs');
const peers = await import('./bench/peers.mjs');
const { measureInsert, measureKeystrokes } = (await import('./bench/insert.cjs')).default;

const SHEETS = 44;
const SCORED_ROWS = 20_000;
const FILES = 600;
const SHEETS_A_FILE = 5;
const profile = PRESETS[0];

const folder = join(ROOT, 'test', 'fixtures', 'tables');
const tables = readdirSync(folder)
  .filter((name) => /^\d{3}-\d\.json$/.test(name))
  .map((name) => parseTableJson(JSON.parse(readFileSync(join(folder, name), 'utf8')), name).table);
const sheets = Array.from({ length: SHEETS }, (_, at) => {
  const table = tables[at % tables.length];
  return { table, layout: layoutById(table.layout) };
});

async function composed() {
  const host = new MemoryWorkbook();
  const written = await newWorkbook(host, { sheets, profile, mode: 'formulas', protect: false });
  if (!written.ok) throw new Error(written.message);
  return host;
}

const directions = ['大于等于', '等于', '小于等于'];
const inputs = Array.from({ length: SCORED_ROWS }, (_, at) => ({
  direction: directions[at % directions.length],
  qualitative: false,
  category: '数量指标',
  indicator: '指标',
  target: new Decimal(((at * 7919) % 1000) + 1).dividedBy(8),
  actual: new Decimal((at * 104729) % 1100).dividedBy(8),
  weight: new Decimal(5),
  judged: null,
}));

const host = await composed();
const model = host.model();
const bytes = await writeXlsx(model);
const { workbook } = await readXlsx(bytes, 'bench.xlsx');
const recognised = recognise(workbook);

const times = await compare([
  { name: 'score', work: () => inputs.forEach((input) => scoreIndicator(input, profile)) },
  { name: 'compose', work: composed },
  { name: 'write', work: () => writeXlsx(model) },
  { name: 'write hucre', work: () => peers.writeWithHucre(model) },
  { name: 'write exceljs', work: () => peers.writeWithExcelJs(model) },
  { name: 'read', work: () => readXlsx(bytes, 'bench.xlsx') },
  { name: 'read hucre', work: () => peers.readWithHucre(bytes) },
  { name: 'read exceljs', work: () => peers.readWithExcelJs(bytes) },
  { name: 'recognise', work: () => recognise(workbook) },
  { name: 'audit live', work: () => audit({ workbook, tables: recognised, profile, only: 'live' }) },
  { name: 'audit', work: () => audit({ workbook, tables: recognised, profile }) },
]);

/** One plan with the sheet and the rule profile beside it, as the pane inserts them. */
async function insertion({ table, layout }) {
  const [{ composeTable }, { composeProfileSheet }] = await Promise.all([
    source('core/compose/compose-table'),
    source('core/compose/profile-sheet-plan'),
  ]);
  const form = composeTable({ table, layout, profile, sheetName: '新表', mode: 'formulas', protect: false });
  const rules = composeProfileSheet(profile);
  return measureInsert({ ...form, commands: [...form.commands, ...rules.commands] });
}

const inserted = [];
for (const id of ['T11', 'T8'])
  inserted.push([id, await insertion(sheets.find(({ layout }) => layout.id === id))]);

/** 发放数量 of 2024年惠民消费券, typed again and again: the score, the total and the findings follow. */
async function keystrokes() {
  const { composeTable } = await source('core/compose/compose-table');
  const { table, layout } = sheets.find(({ table: { projectName } }) => projectName === '2024年惠民消费券');
  const plan = composeTable({ table, layout, profile, sheetName: '新表', mode: 'formulas', protect: false });
  const strokes = [
    [1.4, '100.00'],
    [1.37, '99.89'],
    [1.2, '99.29'],
    [0, '95.00'],
    [1.39, '99.96'],
  ].map(([value, total]) => ({ value, total }));
  return measureKeystrokes(plan, '新表', { row: 13, column: 7 }, strokes);
}
const typed = await keystrokes();

/** Files of five tables each; names and figures differ from file to file, so that nothing is known from the last one. */
async function fileBytes(at) {
  const own = Array.from({ length: SHEETS_A_FILE }, (_, index) => {
    const { table, layout } = sheets[(at * 7 + index) % sheets.length];
    const number = at * SHEETS_A_FILE + index;
    const indicators = table.indicators.map((row, place) =>
      (place + number) % 3 === 0 ? { ...row, l3: `${row.l3}第${String(number)}批` } : row,
    );
    return {
      table: { ...table, projectName: `${table.projectName}（${String(number)}）`, indicators },
      layout,
    };
  });
  const book = new MemoryWorkbook();
  const written = await newWorkbook(book, { sheets: own, profile, mode: 'formulas', protect: false });
  if (!written.ok) throw new Error(written.message);
  return writeXlsx(book.model());
}
const fromFiles = await measureFiles(FILES, fileBytes);

const ms = (name) => `${times.get(name).toFixed(1)} ms`;
const ratio = (name, peer) => `${(times.get(name) / times.get(peer)).toFixed(2)} × ${peer.split(' ')[1]}`;
const rows = [
  ['评分', `${String(Math.round((SCORED_ROWS / times.get('score')) * 1000))} 行/秒`, '每行连同推导过程'],
  [`排版 ${String(SHEETS)} 张表`, ms('compose'), '含公式、缓存值、格式、验证'],
  [
    '写 .xlsx',
    ms('write'),
    `${ratio('write', 'write hucre')}（只写值和公式），${ratio('write', 'write exceljs')}`,
  ],
  ['读 .xlsx', ms('read'), `${ratio('read', 'read hucre')}，${ratio('read', 'read exceljs')}`],
  ['识别', ms('recognise'), `${String(recognised.length)} 张表`],
  ['实时校验', ms('audit live'), `全部表一次；每张约 ${(times.get('audit live') / SHEETS).toFixed(2)} ms`],
  ['全部审计规则', ms('audit'), ''],
  ...inserted.map(([id, { syncs, requestBytes, milliseconds }]) => [
    `插入一张 ${id}`,
    `${String(syncs)} 次 sync，${(requestBytes / 1024).toFixed(0)} KB`,
    `连同“评分规则”；经真正的 Office.js 客户端，宿主是无界面的 Univer，${milliseconds.toFixed(0)} ms`,
  ]),
  [
    '改一个数',
    `${String(Math.max(...typed.map(({ syncs }) => syncs)))} 次 sync，${median(typed.map(({ milliseconds }) => milliseconds)).toFixed(0)} ms`,
    '从表格里的改动到窗格得分、问题都对，含重算和 50 ms 的等待，不含绘图',
  ],
  [
    '文件大小',
    `${(bytes.length / 1024).toFixed(0)} KB`,
    `每张表 ${(bytes.length / 1024 / SHEETS).toFixed(1)} KB`,
  ],
];
const took = (way) => {
  const { cpu, wall } = fromFiles.get(way);
  return `CPU ${cpu.toFixed(2)} 秒，历时 ${wall.toFixed(2)} 秒`;
};
const part = (a, b, what) => (fromFiles.get(a)[what] / fromFiles.get(b)[what]).toFixed(2);
rows.push(
  [
    `读 ${String(FILES)} 个文件`,
    took('read'),
    `每个 ${String(SHEETS_A_FILE)} 张表，单进程；CPU 是用户态加系统态`,
  ],
  ['读并审计', took('audit'), `审计时的速度是只读的 ${part('read', 'audit', 'cpu')}（CPU）`],
  ['ziping audit -j 1', took('jobs 1'), '含启动进程、写 JSON 报告'],
  ['ziping audit -j 2', took('jobs 2'), `历时快到 ${part('jobs 1', 'jobs 2', 'wall')} 倍`],
);
process.stdout.write(`Node ${process.versions.node}，${String(SHEETS)} 张表，每项 7 次取中位数\n\n`);
for (const [name, value, note] of rows) process.stdout.write(`| ${name} | ${value} | ${note} |\n`);
