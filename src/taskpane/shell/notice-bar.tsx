import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { useEffect } from 'react';
import { useServices, useWriting } from '../pane-context';
import type { Notice } from '../pane-context';
import { useText } from '../text-context';
import { CopyDetail } from './copy-detail';
import { UndoButton } from './undo-button';

const useStyles = makeStyles({
  bar: {
    flex: 'none',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
    padding: '8px 6px 8px 12px',
    fontSize: '13px',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    maxHeight: '40vh',
    overflowY: 'auto',
  },
  working: {
    position: 'relative',
    overflow: 'hidden',
    padding: '8px 12px',
    fontSize: '13px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: '1ms',
    animationDelay: '400ms',
    animationFillMode: 'both',
  },
  runner: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '30%',
    height: '2px',
    backgroundColor: tokens.colorCompoundBrandBackground,
    animationName: { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(340%)' } },
    animationDuration: '1.4s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'ease-in-out',
    '@media (prefers-reduced-motion: reduce)': { width: '100%', animationName: 'none' },
  },
  icon: { fontSize: '18px', lineHeight: 0, marginTop: '1px' },
  success: { color: tokens.colorPaletteGreenForeground1 },
  error: { color: tokens.colorPaletteRedForeground1 },
  waiting: { color: tokens.colorPaletteMarigoldForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
});

/** Long enough to read a sentence and press 撤销; 操作记录 keeps it afterwards. Errors stay until they are closed. */
const SUCCESS_MILLISECONDS = 10_000;

/** How the last action went, at the foot of every place. */
export function NoticeBar({ notice }: { readonly notice: Notice | null }) {
  const { notify } = useServices();
  const { busy } = useWriting();
  useEffect(() => {
    if (notice?.intent !== 'success') return undefined;
    const timer = setTimeout(() => {
      notify(null);
    }, SUCCESS_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, [notice, notify]);
  return (
    <>
      <div role="status">
        {busy && <Working />}
        {notice !== null && notice.intent !== 'error' && <NoticeContent notice={notice} />}
      </div>
      <div role="alert">{notice?.intent === 'error' && <NoticeContent notice={notice} />}</div>
    </>
  );
}

/** Appears when a write takes longer than a moment. */
function Working() {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.working}>
      <span className={styles.runner} aria-hidden />
      {t('common.writing')}
    </div>
  );
}

function NoticeContent({ notice }: { readonly notice: Notice }) {
  const styles = useStyles();
  const t = useText();
  const { notify } = useServices();
  const { history } = useWriting();
  const entry = history.entries.find(({ id }) => id === notice.undoId);
  return (
    <div className={styles.bar}>
      <span className={mergeClasses(styles.icon, styles[notice.intent])} aria-hidden>
        {notice.intent === 'success' ? <CheckmarkCircleFilled /> : <ErrorCircleFilled />}
      </span>
      <div>
        {notice.text}
        {(entry !== undefined || notice.detail !== '') && (
          <div className={styles.actions}>
            {entry !== undefined && <UndoButton entry={entry} />}
            <CopyDetail detail={notice.detail} size="small" />
          </div>
        )}
      </div>
      <Button
        appearance="transparent"
        size="small"
        icon={<DismissRegular />}
        aria-label={t('common.close')}
        onClick={() => {
          notify(null);
        }}
      />
    </div>
  );
}
