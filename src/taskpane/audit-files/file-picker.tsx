import { Button, makeStyles } from '@fluentui/react-components';
import { DocumentMultipleRegular } from '@fluentui/react-icons/svg/document-multiple';
import { FolderSearchRegular } from '@fluentui/react-icons/svg/folder-search';
import { useRef } from 'react';
import { useText } from '../text-context';
import { handedIn, type HandedIn } from './handed-in';

const ENDINGS = '.xlsx,.xlsm,.xls,.et';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Many files at once: a folder with what lies below it, or files one by one. */
export function FilePicker(props: { readonly onChoose: (chosen: HandedIn) => void }) {
  const styles = useStyles();
  const t = useText();
  const folder = useRef<HTMLInputElement | null>(null);
  const files = useRef<HTMLInputElement | null>(null);
  const choose = (input: HTMLInputElement): void => {
    const chosen = Array.from(input.files ?? []);
    // The same folder can be chosen again, after its files were corrected.
    input.value = '';
    if (chosen.length > 0) props.onChoose(handedIn(chosen));
  };
  return (
    <div className={styles.buttons}>
      <input
        hidden
        multiple
        type="file"
        aria-label={t('auditFiles.folder')}
        ref={(input) => {
          folder.current = input;
          // React knows no such property.
          input?.setAttribute('webkitdirectory', '');
        }}
        onChange={(event) => {
          choose(event.currentTarget);
        }}
      />
      <input
        hidden
        multiple
        type="file"
        accept={ENDINGS}
        aria-label={t('auditFiles.files')}
        ref={files}
        onChange={(event) => {
          choose(event.currentTarget);
        }}
      />
      <Button
        appearance="primary"
        icon={<FolderSearchRegular />}
        onClick={() => {
          folder.current?.click();
        }}
      >
        {t('auditFiles.folder')}
      </Button>
      <Button
        icon={<DocumentMultipleRegular />}
        onClick={() => {
          files.current?.click();
        }}
      >
        {t('auditFiles.files')}
      </Button>
    </div>
  );
}
