import { STACKED_LIST } from '../shell/list-style';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useState } from 'react';
import { combinedSafeFix } from '../../app/audit/fix-findings';
import { findingKey } from '../../app/kept/ignored-findings';
import type { SheetView } from '../../app/audit/validate-sheet';
import { useWriting } from '../pane-context';
import { useText } from '../text-context';
import { FindingCard } from './finding-card';
import { IgnoredList } from './ignored-list';
import { SeverityCounts } from './severity-counts';

/** More than this are not read one by one anyway; the rest come on demand, so that 300 stay quick. */
const FIRST = 40;

/** From here on the title also says how many are errors. */
const FEW = 3;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  head: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '32px' },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3, fontWeight: 400 },
  all: { marginLeft: 'auto' },
  list: { ...STACKED_LIST, gap: '8px' },
  clean: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    fontSize: '13px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
  },
  cleanIcon: { fontSize: '20px', color: tokens.colorPaletteGreenForeground1, flex: 'none' },
});

/** 待处理: what is wrong or doubtful on this sheet, worst first. */
export function FindingList({ view }: { readonly view: SheetView }) {
  const styles = useStyles();
  const t = useText();
  const { carryOut, busy } = useWriting();
  const [shown, setShown] = useState(FIRST);
  const { findings } = view;
  const fix = combinedSafeFix(findings);
  return (
    <section className={styles.section} aria-label={t('findings.title')}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {t('findings.title')} <span className={styles.count}>{findings.length}</span>
        </h3>
        {findings.length > FEW && <SeverityCounts findings={findings} />}
        {fix !== null && (
          <Button
            className={styles.all}
            size="small"
            disabled={busy}
            onClick={() => void carryOut(fix.plan, t('findings.fixedAll', { count: fix.count }))}
          >
            {t('findings.fixAll', { count: fix.count })}
          </Button>
        )}
      </div>
      {findings.length === 0 && (
        <div className={styles.clean}>
          <CheckmarkCircleRegular className={styles.cleanIcon} aria-hidden />
          {t('findings.none')}
        </div>
      )}
      <ul className={styles.list}>
        {findings.slice(0, shown).map((finding, index) => (
          <FindingCard
            key={`${findingKey(finding)}|${String(index)}`}
            finding={finding}
            workbook={view.workbook}
          />
        ))}
      </ul>
      {findings.length > shown && (
        <Button
          onClick={() => {
            setShown(shown + 100);
          }}
        >
          {t('findings.more', { count: findings.length - shown })}
        </Button>
      )}
      {view.ignored.length > 0 && <IgnoredList findings={view.ignored} />}
    </section>
  );
}
