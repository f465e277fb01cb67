import { strFromU8, strToU8 } from 'fflate';
import { attribute, inner, relationshipsOf, resolvePart, tags } from './xml-parts';

/** The parts of an unzipped workbook file by path. */
export type Parts = Record<string, Uint8Array>;

/** Excel makes the chain anew; one that does not know the new formulas would be called damaged. */
export function dropCalculationChain(parts: Parts): void {
  const chain = targetOf(parts, 'xl/workbook.xml', '/calcChain');
  if (chain === null) return;
  forgetPart(parts, chain);
  const path = relationshipsOf('xl/workbook.xml');
  const relations = text(parts, path);
  const tag = tags(relations, 'Relationship').find((one) =>
    (attribute(one, 'Type') ?? '').endsWith('/calcChain'),
  );
  if (tag !== undefined) put(parts, path, relations.replace(tag, ''));
}

/** The <sheet> tags of the workbook, in their order. */
export function sheetTags(parts: Parts): string[] {
  return tags(inner(text(parts, 'xl/workbook.xml'), 'sheets'), 'sheet');
}

/** The part that a relationship of the workbook names; null when there is none. */
export function targetOfId(parts: Parts, id: string): string | null {
  const relations = text(parts, relationshipsOf('xl/workbook.xml'));
  const tag = tags(relations, 'Relationship').find((one) => attribute(one, 'Id') === id);
  const target = tag === undefined ? undefined : attribute(tag, 'Target');
  return target === undefined ? null : resolvePart('xl/workbook.xml', target);
}

/** The part that a relationship of that type leads to; null when there is none. */
export function targetOf(parts: Parts, part: string, typeEnd: string): string | null {
  const relations = text(parts, relationshipsOf(part));
  const tag = tags(relations, 'Relationship').find((one) => (attribute(one, 'Type') ?? '').endsWith(typeEnd));
  const target = tag === undefined ? undefined : attribute(tag, 'Target');
  return target === undefined ? null : resolvePart(part, target);
}

/** Adds a relationship and gives its id. */
export function relate(parts: Parts, part: string, type: string, target: string): string {
  const path = relationshipsOf(part);
  const relations = text(parts, path);
  const numbers = tags(relations, 'Relationship').map((tag) =>
    Number(/\d+$/u.exec(attribute(tag, 'Id') ?? '')?.[0] ?? 0),
  );
  const id = `rId${String(Math.max(0, ...numbers) + 1)}`;
  const element = `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  put(
    parts,
    path,
    relations.replace('</Relationships>', () => `${element}</Relationships>`),
  );
  return id;
}

/** The content type that a part has of its own, or null. */
export function contentTypeOf(parts: Parts, part: string): string | null {
  const tag = tags(text(parts, '[Content_Types].xml'), 'Override').find(
    (one) => attribute(one, 'PartName') === `/${part}`,
  );
  return tag === undefined ? null : (attribute(tag, 'ContentType') ?? null);
}

/** Gives a part its content type. */
export function declare(parts: Parts, part: string, type: string): void {
  const element = `<Override PartName="/${part}" ContentType="${type}"/>`;
  const types = text(parts, '[Content_Types].xml');
  put(
    parts,
    '[Content_Types].xml',
    types.replace('</Types>', () => `${element}</Types>`),
  );
}

/** Takes a part away with its content type. */
export function forgetPart(parts: Parts, part: string): void {
  Reflect.deleteProperty(parts, part);
  const types = text(parts, '[Content_Types].xml');
  const tag = tags(types, 'Override').find((one) => attribute(one, 'PartName') === `/${part}`);
  if (tag !== undefined) put(parts, '[Content_Types].xml', types.replace(tag, ''));
}

/** A part name that is not taken: stem, number, end. */
export function freeName(parts: Parts, stem: string, end: string): string {
  let number = 1;
  while (has(parts, `${stem}${String(number)}${end}`)) number += 1;
  return `${stem}${String(number)}${end}`;
}

/** Whether the file has that part. */
export function has(parts: Parts, path: string): boolean {
  return Object.hasOwn(parts, path);
}

/** A part as text; "" when it is not there. */
export function text(parts: Parts, path: string): string {
  const bytes = parts[path];
  return bytes === undefined ? '' : strFromU8(bytes);
}

/** Sets the text of a part. */
export function put(parts: Parts, path: string, content: string): void {
  parts[path] = strToU8(content);
}
