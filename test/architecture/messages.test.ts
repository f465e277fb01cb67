import ts from 'typescript';
import { placesOf } from '../../src/core/message/message';
import { filesUnder, textOf } from '../support/source-files';
import { HAN, hanOutside } from '../support/han-texts';
import { chineseLabels } from '../support/plan-labels';

/** Where nothing may be said in Chinese but in tables of messages: whoever reads tells in the language of the pane. */
const TOLD = [
  'src/core/message',
  'src/core/plan',
  'src/core/scoring',
  'src/core/recognise',
  'src/core/workbook',
  'src/adapters/memory',
  'src/adapters/office',
  'src/app/write',
];

/** Words of forms, by which forms are read and formulas are written: data, and not for a person. */
const FORM_WORDS: readonly string[] = [
  'src/core/recognise/cell-marks.ts',
  'src/core/recognise/figures.ts',
  'src/core/recognise/heading-candidates.ts',
  'src/core/recognise/funds-block.ts',
  'src/core/recognise/grade-written.ts',
  'src/core/recognise/head-total.ts',
  'src/core/recognise/headings.ts',
  'src/core/recognise/level-labels.ts',
  'src/core/recognise/place-headings.ts',
  'src/core/recognise/paired-funds.ts',
  'src/core/recognise/printed-weight.ts',
  'src/core/recognise/read-table.ts',
  'src/core/recognise/row-kinds.ts',
  'src/core/recognise/row-values.ts',
  'src/core/scoring/cost-row.ts',
  'src/core/scoring/direction.ts',
  // Characters of dates as cells show them, the name that a sheet gets, and a font.
  'src/adapters/office/cell-text.ts',
  'src/adapters/office/write-steps.ts',
  'src/adapters/memory/memory-workbook.ts',
  'src/core/workbook/workbook-model.ts',
];

/** A text that is a sentence and no word of a form: it has a mark that only sentences have. */
const SENTENCE = /[，。；！？]|请/u;

interface TableEntry {
  readonly place: string;
  readonly zh: string | undefined;
  readonly en: string | undefined;
}

/** Every `{ zh: '…', en: '…' }` of a file. */
function sentencesOf(file: string, text: string): TableEntry[] {
  const found: TableEntry[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const said = new Map<string, string>();
      for (const property of node.properties) {
        if (!ts.isPropertyAssignment(property) || !ts.isStringLiteralLike(property.initializer)) continue;
        said.set(property.name.getText(), property.initializer.text);
      }
      if (said.has('zh') || said.has('en')) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.push({ place: `${file}:${String(line + 1)}`, zh: said.get('zh'), en: said.get('en') });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What a sentence says beside its places, letters only. */
function words(text: string): string {
  return text.replace(/\{[^{}]*\}/gu, '').replace(/[^\p{L}]/gu, '');
}

describe('the messages of all parts', () => {
  const all = ['src/core', 'src/adapters', 'src/app', 'src/report']
    .flatMap((folder) => filesUnder(folder))
    .flatMap((file) => sentencesOf(file, textOf(file)));

  it('are found: every table of the product is looked at', () => {
    expect(all.length).toBeGreaterThan(400);
  });

  it('say the same in both languages, with the same places', () => {
    const places = (text: string): string => [...new Set(placesOf(text))].sort().join();
    expect(
      all.filter(({ zh, en }) => zh === undefined || en === undefined || places(zh) !== places(en)),
    ).toEqual([]);
  });

  it('are in the language that they claim to be', () => {
    const wrong = all.filter(({ zh = '', en = '' }) => {
      const [chinese, english] = [words(zh), words(en)];
      return (chinese === '') !== (english === '') || (chinese !== '' && !/[A-Za-z]/u.test(english));
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ["const A = { a: { zh: '得分 {score}', en: 'Score {score}' } };", [['得分 {score}', 'Score {score}']]],
    ["const A = { zh: '得分' };", [['得分', undefined]]],
    ['const A = { zh: { title: 1 } };', []],
  ])('would be found in %s', (text, said) => {
    expect(sentencesOf('a.ts', text).map(({ zh, en }) => [zh, en])).toEqual(said);
  });
});

describe('where messages are told by whoever shows them', () => {
  const files = TOLD.flatMap((folder) => filesUnder(folder));

  it('no sentence stands outside of a table of messages', () => {
    expect(
      files.flatMap((file) =>
        hanOutside(file, textOf(file)).filter(({ said }) => !said.startsWith('/') && SENTENCE.test(said)),
      ),
    ).toEqual([]);
  });

  it('Chinese words stand only in tables of messages and in the files of form words', () => {
    const others = files.filter((file) => !FORM_WORDS.includes(file));
    expect(others.flatMap((file) => hanOutside(file, textOf(file)).map(({ place }) => place))).toEqual([]);
  });

  it('each file of form words has some', () => {
    expect(FORM_WORDS.filter((file) => hanOutside(file, textOf(file)).length === 0)).toEqual([]);
    expect(FORM_WORDS.filter((file) => !HAN.test(textOf(file)))).toEqual([]);
  });
});

describe('the steps of the list of what was done', () => {
  const files = ['src/core', 'src/app', 'src/report', 'src/taskpane'].flatMap((folder) => filesUnder(folder));

  it('are named by messages, never by a Chinese text', () => {
    expect(files.flatMap((file) => chineseLabels(file, textOf(file)))).toEqual([]);
  });

  it.each([
    ["const plan = { label: '删除指标', commands: [], expects: [] };", ['a.ts:1']],
    ['const label = `删除 ${name}`;\nconst plan = { label, commands };', ['a.ts:1']],
    ["const done = await run('批量生成', plans, text);", ['a.ts:1']],
    ['const all = mergedPlan(`结转到 ${year} 年度`, plans);', ['a.ts:1']],
    ["const plan = { label: on ? '保护' : say('open'), commands };", ['a.ts:1']],
    ["const plan = { label: say('delete', { name }), commands };", []],
    ["const column = { label: '项目资金', from: 1 };", []],
  ])('would be found in %s', (text, places) => {
    expect(chineseLabels('a.ts', text)).toEqual(places);
  });
});
