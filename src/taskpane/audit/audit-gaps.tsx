import { makeStyles, tokens } from '@fluentui/react-components';
import { gapText } from '../../core/workbook/gap-text';
import type { ReadGap } from '../../core/workbook/snapshot';
import { useText } from '../text-context';

const useStyles = makeStyles({
  gaps: { fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground3, margin: 0 },
  gapList: { margin: '4px 0 0', paddingInlineStart: '18px' },
});

/** What was not read or not judged. */
export function Gaps({ gaps }: { readonly gaps: readonly ReadGap[] }) {
  const styles = useStyles();
  const t = useText();
  if (gaps.length === 0) return null;
  return (
    <details className={styles.gaps}>
      <summary>{t('audit.gaps', { count: gaps.length })}</summary>
      <ul className={styles.gapList}>
        {gaps.map(gapText).map((gap, index) => (
          <li key={`${String(index)}|${gap}`}>{gap}</li>
        ))}
      </ul>
    </details>
  );
}
