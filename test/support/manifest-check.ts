import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './source-files';

/** Order that the schema asks for; an element not listed is unknown. */
const ORDER: Record<string, readonly string[]> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label', 'InsertAfter', 'InsertBefore'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'ToolTip', 'Supertip', 'Icon', 'Action', 'Items', 'Enabled'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

/** Latest version of each requirement set that Microsoft's typings name for desktop Excel, and what a document may ask. */
const REQUIREMENT_SETS: Record<string, number> = {
  ExcelApi: 20,
  SharedRuntime: 2,
  DialogApi: 2,
  RibbonApi: 2,
};

const LIMITS = { name: 125, description: 250, shortString: 125, longString: 250, resid: 32 };
const RIBBON_ICONS = ['16', '32', '80'];

const all = (root: Document | Element, name: string): Element[] => [...root.getElementsByTagName(name)];
const textOfFirst = (root: Document | Element, name: string): string => all(root, name)[0]?.textContent ?? '';

/** Width and height of a PNG, or null when the file is none. */
function pngSize(path: string): string | null {
  const bytes = readFileSync(path);
  if (bytes.subarray(1, 4).toString('latin1') !== 'PNG') return null;
  return `${String(bytes.readUInt32BE(16))}×${String(bytes.readUInt32BE(20))}`;
}

function orderFaults(document: Document): string[] {
  return Object.entries(ORDER).flatMap(([parent, order]) =>
    all(document, parent).flatMap((element) => {
      const names = [...element.children].map((child) => child.tagName);
      const unknown = names
        .filter((name) => !order.includes(name))
        .map((name) => `${parent}/${name} is unknown`);
      const places = names.map((name) => order.indexOf(name));
      const isSorted = places.every((place, at) => at === 0 || (places[at - 1] ?? 0) <= place);
      return isSorted ? unknown : [...unknown, `${parent}: children out of order (${names.join(', ')})`];
    }),
  );
}

function lengthFaults(document: Document): string[] {
  const tooLong = (label: string, value: string, limit: number): string[] =>
    value === '' || value.length > limit
      ? [`${label}: ${String(value.length)} characters, 1 to ${String(limit)} allowed`]
      : [];
  const texts = (element: Element): string[] => [
    element.getAttribute('DefaultValue') ?? '',
    ...[...element.children].map((child) => child.getAttribute('Value') ?? ''),
  ];
  const top = [...document.documentElement.children];
  const named = (name: string): string[] => top.filter((child) => child.tagName === name).flatMap(texts);
  const strings = (kind: string): string[] =>
    all(document, kind)
      .flatMap((list) => all(list, 'bt:String'))
      .flatMap(texts);
  return [
    ...named('DisplayName').flatMap((text) => tooLong('DisplayName', text, LIMITS.name)),
    ...tooLong('ProviderName', textOfFirst(document, 'ProviderName'), LIMITS.name),
    ...named('Description').flatMap((text) => tooLong('Description', text, LIMITS.description)),
    ...strings('bt:ShortStrings').flatMap((text) => tooLong('ShortString', text, LIMITS.shortString)),
    ...strings('bt:LongStrings').flatMap((text) => tooLong('LongString', text, LIMITS.longString)),
    ...all(document, '*').flatMap((element) =>
      ['id', 'resid'].flatMap((name) => {
        const value = element.getAttribute(name);
        return value === null || element.tagName === 'OfficeApp'
          ? []
          : tooLong(`${name} ${value}`, value, LIMITS.resid);
      }),
    ),
  ];
}

/** Kind of resource that an element with a resid must name. */
function resourceKind(element: Element): string {
  if (element.tagName === 'bt:Image') return 'bt:Images';
  if (['SourceLocation', 'FunctionFile', 'LearnMoreUrl'].includes(element.tagName)) return 'bt:Urls';
  return element.tagName === 'Description' ? 'bt:LongStrings' : 'bt:ShortStrings';
}

function resourceFaults(document: Document): string[] {
  const users = all(document, '*').filter((element) => element.hasAttribute('resid'));
  const used = new Set(users.map((element) => element.getAttribute('resid')));
  const dangling = users.flatMap((element) => {
    const id = element.getAttribute('resid') ?? '';
    const kind = resourceKind(element);
    const list = all(document, kind).flatMap((parent) => [...parent.children]);
    return list.some((resource) => resource.getAttribute('id') === id)
      ? []
      : [`${element.tagName}: no ${id} in ${kind}`];
  });
  const resources = all(document, 'Resources')
    .flatMap((parent) => [...parent.children])
    .flatMap((list) => [...list.children]);
  const ids = resources.map((resource) => resource.getAttribute('id'));
  return [
    ...dangling,
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `resource ${String(id)} is there twice`),
    ...ids.filter((id) => !used.has(id)).map((id) => `resource ${String(id)} is never used`),
  ];
}

function addressFaults(document: Document): string[] {
  const addresses = all(document, '*').flatMap((element) =>
    ['DefaultValue', 'Value'].flatMap((name) => {
      const value = element.getAttribute(name) ?? '';
      return value.includes('://') ? [value] : [];
    }),
  );
  const icons = addresses.filter((address) => address.endsWith('.png'));
  return [
    ...addresses
      .filter((address) => !address.startsWith('https://'))
      .map((address) => `${address} is not https`),
    ...icons.flatMap((address) => {
      const file = join(ROOT, new URL(address).pathname);
      return existsSync(file) ? [] : [`${address}: there is no such file`];
    }),
    ...all(document, 'bt:Image').flatMap((image) => {
      const id = image.getAttribute('resid') ?? image.getAttribute('id') ?? '';
      const wanted = image.getAttribute('size') ?? id.slice(id.lastIndexOf('.') + 1);
      if (image.hasAttribute('resid')) {
        const button = image.closest('Control')?.getAttribute('id')?.replace('Ziping.', '');
        const own = `${button === undefined ? '' : `${button}.`}Icon.${wanted}`;
        return id === own ? [] : [`icon ${own} shows ${id}`];
      }
      const file = join(ROOT, new URL(image.getAttribute('DefaultValue') ?? '').pathname);
      if (!existsSync(file)) return [];
      const size = pngSize(file) ?? 'no PNG';
      return size === `${wanted}×${wanted}` ? [] : [`${id} shows ${size}`];
    }),
    ...all(document, 'Icon')
      .filter((icon) => {
        const sizes = all(icon, 'bt:Image').map((image) => image.getAttribute('size'));
        return !RIBBON_ICONS.every((size) => sizes.includes(size));
      })
      .map(() => 'an Icon lacks one of 16, 32 and 80'),
  ];
}

function valueFaults(document: Document): string[] {
  const faults: string[] = [];
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(textOfFirst(document, 'Id')))
    faults.push('Id is no GUID');
  if (!/^\d+(\.\d+){3}$/.test(textOfFirst(document, 'Version')))
    faults.push('Version is not of the form 1.2.3.4');
  if (textOfFirst(document, 'DefaultLocale') !== 'zh-CN') faults.push('DefaultLocale is not zh-CN');
  if (textOfFirst(document, 'Permissions') !== 'ReadWriteDocument')
    faults.push('Permissions are not ReadWriteDocument');
  if (
    all(document, 'Host').some(
      (host) => (host.getAttribute('Name') ?? host.getAttribute('xsi:type')) !== 'Workbook',
    )
  ) {
    faults.push('a Host is not Workbook');
  }
  for (const set of all(document, 'Set')) {
    const name = set.getAttribute('Name') ?? '';
    const [major, minor] = (set.getAttribute('MinVersion') ?? '').split('.').map(Number);
    const latest = REQUIREMENT_SETS[name];
    if (latest === undefined || major !== 1 || minor === undefined || minor < 1 || minor > latest) {
      faults.push(`requirement set ${name} ${set.getAttribute('MinVersion') ?? ''} is unknown`);
    }
  }
  for (const text of [...all(document, 'bt:String'), ...all(document, 'DisplayName')]) {
    const locales = [...text.children].map((child) => child.getAttribute('Locale'));
    if (locales.join() !== 'en-US')
      faults.push(`${text.getAttribute('id') ?? text.tagName} lacks its en-US text`);
  }
  return faults;
}

/** What is wrong with an add-in manifest, checked without Microsoft's service; empty when nothing. */
export function manifestFaults(xml: string): string[] {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.querySelector('parsererror') !== null) return ['not well-formed XML'];
  return [orderFaults, lengthFaults, resourceFaults, addressFaults, valueFaults].flatMap((check) =>
    check(document),
  );
}
