import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { useState } from 'react';
import type { MouseEvent } from 'react';
import type { Finding } from '../../core/audit/engine/finding';
import { rangeName } from '../../core/workbook/address';
import { changeLines } from '../../app/audit/fix-preview';
import { ignoreFinding } from '../../app/kept/ignored-findings';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { useLive, useServices, useWriting } from '../pane-context';
import { useLanguage, useText } from '../text-context';
import { ChangeLines } from './change-lines';
import { fieldInEnglish } from '../../core/words/field-in-english';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: '18px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '10px 12px',
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  reachable: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  icon: { fontSize: '18px', lineHeight: 0, marginTop: '1px' },
  error: { color: tokens.colorPaletteRedForeground3 },
  warning: { color: tokens.colorPaletteMarigoldForeground3 },
  info: { color: tokens.colorPaletteBlueForeground2 },
  message: { fontSize: '14px', lineHeight: '20px', fontWeight: 600, margin: 0 },
  subject: { fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
  why: { fontSize: '13px', lineHeight: '19px', margin: '3px 0 0', color: tokens.colorNeutralForeground3 },
  advice: { fontSize: '13px', lineHeight: '19px', margin: '1px 0 0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
  reason: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '8px' },
});

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled };

/** One finding in three parts: what, why, what to do; with what can be done about it. */
export function FindingCard(props: {
  readonly finding: Finding;
  readonly workbook: WorkbookSnapshot;
  /** Whether the card stands among those of other sheets. */
  readonly saysSheet?: boolean;
}) {
  const styles = useStyles();
  const t = useText();
  const { reveal } = useServices();
  const [ignoring, setIgnoring] = useState(false);
  const { finding, workbook } = props;
  const { severity, range, fix } = finding;
  const changes = fix === null ? [] : changeLines(fix.plan, workbook);
  const Icon = ICONS[severity];
  const subject = useLanguage() === 'en' ? fieldInEnglish(finding.subject) : finding.subject;
  const saysMore = finding.subject !== '' && !finding.message.includes(finding.subject);
  // The whole card is a target for the mouse; with the keyboard, 定位 is the one.
  const goTo = ({ target }: MouseEvent) => {
    if (range === null || (target as Element).closest('button, form') !== null) return;
    if (window.getSelection()?.type !== 'Range') reveal(finding.sheet, range);
  };
  return (
    <li className={mergeClasses(styles.card, range !== null && styles.reachable)} onClick={goTo}>
      <span className={mergeClasses(styles.icon, styles[severity])}>
        <Icon aria-label={t(`severity.${severity}`)} role="img" />
      </span>
      <div>
        <p className={styles.message}>{finding.message}</p>
        {(saysMore || props.saysSheet === true) && (
          <div className={styles.subject}>
            {[props.saysSheet === true ? finding.sheet : '', saysMore ? subject : '']
              .filter((text) => text !== '')
              .join(' · ')}
          </div>
        )}
        <p className={styles.why}>{finding.why}</p>
        <p className={styles.advice}>{finding.advice}</p>
        {changes.length > 0 && <ChangeLines changes={changes} />}
        {ignoring ? (
          <IgnoreForm
            finding={finding}
            onClose={() => {
              setIgnoring(false);
            }}
          />
        ) : (
          <FindingActions
            finding={finding}
            onIgnore={() => {
              setIgnoring(true);
            }}
          />
        )}
      </div>
    </li>
  );
}

/** Mending it, going to its cell, leaving it as it is. */
function FindingActions(props: { readonly finding: Finding; readonly onIgnore: () => void }) {
  const styles = useStyles();
  const t = useText();
  const { carryOut, busy } = useWriting();
  const { reveal } = useServices();
  const { sheet, range, fix } = props.finding;
  return (
    <div className={styles.actions}>
      {fix !== null && (
        <Button
          size="small"
          appearance={fix.kind === 'safe' ? 'primary' : 'secondary'}
          disabled={busy}
          onClick={() => void carryOut(fix.plan, t('findings.fixed', { label: fix.label }))}
        >
          {fix.label}
        </Button>
      )}
      {range !== null && (
        <Button
          size="small"
          onClick={() => {
            reveal(sheet, range);
          }}
        >
          {t('findings.locate', { cell: rangeName(range) })}
        </Button>
      )}
      <Button size="small" appearance="subtle" onClick={props.onIgnore}>
        {t('findings.ignore')}
      </Button>
    </div>
  );
}

function IgnoreForm(props: { readonly finding: Finding; readonly onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  const live = useLive();
  const { host, attempt, refresh } = useServices();
  const [reason, setReason] = useState('');
  const ignore = () =>
    attempt(async () => {
      await ignoreFinding(host.workbookSettings, live.ignored, props.finding, reason.trim());
      await refresh();
    });
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') void ignore();
      }}
    >
      <Field label={t('findings.reason')} size="small" hint={t('findings.reasonHint')}>
        <Input
          autoFocus
          value={reason}
          onChange={(_, data) => {
            setReason(data.value);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabled={reason.trim() === ''}>
          {t('findings.ignoreNow')}
        </Button>
        <Button size="small" onClick={props.onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
