import { makeStyles } from '@fluentui/react-components';
import type { RecognisedTable } from '../../core/recognise/recognised-table';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { useLive } from '../pane-context';
import { Card } from '../shell/page';
import { useText } from '../text-context';
import { Note, Section, SentenceList, ToolPage, UnreadPage } from '../shell/page-parts';
import { FileActions } from './template-files';
import { TemplateItem } from './template-item';
import { SaveForm } from './template-save-form';
import { useTemplates } from './use-templates';
import { useWorkbook } from '../shell/use-workbook';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** 模板: the unit's own, the built-in library, and saving the table in front as one. */
export function TemplatesPage() {
  const { whole, retry } = useWorkbook();
  if (whole.phase !== 'ready') return <UnreadPage tool="templates" whole={whole} onRetry={retry} />;
  return <Templates workbook={whole.workbook} tables={whole.tables} />;
}

function Templates(props: {
  readonly workbook: WorkbookSnapshot;
  readonly tables: readonly RecognisedTable[];
}) {
  const styles = useStyles();
  const t = useText();
  const live = useLive();
  const { templates, problems, stores, change } = useTemplates();
  const table = props.tables.find(({ sheet }) => sheet === live.view?.sheet);
  const own = templates.filter(({ place }) => place !== 'common');
  const common = templates.filter(({ place }) => place === 'common');
  const itemsOf = (templates: typeof own) => (
    <ul className={styles.list}>
      {templates.map((stored) => (
        <TemplateItem
          key={`${stored.place}${stored.template.id}`}
          stored={stored}
          workbook={props.workbook}
          stores={stores}
          change={change}
        />
      ))}
    </ul>
  );
  return (
    <ToolPage tool="templates">
      {problems.length > 0 && <SentenceList texts={problems} wrong />}
      {table === undefined ? (
        <Note>{t('templates.noTable')}</Note>
      ) : (
        <SaveForm workbook={props.workbook} table={table} stores={stores} change={change} />
      )}
      <Section title={t('templates.own')} actions={<FileActions own={own} stores={stores} change={change} />}>
        {own.length === 0 ? <Note>{t('templates.ownNone')}</Note> : <Card>{itemsOf(own)}</Card>}
      </Section>
      <Section title={t('templates.common')}>
        <Card>{itemsOf(common)}</Card>
      </Section>
    </ToolPage>
  );
}
