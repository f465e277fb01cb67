import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { InsertPreview as Preview } from '../../app/make/insert-table';
import { Card } from '../shell/page';
import { useText } from '../text-context';

const useStyles = makeStyles({
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '8px' },
  title: { fontSize: '13px', lineHeight: '20px', fontWeight: 600, margin: 0 },
  sum: {
    fontSize: '13px',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorBrandForeground1,
    fontWeight: 600,
  },
  off: { color: tokens.colorPaletteRedForeground1 },
  tier: {
    display: 'flex',
    justifyContent: 'space-between',
    marginTop: '8px',
    paddingTop: '6px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: '13px',
    lineHeight: '20px',
    fontWeight: 600,
    fontVariantNumeric: 'tabular-nums',
  },
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '5.5em minmax(0, 1fr) auto',
    columnGap: '8px',
    fontSize: '12px',
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
  },
  quiet: {
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
});

/** The rows that would be written, with the sums of each tier. */
export function InsertPreviewView({ preview }: { readonly preview: Preview }) {
  const styles = useStyles();
  const t = useText();
  return (
    <Card label={t('create.preview')}>
      <div className={styles.head}>
        <h3 className={styles.title}>{t('create.preview')}</h3>
        <span className={mergeClasses(styles.sum, preview.weightTotal !== '100' && styles.off)}>
          {t('create.sum', { total: preview.weightTotal })}
        </span>
      </div>
      <div className={styles.tier}>
        <span>{t('tier.execution')}</span>
        <span>{preview.executionWeight}</span>
      </div>
      {preview.tiers.map((tier) => (
        <div key={tier.name}>
          <div className={styles.tier}>
            <span>{tier.name}</span>
            <span>{tier.weight}</span>
          </div>
          <ul className={styles.rows}>
            {tier.rows.map((row, index) => (
              <li key={index} className={styles.row}>
                <span className={styles.quiet}>{row.l2.replace(/^服务对象|指标$/g, '')}</span>
                <span className={mergeClasses(row.l3 === '' && styles.quiet)}>
                  {row.l3 === '' ? t('create.blankRow') : row.l3}
                </span>
                <span>{row.weight}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Card>
  );
}
