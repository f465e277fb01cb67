import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellChangeLine } from '../../app/audit/fix-preview';
import { useText } from '../text-context';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: '6px 0 0',
    padding: '6px 8px',
    borderRadius: '4px',
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: '12px',
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
  },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  after: { fontWeight: 600 },
  // Three lines of a formula are enough to know it by; the whole stands in the tip.
  formula: { display: 'block', maxHeight: '54px', overflow: 'hidden', overflowWrap: 'anywhere' },
});

/** More than this are told by their number. */
const MOST = 4;

/** What a fix would write, cell by cell, before it is written. */
export function ChangeLines({ changes }: { readonly changes: readonly CellChangeLine[] }) {
  const styles = useStyles();
  const t = useText();
  const shown = (text: string): string => (text.trim() === '' ? t('fixes.blank') : text);
  return (
    <ul className={styles.list} aria-label={t('fixes.becomes')}>
      {changes.slice(0, MOST).map(({ cell, before, after }) => (
        <li key={cell}>
          <span className={styles.formula} title={`${cell} ${shown(before)} → ${shown(after)}`}>
            {cell} <span className={styles.before}>{shown(before)}</span> →{' '}
            <span className={styles.after}>{shown(after)}</span>
          </span>
        </li>
      ))}
      {changes.length > MOST && <li>{t('findings.more', { count: changes.length - MOST })}</li>}
    </ul>
  );
}
