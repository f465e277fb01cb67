import { presetById } from '../../core/profile/presets';
import type { RuleProfile } from '../../core/profile/rule-profile';
import { rolloverSource } from '../../core/rollover/rollover-source';
import type { RecognisedTable } from '../../core/recognise/recognised-table';
import { COMMON_TEMPLATES } from '../../core/templates/common-templates';
import { GENERAL_TEMPLATE } from '../../core/templates/general-template';
import { parseTemplateFile, toTemplateFile, type ParsedTemplates } from '../../core/templates/template-file';
import { templateFromTable } from '../../core/templates/template-from-table';
import type { TableTemplate } from '../../core/templates/table-template';
import type { SettingsStore } from '../../core/workbook/ports';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';

const KEY = 'templates';

/** Where a template is kept: with the user on this machine, inside the workbook, or in the built-in library. */
export type TemplatePlace = 'user' | 'workbook' | 'common';

export interface StoredTemplate {
  readonly place: TemplatePlace;
  readonly template: TableTemplate;
}

export interface TemplateStores {
  readonly user: SettingsStore;
  readonly workbook: SettingsStore;
}

export type TemplateChange =
  { readonly ok: true } | { readonly ok: false; readonly problems: readonly string[] };

/** Every template, the unit's own first. A store that cannot be read is told and never overwritten by reading. */
export async function listTemplates(
  stores: TemplateStores,
): Promise<{ readonly templates: readonly StoredTemplate[]; readonly problems: readonly string[] }> {
  const problems: string[] = [];
  const own: StoredTemplate[] = [];
  for (const place of ['workbook', 'user'] as const) {
    const stored = await load(stores[place]);
    if (stored.ok) own.push(...stored.templates.map((template) => ({ place, template })));
    else problems.push(...stored.problems);
  }
  const common = [GENERAL_TEMPLATE, ...COMMON_TEMPLATES].map((template): StoredTemplate => ({
    place: 'common',
    template,
  }));
  return { templates: [...own, ...common], problems };
}

/** Saves a recognised table as a template under a name that the place does not have yet. */
export async function saveTemplate(
  stores: TemplateStores,
  place: 'user' | 'workbook',
  source: {
    readonly table: RecognisedTable;
    readonly workbook: WorkbookSnapshot;
    readonly profile: RuleProfile;
  },
  naming: { readonly name: string; readonly description: string },
): Promise<TemplateChange> {
  const preset = presetById(source.profile.id);
  const same = preset !== null && JSON.stringify(preset) === JSON.stringify(source.profile);
  return change(stores[place], (templates) => {
    const name = naming.name.trim();
    if (name === '') return '请写模板名称。';
    if (templates.some((template) => template.name === name))
      return `已有名为“${name}”的模板，请换一个名称。`;
    const id = freshId(templates);
    const made = templateFromTable(
      rolloverSource(source.table, source.workbook),
      same ? source.profile.id : source.profile,
      { id, name, description: naming.description.trim() },
    );
    return [...templates, made];
  });
}

/** Gives a template another name. */
export function renameTemplate(
  stores: TemplateStores,
  place: 'user' | 'workbook',
  id: string,
  newName: string,
): Promise<TemplateChange> {
  const name = newName.trim();
  return change(stores[place], (templates) => {
    if (name === '') return '请写模板名称。';
    if (templates.some((template) => template.name === name && template.id !== id)) {
      return `已有名为“${name}”的模板，请换一个名称。`;
    }
    return templates.map((template) => (template.id === id ? { ...template, name } : template));
  });
}

/** Takes a template away. */
export function deleteTemplate(
  stores: TemplateStores,
  place: 'user' | 'workbook',
  id: string,
): Promise<TemplateChange> {
  return change(stores[place], (templates) => templates.filter((template) => template.id !== id));
}

/** The text of a file with these templates, to be passed to a colleague. */
export function exportTemplates(templates: readonly TableTemplate[]): string {
  return `${JSON.stringify(toTemplateFile(templates), null, 2)}\n`;
}

/** Adds the templates of a file; a name that is taken gets a number, nothing is overwritten. */
export async function importTemplates(
  stores: TemplateStores,
  place: 'user' | 'workbook',
  fileText: string,
): Promise<TemplateChange> {
  const read = readTemplateText(fileText);
  if (!read.ok) return read;
  return change(stores[place], (templates) => {
    const all = [...templates];
    for (const template of read.templates) {
      all.push({ ...template, id: freshId(all), name: freshName(template.name, all) });
    }
    return all;
  });
}

/** The templates in the text of a template file. */
export function readTemplateText(fileText: string): ParsedTemplates {
  let data: unknown;
  try {
    data = JSON.parse(fileText.replace(/^\ufeff/u, ''));
  } catch {
    return { ok: false, problems: ['这不是模板文件：内容不是 JSON。'] };
  }
  return parseTemplateFile(data);
}

async function load(store: SettingsStore): Promise<ParsedTemplates> {
  const stored = await store.get(KEY);
  return stored === null ? { ok: true, templates: [] } : readTemplateText(stored);
}

/** Changes what is stored, or says why not; what cannot be read is left as it is. */
async function change(
  store: SettingsStore,
  edit: (templates: readonly TableTemplate[]) => readonly TableTemplate[] | string,
): Promise<TemplateChange> {
  const stored = await load(store);
  if (!stored.ok) return stored;
  const edited = edit(stored.templates);
  if (typeof edited === 'string') return { ok: false, problems: [edited] };
  await store.set(KEY, edited.length === 0 ? null : JSON.stringify(toTemplateFile(edited)));
  return { ok: true };
}

function freshId(templates: readonly TableTemplate[]): string {
  const used = new Set(templates.map(({ id }) => id));
  let number = templates.length + 1;
  while (used.has(`own-${String(number)}`)) number += 1;
  return `own-${String(number)}`;
}

function freshName(name: string, templates: readonly TableTemplate[]): string {
  const used = new Set(templates.map((template) => template.name));
  let candidate = name;
  for (let number = 2; used.has(candidate); number += 1) candidate = `${name}(${String(number)})`;
  return candidate;
}
