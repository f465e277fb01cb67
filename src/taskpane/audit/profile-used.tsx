import { makeStyles, tokens } from '@fluentui/react-components';
import type { AuditSession, ProfileWish } from '../../app/audit/audit-session';
import type { AuditResult } from '../../app/audit/audit-workbook';
import { profileTitle } from '../../core/profile/profile-changes';
import { PRESETS } from '../../core/profile/presets';
import { Pick } from '../shell/page-parts';
import { useLive } from '../pane-context';
import { Card } from '../shell/page';
import { useText } from '../text-context';

const useStyles = makeStyles({
  text: { margin: '6px 0 0', fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
  wrong: {
    margin: '6px 0 0',
    fontSize: '13px',
    lineHeight: '20px',
    color: tokens.colorPaletteRedForeground1,
  },
  whatIf: { margin: '6px 0 0', fontSize: '13px', lineHeight: '20px' },
  list: { margin: '4px 0 0', paddingInlineStart: '18px', fontVariantNumeric: 'tabular-nums' },
  others: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** By which rules the workbook was audited and why, another choice, and what the totals would be under others. */
export function ProfileUsed(props: { readonly session: AuditSession; readonly result: AuditResult }) {
  const styles = useStyles();
  const t = useText();
  const live = useLive();
  const { session, result } = props;
  const { profile, tables } = result.report;
  const differing = tables.filter(({ whatIf }) => whatIf.length > 0);
  return (
    <Card label={t('audit.profile')}>
      <Pick<ProfileWish>
        label={t('audit.profile')}
        value={session.profileWish}
        onChange={(wish) => void session.chooseProfile(wish)}
        options={[
          { value: 'auto', text: t('audit.profileAuto') },
          {
            value: 'workbook',
            text: t('audit.profileWorkbook', { name: profileTitle(live.profile.profile) }),
          },
          ...PRESETS.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      {live.profile.problems.length > 0 && (
        <p className={styles.wrong} role="alert">
          {t('audit.profileUnread', { count: live.profile.problems.length })}
        </p>
      )}
      {profile !== null && (
        <p className={styles.text}>
          {t('audit.profileUsed', { name: profile.name, reason: profile.reason })}
        </p>
      )}
      {differing.length > 0 && (
        <details className={styles.whatIf}>
          <summary>{t('audit.whatIf')}</summary>
          <ul className={styles.list}>
            {differing.map(({ sheet, range, projectName, total, whatIf }) => (
              <li key={`${sheet}|${range}`}>
                {t('audit.whatIfLine', {
                  project: projectName === '' ? sheet : projectName,
                  total: total.recomputed ?? '—',
                })}
                <span className={styles.others}>
                  {whatIf
                    .map((other) =>
                      t('audit.whatIfOther', { profile: other.profile, total: other.total ?? '—' }),
                    )
                    .join('；')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
