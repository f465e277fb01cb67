import { Button, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { exportTemplates, importTemplates } from '../../app/make/templates';
import type { StoredTemplate, TemplateStores } from '../../app/make/templates';
import { saveFile } from '../shell/save-file';
import { useText } from '../text-context';
import type { Change } from './use-templates';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
  hidden: { display: 'none' },
});

/** Templates into a file and out of one. */
export function FileActions(props: {
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
