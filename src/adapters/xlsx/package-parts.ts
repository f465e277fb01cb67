import type { EditablePackage } from './package/editable-package';
import { relationshipsOf } from './package/part-name';
import { relationshipsIn, type Relationship } from './package/relationships';
import { appendInside, prefixOf, removeElement } from './xml/xml-edits';
import { childrenOf, valueOf } from './xml/xml-element';
import { escapeXml } from './xml/xml-text';

const TYPES = '[Content_Types].xml';

/** Excel makes the chain anew; one that does not know the new formulas would be called damaged. */
export function dropCalculationChain(parts: EditablePackage, book: string): void {
  const chain = relationsOf(parts, book).find(({ kind }) => kind === 'calcChain');
  if (chain === undefined) return;
  const path = relationshipsOf(book);
  const tags = childrenOf(parts.xml(path).root, 'Relationship').filter(
    (tag) => valueOf(tag, 'Id') === chain.id,
  );
  parts.edit(path, tags.map(removeElement));
  forgetPart(parts, chain.part);
}

/** The relationships of a part as they now are; none where it has none. */
export function relationsOf(parts: EditablePackage, part: string): Relationship[] {
  const path = relationshipsOf(part);
  return parts.has(path) ? relationshipsIn(parts.xml(path).root, part) : [];
}

/** Adds a relationship and gives its id. */
export function relate(parts: EditablePackage, part: string, type: string, target: string): string {
  const path = relationshipsOf(part);
  const { root } = parts.xml(path);
  const taken = new Set(childrenOf(root, 'Relationship').map((tag) => valueOf(tag, 'Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${String(number)}`)) number += 1;
  const id = `rId${String(number)}`;
  const tag = `<${prefixOf(root)}Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`;
  parts.edit(path, [appendInside(root, tag)]);
  return id;
}

/** Gives a part its content type. */
export function declare(parts: EditablePackage, part: string, type: string): void {
  const { root } = parts.xml(TYPES);
  const tag = `<${prefixOf(root)}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
  parts.edit(TYPES, [appendInside(root, tag)]);
}

/** The content type that a part has of its own, or null. */
export function contentTypeOf(parts: EditablePackage, part: string): string | null {
  const tag = overridesOf(parts, part)[0];
  return tag === undefined ? null : (valueOf(tag, 'ContentType') ?? null);
}

/** Takes a part away with its content type. */
export function forgetPart(parts: EditablePackage, part: string): void {
  if (parts.has(part)) parts.remove(part);
  parts.edit(TYPES, overridesOf(parts, part).map(removeElement));
}

function overridesOf(parts: EditablePackage, part: string): ReturnType<typeof childrenOf> {
  const name = `/${part}`.toLowerCase();
  return childrenOf(parts.xml(TYPES).root, 'Override').filter(
    (tag) => valueOf(tag, 'PartName')?.toLowerCase() === name,
  );
}
