import type { MergedStyles } from './merge-styles';
import { edited, type XmlEdit } from './xml/xml-edits';
import { XmlScanner } from './xml/xml-scanner';

/**
 * The part of a sheet of ours as it goes into another file: texts stand in the cells themselves, so that the user's own list
 * of texts is not touched; formats have the numbers that they have there; and it is not the sheet in front. `texts` are the
 * items of our list as they stand in it, without their tags.
 */
export function ownSheetXml(xml: string, texts: readonly string[], styles: MergedStyles): string {
  const edits: XmlEdit[] = [];
  const scan = new XmlScanner(xml);
  while (scan.next()) {
    if (scan.kind !== 'open') continue;
    const shift = shifts(scan, styles);
    if (shift !== null) edits.push(shift);
    if (scan.is('sheetView')) for (const each of withoutFront(scan)) edits.push(each);
    if (scan.is('c') && scan.attribute('t') === 's')
      for (const each of inlined(scan, texts)) edits.push(each);
  }
  return edited(xml, edits) ?? xml;
}

/** The attribute of a tag that names a format. */
function shifts(scan: XmlScanner, { cellFormatOffset, differentialOffset }: MergedStyles): XmlEdit | null {
  if (scan.is('c') || scan.is('row')) return shifted(scan, 's', cellFormatOffset);
  if (scan.is('col')) return shifted(scan, 'style', cellFormatOffset);
  return scan.is('cfRule') ? shifted(scan, 'dxfId', differentialOffset) : null;
}

function shifted(scan: XmlScanner, name: string, by: number): XmlEdit | null {
  const found = scan.attributes().find((one) => one.name === name);
  if (found === undefined) return null;
  return { start: found.valueStart, end: found.valueEnd, text: String(Number(found.value) + by) };
}

function withoutFront(scan: XmlScanner): XmlEdit[] {
  return scan
    .attributes()
    .filter(({ name }) => name === 'tabSelected')
    .map(({ nameStart, valueEnd }) => ({ start: nameStart - 1, end: valueEnd + 1, text: '' }));
}

/** The cell that begins here with its text in it; its <v> gives way to it. */
function inlined(scan: XmlScanner, texts: readonly string[]): XmlEdit[] {
  const type = scan.attributes().find(({ name }) => name === 't');
  const inside = scan.depth;
  let start = 0;
  let number = '';
  while (scan.next()) {
    if (scan.kind === 'open' && scan.is('v')) start = scan.start;
    if (scan.kind === 'text' && start > 0) number += scan.content();
    if (scan.kind !== 'close') continue;
    if (scan.is('v') && type !== undefined) {
      const text = `<is>${texts[Number(number)] ?? ''}</is>`;
      return [
        { start: type.valueStart, end: type.valueEnd, text: 'inlineStr' },
        { start, end: scan.end, text },
      ];
    }
    if (scan.depth < inside) break;
  }
  return [];
}
