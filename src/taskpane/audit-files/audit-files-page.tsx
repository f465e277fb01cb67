import { Field } from '@fluentui/react-components';
import { useState } from 'react';
import type { AuditSettings } from '../../app/audit/audit-file';
import { PRESETS } from '../../core/profile/presets';
import { Note, Pick, ToolPage } from '../shell/page-parts';
import { ProgressLine } from '../shell/progress-line';
import { useText } from '../text-context';
import { FilePicker } from './file-picker';
import { FilesResult } from './files-result';
import { useAuditRun } from './use-audit-run';

/** 审计一批文件: the files of a folder, audited beside the workbook that is open. */
export function AuditFilesPage() {
  const { state, start, stop, clear } = useAuditRun();
  if (state.phase === 'done') {
    return <FilesResult report={state.report} files={state.files} left={state.left} onOther={clear} />;
  }
  if (state.phase === 'running') return <Running {...state} onStop={stop} />;
  return <Choice onStart={start} />;
}

function Choice(props: { readonly onStart: ReturnType<typeof useAuditRun>['start'] }) {
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
  const t = useText();
  const { done, total } = props;
  return (
    <ToolPage tool="auditFiles">
      <ProgressLine
        done={done}
        all={total}
        text={t('auditFiles.running', { done, total })}
        way={t('auditFiles.stop')}
        onEnd={props.onStop}
      />
      <Note>{t('auditFiles.runsOn')}</Note>
    </ToolPage>
  );
}
