import type { BorderWeight } from '../../core/workbook/plan';
import type { CellFormat } from '../../core/workbook/workbook-model';
import { capital } from './format-object';

/** What an add-in asks of `getCellProperties`: parts of the format by name. */
export interface CellPropertiesWanted {
  readonly format?: Readonly<Record<string, unknown>>;
}

/** One cell of `Range.getCellProperties`: of the format, the parts that were asked for. */
export function cellProperties(format: CellFormat, wanted: CellPropertiesWanted): unknown {
  const parts: Readonly<Record<string, unknown>> = {
    font: { name: format.font, size: format.size, bold: format.bold, color: format.color },
    // Like Excel: a cell without a fill is white, and only its pattern tells.
    fill: { color: format.fill ?? '#FFFFFF', pattern: format.fill === null ? 'None' : 'Solid' },
    horizontalAlignment: capital(format.horizontal),
    verticalAlignment: capital(format.vertical),
    wrapText: format.wrap,
    textOrientation: format.stacked ? 180 : 0,
    protection: { locked: format.locked },
    borders: {
      top: border(format.edges.top),
      right: border(format.edges.right),
      bottom: border(format.edges.bottom),
      left: border(format.edges.left),
    },
  };
  const asked = Object.keys(wanted.format ?? {}).filter((part) => part in parts);
  return { format: Object.fromEntries(asked.map((part) => [part, parts[part]])) };
}

function border(weight: BorderWeight): { style: string; weight: string } {
  return weight === 'none'
    ? { style: 'None', weight: 'Thin' }
    : { style: 'Continuous', weight: capital(weight) };
}
