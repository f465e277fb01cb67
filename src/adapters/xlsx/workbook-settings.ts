import { strFromU8, unzipSync } from 'fflate';
import { fileKind } from './file-kind';
import { attribute, tags } from './xml-parts';
import { checkZip } from './zip-guard';

/** Larger than any list of settings; what is larger is not read. */
const LARGEST_PART = 4 * 1024 * 1024;
const PART = /^xl\/webextensions\/webextension\d*\.xml$/iu;
const PREFIX = 'ziping.';

/**
 * The settings that the add-in keeps inside a workbook file, by key. Excel saves what an add-in gives it as properties of a
 * web extension part, each value as JSON. Files without such a part, and old .xls, have none.
 */
export function workbookSettings(bytes: Uint8Array): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  if (fileKind(bytes) !== 'zip' || !checkZip(bytes).ok) return settings;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => PART.test(name) && originalSize <= LARGEST_PART,
  });
  for (const part of Object.values(parts)) {
    for (const tag of tags(strFromU8(part), '(?:\\w+:)?property')) {
      const name = attribute(tag, 'name') ?? '';
      const value = attribute(tag, 'value');
      if (name.startsWith(PREFIX) && value !== undefined)
        settings.set(name.slice(PREFIX.length), textOf(value));
    }
  }
  return settings;
}

function textOf(value: string): string {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'string' ? parsed : value;
  } catch {
    return value;
  }
}
