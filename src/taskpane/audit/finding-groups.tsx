import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useMemo, useState } from 'react';
import { findingKey } from '../../app/kept/ignored-findings';
import type { Finding, Severity } from '../../core/audit/engine/finding';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { FindingCard } from '../sheet/finding-card';
import { SeverityCounts } from '../sheet/severity-counts';
import type { Translate } from '../../locale/text';
import { useText } from '../text-context';
import { groupFindings, type FindingGroup, type Grouping } from './groups';

/** So many cards are drawn of one group at first, and so many more each time. */
const STEP = 30;
/** With more findings than this only the first group is open. */
const FEW = 12;

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', gap: '8px' },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    width: '100%',
    minHeight: '36px',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: '6px',
    backgroundColor: tokens.colorNeutralBackground4,
    font: 'inherit',
    fontSize: '13px',
    lineHeight: '18px',
    fontWeight: 600,
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground4Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { flex: '1 1 auto', minWidth: 0, overflowWrap: 'anywhere' },
  chevron: { flex: 'none', lineHeight: 0, fontSize: '16px' },
  list: {
    listStyleType: 'none',
    margin: '8px 0 0',
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  more: { marginTop: '8px' },
});

/** Findings in groups that open and close. */
export function FindingGroups(props: {
  readonly findings: readonly Finding[];
  readonly grouping: Grouping;
  readonly workbook: WorkbookSnapshot;
}) {
  const styles = useStyles();
  const { findings, grouping, workbook } = props;
  const groups = useMemo(() => groupFindings(findings, grouping), [findings, grouping]);
  return (
    <div className={styles.groups}>
      {groups.map((group, index) => (
        <Group
          key={`${grouping}|${group.key}`}
          group={group}
          grouping={grouping}
          workbook={workbook}
          opened={index === 0 || findings.length <= FEW}
        />
      ))}
    </div>
  );
}

function groupName(group: FindingGroup, grouping: Grouping, t: Translate): string {
  if (grouping === 'severity') return t(`severity.${group.key as Severity}`);
  if (group.name !== '') return group.name;
  return t(grouping === 'table' ? 'audit.noProject' : 'audit.workbookItself');
}

function Group(props: {
  readonly group: FindingGroup;
  readonly grouping: Grouping;
  readonly workbook: WorkbookSnapshot;
  readonly opened: boolean;
}) {
  const styles = useStyles();
  const t = useText();
  const { group, grouping, workbook } = props;
  // Until a person opens or closes it, a group is open when there are few findings.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? props.opened;
  const [shown, setShown] = useState(STEP);
  const rest = group.findings.length - shown;
  const name = groupName(group, grouping, t);
  return (
    <section aria-label={name}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        onClick={() => {
          setChosen(!open);
        }}
      >
        <span className={styles.chevron} aria-hidden>
          {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        </span>
        <span className={styles.name}>{name}</span>
        <SeverityCounts findings={group.findings} />
      </button>
      {open && (
        <ul className={styles.list}>
          {group.findings.slice(0, shown).map((finding, index) => (
            <FindingCard
              key={`${findingKey(finding)}|${String(index)}`}
              finding={finding}
              workbook={workbook}
              saysSheet={grouping !== 'sheet'}
            />
          ))}
        </ul>
      )}
      {open && rest > 0 && (
        <Button
          className={styles.more}
          onClick={() => {
            setShown(shown + STEP);
          }}
        >
          {rest > STEP
            ? t('audit.moreOfGroup', { count: STEP, rest })
            : t('audit.moreInGroup', { count: rest })}
        </Button>
      )}
    </section>
  );
}
