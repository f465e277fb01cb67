import type { NameSnapshot, SheetVisibility, WorkbookSnapshot } from '../../core/workbook/snapshot';
import type { OpenPackage } from './package/open-package';
import { relationships, type Relationship } from './package/relationships';
import { decodeXml } from './xml/xml-encoding';
import {
  childOf,
  childrenOf,
  isTrue,
  prefixedValue,
  valueOf,
  xmlTree,
  type XmlElement,
} from './xml/xml-element';

/** What the workbook part says, and the parts that it leads to. */
export interface WorkbookPart {
  /** Path of the part itself. */
  readonly path: string;
  readonly calculationMode: WorkbookSnapshot['calculationMode'];
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly NameSnapshot[];
  /** Print areas and titles, which a file keeps as names (_xlnm.Print_Area) of a sheet. */
  readonly printNames: readonly NameSnapshot[];
  /** Place of the sheet in front, from 0. */
  readonly activeTab: number;
  /** Whether dates count from 1904. */
  readonly from1904: boolean;
  /** Path of the part with the texts; null when the workbook names none. */
  readonly sharedStrings: string | null;
  /** Path of the part with the formats; null when the workbook names none. */
  readonly styles: string | null;
}

export interface ListedSheet {
  readonly name: string;
  readonly kind: 'worksheet' | 'chartsheet' | 'dialogsheet' | 'macrosheet' | 'missing';
  readonly visibility: SheetVisibility;
  /** Path of its part in the file; "" when it has none. */
  readonly path: string;
}

/** Where the workbook stands in the package: where its relationships say, else where nearly all programs put it. */
export function workbookPath(parts: OpenPackage): string | null {
  const said = relationships(parts, '').find(({ kind }) => kind === 'officeDocument')?.part;
  const path = [said, USUAL].find((one) => one !== undefined && parts.has(one)) ?? null;
  return path !== null && OTHERS.some((end) => path.toLowerCase().endsWith(end)) ? null : path;
}

const USUAL = 'xl/workbook.xml';
/** What the main part of another kind of package is called. */
const OTHERS = ['.bin', 'document.xml', 'presentation.xml'] as const;

/** Reads the list of sheets, the names and the calculation mode; null when the part is cut off or damaged. */
export function readWorkbookPart(parts: OpenPackage, path: string): WorkbookPart | null {
  const read = parts.read(path);
  const root = read.ok ? xmlTree(decodeXml(read.bytes).text) : null;
  if (root?.local !== 'workbook') return null;
  const related = relationships(parts, path);
  const byId = new Map(related.map((one) => [one.id, one]));
  const partOf = (kind: string): string | null => related.find((one) => one.kind === kind)?.part ?? null;
  const sheets = childrenOf(childOf(root, 'sheets'), 'sheet').map((element) =>
    listedSheet(element, byId.get(prefixedValue(element, 'id') ?? ''), parts),
  );
  const names = namesOf(root, sheets);
  const isOwn = ({ name }: NameSnapshot): boolean => name.startsWith(BUILT_IN);
  const view = childOf(childOf(root, 'bookViews'), 'workbookView');
  return {
    path,
    calculationMode: valueOfChild(root, 'calcPr', 'calcMode') === 'manual' ? 'manual' : 'auto',
    sheets,
    names: names.filter((name) => !isOwn(name)),
    printNames: names.filter((name) => isOwn(name)),
    activeTab: Number(view === undefined ? 0 : (valueOf(view, 'activeTab') ?? 0)) || 0,
    from1904: isTrue(valueOfChild(root, 'workbookPr', 'date1904')),
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
  };
}

function valueOfChild(root: XmlElement, child: string, name: string): string | undefined {
  const element = childOf(root, child);
  return element === undefined ? undefined : valueOf(element, name);
}

function listedSheet(
  element: XmlElement,
  related: Relationship | undefined,
  parts: OpenPackage,
): ListedSheet {
  const state = valueOf(element, 'state');
  const visibility: SheetVisibility = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
  const listed = { name: valueOf(element, 'name') ?? '', visibility };
  if (related === undefined) return { ...listed, kind: 'missing', path: '' };
  return {
    ...listed,
    kind: parts.has(related.part) ? sheetKind(related.kind) : 'missing',
    path: related.part,
  };
}

/** Which kind of sheet a relationship leads to. */
export function sheetKind(kind: string): ListedSheet['kind'] {
  if (kind.toLowerCase().endsWith('macrosheet')) return 'macrosheet';
  return KINDS.find((one) => one === kind) ?? 'missing';
}

const KINDS = ['worksheet', 'chartsheet', 'dialogsheet'] as const;

const BUILT_IN = '_xlnm.';

function namesOf(root: XmlElement, sheets: readonly ListedSheet[]): NameSnapshot[] {
  return childrenOf(childOf(root, 'definedNames'), 'definedName').flatMap((element) => {
    const name = valueOf(element, 'name') ?? '';
    const { text } = element;
    if (name === '' || text === '') return [];
    const local = valueOf(element, 'localSheetId');
    return [
      {
        name,
        refersTo: text.startsWith('=') ? text : `=${text}`,
        scope: (local === undefined ? undefined : sheets[Number(local)])?.name ?? null,
        hidden: isTrue(valueOf(element, 'hidden')),
      },
    ];
  });
}
