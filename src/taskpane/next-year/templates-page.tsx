import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { readInsertDefaults } from '../../app/insert-defaults';
import { planTemplateInsert } from '../../app/insert-template';
import {
  deleteTemplate,
  exportTemplates,
  importTemplates,
  listTemplates,
  renameTemplate,
  saveTemplate,
} from '../../app/templates';
import type { StoredTemplate, TemplateChange, TemplateStores } from '../../app/templates';
import type { RecognisedTable } from '../../core/recognise/recognised-table';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { usePane } from '../pane-context';
import { Choices } from '../shell/choices';
import { Card } from '../shell/page';
import { saveFile } from '../shell/save-file';
import { useText } from '../text-context';
import { NameForm } from './name-form';
import { Note, Section, Sentences, ToolPage, UnreadPage } from './page-parts';
import { useWorkbook } from './use-workbook';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none' },
  },
  name: { fontSize: '14px', lineHeight: '20px' },
  text: { fontSize: '12px', lineHeight: '17px', color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  hidden: { display: 'none' },
  input: { minWidth: 0, width: '100%' },
});

type Place = 'user' | 'workbook';

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
  const { live } = usePane();
  const { templates, problems, stores, change } = useStore();
  const table = props.tables.find(({ sheet }) => sheet === live.view?.sheet);
  const own = templates.filter(({ place }) => place !== 'common');
  const common = templates.filter(({ place }) => place === 'common');
  return (
    <ToolPage tool="templates">
      {problems.length > 0 && <Sentences texts={problems} wrong />}
      {table === undefined ? (
        <Note>{t('templates.noTable')}</Note>
      ) : (
        <SaveForm workbook={props.workbook} table={table} stores={stores} change={change} />
      )}
      <Section title={t('templates.own')} actions={<FileActions own={own} stores={stores} change={change} />}>
        {own.length === 0 ? (
          <Note>{t('templates.ownNone')}</Note>
        ) : (
          <Card>
            <ul className={styles.list}>
              {own.map((stored) => (
                <Item
                  key={`${stored.place}${stored.template.id}`}
                  stored={stored}
                  workbook={props.workbook}
                  stores={stores}
                  change={change}
                />
              ))}
            </ul>
          </Card>
        )}
      </Section>
      <Section title={t('templates.common')}>
        <Card>
          <ul className={styles.list}>
            {common.map((stored) => (
              <Item
                key={stored.template.id}
                stored={stored}
                workbook={props.workbook}
                stores={stores}
                change={change}
              />
            ))}
          </ul>
        </Card>
      </Section>
    </ToolPage>
  );
}

type Change = (run: () => Promise<TemplateChange>, done: string) => Promise<boolean>;

function useStore() {
  const { host, attempt, notify } = usePane();
  const [stores] = useState<TemplateStores>(() => ({
    user: host.userSettings,
    workbook: host.workbookSettings,
  }));
  const [listed, setListed] = useState<{
    readonly templates: readonly StoredTemplate[];
    readonly problems: readonly string[];
  }>({ templates: [], problems: [] });
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    let current = true;
    void attempt(async () => {
      const now = await listTemplates(stores);
      if (current) setListed(now);
    });
    return () => {
      current = false;
    };
  }, [stores, attempt, changes]);
  const change: Change = async (run, done) => {
    let ok = false;
    await attempt(async () => {
      const result = await run();
      ok = result.ok;
      notify(
        result.ok
          ? { intent: 'success', text: done, detail: '', undoId: null }
          : { intent: 'error', text: result.problems.join('\n'), detail: '', undoId: null },
      );
      setChanges((count) => count + 1);
    });
    return ok;
  };
  return { ...listed, stores, change };
}

function SaveForm(props: {
  readonly workbook: WorkbookSnapshot;
  readonly table: RecognisedTable;
  readonly stores: TemplateStores;
  readonly change: Change;
}) {
  const styles = useStyles();
  const t = useText();
  const { live } = usePane();
  const [name, setName] = useState('');
  const [place, setPlace] = useState<Place>('user');
  const wanted = name.trim();
  return (
    <form
      className={styles.form}
      aria-label={t('templates.save')}
      onSubmit={(event) => {
        event.preventDefault();
        const { table, workbook } = props;
        const source = { table, workbook, profile: live.profile.profile };
        void props
          .change(
            () => saveTemplate(props.stores, place, source, { name: wanted, description: '' }),
            t('templates.saved', { name: wanted }),
          )
          .then((saved) => {
            if (saved) setName('');
          });
      }}
    >
      <Field label={t('templates.save')}>
        <Input
          className={styles.input}
          value={name}
          placeholder={t('templates.name')}
          onChange={(_, data) => {
            setName(data.value);
          }}
        />
      </Field>
      <Choices<Place>
        label={t('templates.place')}
        value={place}
        choices={[
          { value: 'user', text: t('templates.placeUser') },
          { value: 'workbook', text: t('templates.placeWorkbook') },
        ]}
        onChange={setPlace}
      />
      <Button type="submit" disabled={wanted === ''}>
        {t('templates.save')}
      </Button>
    </form>
  );
}

function FileActions(props: {
  readonly own: readonly StoredTemplate[];
  readonly stores: TemplateStores;
  readonly change: Change;
}) {
  const styles = useStyles();
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const download = () => {
    const text = exportTemplates(props.own.map(({ template }) => template));
    saveFile({ name: '自评表模板.json', mime: 'application/json', content: text });
  };
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    const text = await file.text();
    await props.change(() => importTemplates(props.stores, 'user', text), t('templates.imported'));
  };
  return (
    <span className={styles.actions}>
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        accept=".json"
        aria-label={t('templates.import')}
        onChange={(event) => {
          void open(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button
        size="small"
        onClick={() => {
          input.current?.click();
        }}
      >
        {t('templates.import')}
      </Button>
      <Button size="small" disabled={props.own.length === 0} onClick={download}>
        {t('templates.export')}
      </Button>
    </span>
  );
}

function Item(props: {
  readonly stored: StoredTemplate;
  readonly workbook: WorkbookSnapshot;
  readonly stores: TemplateStores;
  readonly change: Change;
}) {
  const styles = useStyles();
  const t = useText();
  const { place, template } = props.stored;
  const [open, setOpen] = useState<'use' | 'rename' | 'delete' | null>(null);
  const close = () => {
    setOpen(null);
  };
  return (
    <li className={styles.item}>
      <div className={styles.name}>{template.name}</div>
      <div className={styles.text}>
        {t('templates.rows', { count: template.indicators.length })}
        {place === 'user' && ` · ${t('templates.placeUser')}`}
        {place === 'workbook' && ` · ${t('templates.placeWorkbook')}`}
        {template.description !== '' && ` · ${template.description}`}
      </div>
      {open === null && (
        <div className={styles.actions}>
          {(place === 'common' ? (['use'] as const) : (['use', 'rename', 'delete'] as const)).map(
            (action) => (
              <Button
                key={action}
                size="small"
                aria-label={`${t(`templates.${action}`)} ${template.name}`}
                onClick={() => {
                  setOpen(action);
                }}
              >
                {t(`templates.${action}`)}
              </Button>
            ),
          )}
        </div>
      )}
      {open === 'use' && <UseForm stored={props.stored} workbook={props.workbook} onClose={close} />}
      {open === 'rename' && place !== 'common' && (
        <NameForm
          label={t('templates.name')}
          value={template.name}
          action={t('templates.rename')}
          onClose={close}
          onSubmit={(name) => {
            close();
            void props.change(
              () => renameTemplate(props.stores, place, template.id, name),
              t('templates.renamed', { name }),
            );
          }}
        />
      )}
      {open === 'delete' && place !== 'common' && (
        <div role="alert">
          <div className={styles.text}>{t('templates.deleteAsk', { name: template.name })}</div>
          <div className={styles.actions}>
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                close();
                void props.change(
                  () => deleteTemplate(props.stores, place, template.id),
                  t('templates.deleted', { name: template.name }),
                );
              }}
            >
              {t('templates.delete')}
            </Button>
            <Button size="small" onClick={close}>
              {t('common.cancel')}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}

/** A table for one project, with year and unit as they were entered last. */
function UseForm(props: {
  readonly stored: StoredTemplate;
  readonly workbook: WorkbookSnapshot;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { host, live, carryOut, attempt, notify } = usePane();
  const use = (projectName: string) => {
    void attempt(async () => {
      const { year, department, implementer } = await readInsertDefaults(host.userSettings, new Date());
      const made = planTemplateInsert({
        template: props.stored.template,
        projectName,
        year,
        department,
        implementer,
        profile: live.profile.profile,
        profileIsDefault: live.profile.source === 'default',
        taken: props.workbook.sheets.map(({ name }) => name),
      });
      if (!made.ok) notify({ intent: 'error', text: made.message, detail: '', undoId: null });
      else if (await carryOut(made.plan, t('templates.inserted', { sheet: made.sheet }))) props.onClose();
    });
  };
  return (
    <NameForm
      label={t('templates.project')}
      value=""
      action={t('templates.insert')}
      onClose={props.onClose}
      onSubmit={use}
    />
  );
}
