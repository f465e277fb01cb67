import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TableView } from '../../app/audit/validate-sheet';
import { useServices } from '../pane-context';
import { Card } from '../shell/page';
import { useText } from '../text-context';
import { cellRange } from '../../core/workbook/address';
import { TierBar } from './tier-bar';

const useStyles = makeStyles({
  top: { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: '10px' },
  total: {
    // A number is never broken: at 200 % in a narrow pane it is drawn smaller.
    fontSize: 'min(40px, 19vw)',
    lineHeight: '48px',
    whiteSpace: 'nowrap',
    fontWeight: 600,
    letterSpacing: '-0.02em',
    fontVariantNumeric: 'tabular-nums',
  },
  none: {
    fontSize: '24px',
    lineHeight: '36px',
    letterSpacing: 0,
    whiteSpace: 'normal',
    color: tokens.colorNeutralForeground3,
  },
  grade: {
    fontSize: '14px',
    lineHeight: '24px',
    fontWeight: 600,
    padding: '0 9px',
    borderRadius: '12px',
    alignSelf: 'center',
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  lost: { marginLeft: 'auto', fontSize: '13px', color: tokens.colorNeutralForeground2, alignSelf: 'center' },
  other: { fontSize: '13px', lineHeight: '20px', marginTop: '2px', color: tokens.colorPaletteRedForeground1 },
  hint: { fontSize: '13px', lineHeight: '20px', marginTop: '2px', color: tokens.colorNeutralForeground3 },
  bars: { listStyleType: 'none', margin: '10px 0 0', padding: 0, display: 'grid', rowGap: '2px' },
  foot: {
    marginTop: '8px',
    paddingTop: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    justifyContent: 'space-between',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  off: { color: tokens.colorPaletteRedForeground1, fontWeight: 600 },
});

/** The score of one table: the total large, the grade, what is missing, and a bar for each tier. */
export function ScoreCard(props: { readonly table: TableView; readonly sheet: string }) {
  const styles = useStyles();
  const t = useText();
  const { reveal } = useServices();
  const { table, sheet } = props;
  const { otherTotal } = table;
  const missing = table.rowCount - table.scoredRows;
  return (
    <Card label={t('score.label')}>
      <div className={styles.top}>
        <span
          className={mergeClasses(styles.total, table.total === null && styles.none)}
          aria-label={t('score.total', { total: table.total ?? t('score.none') })}
        >
          {table.total ?? t('score.waiting')}
        </span>
        {/* A table that is not filled in yet has no grade: 差 after the first row would only frighten. */}
        {table.grade !== null && missing === 0 && <span className={styles.grade}>{table.grade}</span>}
        {table.lost !== null && (
          <span className={styles.lost}>
            {missing > 0
              ? t('score.missing', { rows: missing })
              : table.lost === '0.00'
                ? t('score.full')
                : t('score.lost', { points: table.lost })}
          </span>
        )}
      </div>
      {otherTotal !== null && (
        <div className={styles.other}>
          {t('score.other', { total: otherTotal.text })}{' '}
          <Link
            as="button"
            onClick={() => {
              reveal(sheet, cellRange(otherTotal.row, otherTotal.column));
            }}
          >
            {t('common.locate')}
          </Link>
        </div>
      )}
      {table.total === null && <div className={styles.hint}>{t('score.empty')}</div>}
      <ul className={styles.bars}>
        {table.tiers.map((tier) => (
          <TierBar key={tier.name} tier={tier} sheet={sheet} />
        ))}
      </ul>
      <div className={styles.foot}>
        <span className={table.weightsMakeFull ? undefined : styles.off}>
          {t('score.weights', { weight: table.weightTotal })}
        </span>
        <span>{t('score.rows', { done: table.scoredRows, all: table.rowCount })}</span>
      </div>
    </Card>
  );
}
