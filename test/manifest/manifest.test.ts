/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFaults } from '../support/manifest-check';
import { ROOT, textOf } from '../support/source-files';

const xml = textOf('manifest.xml');

describe('manifest.xml', () => {
  it('has no fault that can be seen without Excel', () => {
    expect(manifestFaults(xml)).toEqual([]);
  });

  it('shows the tab 绩效自评 with its three buttons in order', () => {
    const labels = [...xml.matchAll(/id="(?:Tab|Insert|Check|Open)\.Label" DefaultValue="([^"]+)"/g)].map(
      (m) => m[1],
    );
    expect(labels).toEqual(['绩效自评', '插入自评表', '校验', '打开面板']);
  });

  it('draws each button differently', () => {
    const images = [
      ...xml.matchAll(/id="(\w+)\.Icon\.(\d+)" DefaultValue="https:\/\/localhost:3000\/([^"]+)"/g),
    ];
    expect(images.map((m) => m[1])).toEqual(
      ['Insert', 'Check', 'Open'].flatMap((name) => [name, name, name]),
    );
    const drawn = images.map((m) => readFileSync(join(ROOT, m[3] ?? '')).toString('base64'));
    expect(new Set(drawn).size).toBe(9);
  });

  it('carries the version of package.json', () => {
    const { version } = JSON.parse(textOf('package.json')) as { version: string };
    expect(/<Version>([^<]+)</.exec(xml)?.[1]).toBe(`${version}.0`);
  });

  it.each([
    [
      'an icon over http',
      'is not https',
      'https://localhost:3000/assets/icon-32.png',
      'http://localhost:3000/assets/icon-32.png',
    ],
    [
      'a resid that names nothing',
      'no Insert.Hint in bt:LongStrings',
      'resid="Insert.Tip"',
      'resid="Insert.Hint"',
    ],
    [
      'an icon of 80 pixels missing',
      'lacks one of 16, 32 and 80',
      '<bt:Image size="80" resid="Icon.80" />',
      '',
    ],
    [
      'the icon of another button',
      'icon Check.Icon.32 shows Insert.Icon.32',
      'resid="Check.Icon.32"',
      'resid="Insert.Icon.32"',
    ],
    ['a host by its product name', 'a Host is not Workbook', 'Host Name="Workbook"', 'Host Name="Excel"'],
    ['a misspelt requirement set', 'requirement set ExcelAPI', 'Name="ExcelApi"', 'Name="ExcelAPI"'],
    [
      'a requirement set of the future',
      'requirement set ExcelApi 1.90',
      'MinVersion="1.9"',
      'MinVersion="1.90"',
    ],
    ['an id that is no GUID', 'no GUID', '5f0c2f0e-', '5f0c2f0-'],
    ['a version of three parts', 'Version is not', '<Version>0.1.0.0<', '<Version>0.1.0<'],
    ['a text too long', 'ShortString: 126', 'DefaultValue="校验"', `DefaultValue="${'校'.repeat(126)}"`],
    ['an id too long', '1 to 32', 'Check.Label', `Check.${'L'.repeat(40)}`],
    [
      'elements out of order',
      'out of order',
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
      '$2$1',
    ],
    ['an icon that is not there', 'no such file', 'assets/icon-16.png', 'assets/icon-24.png'],
    ['an icon of the wrong size', 'Icon.80 shows 64×64', 'assets/icon-80.png', 'assets/icon-64.png'],
    ['a text without English', 'Check.Label lacks', '<bt:Override Locale="en-US" Value="Check" />', ''],
    ['broken XML', 'not well-formed', '</OfficeApp>', ''],
  ])('would be refused with %s', (_name, fault, from, to) => {
    const broken = xml.replaceAll(from instanceof RegExp ? new RegExp(from, 'g') : from, to);
    expect(broken).not.toBe(xml);
    expect(manifestFaults(broken).join('\n')).toContain(fault);
  });
});
