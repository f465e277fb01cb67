import { makeStyles, tokens } from '@fluentui/react-components';
import { profileToRows } from '../../core/profile/profile-sheet';
import type { RuleProfile } from '../../core/profile/rule-profile';
import { Card } from '../shell/page';
import { useText } from '../text-context';

/** A section of the sheet 评分规则 begins with a Chinese number. */
const SECTION = /^[一二三四五六七八九十]+、/;
/** Title and headings of the sheet. */
const HEAD_ROWS = 2;

const useStyles = makeStyles({
  section: {
    fontSize: '13px',
    lineHeight: '20px',
    fontWeight: 600,
    margin: '12px 0 2px',
    ':first-child': { marginTop: 0 },
  },
  row: { margin: '6px 0', fontSize: '13px', lineHeight: '19px' },
  label: { color: tokens.colorNeutralForeground3, fontSize: '12px' },
  value: { whiteSpace: 'pre-wrap' },
  source: { color: tokens.colorNeutralForeground3, fontSize: '12px', lineHeight: '17px' },
});

/** The profile line by line, as the sheet 评分规则 says it: what, how much, by which notice. */
export function ProfileDetails({ profile }: { readonly profile: RuleProfile }) {
  const styles = useStyles();
  const t = useText();
  return (
    <Card label={t('profile.details')}>
      {profileToRows(profile)
        .slice(HEAD_ROWS)
        .map(([label = '', value = '', notice = '', status = ''], index) =>
          SECTION.test(label) ? (
            <h3 key={index} className={styles.section}>
              {label}
            </h3>
          ) : (
            value !== '' && (
              <div key={index} className={styles.row}>
                <div className={styles.label}>{label}</div>
                <div className={styles.value}>{value}</div>
                {notice !== '' && (
                  <div className={styles.source}>
                    {notice}
                    {status !== '' && ` · ${status}`}
                  </div>
                )}
              </div>
            )
          ),
        )}
    </Card>
  );
}
