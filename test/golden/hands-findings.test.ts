import { audit } from '../../src/core/audit/engine/audit';
import { DEFAULT_PROFILE, presetById } from '../../src/core/profile/presets';
import type { RuleProfile } from '../../src/core/profile/rule-profile';
import { recognise } from '../../src/core/recognise/recognise';
import { normaliseText } from '../../src/core/table/labels';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { HANDS } from '../support/hands';
import { bookOf } from '../support/hands/sheet-writer';
import { publishedTable, TABLE_FILES } from '../support/published-tables';
import { workbookOf } from '../support/published-workbook';

/** What depends on how a form is written and not on what it says: it prints no amount beside its label, for example. */
const ABOUT_THE_FORM = new Set(['amount-beside-label']);

function profile(): RuleProfile {
  const preset = presetById(DEFAULT_PROFILE.id);
  if (preset === null) throw new Error('profile expected');
  return preset;
}

/** The findings about figures, each as its rule and the indicator it is about. */
function figures(workbook: WorkbookSnapshot): string[] {
  const tables = recognise(workbook);
  return audit({ workbook, tables, profile: profile() })
    .filter(({ family, rule }) => family === 'figures' && !ABOUT_THE_FORM.has(rule))
    .map(
      ({ rule, severity, subject, expected }) =>
        `${severity} ${rule} ${normaliseText(subject)} ${expected ?? ''}`,
    )
    .sort();
}

describe.each(HANDS.map((hand) => [hand.name, hand] as const))('in another hand — %s —', (_, hand) => {
  test.each(TABLE_FILES)('%s has the same findings about figures', async (file) => {
    const table = publishedTable(file);
    const bare = { ...table, narrative: null };
    const published = figures(await workbookOf([{ name: '表', table: bare }], profile()));
    expect(figures(bookOf(hand.write(table, '表')))).toEqual(published);
  });
});
