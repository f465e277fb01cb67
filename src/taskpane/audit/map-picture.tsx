import { makeStyles, tokens } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import type { FormulaMap } from '../../core/audit/formulas/formula-map';
import { cellRange, columnName, type CellRange } from '../../core/workbook/address';
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

/** Where the cells of an area lie in the picture. */
interface PictureScale {
  readonly area: CellRange;
  readonly columns: number;
  readonly rows: number;
  /** The width of a cell. */
  readonly cell: number;
  readonly width: number;
  readonly height: number;
}

function scaleOf(area: CellRange): PictureScale {
  const columns = area.right - area.left + 1;
  const rows = area.bottom - area.top + 1;
  const cell = Math.max(NARROWEST, (PICTURE - GUTTER) / columns);
  return { area, columns, rows, cell, width: GUTTER + columns * cell, height: TOP + rows * HEIGHT };
}

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
  const scale = scaleOf(area);
  return (
    <svg
      className={`${styles.picture} ${kinds.own}`}
      viewBox={`0 0 ${String(scale.width)} ${String(scale.height)}`}
      role="img"
      aria-label={props.label}
      onClick={(event) => {
        const cell = cellUnder(event, scale);
        if (cell !== null) props.onPick(cell);
      }}
    >
      {Array.from({ length: scale.columns }, (_, index) => index)
        .filter((index) => index % Math.ceil(LETTERS / scale.cell) === 0)
        .map((index) => (
          <text key={index} x={GUTTER + (index + 0.5) * scale.cell} y={TOP - 3} className={styles.letter}>
            {columnName(area.left + index)}
          </text>
        ))}
      {Array.from({ length: scale.rows }, (_, index) => index)
        .filter((index) => (area.top + index + 1) % EVERY === 0)
        .map((index) => (
          <text key={index} x={GUTTER - 3} y={TOP + (index + 1) * HEIGHT - 2} className={styles.number}>
            {area.top + index + 1}
          </text>
        ))}
      {map.blocks.map((block) => (
        <Block key={`${String(block.range.top)}|${String(block.range.left)}`} block={block} scale={scale} />
      ))}
    </svg>
  );
}

/** The cell on which was clicked; null beside the cells. */
function cellUnder(event: MouseEvent<SVGSVGElement>, scale: PictureScale): CellRange | null {
  const box = event.currentTarget.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return null;
  const x = ((event.clientX - box.left) / box.width) * scale.width;
  const y = ((event.clientY - box.top) / box.height) * scale.height;
  const column = Math.floor((x - GUTTER) / scale.cell);
  const row = Math.floor((y - TOP) / HEIGHT);
  if (column < 0 || row < 0 || column >= scale.columns || row >= scale.rows) return null;
  return cellRange(scale.area.top + row, scale.area.left + column);
}

/** Cells of one kind; those of the kinds that matter most are struck through, for who sees no colours. */
function Block(props: { readonly block: FormulaMap['blocks'][number]; readonly scale: PictureScale }) {
  const kinds = useMapStyles();
  const { scale } = props;
  const { kind, range } = props.block;
  const left = GUTTER + (range.left - scale.area.left) * scale.cell;
  const top = TOP + (range.top - scale.area.top) * HEIGHT;
  const wide = (range.right - range.left + 1) * scale.cell;
  const high = (range.bottom - range.top + 1) * HEIGHT;
  const [x1, x2] = [String(left + 1), String(left + wide - 1)];
  const [y1, y2] = [String(top + 1), String(top + high - 1)];
  const rising = `M${x1} ${y2} L${x2} ${y1}`;
  return (
    <g>
      <rect
        x={left + 0.5}
        y={top + 0.5}
        width={wide - 1}
        height={high - 1}
        rx="1.5"
        className={kinds[kind]}
      />
      {kind === 'broken' && <path d={rising} className={kinds.line} />}
      {kind === 'error' && (
        <path d={`M${x1} ${y1} L${x2} ${y2} M${x2} ${y1} L${x1} ${y2}`} className={kinds.cross} />
      )}
    </g>
  );
}
