import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useWriting } from '../pane-context';
import { useText } from '../text-context';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  input: { minWidth: 0, width: '100%' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
});

/** Asks for one name, with a button to go on and one to leave. */
export function NameForm(props: {
  readonly label: string;
  readonly value: string;
  readonly action: string;
  readonly onSubmit: (name: string) => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const t = useText();
  const { busy } = useWriting();
  const [name, setName] = useState(props.value);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') props.onSubmit(name.trim());
      }}
    >
      <Field label={props.label}>
        <Input
          className={styles.input}
          autoFocus
          value={name}
          onChange={(_, data) => {
            setName(data.value);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" type="submit" disabled={busy || name.trim() === ''}>
          {props.action}
        </Button>
        <Button size="small" onClick={props.onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
