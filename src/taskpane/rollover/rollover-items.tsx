import { makeStyles, tokens } from '@fluentui/react-components';
import type { RolloverSheet } from '../../app/make/rollover';
import type { RolloverAction } from '../../core/rollover/rollover-report';
import { Card } from '../shell/page';
import { useText } from '../text-context';

const useStyles = makeStyles({
  name: { fontSize: '14px', lineHeight: '20px', fontWeight: 600, margin: 0 },
  counts: {
    fontSize: '12px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
    margin: '2px 0 6px',
  },
  item: {
    fontSize: '13px',
    lineHeight: '20px',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  reason: { color: tokens.colorNeutralForeground3 },
});

/** Only what a person should look at; what was cleared and kept is counted. */
export function SheetItems({ sheet }: { readonly sheet: RolloverSheet }) {
  const styles = useStyles();
  const t = useText();
  const count = (action: RolloverAction): number =>
    sheet.items.filter((item) => item.action === action).length;
  const shown = sheet.items.filter(({ action }) => action === 'person' || action === 'changed');
  return (
    <Card label={sheet.to}>
      <h4 className={styles.name}>{sheet.to}</h4>
      <p className={styles.counts}>
        {t('rollover.person', { count: count('person') })} ·{' '}
        {t('rollover.changed', { count: count('changed') })} ·{' '}
        {t('rollover.cleared', { count: count('cleared') })}
      </p>
      {shown.map(({ action, place, before, after, reason }) => (
        <div key={`${action}${place}${reason}`} className={styles.item}>
          {place}
          {after !== '' && before !== after ? `：${before === '' ? '' : `${before} → `}${after}` : ''}
          <div className={styles.reason}>{reason}</div>
        </div>
      ))}
    </Card>
  );
}
