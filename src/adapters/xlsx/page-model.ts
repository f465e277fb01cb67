import type { Sheet } from 'hucre/xlsx';
import { parseRange } from '../../core/workbook/address';
import type { PageSetup } from '../../core/workbook/plan';

const CENTIMETRES_PER_INCH = 2.54;
/** Before the text of a footer that stands in the middle. */
const CENTRED = '&C';

/** How a sheet of a file is printed; null where it has no print area. */
export function pageModel(
  { pageSetup, headerFooter, rowBreaks }: Sheet,
  printArea: string | undefined,
  printTitles: string | undefined,
): PageSetup | null {
  const area = parseRange((printArea ?? '').replace(/^.*!/u, ''));
  if (area === null) return null;
  const footer = footerModel(headerFooter?.oddFooter ?? '');
  return {
    orientation: pageSetup?.orientation ?? 'portrait',
    printArea: area,
    titleRows: titleRowsModel(printTitles ?? ''),
    ...(rowBreaks === undefined ? {} : { rowBreaks: rowBreaks.map((row) => row + 1) }),
    margins: marginsModel(pageSetup?.margins),
    centerHorizontally: pageSetup?.horizontalCentered ?? false,
    ...(footer === '' ? {} : { footer }),
  };
}

function titleRowsModel(printTitles: string): PageSetup['titleRows'] {
  const rows = /(\d+):\$?(\d+)$/u.exec(printTitles.replace(/^.*!/u, ''));
  return rows === null ? null : { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 };
}

/** From inches to centimetres; a margin that the file does not name is Excel's own. */
function marginsModel(margins: NonNullable<Sheet['pageSetup']>['margins']): PageSetup['margins'] {
  const centimetres = (inches: number | undefined, standard: number): number =>
    inches === undefined ? standard : Math.round(inches * CENTIMETRES_PER_INCH * 100) / 100;
  return {
    top: centimetres(margins?.top, 1.91),
    bottom: centimetres(margins?.bottom, 1.91),
    left: centimetres(margins?.left, 1.78),
    right: centimetres(margins?.right, 1.78),
  };
}

function footerModel(printed: string): string {
  return printed.startsWith(CENTRED) ? printed.slice(CENTRED.length) : printed;
}
