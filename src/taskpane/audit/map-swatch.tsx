import { makeStyles } from '@fluentui/react-components';
import type { MapKind } from '../../core/audit/formulas/formula-map';

/**
 * Three to one against light and dark grounds alike. Not by colour alone: texts are hollow, faults carry a line or a cross;
 * green and blue stay apart for eyes that see no red or no green.
 */
export const useMapStyles = makeStyles({
  formula: { fill: '#4c9a6a' },
  number: { fill: '#5b8fd6' },
  text: { fill: 'transparent', stroke: '#8a8886', strokeWidth: '1px' },
  broken: { fill: '#c77700' },
  error: { fill: '#d9484d' },
  line: { stroke: '#3b2a00', strokeWidth: '1.2px' },
  cross: { stroke: '#ffffff', strokeWidth: '1.2px' },
  own: { forcedColorAdjust: 'none' },
});

/** One entry of the legend. */
export function MapSwatch({ kind }: { readonly kind: MapKind }) {
  const styles = useMapStyles();
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden className={styles.own}>
      <rect x="0.5" y="0.5" width="11" height="11" rx="2" className={styles[kind]} />
      {kind === 'broken' && <path d="M0 12 L12 0" className={styles.line} />}
      {kind === 'error' && <path d="M2 2 L10 10 M10 2 L2 10" className={styles.cross} />}
    </svg>
  );
}
