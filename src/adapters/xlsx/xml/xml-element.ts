import { XmlScanner, type XmlAttribute } from './xml-scanner';

/** An element of a small part (the list of sheets, relationships, styles) and where it stands. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  /** Without its prefix. */
  readonly local: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The characters directly in it, those of its children not. */
  readonly text: string;
  readonly isEmpty: boolean;
  readonly start: number;
  /** Behind its opening tag. */
  readonly openEnd: number;
  /** Where its closing tag begins; the same as `end` for a tag without content. */
  readonly closeStart: number;
  readonly end: number;
}

/** More than any list of sheets or styles has; a tree of more would fill the memory. */
const MOST_ELEMENTS = 400_000;

interface Opened extends XmlElement {
  children: Opened[];
  text: string;
  closeStart: number;
  end: number;
}

/** The root of a part with all that is in it; null when the part is no whole XML, or too large for a tree. */
export function xmlTree(xml: string): XmlElement | null {
  const scan = new XmlScanner(xml);
  const open: Opened[] = [];
  let root: Opened | null = null;
  let count = 0;
  while (scan.next()) {
    const parent = open.at(-1);
    if (scan.kind === 'open') {
      count += 1;
      if (count > MOST_ELEMENTS) return null;
      const element: Opened = {
        name: scan.name,
        local: scan.local,
        attributes: scan.attributes(),
        children: [],
        text: '',
        isEmpty: scan.isEmpty,
        start: scan.start,
        openEnd: scan.end,
        closeStart: scan.end,
        end: scan.end,
      };
      if (parent === undefined) root = element;
      else parent.children.push(element);
      if (!scan.isEmpty) open.push(element);
    } else if (scan.kind === 'close') {
      open.pop();
      if (parent !== undefined) [parent.closeStart, parent.end] = [scan.start, scan.end];
    } else if (scan.kind === 'text' || scan.kind === 'cdata') {
      if (parent !== undefined) parent.text += scan.content();
    }
  }
  return scan.isWhole ? root : null;
}

/** The value of an attribute by its name as written. */
export function valueOf(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((one) => one.name === name)?.value;
}

/** The value of an attribute that has a prefix, whichever it is (r:id). */
export function prefixedValue(element: XmlElement, local: string): string | undefined {
  return element.attributes.find(({ name }) => name.endsWith(`:${local}`))?.value;
}

/** Whether an attribute says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The first child of that name, whatever its prefix. */
export function childOf(element: XmlElement | null | undefined, local: string): XmlElement | undefined {
  return element?.children.find((child) => child.local === local);
}

/** The children of that name, whatever their prefix. */
export function childrenOf(element: XmlElement | null | undefined, local: string): readonly XmlElement[] {
  return (element?.children ?? []).filter((child) => child.local === local);
}
