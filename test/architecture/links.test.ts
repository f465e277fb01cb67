import { join } from 'node:path';
import { filesUnder, textOf } from '../support/source-files';

describe('the pages of the project', () => {
  it('lead to files that are there', () => {
    const pages = [
      ...filesUnder('docs').filter((file) => file.endsWith('.md')),
      'README.md',
      'CONTRIBUTING.md',
    ];
    const files = new Set([...filesUnder('.')]);
    const broken = pages.flatMap((page) =>
      [...textOf(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
        .map((match) => join(page, '..', match[1] ?? ''))
        .filter(
          (target) =>
            !files.has(target) &&
            ![...files].some((file) => file.startsWith(`${target.replace(/\/$/, '')}/`)),
        )
        .map((target) => `${page} → ${target}`),
    );
    expect(broken).toEqual([]);
  });
});
