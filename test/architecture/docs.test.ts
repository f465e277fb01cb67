import { generatedPages, isAsGenerated } from '../support/generated-pages';
import { filesUnder, textOf } from '../support/source-files';

interface Term {
  readonly zh: string;
  readonly en: string;
  readonly code: string;
  readonly note: string;
}

const terms = JSON.parse(textOf('docs/glossary.json')) as readonly Term[];

describe('docs', () => {
  it.each(generatedPages().map((page) => [page.path, page] as const))(
    '%s is what its sources give (npm run docs)',
    (path, page) => {
      if (!isAsGenerated(page, textOf(path))) expect(textOf(path)).toBe(page.text);
    },
  );

  it('names only code that is there', () => {
    const source = filesUnder('src')
      .filter((file) => /\.tsx?$/.test(file))
      .map(textOf)
      .join('\n');
    expect(terms.filter(({ code }) => !new RegExp(`\\b${code}\\b`).test(source)).map(({ zh }) => zh)).toEqual(
      [],
    );
  });

  it('has one name for one term', () => {
    expect(new Set(terms.map(({ zh }) => zh)).size).toBe(terms.length);
    expect(new Set(terms.map(({ en }) => en)).size).toBe(terms.length);
  });
});
