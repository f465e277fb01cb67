import { useState } from 'react';
import { fileTables } from '../../app/kept/file-tables';
import type { FileTables } from '../../app/kept/file-tables';
import { toldGap } from '../../core/workbook/gap-text';
import { useLive, useServices } from '../pane-context';
import { Choices } from '../shell/choices';
import { EmptyState } from '../shell/states';
import { useLanguage, useText } from '../text-context';
import { FileChoice } from '../shell/file-choice';
import { Note, Section, SentenceList, ToolPage, UnreadPage } from '../shell/page-parts';
import { RolloverForm } from './rollover-form';
import { useFile } from '../shell/use-file';
import type { Destination } from './use-new-workbook';
import { useWorkbook } from '../shell/use-workbook';

type Source = 'workbook' | 'file';

/** 结转新年度: choose tables and year, see what would happen, write. */
export function RolloverPage() {
  const { whole, retry } = useWorkbook();
  const live = useLive();
  const { files } = useServices();
  const t = useText();
  const language = useLanguage();
  const [source, setSource] = useState<Source>('workbook');
  const [into, setInto] = useState<Destination>('same');
  const { file, choose } = useFile(async (bytes, name) => {
    const read = await files.read(bytes, name);
    return read.ok ? { ok: true, contents: await fileTables(read) } : read;
  });
  if (whole.phase !== 'ready') return <UnreadPage tool="rollover" whole={whole} onRetry={retry} />;
  const own: FileTables = { ...whole, profile: live.profile.profile };
  const chosen = file.phase === 'ready' ? file.contents : null;
  const from = source === 'workbook' ? own : chosen;
  const choices = (
    <>
      <Section title={t('rollover.source')}>
        <SourceChoice value={source} onChange={setSource} />
        {source === 'file' && (
          <FileChoice
            label={t('rollover.file')}
            accept=".xlsx,.xlsm,.xls"
            file={file}
            onChoose={(one) => void choose(one)}
          />
        )}
      </Section>
      {from !== null && from.gaps.length > 0 && (
        <SentenceList texts={from.gaps.map((gap) => toldGap(gap, language))} />
      )}
      {from !== null && from.tables.length > 0 && <IntoChoice value={into} onChange={setInto} />}
    </>
  );
  if (from === null || from.tables.length === 0) {
    return (
      <ToolPage tool="rollover">
        {choices}
        <NothingYet source={source} fileName={file.phase === 'ready' ? file.name : null} />
      </ToolPage>
    );
  }
  return (
    <RolloverForm
      key={source === 'file' && file.phase === 'ready' ? file.round : source}
      from={from}
      sheetNames={whole.workbook.sheets.map(({ name }) => name)}
      into={into}
    >
      {choices}
    </RolloverForm>
  );
}

function SourceChoice(props: { readonly value: Source; readonly onChange: (source: Source) => void }) {
  const t = useText();
  return (
    <Choices<Source>
      label={t('rollover.source')}
      value={props.value}
      choices={[
        { value: 'workbook', text: t('rollover.fromWorkbook') },
        { value: 'file', text: t('rollover.fromFile') },
      ]}
      onChange={props.onChange}
    />
  );
}

function IntoChoice(props: { readonly value: Destination; readonly onChange: (value: Destination) => void }) {
  const t = useText();
  const where = { same: t('rollover.whereSame'), new: t('rollover.whereNew'), file: t('rollover.whereFile') };
  return (
    <Section title={t('rollover.into')}>
      <Choices<Destination>
        label={t('rollover.into')}
        value={props.value}
        choices={[
          { value: 'same', text: t('rollover.intoSame') },
          { value: 'new', text: t('rollover.intoNew') },
          { value: 'file', text: t('rollover.intoFile') },
        ]}
        onChange={props.onChange}
      />
      <Note>
        {where[props.value]}
        {t('rollover.beside')}
      </Note>
    </Section>
  );
}

/** Why there is nothing to roll over. */
function NothingYet({ source, fileName }: { readonly source: Source; readonly fileName: string | null }) {
  const t = useText();
  if (source === 'workbook')
    return <EmptyState title={t('job.noTables')} text={t('rollover.noTablesNext')} />;
  if (fileName === null) return <Note>{t('rollover.fileEmpty')}</Note>;
  return (
    <EmptyState
      title={t('rollover.fileNoTables', { name: fileName })}
      text={t('rollover.fileNoTablesNext')}
    />
  );
}
