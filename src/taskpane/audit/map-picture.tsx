import { makeStyles, tokens } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import type { FormulaMap } from '../../core/audit/formulas/formula-map';
import { columnName, type CellRange } from '../../core/workbook/address';
import { useMapStyles } from './map-swatch';

/** The height of a cell in the picture's own units, with room for row numbers and column letters. */
const [HEIGHT, GUTTER, TOP] = [9, 22, 12];
/** The picture's units are about a pixel in a narrow pane, however many columns there are: its letters stay legible. */
const PICTURE = 280;
const NARROWEST = 6;
/** Room for a column's letters. */
const LETTERS = 13;
/** Row numbers are written at every fifth row. */
const EVERY = 5;

const useStyles = makeStyles({
  picture: {
    display: 'block',
    // A long sheet is scrolled: squeezed into the page its cells could be neither seen nor hit.
    flex: 'none',
    width: '100%',
    height: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '4px',
    cursor: 'pointer',
    // The blocks keep their colours; what is around them is the system's.
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', border: '1px solid CanvasText' },
  },
  letter: {
    fontSize: '8px',
    fill: tokens.colorNeutralForeground3,
    textAnchor: 'middle',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  number: {
    fontSize: '7px',
    fill: tokens.colorNeutralForeground3,
    textAnchor: 'end',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
});

/** The cells of a sheet as coloured blocks; a click tells which cell was meant. */
export function MapPicture(props: {
  readonly label: string;
  readonly map: FormulaMap;
  readonly area: CellRange;
  readonly onPick: (cell: CellRange) => void;
}) {
  const styles = useStyles();
  const kinds = useMapStyles();
  const { map, area } = props;
  const columns = area.right - area.left + 1;
  const rows = area.bottom - area.top + 1;
  const cell = Math.max(NARROWEST, (PICTURE - GUTTER) / columns);
  const width = GUTTER + columns * cell;
  const height = TOP + rows * HEIGHT;
  const x = (column: number): number => GUTTER + (column - area.left) * cell;
  const y = (row: number): number => TOP + (row - area.top) * HEIGHT;
  const pick = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return;
    const column = Math.floor((((event.clientX - box.left) / box.width) * width - GUTTER) / cell);
    const row = Math.floor((((event.clientY - box.top) / box.height) * height - TOP) / HEIGHT);
    if (column < 0 || row < 0 || column >= columns || row >= rows) return;
    const at = { row: area.top + row, column: area.left + column };
    props.onPick({ top: at.row, bottom: at.row, left: at.column, right: at.column });
  };
  return (
    <svg
      className={`${styles.picture} ${kinds.own}`}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={props.label}
      onClick={pick}
    >
      {Array.from({ length: columns }, (_, index) => index)
        .filter((index) => index % Math.ceil(LETTERS / cell) === 0)
        .map((index) => (
          <text key={index} x={GUTTER + (index + 0.5) * cell} y={TOP - 3} className={styles.letter}>
            {columnName(area.left + index)}
          </text>
        ))}
      {Array.from({ length: rows }, (_, index) => area.top + index)
        .filter((row) => (row + 1) % EVERY === 0)
        .map((row) => (
          <text key={row} x={GUTTER - 3} y={y(row) + HEIGHT - 2} className={styles.number}>
            {row + 1}
          </text>
        ))}
      {map.blocks.map(({ kind, range }) => {
        const left = x(range.left);
        const top = y(range.top);
        const wide = (range.right - range.left + 1) * cell;
        const high = (range.bottom - range.top + 1) * HEIGHT;
        return (
          <g key={`${String(range.top)}|${String(range.left)}`}>
            <rect
              x={left + 0.5}
              y={top + 0.5}
              width={wide - 1}
              height={high - 1}
              rx="1.5"
              className={kinds[kind]}
            />
            {kind === 'broken' && (
              <path
                d={`M${String(left + 1)} ${String(top + high - 1)} L${String(left + wide - 1)} ${String(top + 1)}`}
                className={kinds.line}
              />
            )}
            {kind === 'error' && (
              <path
                d={`M${String(left + 1)} ${String(top + 1)} L${String(left + wide - 1)} ${String(top + high - 1)} M${String(left + wide - 1)} ${String(top + 1)} L${String(left + 1)} ${String(top + high - 1)}`}
                className={kinds.cross}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}
