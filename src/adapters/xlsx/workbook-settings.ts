import { fileKind } from './file-kind';
import { openPackage } from './package/open-package';
import { decodeXml } from './xml/xml-encoding';
import { XmlScanner } from './xml/xml-scanner';

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
  const opening = fileKind(bytes) === 'zip' ? openPackage(bytes) : null;
  if (opening?.ok !== true) return settings;
  const { parts } = opening;
  for (const path of parts.names) {
    if (!PART.test(path.replaceAll('\\', '/')) || parts.sizeOf(path) > LARGEST_PART) continue;
    const read = parts.read(path);
    if (!read.ok) continue;
    const scan = new XmlScanner(decodeXml(read.bytes).text);
    while (scan.next()) {
      if (scan.kind !== 'open' || !scan.is('property')) continue;
      const name = scan.attribute('name') ?? '';
      const value = scan.attribute('value');
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
