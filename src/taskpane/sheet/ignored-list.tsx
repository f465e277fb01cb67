import { STACKED_LIST } from '../shell/list-style';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { asideIn, findingKey, restoreFinding } from '../../app/kept/ignored-findings';
import type { Finding } from '../../core/audit/engine/finding';
import { useLive, useServices } from '../pane-context';
import { useText } from '../text-context';

const useStyles = makeStyles({
  toggle: { alignSelf: 'flex-start' },
  list: { ...STACKED_LIST, gap: '6px' },
  item: {
    display: 'flex',
    gap: '8px',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    fontSize: '13px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground3,
  },
});

/** What was set aside with a reason; can be taken back at any time. */
export function IgnoredList({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const t = useText();
  const live = useLive();
  const { host, attempt, refresh } = useServices();
  const [open, setOpen] = useState(false);
  const aside = asideIn(live.ignored);
  const restore = (finding: Finding) =>
    attempt(async () => {
      await restoreFinding(host.workbookSettings, live.ignored, finding);
      await refresh();
    });
  return (
    <>
      <Button
        className={styles.toggle}
        size="small"
        appearance="subtle"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t('findings.ignored', { count: findings.length })}
      </Button>
      {open && (
        <ul className={styles.list}>
          {findings.map((finding, index) => {
            const reason = aside(finding)?.reason ?? '';
            return (
              <li key={`${findingKey(finding)}|${String(index)}`} className={styles.item}>
                <span>
                  {finding.message}
                  <br />
                  {t('findings.because', { reason })}
                </span>
                <Button size="small" onClick={() => void restore(finding)}>
                  {t('findings.restore')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
