import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { profileTitle } from '../../core/profile/profile-changes';
import type { SheetView, TableView } from '../../app/audit/validate-sheet';
import { useNavigation } from '../pane-context';
import { useText } from '../text-context';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: '2px' },
  first: {
    display: 'flex',
    gap: '0 8px',
    '@media (max-width: 210px)': { flexWrap: 'wrap' },
    alignItems: 'baseline',
    justifyContent: 'space-between',
  },
  name: {
    margin: 0,
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: 600,
    minWidth: 0,
    maxHeight: '44px',
    overflow: 'hidden',
  },
  year: { flex: 'none', fontSize: '13px', color: tokens.colorNeutralForeground3 },
  second: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    alignItems: 'center',
    justifyContent: 'space-between',
    fontSize: '12px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
  },
  rule: { fontSize: '12px' },
  unread: { fontSize: '12px', color: tokens.colorPaletteRedForeground1 },
  lock: { display: 'inline-flex', gap: '4px', alignItems: 'center' },
});

/** Whose table this is, by which rules it is scored, and whether it is protected. */
export function SheetHead(props: { readonly table: TableView; readonly view: SheetView }) {
  const styles = useStyles();
  const t = useText();
  const { openTool } = useNavigation();
  const { table, view } = props;
  const name = table.projectName === '' ? t('sheet.unnamed') : table.projectName;
  return (
    <header className={styles.head}>
      <div className={styles.first}>
        <h2 className={styles.name} title={name}>
          {name}
        </h2>
        {table.year !== '' && <span className={styles.year}>{t('sheet.year', { year: table.year })}</span>}
      </div>
      <div className={styles.second}>
        <Link
          as="button"
          className={styles.rule}
          onClick={() => {
            openTool('profile');
          }}
        >
          {profileTitle(view.profile.profile)}
        </Link>
        {view.profile.problems.length > 0 && (
          <span className={styles.unread} role="alert">
            {t('rules.unreadableHere', { count: view.profile.problems.length })}
          </span>
        )}
        {view.isProtected && (
          <span className={styles.lock}>
            <LockClosedRegular aria-hidden />
            {t('sheet.protected')}
          </span>
        )}
      </div>
    </header>
  );
}
