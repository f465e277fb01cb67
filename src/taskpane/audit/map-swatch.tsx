import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { MapKind } from '../../core/audit/formula-map';

/** Light on dark and dark on light alike; faults are told by their pattern too. */
export const useMapStyles = makeStyles({
  formula: { fill: '#4c9a6a' },
  number: { fill: '#5b8fd6' },
  text: { fill: '#b3b0ad' },
  broken: { fill: '#f2a33c' },
  error: { fill: '#d13438' },
  line: { stroke: '#3b2a00', strokeWidth: '1.2px' },
  cross: { stroke: '#ffffff', strokeWidth: '1.2px' },
  own: { forcedColorAdjust: 'none' },
});

/** One entry of the legend. */
export function MapSwatch({ kind }: { readonly kind: MapKind }) {
  const styles = useMapStyles();
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden className={styles.own}>
      <rect width="12" height="12" rx="2" className={styles[kind]} />
      {kind === 'broken' && <path d="M0 12 L12 0" className={styles.line} />}
      {kind === 'error' && <path d="M2 2 L10 10 M10 2 L2 10" className={mergeClasses(styles.cross)} />}
    </svg>
  );
}
