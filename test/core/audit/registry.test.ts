import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import { RULES } from '../../../src/core/audit/engine/registry';

const ROOT = join(__dirname, '..', '..', '..');
const names = (folder: string, ending: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !(ending === '.ts' && file.endsWith('.test.ts')))
    .map((file) => basename(file, ending))
    .filter((name) => name !== 'index' && name !== 'README')
    .sort();

describe('the registry of rules', () => {
  const ids = RULES.map(({ meta }) => meta.id).sort();

  it('has each id once', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('knows every file in core/audit/rules, by its name', () => {
    expect(names('src/core/audit/rules', '.ts')).toEqual(ids);
  });

  it('has a test for each rule', () => {
    expect(names('test/core/audit/rules', '.test.ts')).toEqual(ids);
  });

  it('has a page for each rule, and no other', () => {
    expect(names('docs/rules', '.md')).toEqual(ids);
  });

  it.each(RULES.map(({ meta }) => [meta.id, meta] as const))(
    '%s says what, why and what to do',
    (id, meta) => {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/u);
      for (const text of [meta.zh, meta.en]) {
        expect(text.title).toMatch(/[^。.！!]$/u);
        expect(text.why.length).toBeGreaterThan(8);
        expect(text.advice.length).toBeGreaterThan(3);
      }
      for (const sentence of [meta.zh.why, meta.zh.advice]) expect(sentence).toMatch(/。$/u);
      for (const sentence of [meta.en.why, meta.en.advice])
        expect(sentence).toMatch(/^[^\u4e00-\u9fff].*\.$|^[\u4e00-\u9fff].*\.$/u);
    },
  );
});
