import type { BorderWeight } from '../../core/workbook/plan';
import type { WorkbookBackend } from './backend';
import { capital } from './format-object';

/** One cell of `Range.getCellProperties`. Everything is answered, whatever subset was asked. */
export function cellProperties(
  backend: WorkbookBackend,
  sheet: string,
  row: number,
  column: number,
): unknown {
  const format = backend.format(sheet, row, column);
  return {
    format: {
      font: { name: format.font, size: format.size, bold: format.bold, color: format.color },
      fill: { color: format.fill ?? '' },
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
    },
  };
}

function border(weight: BorderWeight): { style: string; weight: string; color: string } {
  return weight === 'none'
    ? { style: 'None', weight: 'Thin', color: '#000000' }
    : { style: 'Continuous', weight: capital(weight), color: '#000000' };
}
