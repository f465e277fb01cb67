import { Button, Field, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AuditSettings } from '../../app/audit-file';
import { PRESETS } from '../../core/profile/presets';
import { Note, Pick, ToolPage } from '../next-year/page-parts';
import { useText } from '../text-context';
import { FilePicker } from './file-picker';
import { FilesResult } from './files-result';
import { useFilesAudit } from './use-files-audit';

const useStyles = makeStyles({
  running: { display: 'flex', flexDirection: 'column', gap: '8px' },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  text: {
    fontSize: '13px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** 审计一批文件: the files of a folder, audited beside the workbook that is open. */
export function AuditFilesPage() {
  const { state, start, stop, clear } = useFilesAudit();
  if (state.phase === 'done') {
    return <FilesResult report={state.report} files={state.files} left={state.left} onOther={clear} />;
  }
  if (state.phase === 'running') return <Running {...state} onStop={stop} />;
  return <Choice onStart={start} />;
}

function Choice(props: { readonly onStart: ReturnType<typeof useFilesAudit>['start'] }) {
  const t = useText();
  const [wish, setWish] = useState('workbook');
  const profile: AuditSettings['profile'] =
    PRESETS.find(({ id }) => id === wish) ?? (wish === 'auto' ? 'auto' : 'workbook');
  return (
    <ToolPage tool="auditFiles">
      <Note>{t('auditFiles.hint')}</Note>
      <Field label={t('audit.profile')}>
        <Pick<string>
          value={wish}
          onChange={setWish}
          options={[
            { value: 'workbook', text: t('auditFiles.profileOwn') },
            { value: 'auto', text: t('auditFiles.profileAuto') },
            ...PRESETS.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      </Field>
      <FilePicker
        onChoose={(chosen) => {
          props.onStart(chosen, profile);
        }}
      />
      <Note>{t('auditFiles.kinds')}</Note>
    </ToolPage>
  );
}

function Running(props: { readonly done: number; readonly total: number; readonly onStop: () => void }) {
  const styles = useStyles();
  const t = useText();
  const text = t('auditFiles.running', { done: props.done, total: props.total });
  return (
    <ToolPage tool="auditFiles">
      <div className={styles.running}>
        <ProgressBar value={props.done / props.total} aria-label={text} />
        <div className={styles.line}>
          <span className={styles.text} role="status">
            {text}
          </span>
          <Button size="small" onClick={props.onStop}>
            {t('auditFiles.stop')}
          </Button>
        </div>
      </div>
      <Note>{t('auditFiles.runsOn')}</Note>
    </ToolPage>
  );
}
