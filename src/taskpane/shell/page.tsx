import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import type { ReactNode } from 'react';
import { useText } from '../text-context';

const useStyles = makeStyles({
  scroll: {
    flex: '1 1 auto',
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    overflowWrap: 'anywhere',
    padding: '12px 12px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    scrollPaddingBottom: '16px',
  },
  footer: {
    flex: 'none',
    padding: '10px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    maxHeight: '45vh',
    overflowY: 'auto',
  },
  head: { display: 'flex', alignItems: 'center', gap: '4px', marginLeft: '-6px' },
  title: { fontSize: '16px', lineHeight: '22px', fontWeight: 600, margin: 0 },
});

/** A place's content: scrolls by itself, with an optional part that stays in sight at the foot. */
export function Page(props: { readonly children: ReactNode; readonly footer?: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.scroll}>{props.children}</div>
      {props.footer !== undefined && props.footer !== null && (
        <div className={styles.footer}>{props.footer}</div>
      )}
    </>
  );
}

/** The head of a page inside a place, with the way back. */
export function PageHead(props: { readonly title: string; readonly onBack: () => void }) {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.head}>
      <Button
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        onClick={props.onBack}
        aria-label={t('common.back')}
      />
      <h2 className={styles.title}>{props.title}</h2>
    </div>
  );
}

const useCardStyles = makeStyles({
  card: {
    flex: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '8px',
    padding: '12px',
    minWidth: 0,
  },
});

/** A quiet framed surface. */
export function Card(props: {
  readonly children: ReactNode;
  readonly className?: string;
  readonly label?: string;
}) {
  const styles = useCardStyles();
  return (
    <section className={mergeClasses(styles.card, props.className)} aria-label={props.label}>
      {props.children}
    </section>
  );
}
