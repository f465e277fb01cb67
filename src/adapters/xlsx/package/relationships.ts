import { decodeXml } from '../xml/xml-encoding';
import { childrenOf, valueOf, xmlTree, type XmlElement } from '../xml/xml-element';
import type { OpenPackage } from './open-package';
import { relationshipsOf, resolvePart } from './part-name';

/** What one part says of another that belongs to it. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "styles" …; the rest only says by which standard. */
  readonly kind: string;
  /** Path of the part that is meant; for an external one the address as written. */
  readonly part: string;
  readonly isExternal: boolean;
}

/** The relationships of a part, or of the package itself for ""; none where they are missing or cannot be read. */
export function relationships(parts: OpenPackage, part: string): readonly Relationship[] {
  const read = parts.read(relationshipsOf(part));
  return read.ok ? relationshipsIn(xmlTree(decodeXml(read.bytes).text), part) : [];
}

/** The relationships that a tree of them holds, for the part that they belong to. */
export function relationshipsIn(tree: XmlElement | null, part: string): Relationship[] {
  return childrenOf(tree, 'Relationship').map((element) => {
    const target = valueOf(element, 'Target') ?? '';
    const type = valueOf(element, 'Type') ?? '';
    const isExternal = valueOf(element, 'TargetMode') === 'External';
    return {
      id: valueOf(element, 'Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      part: isExternal ? target : resolvePart(part, target),
      isExternal,
    };
  });
}
