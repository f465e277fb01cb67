import type { XmlElement } from './xml-element';
import { escapeXml } from './xml-text';

/** Letters from `start` up to `end` give way to `text`; the same place twice is an insertion. */
export interface XmlEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The part with all edits carried out; null where two lie on one another. Insertions at one place keep their order. */
export function edited(xml: string, edits: readonly XmlEdit[]): string | null {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, text } of inOrder) {
    if (start < done || end < start || end > xml.length) return null;
    pieces.push(xml.slice(done, start), text);
    done = end;
  }
  pieces.push(xml.slice(done));
  return pieces.join('');
}

/** Sets an attribute: the letters of its value alone change; one that is missing is put behind the name of the tag. */
export function setAttribute(element: XmlElement, name: string, value: string): XmlEdit {
  const old = element.attributes.find((one) => one.name === name);
  const written = escapeXml(value).replaceAll("'", '&apos;');
  if (old !== undefined) return { start: old.valueStart, end: old.valueEnd, text: written };
  const at = element.start + 1 + element.name.length;
  return { start: at, end: at, text: ` ${name}="${written}"` };
}

/** Puts more at the end of an element, whether or not it has a closing tag so far. */
export function appendInside(element: XmlElement, inside: string): XmlEdit {
  if (!element.isEmpty) return { start: element.closeStart, end: element.closeStart, text: inside };
  return { start: element.end - 2, end: element.end, text: `>${inside}</${element.name}>` };
}

/** Takes an element out with all that is in it. */
export function removeElement({ start, end }: XmlElement): XmlEdit {
  return { start, end, text: '' };
}

/** Takes an attribute out with the blank before it. */
export function removeAttribute(element: XmlElement, name: string): XmlEdit[] {
  const old = element.attributes.find((one) => one.name === name);
  return old === undefined ? [] : [{ start: old.nameStart - 1, end: old.valueEnd + 1, text: '' }];
}

/** "x:" where the names of a part have a prefix, else "". */
export function prefixOf({ name, local }: Pick<XmlElement, 'name' | 'local'>): string {
  return name.slice(0, name.length - local.length);
}
