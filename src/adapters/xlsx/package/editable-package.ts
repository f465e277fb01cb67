import { decodeXmlExactly, encodeXml, type DecodedXml } from '../xml/xml-encoding';
import { xmlTree, type XmlElement } from '../xml/xml-element';
import { edited, type XmlEdit } from '../xml/xml-edits';
import type { OpenPackage } from './open-package';
import { partKey } from './part-name';
import { writePackage } from './write-package';

/** A part whose text can be changed, with its tree. */
export interface EditableXml {
  readonly xml: string;
  readonly root: XmlElement;
}

/** Why a file is left as it is. */
export class NotEditable extends Error {
  constructor(readonly why: string) {
    super(why);
    this.name = 'NotEditable';
  }
}

/**
 * A package that is being changed. A part is changed only where decoding and encoding it gives its bytes again; what is
 * never named keeps its packed bytes. Throws `NotEditable`, which whoever changes a file turns into a refusal.
 */
export class EditablePackage {
  private readonly changes = new Map<string, { readonly name: string; readonly bytes: Uint8Array | null }>();

  constructor(private readonly parts: OpenPackage) {
    const [doubled] = parts.doubled;
    if (doubled !== undefined) throw new NotEditable(`文件里有两个同名的部分（${doubled}）`);
  }

  has(name: string): boolean {
    const change = this.changes.get(partKey(name));
    return change === undefined ? this.parts.has(name) : change.bytes !== null;
  }

  /** The letters of a part that can be written back as they were read. */
  text(name: string): DecodedXml {
    const part = decodeXmlExactly(this.bytes(name));
    if (part === null) throw new NotEditable(`${name} 的文字编码不能原样写回`);
    return part;
  }

  /** A small part as text and tree. */
  xml(name: string): EditableXml {
    const xml = this.text(name).text;
    const root = xmlTree(xml);
    if (root === null) throw new NotEditable(`${name} 不完整`);
    return { xml, root };
  }

  /** Carries out edits in a part. */
  edit(name: string, edits: readonly XmlEdit[]): void {
    if (edits.length === 0) return;
    const part = this.text(name);
    const text = edited(part.text, edits);
    const bytes = text === null ? null : encodeXml(text, part);
    if (bytes === null) throw new NotEditable(`${name} 里要改的地方互相重叠`);
    this.put(name, bytes);
  }

  /** Sets the bytes of a part, an old or a new one. */
  put(name: string, bytes: Uint8Array): void {
    this.changes.set(partKey(name), { name, bytes });
  }

  remove(name: string): void {
    this.changes.set(partKey(name), { name, bytes: null });
  }

  /** A part name that is not taken: stem, number, end. */
  freeName(stem: string, end: string): string {
    let number = 1;
    while (this.parts.has(`${stem}${String(number)}${end}`) || this.has(`${stem}${String(number)}${end}`))
      number += 1;
    return `${stem}${String(number)}${end}`;
  }

  /** The file as it now is. */
  written(): Uint8Array {
    const changes = new Map([...this.changes.values()].map(({ name, bytes }) => [name, bytes]));
    const bytes = writePackage(this.parts, changes);
    if (bytes === null) throw new NotEditable('文件不完整');
    return bytes;
  }

  private bytes(name: string): Uint8Array {
    const change = this.changes.get(partKey(name));
    const read = change === undefined ? this.parts.read(name) : change;
    const bytes = 'ok' in read && !read.ok ? null : read.bytes;
    if (bytes === null) throw new NotEditable(`${name} 缺失或已损坏`);
    return bytes;
  }
}
