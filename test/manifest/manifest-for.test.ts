/** @jest-environment jsdom */
import { manifestFor } from '../../scripts/manifest.mjs';
import { manifestFaults } from '../support/manifest-check';
import { textOf } from '../support/source-files';

const xml = textOf('manifest.xml');

describe('a manifest for another server', () => {
  it('has every address there, and is still sound', () => {
    const own = manifestFor(xml, 'https://oa.example.gov.cn/');
    expect(own).not.toContain('localhost');
    expect(own).toContain('"https://oa.example.gov.cn/taskpane.html?place=create"');
    expect(manifestFaults(own)).toEqual([]);
  });

  it.each(['http://oa.example.gov.cn', 'oa.example.gov.cn', 'https://oa.example.gov.cn/?a=1', ''])(
    'is refused for %s',
    (address) => {
      expect(() => manifestFor(xml, address)).toThrow(/不是网址|https|不能带/);
    },
  );
});
