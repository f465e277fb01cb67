import type { Translate } from '../../locale/text';

/** More names than this make a sentence nobody reads. */
const MOST = 3;

/** Names of sheets inside a sentence: the first few, and how many there are. */
export function sheetNames(names: readonly string[], t: Translate): string {
  const sheets = names
    .slice(0, MOST)
    .map((name) => `“${name}”`)
    .join('、');
  return names.length <= MOST ? sheets : t('audit.sheetsMore', { sheets, count: names.length });
}
