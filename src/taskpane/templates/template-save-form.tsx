import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { saveTemplate } from '../../app/make/templates';
import type { TemplateStores } from '../../app/make/templates';
import type { RecognisedTable } from '../../core/recognise/recognised-table';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { useLive } from '../pane-context';
import { Choices } from '../shell/choices';
import { useText } from '../text-context';
import type { Change } from './use-templates';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  input: { minWidth: 0, width: '100%' },
});

type Place = 'user' | 'workbook';

/** Saves the table in front as a template of the user or of the workbook. */
export function SaveForm(props: {
  readonly workbook: WorkbookSnapshot;
  readonly table: RecognisedTable;
  readonly stores: TemplateStores;
  readonly change: Change;
}) {
  const styles = useStyles();
  const t = useText();
  const live = useLive();
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
