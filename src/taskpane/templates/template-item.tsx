import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { readInsertDefaults } from '../../app/make/insert-defaults';
import { planTemplateInsert } from '../../app/make/insert-template';
import { deleteTemplate, renameTemplate } from '../../app/make/templates';
import type { StoredTemplate, TemplateStores } from '../../app/make/templates';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { useLive, useServices, useWriting } from '../pane-context';
import { useText } from '../text-context';
import { NameForm } from './name-form';
import type { Change } from './use-templates';

const useStyles = makeStyles({
  item: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none' },
  },
  name: { fontSize: '14px', lineHeight: '20px' },
  text: { fontSize: '12px', lineHeight: '17px', color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
});

/** One template: used for a new table, renamed or deleted. */
export function TemplateItem(props: {
  readonly stored: StoredTemplate;
  readonly workbook: WorkbookSnapshot;
  readonly stores: TemplateStores;
  readonly change: Change;
}) {
  const styles = useStyles();
  const t = useText();
  const { place, template } = props.stored;
  const [open, setOpen] = useState<Action | null>(null);
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
      {open === null && <TemplateActions stored={props.stored} onOpen={setOpen} />}
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
        <DeleteQuestion
          name={template.name}
          onClose={close}
          onDelete={() => {
            close();
            void props.change(
              () => deleteTemplate(props.stores, place, template.id),
              t('templates.deleted', { name: template.name }),
            );
          }}
        />
      )}
    </li>
  );
}

type Action = 'use' | 'rename' | 'delete';

/** What can be done with a template; the common ones are nobody's to change. */
function TemplateActions(props: {
  readonly stored: StoredTemplate;
  readonly onOpen: (action: Action) => void;
}) {
  const styles = useStyles();
  const t = useText();
  const { place, template } = props.stored;
  const actions: readonly Action[] = place === 'common' ? ['use'] : ['use', 'rename', 'delete'];
  return (
    <div className={styles.actions}>
      {actions.map((action) => (
        <Button
          key={action}
          size="small"
          aria-label={`${t(`templates.${action}`)} ${template.name}`}
          onClick={() => {
            props.onOpen(action);
          }}
        >
          {t(`templates.${action}`)}
        </Button>
      ))}
    </div>
  );
}

function DeleteQuestion(props: {
  readonly name: string;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const t = useText();
  return (
    <div role="alert">
      <div className={styles.text}>{t('templates.deleteAsk', { name: props.name })}</div>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={props.onDelete}>
          {t('templates.delete')}
        </Button>
        <Button size="small" onClick={props.onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** A table for one project, with year and unit as they were entered last. */
function UseForm(props: {
  readonly stored: StoredTemplate;
  readonly workbook: WorkbookSnapshot;
  readonly onClose: () => void;
}) {
  const t = useText();
  const live = useLive();
  const { host, attempt, notify } = useServices();
  const { carryOut } = useWriting();
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
