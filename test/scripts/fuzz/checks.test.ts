import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformFileSync } from '@swc/core';
import { outputFaults } from '../../../scripts/fuzz/checks/output-words';
import { xmlFault } from '../../../scripts/fuzz/checks/well-formed';
import { partFaults, unwantedChanges } from '../../../scripts/fuzz/checks/written-book';
import { fuzzOptions } from '../../../scripts/fuzz/main';
import { exceptionFault } from '../../../scripts/fuzz/run/fault';
import { fewest, smallerBook } from '../../../scripts/fuzz/run/minimise';
import { writeZip } from '../../../scripts/fuzz/write-zip';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { ROOT } from '../../support/source-files';

describe('well-formed XML', () => {
  it.each([
    '<a/>',
    '<?xml version="1.0"?>\n<a b="1" c=\'2>\'><!-- < & --><![CDATA[<&]]>甲&#x7532;&amp;</a>\n',
    '\ufeff<x:a xmlns:x="u"><x:b /></x:a>',
  ])('takes %s', (xml) => {
    expect(xmlFault(xml)).toBeNull();
  });

  it.each([
    '',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a>&</a>',
    '<a>&nbsp;</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>\u0007</a>',
    '<a>\ud800</a>',
    '<a b="1" b="2"/>',
    '<a b=1/>',
    '<a b="<"/>',
    '<a>]]></a>',
    '<a><!-- </a>',
    '甲<a/>',
  ])('refuses %s', (xml) => {
    expect(xmlFault(xml)).not.toBeNull();
  });
});

describe('what a person must never read', () => {
  it.each([
    '应得 NaN',
    '48 ÷ Infinity',
    '第 4 行指标的 undefined',
    '[object Object]',
    'TypeError: x',
    '程序内部出错',
    '甲\n    at f (a.js:1:2)',
  ])('is seen in %s', (text) => {
    expect(outputFaults(text, new Set())).not.toEqual([]);
  });

  it('is not what the file holds itself', () => {
    expect(outputFaults('保存的是 “NaN”', new Set(['NaN']))).toEqual([]);
  });
});

describe('a file that was written', () => {
  const part = 'xl/worksheets/sheet1.xml';
  const book = (xml: string): Uint8Array => writeZip(new Map([[part, xml]]));

  it('is blamed for what it broke and not for what was broken before', () => {
    expect(partFaults(book('<a>\u0007</a>'), book('<a/>'))).toHaveLength(1);
    expect(partFaults(book('<a>\u0007</a> '), book('<a>\u0007</a>'))).toEqual([]);
    expect(partFaults(book('<a><v>Infinity</v></a>'), book('<a/>'))).toHaveLength(1);
  });

  it('may differ in the cells that were said and in results that follow', () => {
    const sheet = (cells: SheetSnapshot['cells']): WorkbookSnapshot => ({
      sheets: [
        {
          id: '甲',
          name: '甲',
          visibility: 'visible',
          used: null,
          cells,
          merges: [],
          hiddenRows: [],
          hiddenColumns: [],
          protection: { isProtected: false },
          validations: [],
        },
      ],
      names: [],
      calculationMode: 'auto',
      gaps: [],
    });
    const cell = (
      value: number,
      formula: string | null = null,
    ): { value: number; formula: string | null; format: string } => ({ value, formula, format: 'General' });
    const before = sheet(
      new Map([
        [0, cell(1)],
        [1, cell(2, '=A1*2')],
      ]),
    );
    const after = sheet(
      new Map([
        [0, cell(3)],
        [1, cell(6, '=A1*2')],
      ]),
    );
    expect(unwantedChanges(before, after, new Set(['甲!A1']), () => false)).toEqual([]);
    expect(unwantedChanges(before, after, new Set(), () => false)).toHaveLength(1);
  });
});

describe('faults', () => {
  const thrown = (message: string): unknown => new RangeError(message);

  it('of one kind have one key whatever their figures', () => {
    expect(exceptionFault('fix', thrown('Invalid code point 99999999')).key).toBe(
      exceptionFault('audit', thrown('Invalid code point 5')).key.replace('thrownBefore', 'thrown'),
    );
  });

  it('are told with the fewest changes and cells that show them', async () => {
    expect(await fewest([0, 1, 2, 3], async (kept) => kept.includes(1) && kept.includes(3))).toEqual([1, 3]);
    const rows = Array.from(
      { length: 40 },
      (_, at) => `<row r="${String(at)}"><c r="A${String(at)}"/><c r="B${String(at)}"/></row>`,
    );
    const bytes = writeZip(
      new Map([
        ['a.xml', '<x/>'],
        ['b.xml', `<s>${rows.join('')}</s>`],
      ]),
    );
    const text = (zip: Uint8Array): string => Buffer.from(zip).toString('latin1');
    const wanted = writeZip(new Map([['b.xml', '<s><row r="17"><c r="B17"/></row></s>']]));
    const { unzipSync } = await import('fflate');
    const shows = async (zip: Uint8Array): Promise<boolean> =>
      Buffer.from(unzipSync(zip)['b.xml'] ?? []).includes('<c r="B17"/>');
    const least = await smallerBook(bytes, shows, 200);
    expect(text(least).length).toBeLessThan(text(wanted).length + 40);
  });
});

describe('the command line of the fuzzer', () => {
  it('takes its numbers and doors, and names what it does not know', () => {
    expect(fuzzOptions(['--seed', '7', '--only', '3', '--command', 'fix,audit'])).toMatchObject({
      seed: 7,
      only: [3],
      doors: ['fix', 'audit'],
    });
    expect(fuzzOptions(['--seed', 'x'])).toContain('--seed');
    expect(fuzzOptions(['--command', 'nothing'])).toContain('nothing');
    expect(fuzzOptions(['--what'])).toContain('--what');
  });
});

describe('the watchdog', () => {
  it('ends a process that computes too long and says where it was', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ziping-fuzz-'));
    try {
      const { code } = transformFileSync(join(ROOT, 'scripts/fuzz/run/watchdog.ts'), {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
      });
      writeFileSync(join(folder, 'watchdog.js'), code);
      const report = join(folder, 'report.json');
      writeFileSync(
        join(folder, 'main.js'),
        `const { Watchdog } = require('./watchdog.js');
         const dog = new Watchdog(${JSON.stringify(report)}, 300);
         function neverEnds() { for (let at = 0; ; at += 1) if (at < 0) return; }
         setTimeout(() => { dog.begin(); neverEnds(); }, 300);`,
      );
      const { signal } = spawnSync(process.execPath, [join(folder, 'main.js')], { timeout: 60_000 });
      expect(signal).toBe('SIGKILL');
      expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
        frames: expect.arrayContaining(['neverEnds']) as unknown,
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
