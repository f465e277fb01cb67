import { makeStyles, tokens } from '@fluentui/react-components';
import type { ProfileChange } from '../../core/profile/profile-changes';
import { Card } from '../shell/page';
import { useText } from '../text-context';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: '13px', lineHeight: '20px', fontWeight: 600 },
  list: { margin: '4px 0 0', paddingInlineStart: '18px', fontSize: '13px', lineHeight: '19px' },
  item: { marginBottom: '4px' },
  was: { display: 'block', fontSize: '12px', lineHeight: '17px', color: tokens.colorNeutralForeground3 },
});

/** The entries in which the profile of this workbook says something else than the preset whose name it bears. */
export function ProfileEdits({ changes }: { readonly changes: readonly ProfileChange[] }) {
  const styles = useStyles();
  const t = useText();
  const title = t('profile.edited', { count: changes.length });
  return (
    <Card label={title}>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {changes.map(({ label, preset, now }) => (
          <li key={label} className={styles.item}>
            {t('profile.editedNow', { label, now: now ?? t('profile.editedOut') })}
            <span className={styles.was}>
              {t('profile.editedWas', { preset: preset ?? t('profile.editedNew') })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
