import { STACKED_LIST } from '../shell/list-style';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { changeLines } from '../../app/audit/fix-preview';
import { combinedSafeFix } from '../../app/audit/fix-findings';
import { findingKey } from '../../app/kept/ignored-findings';
import type { Finding } from '../../core/audit/engine/finding';
import { rangeName } from '../../core/workbook/address';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { useNavigation, useServices, useWriting } from '../pane-context';
import { Card, Page, PageHead } from '../shell/page';
import { LoadingState } from '../shell/states';
import { ChangeLines } from '../sheet/change-lines';
import { useText } from '../text-context';
import { closedSheets } from './closed-sheets';
import { sheetNames } from './sheet-list';
import { useAudit } from './use-audit';

const useStyles = makeStyles({
  intro: { fontSize: '13px', lineHeight: '20px', margin: 0, color: tokens.colorNeutralForeground2 },
  title: { fontSize: '13px', lineHeight: '20px', fontWeight: 600, margin: '0 0 4px' },
  list: { ...STACKED_LIST, gap: '10px' },
  message: { fontSize: '13px', lineHeight: '19px', margin: 0 },
  place: {
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'flex-end' },
});

/** 修复前核对: every safe fix with its cells before and after, sheet by sheet; written at once, taken back at once. */
export function FixesPage() {
  const styles = useStyles();
  const t = useText();
  const { busy, carryOut } = useWriting();
  const { openWorkbookPage } = useNavigation();
  const { state } = useAudit();
  const { result } = state;
  const back = () => {
    openWorkbookPage('audit');
  };
  const closed = useMemo(() => (result === null ? null : closedSheets(result.workbook)), [result]);
  const fix = useMemo(
    () => (result === null || closed === null ? null : combinedSafeFix(result.findings, closed)),
    [result, closed],
  );
  if (result === null) {
    return (
      <Page>
        <PageHead title={t('fixes.title')} onBack={back} />
        <LoadingState />
      </Page>
    );
  }
  const left = closedWithFixes(result.findings, closed ?? new Set());
  const write = async () => {
    if (fix !== null && (await carryOut(fix.plan, t('findings.fixedAll', { count: fix.count })))) back();
  };
  return (
    <Page
      footer={
        <div className={styles.actions}>
          <Button onClick={back}>{t('common.cancel')}</Button>
          <Button appearance="primary" disabled={busy || fix === null} onClick={() => void write()}>
            {t('common.confirm')}
          </Button>
        </div>
      }
    >
      <PageHead title={t('fixes.title')} onBack={back} />
      <p className={styles.intro}>{t(fix === null ? 'fixes.none' : 'fixes.intro')}</p>
      {left.length > 0 && (
        <p className={styles.intro}>{t('fixes.closed', { sheets: sheetNames(left, t) })}</p>
      )}
      {bySheet(fix?.findings ?? []).map(([sheet, findings]) => (
        <Card key={sheet} label={sheet}>
          <h3 className={styles.title}>{sheet}</h3>
          <ul className={styles.list}>
            {findings.map((finding, index) => (
              <FixItem
                key={`${findingKey(finding)}|${String(index)}`}
                finding={finding}
                workbook={result.workbook}
              />
            ))}
          </ul>
        </Card>
      ))}
    </Page>
  );
}

function FixItem(props: { readonly finding: Finding; readonly workbook: WorkbookSnapshot }) {
  const styles = useStyles();
  const t = useText();
  const { reveal } = useServices();
  const { sheet, range, message, fix } = props.finding;
  if (fix === null) return null;
  return (
    <li>
      <p className={styles.message}>
        {message}
        {range !== null && (
          <>
            {' '}
            <button
              type="button"
              className={styles.place}
              onClick={() => {
                reveal(sheet, range);
              }}
            >
              {t('findings.locate', { cell: rangeName(range) })}
            </button>
          </>
        )}
      </p>
      <ChangeLines changes={changeLines(fix.plan, props.workbook)} />
    </li>
  );
}

function bySheet(findings: readonly Finding[]): [string, Finding[]][] {
  const sheets = new Map<string, Finding[]>();
  for (const finding of findings) sheets.set(finding.sheet, [...(sheets.get(finding.sheet) ?? []), finding]);
  return [...sheets];
}

/** Protected sheets on which something could be fixed. */
function closedWithFixes(findings: readonly Finding[], closed: ReadonlySet<string>): string[] {
  const names = findings
    .filter(({ fix, sheet }) => fix?.kind === 'safe' && closed.has(sheet))
    .map(({ sheet }) => sheet);
  return [...new Set(names)];
}
