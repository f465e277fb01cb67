import { makeStyles, tokens } from '@fluentui/react-components';
import type { LayoutColumn, TableLayout } from '../../core/table/layout';

/** Drawings keep their own colours under forced ones, so they are told the system's. */
const CONTRAST = '@media (forced-colors: active)';

const useStyles = makeStyles({
  picture: { display: 'block', height: '76px', width: 'auto', maxWidth: '100%', overflow: 'visible' },
  paper: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStroke1,
    [CONTRAST]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  line: {
    stroke: tokens.colorNeutralForeground4,
    fill: 'none',
    strokeWidth: '0.5',
    [CONTRAST]: { stroke: 'CanvasText' },
  },
  title: { fill: tokens.colorNeutralForeground2, [CONTRAST]: { fill: 'CanvasText' } },
  head: { fill: tokens.colorNeutralBackground4, [CONTRAST]: { fill: 'Canvas' } },
  score: { fill: tokens.colorBrandBackground2Hover, [CONTRAST]: { fill: 'Highlight' } },
});

const MARGIN = 5;
/** Room for the title. */
const TOP = 14;
const PAPER = { landscape: { width: 112, height: 80 }, portrait: { width: 62, height: 80 } };
/** Rows of the drawing: what a form has, at most so many that lines stay apart. */
const INDICATOR_ROWS = 6;

/** Where the lines of a form lie in its drawing. */
function drawingOf(layout: TableLayout) {
  const paper = PAPER[layout.orientation];
  const total = layout.columnWidths.reduce((sum, width) => sum + width, 0);
  const scale = (paper.width - 2 * MARGIN) / total;
  const rows = 3 + layout.funds.rows.length + 2 + 1 + INDICATOR_ROWS;
  const height = (paper.height - MARGIN - TOP) / rows;
  const fundsFrom = 2;
  const goalFrom = fundsFrom + 1 + layout.funds.rows.length;
  return {
    paper,
    right: paper.width - MARGIN,
    rows,
    height,
    fundsFrom,
    goalFrom,
    indicatorsFrom: goalFrom + 2,
    edge: (column: number) =>
      MARGIN + layout.columnWidths.slice(0, column).reduce((sum, width) => sum + width, 0) * scale,
    y: (row: number) => TOP + row * height,
  };
}

/** A small drawing of a form, made from its layout: its paper, its blocks, its columns, the score column tinted. */
export function LayoutPicture({ layout }: { readonly layout: TableLayout }) {
  const styles = useStyles();
  const { paper, right, rows, height, fundsFrom, goalFrom, indicatorsFrom, edge, y } = drawingOf(layout);
  const verticals = <F extends string>(columns: readonly LayoutColumn<F>[], from: number, to: number) =>
    columns.map(({ field, from: column }) => (
      <path key={field} d={`M${edge(column)} ${y(from)}V${y(to)}`} className={styles.line} />
    ));
  const score = layout.indicators.columns.find(({ field }) => field === 'score');
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${paper.width} ${paper.height}`}
      aria-hidden
      focusable="false"
    >
      <rect
        x="0.5"
        y="0.5"
        width={paper.width - 1}
        height={paper.height - 1}
        rx="2"
        className={styles.paper}
      />
      <rect x={paper.width / 2 - 13} y="5.5" width="26" height="3" rx="1" className={styles.title} />
      <rect x={MARGIN} y={y(fundsFrom)} width={right - MARGIN} height={height} className={styles.head} />
      <rect x={MARGIN} y={y(indicatorsFrom)} width={right - MARGIN} height={height} className={styles.head} />
      {score !== undefined && (
        <rect
          x={edge(score.from)}
          y={y(indicatorsFrom)}
          width={edge(score.to + 1) - edge(score.from)}
          height={y(rows) - y(indicatorsFrom)}
          className={styles.score}
        />
      )}
      {Array.from({ length: rows + 1 }, (_, row) => (
        <path
          key={row}
          d={`M${rowStart(row, indicatorsFrom, edge(1))} ${y(row)}H${right}`}
          className={styles.line}
        />
      ))}
      {verticals(layout.funds.columns, fundsFrom, goalFrom)}
      <path
        d={`M${edge(layout.goal.expectedTo + 1)} ${y(goalFrom)}V${y(indicatorsFrom)}`}
        className={styles.line}
      />
      {verticals(layout.indicators.columns, indicatorsFrom, rows)}
      <rect x={MARGIN} y={TOP} width={right - MARGIN} height={rows * height} className={styles.line} />
    </svg>
  );
}

/** Below the indicator heading the first column is one merged label: its rows are not ruled. */
function rowStart(row: number, indicatorsFrom: number, firstColumnEnd: number): number {
  return row > indicatorsFrom ? firstColumnEnd : MARGIN;
}
